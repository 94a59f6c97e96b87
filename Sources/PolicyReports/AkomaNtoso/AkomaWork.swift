import PolicyText

/// What an Akoma Ntoso document says of itself by the FRBR model: the work, its text in Chinese, the file.
struct AkomaWork {
  let isAct: Bool
  /// law, departmental-rule …; `document` where the text leaves it open.
  let kind: String
  private let masthead: Masthead
  private let title: String
  /// `/akn/cn/act/law/2007-06-29/…`
  private let address: String
  private let provenance: Provenance?

  /// The schema demands a day of every work; the first of all days says that none is known.
  private static let noDay = "0001-01-01"

  init(_ masthead: Masthead, id: String, from provenance: Provenance?) {
    (self.masthead, self.provenance) = (masthead, provenance)
    title = masthead.title.isEmpty ? id : masthead.title
    isAct = masthead.kind?.isLegislation ?? false
    kind = masthead.kind?.word ?? "document"
    let name = AkomaWork.segment(masthead.number?.description ?? title)
    let steps = [isAct ? "act" : "doc", kind, masthead.issued?.description ?? AkomaWork.noDay, name]
    address = "/akn/cn/" + steps.joined(separator: "/")
  }

  var element: StaticString { isAct ? "act" : "doc" }

  /// - Parameter component: of the file: `main`, `att_1`.
  func write(_ xml: inout XML, component: String, name: String? = nil) {
    let day = masthead.issued?.description
    let text = address + "/zho@" + (day ?? "")
    let authors = masthead.issuers.isEmpty ? ["不详"] : masthead.issuers
    xml.element("meta") { xml in
      xml.element("identification", ["source": "#" + AkomaWork.program]) { xml in
        xml.element("FRBRWork") { xml in
          write(&xml, this: address + "/!" + component, whole: address, day: day, authors)
          xml.value("FRBRcountry", "cn")
          xml.value("FRBRsubtype", kind)
          if let number = masthead.number { xml.value("FRBRnumber", number.description) }
          xml.value("FRBRname", name ?? title)
          xml.value("FRBRprescriptive", isAct ? "true" : "false")
        }
        xml.element("FRBRExpression") { xml in
          write(&xml, this: text + "/!" + component, whole: text, day: day, authors)
          xml.empty("FRBRlanguage", ["language": "zho"])
        }
        xml.element("FRBRManifestation") { xml in
          xml.value("FRBRthis", text + "/!" + component + ".xml")
          xml.value("FRBRuri", text + ".xml")
          xml.empty("FRBRdate", ["date": provenance?.day ?? AkomaWork.noDay, "name": "generated"])
          xml.empty("FRBRauthor", ["href": "#" + AkomaWork.program])
          xml.value("FRBRformat", AkomaNtoso.mediaType)
        }
      }
      if component == "main" { writeReferences(authors, to: &xml) }
    }
  }

  private func write(_ xml: inout XML, this: String, whole: String, day: String?, _ authors: [String]) {
    xml.value("FRBRthis", this)
    xml.value("FRBRuri", whole)
    let name = day == nil ? "unknown" : "issued"
    xml.empty("FRBRdate", ["date": day ?? AkomaWork.noDay, "name": name])
    for author in authors { xml.empty("FRBRauthor", ["href": "#" + AkomaWork.segment(author)]) }
  }

  private static let program = "policy-search"

  /// Who is named above, by name.
  private func writeReferences(_ authors: [String], to xml: inout XML) {
    xml.element("references", ["source": "#" + AkomaWork.program]) { xml in
      for name in authors.grouped(by: { $0 }).map({ $0[0] }) {
        let id = AkomaWork.segment(name)
        let address = "/akn/ontology/organization/cn." + id
        xml.empty("TLCOrganization", ["eId": id, "href": address, "showAs": name])
      }
      let address = "/akn/ontology/organization/" + AkomaWork.program
      let name = provenance?.program ?? AkomaWork.program
      xml.empty("TLCOrganization", ["eId": AkomaWork.program, "href": address, "showAs": name])
    }
  }

  /// A step of an address: what means something there, or is no letter of this writing, as %XX.
  private static func segment(_ name: String) -> String {
    var segment = ""
    for scalar in name.unicodeScalars {
      let isPlain =
        (0x4e00...0x9fff).contains(scalar.value) || "-（）〔〕《》、·".unicodeScalars.contains(scalar)
        || scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      guard !isPlain else {
        segment.unicodeScalars.append(scalar)
        continue
      }
      for byte in String(scalar).utf8 {
        segment += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return segment
  }
}

extension XML {
  fileprivate mutating func value(_ name: StaticString, _ value: String) { empty(name, ["value": value]) }
}

extension DocumentKind {
  /// By the law on legislation (立法法).
  var isLegislation: Bool {
    switch self {
    case .law, .administrativeRegulation, .localRegulation, .departmentalRule, .localRule: true
    case .interpretation, .normative, .party: false
    }
  }
}
