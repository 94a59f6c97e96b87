/// What of a Word document is no text: of each kind how many, and behind which line the first stands.
struct WordLosses {
  private var found: [ReadingLoss.Kind: (count: Int, first: Int)] = [:]

  var kinds: Set<ReadingLoss.Kind> { Set(found.keys) }

  mutating func insert(_ kind: ReadingLoss.Kind, behind line: Int) {
    found[kind, default: (0, line)].count += 1
  }

  /// Those of notes stand nowhere in the text.
  mutating func add(_ notes: WordLosses) {
    for loss in notes.all { found[loss.kind, default: (0, 0)].count += loss.count }
  }

  private var all: [ReadingLoss] {
    found.map { ReadingLoss($0.key, count: $0.value.count, first: $0.value.first) }
      .sorted { $0.kind.rawValue < $1.kind.rawValue }
  }

  /// Where there is hardly any text and no provision, the pictures hold it.
  func told(beside lines: [String]) -> [ReadingLoss] {
    let characters = lines.reduce(0) { $0 + $1.count }
    let isText = characters >= ReadingLoss.hardlyAnyText || lines.contains(where: opensProvision)
    return all.map { loss in
      loss.kind == .picture && !isText
        ? ReadingLoss(.pictureOfText, count: loss.count, first: loss.first) : loss
    }
  }

  private func opensProvision(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    return Opening(openingLine: bytes, 0..<bytes.count)?.isProvision == true
  }
}
