package import PolicyText

/// How a user names a document: by id, by number in any spelling, by a part of its title or issuer; of several
/// versions by title and day: 劳动合同法(2012), 劳动合同法 2012-12-28.
package struct DocumentReference: Sendable, Equatable {
  package let word: String

  package init(_ word: String) { self.word = word }

  /// What a name leads to.
  package struct Resolution: Sendable, Equatable {
    package let document: Ordinal<Document>
    /// Versions of the same title that may have been meant too, newest first.
    package let others: [Ordinal<Document>]
  }

  /// The one document meant.
  ///
  /// - Parameter heads: of all documents of an index.
  package func resolve(among heads: [DocumentHead]) throws(ReferenceError) -> Ordinal<Document> {
    try resolution(among: heads).document
  }

  /// The one document meant, of versions with one title the newest. The first of these that fits at all decides: the id, the id
  /// without its folder, the number, the whole title, a part of title or issuer, a part of id or number; then title and day.
  package func resolution(among heads: [DocumentHead]) throws(ReferenceError) -> Resolution {
    if let found = try resolution(of: word, among: heads, candidates: Array(heads.indices)) { return found }
    if let version = VersionName(word) {
      let candidates = heads.indices.filter { heads[$0].masthead.issued.map(version.dates.contains) ?? false }
      if let found = try resolution(of: version.title, among: heads, candidates: candidates) { return found }
    }
    // A locator names its document too.
    if let locator = try? Locator(word) { return try locator.document.resolution(among: heads) }
    throw .unknownDocument(word, nearest: nearest(among: heads))
  }

  /// A part of a Latin word counts: names are searched, not text.
  private static func stands(_ typed: [UInt32], in name: String) -> Bool {
    FoldedText(name).characters.has(typed)
  }

  /// Nil where nothing fits.
  private func resolution(
    of word: String, among heads: [DocumentHead], candidates: [Int]
  ) throws(ReferenceError) -> Resolution? {
    let typed = FoldedText(word).characters
    guard !typed.isEmpty else { return nil }
    let number = DocumentNumber(reference: word)
    let readings: [(DocumentHead) -> Bool] = [
      { $0.id == word },
      // The name of a file in a folder.
      { $0.id.hasSuffix("/" + word) },
      { number != nil && number == $0.masthead.number },
      {
        let title = $0.masthead.title
        let name = Country.removed(from: title)
        return FoldedText(title).characters == typed || name != title && FoldedText(name).characters == typed
      },
      {
        Self.stands(typed, in: $0.masthead.title) || Self.stands(typed, in: $0.masthead.issuer ?? "")
      },
      {
        Self.stands(typed, in: $0.id) || Self.stands(typed, in: $0.masthead.number?.description ?? "")
      },
    ]
    for reads in readings {
      let found = candidates.filter { reads(heads[$0]) }
      if found.count == 1 { return Resolution(document: Ordinal(found[0]), others: []) }
      if let newest = DocumentReference.newest(of: found, heads) { return newest }
      if found.count > 1 { throw .ambiguousDocument(word, candidates: found.map { heads[$0].candidate }) }
    }
    return nil
  }

  /// Nil unless all have one title, and one of them is the newest.
  private static func newest(of candidates: [Int], _ heads: [DocumentHead]) -> Resolution? {
    guard candidates.count > 1,
      Set(candidates.map { FoldedText(heads[$0].masthead.title).characters }).count == 1
    else {
      return nil
    }
    let days = heads.map(\.masthead.issued)
    let sorted = candidates.sorted { days[$0].precedes(days[$1], by: >) }
    guard days[sorted[0]].precedes(days[sorted[1]], by: >) else { return nil }
    return Resolution(document: Ordinal(sorted[0]), others: sorted.dropFirst().map { Ordinal($0) })
  }

  /// Whether its characters stand in a title in this order and not far apart: 高新区 for 高新技术产业开发区.
  private func isShort(for title: String) -> Bool {
    let typed = FoldedText(word).characters
    let title = FoldedText(title).characters
    guard typed.count > 2 else { return false }
    return title.indices.contains { start in
      guard title[start] == typed[0] else { return false }
      return typed.isSubsequence(of: Array(title[start...].prefix(typed.count * DocumentReference.spread)))
    }
  }

  /// A short name leaves out two characters of three, not more.
  private static let spread = 3

  private func nearest(among heads: [DocumentHead]) -> [Candidate] {
    var names: [String] = []
    var owners: [String: DocumentHead] = [:]
    for head in heads {
      for name in [head.id, head.masthead.number?.description ?? "", head.masthead.title] where !name.isEmpty
      {
        names.append(name)
        owners[name] = head
      }
    }
    let near = NearestNames.of(word, among: names, limit: 3).compactMap { owners[$0]?.candidate }
    return near.isEmpty ? heads.filter { isShort(for: $0.masthead.title) }.map(\.candidate) : near
  }
}

extension DocumentHead {
  /// As a message lists it: id, number, title, day.
  fileprivate var candidate: Candidate {
    let facts = [masthead.number?.description, masthead.title, masthead.issued?.description].compactMap { $0 }
    return Candidate(id, facts.filter { !$0.isEmpty }.joined(separator: " "))
  }
}

/// A title with the day, month or year of one version: 劳动合同法(2012), 劳动合同法（2012年修正）, 劳动合同法 2012-12-28.
private struct VersionName {
  let title: String
  let dates: DateRange

  private static let ends = TextVerbs.amending + TextVerbs.proclaiming + ["版"]

  init?(_ word: String) {
    let isBracketed = word.hasSuffix(")") || word.hasSuffix("）")
    let opens: Set<Character> = isBracketed ? ["(", "（"] : [" ", "\u{3000}"]
    guard let open = word.lastIndex(where: opens.contains) else { return nil }
    var day = String(word[word.index(after: open)...].dropLast(isBracketed ? 1 : 0))
    for end in VersionName.ends where day.hasSuffix(end) { day.removeLast(end.count) }
    guard !day.contains(".."), let dates = DateRange(day) else { return nil }
    title = String(word[..<open]).trimmingSpace
    self.dates = dates
  }
}
