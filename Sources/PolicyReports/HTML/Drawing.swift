import PolicyText

extension HTML {
  /// Words of a document within a drawing.
  mutating func drawn(
    _ words: String, x: Int, y: Int, columns: Int, as name: String = "", anchor: String = "start"
  ) {
    element(
      "text", ["x": "\(x)", "y": "\(y)", "class": name, "text-anchor": anchor, "lang": HTML.chinese],
      text: words.cut(toColumns: columns))
  }
}

extension DocumentHead {
  /// 江苏省 · 2020-12-18
  var drawnFacts: String {
    [masthead.region, masthead.issued?.description].compactMap { $0 }.joined(separator: " · ")
  }
}
