import PolicyText

extension HTML {
  /// A drawing with its name and, folded away below it, the same as a table.
  mutating func figure(
    _ label: String, caption: String, width: Int, height: Int, table: HTMLTable, in file: HTMLPage,
    _ content: (inout HTML) -> Void
  ) {
    element("figure") { html in
      html.element("figcaption") { html in
        html.element("strong", text: label)
        html.text(" " + caption)
      }
      html.scrolled(label) { html in
        html.element(
          "svg",
          [
            "viewBox": "0 0 \(width) \(height)", "width": "\(width)", "height": "\(height)", "role": "img",
            "aria-label": label,
          ]
        ) { html in
          html.element("title", text: label)
          content(&html)
        }
      }
      html.element("details", ["class": "data"]) { html in
        html.element("summary", text: file.say("the same as a table", "数据表"))
        table.write(to: &html)
      }
    }
  }

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
