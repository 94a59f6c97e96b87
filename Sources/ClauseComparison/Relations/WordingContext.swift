import PolicyText

/// What wordings of a document are read beside: the names by which it speaks of itself, and the sentences that go on around them.
struct WordingContext {
  let ownNames: [[UInt32]]
  /// The whole text, cut at 。！？ and at a line's end that leads to no list: a list goes on behind ； and ：.
  private let stretches: [FoldedExcerpt]

  /// O(n)
  init(_ document: Document) {
    ownNames = OwnNames.all(of: document.masthead)
    let text = document.text
    var stretches: [FoldedExcerpt] = []
    var start = 0
    for end in 1..<text.count + 1 where end == text.count || Self.ends(text, before: end) {
      stretches.append(FoldedExcerpt(document, start..<end))
      start = end
    }
    self.stretches = stretches
  }

  /// What stands before and behind it in its sentence, parted by a mark: who must and on what terms is often said once for several measures.
  func surroundings(of excerpt: FoldedExcerpt) -> [UInt32] {
    let (start, end) = (excerpt.range.lowerBound, excerpt.range.upperBound)
    guard start < end, let first = stretch(at: start), let last = stretch(at: end - 1) else {
      return [Signs.stop]
    }
    let before = first.characters(in: first.range.lowerBound..<start)
    let behind = last.characters(in: end..<last.range.upperBound)
    return first.characters[before] + [Signs.stop] + last.characters[behind]
  }

  private func stretch(at byte: Int) -> FoldedExcerpt? {
    let index = stretches.indices.partition { stretches[$0].range.upperBound <= byte }
    return index < stretches.count ? stretches[index] : nil
  }

  /// Whether 。！？ or a line that leads to none stands right before a byte.
  private static func ends(_ text: [UInt8], before index: Int) -> Bool {
    func stands(_ mark: [UInt8], before index: Int) -> Bool {
      index >= mark.count && text[index - mark.count..<index].elementsEqual(mark)
    }
    switch text[index - 1] {
    case 0x0a: return !leading.contains { stands($0, before: index - 1) }
    case let last where endsMark[Int(last)]: return final.contains { stands($0, before: index) }
    default: return false
    }
  }

  private static let final: [[UInt8]] = ["。", "！", "？"].map { Array($0.utf8) }
  /// Of these: most characters are told by one byte to be none.
  private static let endsMark: [Bool] = {
    var endsMark = [Bool](repeating: false, count: 256)
    for mark in final { endsMark[Int(mark[mark.count - 1])] = true }
    return endsMark
  }()
  private static let leading: [[UInt8]] = ["；", "：", ";", ":"].map { Array($0.utf8) }
}
