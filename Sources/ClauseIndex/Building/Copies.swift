import PolicyText

extension Copies {
  /// How many others of each kind a document names at most.
  private static let most = 32

  /// Of each document. What an older index tells of documents that are kept, and whose texts no new or lost one may
  /// have, is not told anew.
  static func all(_ documents: [AddedDocument], _ older: OlderIndex?) throws(SystemError) -> [Copies] {
    var copies = documents.map { document in
      Copies(same: document.settledCopies(older), near: document.kept?.copies.near ?? [])
    }
    var groups = groups(documents, older)
    for group in try sameTexts(documents, older) {
      for index in group {
        let others = group.lazy.filter {
          $0 != index && areOpen(documents[$0].masthead, documents[index].masthead)
        }
        groups[index] = group[0]
        copies[index].same = others.prefix(most).map { documents[$0].id }
      }
    }
    let titled = documents.indices.filter { older?.changedTitles.contains(documents[$0].title) != false }
    for (title, alike) in Dictionary(grouping: titled, by: { documents[$0].title }) where !title.isEmpty {
      for index in alike { copies[index].near = [] }
      guard alike.count > 1 else { continue }
      let texts = try NearCopies(of: documents, alike)
      for short in texts.indices {
        for long in texts.candidates(of: short) {
          let (one, other) = (texts.document(short), texts.document(long))
          guard copies[one].near.count < most || copies[other].near.count < most,
            groups[one] == nil || groups[one] != groups[other], texts.areNear(short, long)
          else { continue }
          if copies[one].near.count < most { copies[one].near.append(documents[other].id) }
          if copies[other].near.count < most { copies[other].near.append(documents[one].id) }
        }
      }
      for index in alike { copies[index].near.sort() }
    }
    return copies
  }

  /// Of each document that keeps its copies, the first that has its text.
  private static func groups(_ documents: [AddedDocument], _ older: OlderIndex?) -> [Int?] {
    let settled = documents.map { $0.settledCopies(older) }
    let named = Set(settled.joined())
    guard !named.isEmpty else { return settled.map { _ in nil } }
    var places: [String: Int] = [:]
    for (place, document) in documents.enumerated() where document.kept != nil && named.contains(document.id)
    {
      places[document.id] = place
    }
    return settled.enumerated().map { place, same in
      same.isEmpty ? nil : same.reduce(place) { min($0, places[$1] ?? $0) }
    }
  }

  /// Whether no number or day tells two documents apart.
  fileprivate static func areOpen(_ one: Masthead, _ other: Masthead) -> Bool {
    isOpen(one.number, other.number) && isOpen(one.issued, other.issued)
  }

  /// Whether two facts do not contradict each other.
  private static func isOpen<Fact: Equatable>(_ a: Fact?, _ b: Fact?) -> Bool {
    a == nil || b == nil || a == b
  }

  /// In folded characters; shorter texts, such as empty forms, are alike by nature.
  fileprivate static let shortest = 100

  /// Documents, rising, of one title that say the same in folded characters, in headings, clauses and beside them; where
  /// lines or paragraphs were cut otherwise, they are the same all the same.
  private static func sameTexts(
    _ documents: [AddedDocument], _ older: OlderIndex?
  ) throws(SystemError) -> [[Int]] {
    // Only texts of one length are hashed, only those of one hash compared.
    var byHash: [UInt64: [Int]] = [:]
    for (length, alike) in Dictionary(grouping: documents.indices, by: { documents[$0].length })
    where length >= shortest && older?.changedLengths.contains(length) != false && alike.count > 1 {
      for index in alike { byHash[try documents[index].hash(), default: []].append(index) }
    }
    struct Said: Hashable {
      let title: String
      let tokens: [UInt32]
    }
    var groups: [Said: [Int]] = [:]
    for alike in byHash.values where alike.count > 1 {
      for index in alike {
        let said = Said(title: documents[index].title, tokens: try documents[index].tokens())
        groups[said, default: []].append(index)
      }
    }
    return groups.values.filter { $0.count > 1 }.map { $0.sorted() }
  }
}

extension AddedDocument {
  /// Which documents have its text, where it is kept and none of its length is new or gone.
  fileprivate func settledCopies(_ older: OlderIndex?) -> [String] {
    guard let kept, older?.changedLengths.contains(length) == false else { return [] }
    return kept.copies.same
  }
}

/// Finds, among documents of one title, those that have nearly the same characters.
///
/// How often each character stands in a text is counted once a document, and summed up in few numbers: texts whose
/// sums differ by too much need no comparison.
private struct NearCopies {
  /// Of the characters of the longer text. What converters lose between a Word file and its PDF is about a fiftieth;
  /// versions of one law that differ by less have different days.
  private static let share = 0.95

  private struct Text {
    let document: Int
    let masthead: Masthead
    let length: Int
    /// Characters with their number, by rising character.
    var counts: [(character: UInt32, count: Int)] = []
    var sums = SIMD32<Int32>()
  }

  /// From the shortest on.
  private var texts: [Text]

  init(of documents: [AddedDocument], _ alike: [Int]) throws(SystemError) {
    texts = alike.filter { documents[$0].length >= Copies.shortest }.sorted {
      (documents[$0].matter.length, $0) < (documents[$1].matter.length, $1)
    }.map { Text(document: $0, masthead: documents[$0].masthead, length: documents[$0].matter.length) }
    var tally = [Int](repeating: 0, count: Int(Symbols.firstOther))
    // One that differs in length from its neighbours has no near copy, and is not counted.
    for place in texts.indices
    where place > 0 && mayBeNear(place - 1, place) || place + 1 < texts.count && mayBeNear(place, place + 1) {
      try count(place, documents[texts[place].document], &tally)
    }
  }

  /// - Parameter tally: of each symbol; zeros before and after.
  private mutating func count(
    _ place: Int, _ document: AddedDocument, _ tally: inout [Int]
  ) throws(SystemError) {
    var characters: [Int] = []
    var sums = SIMD32<Int32>()
    for token in try document.tokens() {
      // The rest of a run counts as what no text has.
      let character = token == TokenStream.inside ? Int(Symbols.firstOther) - 1 : Int(token)
      if character >= tally.count { tally += [Int](repeating: 0, count: character + 1 - tally.count) }
      if tally[character] == 0 { characters.append(character) }
      tally[character] += 1
      sums[character & 31] &+= 1
    }
    texts[place].sums = sums
    texts[place].counts = characters.sorted().map { (UInt32($0), tally[$0]) }
    for character in characters { tally[character] = 0 }
  }

  /// By their lengths; the first is the shorter.
  private func mayBeNear(_ short: Int, _ long: Int) -> Bool {
    Double(texts[short].length) >= NearCopies.share * Double(texts[long].length)
  }

  var indices: Range<Int> { texts.indices }

  /// Among all.
  func document(_ place: Int) -> Int { texts[place].document }

  /// Those behind one whose length may be near its own.
  func candidates(of place: Int) -> Range<Int> {
    var end = place + 1
    while end < texts.count, mayBeNear(place, end) { end += 1 }
    return place + 1..<end
  }

  /// No number or day that tells them apart, and nearly the same characters. The first is the shorter.
  func areNear(_ short: Int, _ long: Int) -> Bool {
    let (short, long) = (texts[short], texts[long])
    guard Copies.areOpen(short.masthead, long.masthead) else { return false }
    let wanted = NearCopies.share * Double(long.length)
    // What both have is at most the lesser of each sum.
    let bound = pointwiseMin(short.sums, long.sums).wrappedSum()
    return Double(bound) >= wanted && Double(NearCopies.common(short.counts, long.counts)) >= wanted
  }

  private static func common(
    _ a: [(character: UInt32, count: Int)], _ b: [(character: UInt32, count: Int)]
  ) -> Int {
    var (common, index) = (0, 0)
    for (character, count) in a {
      while index < b.count, b[index].character < character { index += 1 }
      if index < b.count, b[index].character == character { common += min(count, b[index].count) }
    }
    return common
  }
}
