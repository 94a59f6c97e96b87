import PolicyText

/// Names of documents for the head of a column, as short as tells them apart: 国务院2020, 江苏2020, 南京2022.
struct ShortNames: Sendable {
  private var names: [String: String] = [:]

  init(_ documents: [DocumentHead]) {
    for document in documents { names[document.id] = document.names[0] }
    // Those that share a name take their next one together.
    for next in 1... {
      let shared = Dictionary(grouping: documents) { names[$0.id] ?? $0.id }.values.filter { $0.count > 1 }
      if shared.isEmpty { return }
      for document in shared.joined() {
        names[document.id] = next < document.names.count ? document.names[next] : document.id
      }
      if next > 4 { return }
    }
  }

  subscript(document: DocumentHead) -> String { names[document.id] ?? document.id }
}

extension DocumentHead {
  /// From the shortest to the one that nothing shares.
  fileprivate var names: [String] {
    let day = masthead.issued ?? masthead.effective
    let year = day.map { "\($0.year)" } ?? "（无日期）"
    let number = masthead.number.map { "\(placeName)\($0.year.map { "〔\($0)〕" } ?? "")\($0.serial)号" }
    return [placeName + year, day.map { "\(placeName)\($0)" }, number].compactMap { $0 } + [id]
  }

  /// Where it holds; of a national one who issued it, or what it is called.
  private var placeName: String {
    if let place { return place }
    let title = Country.removed(from: masthead.title)
    let issuer = masthead.issuer.map(Country.removed)
    let short = [issuer, title].compactMap { $0 }.first { !$0.isEmpty && $0.count <= 8 }
    return short ?? masthead.level?.chinese ?? String(titleOrID.prefix(8))
  }
}

extension DocumentHead {
  /// 南京; nil where it holds everywhere.
  fileprivate var place: String? {
    masthead.level == .national
      ? nil : masthead.region.flatMap { RegionPath($0).shortName }
  }

  /// 国家, 省·江苏, 市·南京: nil where the level is not known.
  func levelAndPlace(in language: Language) -> String? {
    guard let level = masthead.level?.name(in: language) else { return nil }
    return place.map { "\(level)·\($0)" } ?? level
  }
}
