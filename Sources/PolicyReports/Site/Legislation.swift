import ClauseComparison
import PolicyText

extension DocumentHead {
  /// What search engines and other programs read of a page: schema.org/Legislation. What the text does not say is absent.
  ///
  /// - Parameters:
  ///   - cited: documents of the corpus and others, as they are cited.
  ///   - file: the same document for programs, beside the page.
  func legislation(citing cited: [CitationRegister.Entry], file: String? = nil) -> JSONObject {
    var object: JSONObject = [
      "@context": "https://schema.org", "@type": "Legislation", "name": .string(titleOrID),
      "inLanguage": "zh-Hans",
    ]
    let issuers = masthead.issuers.isEmpty ? [masthead.issuer].compactMap { $0 } : masthead.issuers
    let facts: [(String, String?)] = [
      ("legislationIdentifier", masthead.number?.description),
      ("legislationDate", masthead.issued?.description),
      ("legislationDateOfApplicability", masthead.effective?.description),
      ("legislationJurisdiction", masthead.region), ("legislationType", masthead.kind?.word),
      ("legislationLegalForce", masthead.validity?.legalForce),
    ]
    for (key, value) in facts { object.append(key, value.map { .string($0) }) }
    let bodies = issuers.map { JSONObject([("@type", "GovernmentOrganization"), ("name", .string($0))]) }
    if !bodies.isEmpty { object.append("legislationPassedBy", JSON(bodies)) }
    let names = cited.grouped { $0.target?.id ?? $0.number?.description ?? $0.title ?? "" }.map {
      entries -> JSON in
      var work: JSONObject = ["@type": "Legislation"]
      let entry = entries[0]
      work.append("name", (entry.target?.titleOrID ?? entry.title).map { .string($0) })
      work.append(
        "legislationIdentifier",
        (entry.target?.masthead.number ?? entry.number).map { .string($0.description) })
      return .object(work)
    }
    if !names.isEmpty { object.append("citation", .array(names)) }
    if let file {
      let encoding: JSONObject = [
        "@type": "MediaObject", "encodingFormat": .string(AkomaNtoso.mediaType), "contentUrl": .string(file),
      ]
      object.append("encoding", .object(encoding))
    }
    return object
  }
}

extension Validity {
  fileprivate var legalForce: String {
    switch self {
    case .inForce, .amended: "https://schema.org/InForce"
    case .repealed, .pending: "https://schema.org/NotInForce"
    }
  }
}
