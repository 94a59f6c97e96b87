extension FoldedExcerpt {
  /// The share of the characters that must stand. At 0.7 50 of 12,252 relations (80 pairs of laws and local rules) are
  /// others, of 12 read 8 no longer tell what was dropped; at 0.9 38 more tell that something was, of 13 read 7 rightly.
  private static let most = 0.8

  /// Whether most characters of some words stand here in a row, or nearly: 科技资源开放和共享 in 科技资源开放共享.
  ///
  /// They stand within a window that is half longer than they are. O(n · m).
  func saysNearly(_ words: [UInt32]) -> Bool {
    let wanted = Punctuation.without(words)
    let text = Punctuation.without(characters)
    guard !wanted.isEmpty, Double(text.count) >= Self.most * Double(wanted.count) else { return false }
    let least = Int((Self.most * Double(wanted.count)).rounded(.up))
    let width = wanted.count + max(2, wanted.count / 2)
    let words = CommonSubsequence(of: wanted)
    var start = 0
    while true {
      if words.length(with: text[start..<min(start + width, text.count)]) >= least { return true }
      guard start + width < text.count else { return false }
      start += max(1, width / 3)
    }
  }
}
