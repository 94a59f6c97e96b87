import PolicyText

extension Copies {
  /// Of each document.
  static func all(_ documents: [AddedDocument]) -> [Copies] {
    var copies = ids(documents).map { Copies(same: $0) }
    let named = Dictionary(grouping: documents.indices) { documents[$0].document.masthead.title.folded }
    for alike in named.values where alike.count > 1 {
      for (place, first) in alike.enumerated() {
        for second in alike[(place + 1)...] where areNear(documents[first], documents[second]) {
          let ids = (documents[first].document.id, documents[second].document.id)
          guard !copies[first].same.contains(ids.1) else { continue }
          copies[first].near.append(ids.1)
          copies[second].near.append(ids.0)
        }
      }
    }
    for index in copies.indices { copies[index].near.sort() }
    return copies
  }

  // MARK: - Nearly the same

  /// Of the characters of the longer text. What converters lose between a Word file and its PDF is about a fiftieth;
  /// versions of one law that differ by less have different days.
  private static let share = 0.95

  /// One title, no number or day that tells them apart, and nearly the same characters.
  private static func areNear(_ a: AddedDocument, _ b: AddedDocument) -> Bool {
    let (mine, other) = (a.document.masthead, b.document.masthead)
    guard !mine.title.isEmpty, isOpen(mine.number, other.number), isOpen(mine.issued, other.issued) else {
      return false
    }
    let (short, long) = (min(length(a), length(b)), max(length(a), length(b)))
    guard short >= shortest, Double(short) >= share * Double(long) else { return false }
    var counts: [UInt32: Int] = [:]
    for slot in text(a) { counts[slot, default: 0] += 1 }
    var common = 0
    for slot in text(b) {
      guard let count = counts[slot], count > 0 else { continue }
      counts[slot] = count - 1
      common += 1
    }
    return Double(common) >= share * Double(long)
  }

  /// Whether two facts do not contradict each other.
  private static func isOpen<Fact: Equatable>(_ a: Fact?, _ b: Fact?) -> Bool {
    a == nil || b == nil || a == b
  }

  // MARK: - The same

  /// In folded characters; shorter texts, such as empty forms, are alike by nature.
  private static let shortest = 100

  /// Of each document the ids of the others whose clauses hold the same folded characters; where lines, paragraphs or
  /// headings were cut otherwise, they are the same all the same.
  private static func ids(_ documents: [AddedDocument]) -> [[String]] {
    // Only texts of one length are hashed, only those of one hash compared.
    var byHash: [UInt64: [Int]] = [:]
    for (length, alike) in Dictionary(grouping: documents.indices, by: { length(documents[$0]) })
    where length >= shortest && alike.count > 1 {
      for index in alike { byHash[hash(documents[index]), default: []].append(index) }
    }
    var groups: [[UInt32]: [Int]] = [:]
    for alike in byHash.values where alike.count > 1 {
      for index in alike { groups[text(documents[index]), default: []].append(index) }
    }
    var copies = [[String]](repeating: [], count: documents.count)
    for group in groups.values where group.count > 1 {
      for index in group {
        copies[index] = group.filter { $0 != index }.sorted().map { documents[$0].document.id }
      }
    }
    return copies
  }

  private static func text(_ document: AddedDocument) -> [UInt32] {
    document.slots[..<document.clauseSlots].filter { $0 != TokenStream.border }
  }

  private static func length(_ document: AddedDocument) -> Int {
    document.lengths.reduce(0) { $0 + $1.heading + $1.body }
  }

  /// FNV-1a of its symbols.
  private static func hash(_ document: AddedDocument) -> UInt64 {
    let slots = document.slots.span
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 0..<document.clauseSlots where slots[index] != TokenStream.border {
      hash = (hash ^ UInt64(slots[index])) &* 0x100_0000_01b3
    }
    return hash
  }
}
