/// 《…》 around the title of another document.
enum TitleMarks {
  /// Every title at the outermost level, with its marks. A mark without a partner begins none.
  static func ranges(in text: ScalarText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var depth = 0
    for (index, scalar) in text.scalars.enumerated() {
      if scalar == "《" {
        if depth == 0 { start = index }
        depth += 1
      } else if scalar == "》", depth > 0 {
        depth -= 1
        if depth == 0 { found.append(start..<index + 1) }
      }
    }
    return found
  }

  /// The words outside every title.
  static func removed(_ words: String) -> String {
    guard words.mentions("》") else { return words }
    let text = ScalarText(words)
    var kept = ""
    var start = 0
    for title in ranges(in: text) {
      kept += text.string(start..<title.lowerBound)
      start = title.upperBound
    }
    return start == 0 ? words : kept + text.string(start..<text.count)
  }
}
