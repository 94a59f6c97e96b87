import PolicyText

/// References as CSL-JSON 1.0.2, the data of Zotero, pandoc and other programs that set citations in any style.
enum CSL {
  /// One entry a line.
  static func text(of references: [Reference]) -> String {
    let items = references.map { item($0).text }
    return items.isEmpty ? "[]\n" : "[\n" + items.joined(separator: ",\n") + "\n]\n"
  }

  private static func item(_ reference: Reference) -> JSONObject {
    let masthead = reference.document.masthead
    var item: JSONObject = [
      "id": .string(reference.id), "type": .string(type(of: masthead.kind)),
      "title": .string(reference.document.titleOrID), "language": "zh-CN",
    ]
    let authors = masthead.issuers.map { JSON.object(["literal": .string($0)]) }
    if !authors.isEmpty { item.append("author", .array(authors)) }
    let facts: [(String, String?)] = [
      ("authority", masthead.issuer), ("number", masthead.number?.description),
      ("jurisdiction", masthead.region), ("section", reference.clause?.label),
    ]
    for (key, value) in facts { item.append(key, value.map { .string($0) }) }
    if let day = masthead.issued {
      let parts: [JSON] = [.integer(day.year), .integer(day.month), .integer(day.day)]
      item.append("issued", .object(["date-parts": .array([.array(parts)])]))
    }
    return item
  }

  /// `regulation` is what CSL calls an order of the administration of any level.
  private static func type(of kind: DocumentKind?) -> String {
    switch kind {
    case .law, .localRegulation, .interpretation: "legislation"
    case .administrativeRegulation, .departmentalRule, .localRule, .normative: "regulation"
    case .party, nil: "document"
    }
  }
}
