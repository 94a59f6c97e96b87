extension String {
  /// 《…》 around a title: title marks within it become 〈…〉, and a body stands before 关于 without a gap, as print has it.
  var inTitleMarks: String {
    var words = replacing("《", with: "〈").replacing("》", with: "〉")
    for gap in [" 关于", "\u{3000}关于"] { words = words.replacing(gap, with: "关于") }
    return "《\(words)》"
  }
}
