import PolicyText

/// Which documents have the same text: a file beside its PDF, a copy in another folder.
enum Copies {
  /// In folded characters; shorter texts, such as empty forms, are alike by nature.
  private static let shortest = 100

  /// Of each document the ids of the others whose clauses hold the same folded characters; where lines, paragraphs or
  /// headings were cut otherwise, they are the same all the same.
  static func ids(_ documents: [AddedDocument]) -> [[String]] {
    let texts = documents.map { document in
      document.slots[..<document.clauseSlots].filter { $0 != TokenStream.border }
    }
    var groups: [[UInt32]: [Int]] = [:]
    let hashes = texts.map { text in
      text.reduce(into: UInt64(0xcbf2_9ce4_8422_2325)) { $0 = ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
    var byHash: [UInt64: [Int]] = [:]
    for (index, hash) in hashes.enumerated() where texts[index].count >= shortest {
      byHash[hash, default: []].append(index)
    }
    // Only texts of one hash are compared.
    for alike in byHash.values where alike.count > 1 {
      for index in alike { groups[texts[index], default: []].append(index) }
    }
    var copies = [[String]](repeating: [], count: documents.count)
    for group in groups.values where group.count > 1 {
      for index in group {
        copies[index] = group.filter { $0 != index }.sorted().map { documents[$0].document.id }
      }
    }
    return copies
  }
}
