/// Which sentence and which line each byte of a heading or body belongs to.
///
/// 。！？ and the end of a line end a sentence; closing marks directly behind such a mark belong to it. A heading is one
/// sentence.
struct FieldScan {
  private(set) var sentences: [Int] = []
  private(set) var lines: [Int] = []

  /// - Parameter above: what stands before it in its clause.
  init(_ text: String, above: String, isHeading: Bool) {
    var sentence = 0
    var line = above.unicodeScalars.count { $0 == "\n" }
    var hasEnded = false
    // Behind one of the marks, with nothing between.
    var takesClosing = false
    for scalar in text.unicodeScalars {
      let ends = "。！？!?".unicodeScalars.contains(scalar)
      let closes = "”’）)》」』".unicodeScalars.contains(scalar)
      let belongs = takesClosing && (ends || closes)
      let isSpace = scalar.properties.isWhitespace
      if hasEnded && !belongs && !isSpace && !isHeading {
        sentence += 1
        hasEnded = false
      }
      for _ in 0..<UTF8.width(scalar) {
        sentences.append(sentence)
        lines.append(line)
      }
      if scalar == "\n" { line += 1 }
      hasEnded = hasEnded || ends || scalar == "\n"
      takesClosing = ends || belongs
    }
  }
}
