import PolicyText

extension CitedColumn {
  static func write(_ documents: [AddedDocument], into file: inout Assembly) {
    var titled: [String: [Int]] = [:]
    for (number, added) in documents.enumerated() {
      titled[CitedTitles.key(added.document.masthead.title), default: []].append(number)
    }
    var counts = [UInt32](repeating: 0, count: documents.count)
    for (number, added) in documents.enumerated() {
      for cited in Set(added.cited.flatMap { titled[$0] ?? [] }) where cited != number { counts[cited] += 1 }
    }
    file.write(.citedBy, counts)
  }
}

/// What stands between 《 and 》 in a text.
struct CitedTitles {
  /// Each once, without what all laws of the land begin with, which a citation leaves out.
  let keys: [String]

  private static let open = Array("《".utf8)
  private static let close = Array("》".utf8)
  private static let land = FoldedText("中华人民共和国").characters
  /// In bytes; a title has some forty characters.
  private static let longest = 240

  init(in text: Span<UInt8>) {
    var keys: Set<String> = []
    var index = 0
    while let place = ByteSearch.first(CitedTitles.open, in: text, from: index) {
      index = place + CitedTitles.open.count
      let window = text.extracting(index..<min(text.count, index + CitedTitles.longest))
      guard let end = ByteSearch.first(CitedTitles.close, in: window, from: 0) else { continue }
      keys.insert(CitedTitles.key(String(decoding: window.extracting(first: end))))
      index += end
    }
    self.keys = Array(keys)
  }

  static func key(_ title: String) -> String {
    let folded = FoldedText(title).characters[...]
    return NameTable.key(folded.starts(with: land) ? folded.dropFirst(land.count) : folded)
  }
}
