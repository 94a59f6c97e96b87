import PolicyText

/// Which documents have the same text: a file beside its PDF, a copy in another folder.
enum Copies {
  /// In folded characters; shorter texts, such as empty forms, are alike by nature.
  private static let shortest = 100

  /// Of each document the ids of the others whose clauses hold the same folded characters; where lines, paragraphs or
  /// headings were cut otherwise, they are the same all the same.
  static func ids(_ documents: [AddedDocument]) -> [[String]] {
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
