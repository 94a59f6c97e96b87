package import PolicyText

/// A document in Akoma Ntoso 3.0, the OASIS standard for legislation as XML: identification, outline, every word.
///
/// Laws, regulations and rules are an `act`, all else is a `doc`. Of the source's white space the line breaks are kept as
/// paragraphs; nothing else of its text is changed, left out or moved.
package enum AkomaNtoso {
  package static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

  static let mediaType = "application/akn+xml"

  package static func text(of document: Document, from provenance: Provenance? = nil) -> String {
    var xml = XML(lineEnd: "\n")
    let work = AkomaWork(document.masthead, id: document.id, from: provenance)
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.element("akomaNtoso", ["xmlns": namespace]) { xml in
      let components = document.akomaComponents
      xml.element(work.element, ["name": work.kind, "contains": "singleVersion"]) { xml in
        var writer = AkomaWriter(document: document, isOpen: !work.isAct)
        work.write(&xml, component: "main")
        writer.write(components[0], to: &xml)
        guard components.count > 1 else { return }
        xml.element("attachments") { xml in
          for component in components.dropFirst() { writer.write(component, of: work, to: &xml) }
        }
      }
    }
    return xml.source
  }
}

/// A stretch of a document's text, by what it is.
enum AkomaPiece {
  /// A part's title.
  case heading(Ordinal<Part>, Range<Int>)
  case clause(Clause)
  case outside(OutsideText)

  fileprivate var offset: Int {
    switch self {
    case .heading(_, let range): range.lowerBound
    case .clause(let clause): clause.range.lowerBound
    case .outside(let text): text.range.lowerBound
    }
  }

  fileprivate var isOutline: Bool {
    switch self {
    case .heading, .clause: true
    case .outside: false
    }
  }

  /// Ends the text that is ordered by clauses.
  var closes: Bool {
    guard case .outside(let text) = self else { return false }
    switch text.kind {
    case .closing, .footnote, .beside: return true
    case .title, .masthead, .contents, .preamble, .heading, .lead, .table: return false
    }
  }
}

/// A document's own text, or one of its appendices, in the order of the source.
struct AkomaComponent {
  /// Nil for the document's own.
  var appendix: Ordinal<Part>?
  var title: Range<Int>?
  /// Before, among and behind what has numbers.
  private(set) var front: [AkomaPiece] = []
  private(set) var body: [AkomaPiece] = []
  private(set) var end: [AkomaPiece] = []

  fileprivate init(_ pieces: [AkomaPiece], appendix: Ordinal<Part>? = nil, title: Range<Int>? = nil) {
    (self.appendix, self.title) = (appendix, title)
    let first = pieces.firstIndex(where: \.isOutline) ?? pieces.count
    let last = pieces.lastIndex(where: \.isOutline) ?? first - 1
    let closing = pieces[(last + 1)...].firstIndex(where: \.closes) ?? pieces.count
    if first < pieces.count {
      (front, body) = (Array(pieces[..<first]), Array(pieces[first..<closing]))
    } else {
      // What has no numbers has words all the same.
      let head = pieces.prefix { !$0.closes && !$0.isText }
      (front, body) = (Array(head), Array(pieces[head.count..<max(head.count, closing)]))
    }
    end = Array(pieces[closing...])
  }
}

extension AkomaPiece {
  fileprivate static let stop = Array("。".utf8)

  /// Neither title nor masthead.
  fileprivate var isText: Bool {
    guard case .outside(let text) = self else { return true }
    return text.kind != .title && text.kind != .masthead && text.kind != .contents
  }
}

extension Document {
  /// Its own text first.
  fileprivate var akomaComponents: [AkomaComponent] {
    var found: [AkomaComponent] = []
    var pieces: [AkomaPiece] = []
    var appendix: (part: Ordinal<Part>, title: Range<Int>)?
    func end() {
      found.append(AkomaComponent(pieces, appendix: appendix?.part, title: appendix?.title))
      pieces = []
    }
    for piece in akomaPieces {
      if case .heading(let part, let range) = piece, parts[part].kind == .appendix {
        end()
        appendix = (part, range)
      } else {
        pieces.append(piece)
      }
    }
    end()
    return found
  }

  private var akomaPieces: [AkomaPiece] {
    var part = 0
    let outside: [AkomaPiece] = outsideTexts.map { text in
      // The titles of parts stand in their order.
      guard text.kind == .heading, part < parts.count else { return .outside(text) }
      part += 1
      // The number stands in front of the title.
      let start = self.text[..<text.range.lowerBound].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
      // A full stop behind it is no part of the title, but of the text: 第五节 生活、卫生。
      let rest = self.text[text.range.upperBound...].prefix(AkomaPiece.stop.count)
      let end = text.range.upperBound + (rest.elementsEqual(AkomaPiece.stop) ? rest.count : 0)
      return .heading(Ordinal(part - 1), start..<end)
    }
    return (outside + clauses.map(AkomaPiece.clause)).sorted { $0.offset < $1.offset }
  }
}
