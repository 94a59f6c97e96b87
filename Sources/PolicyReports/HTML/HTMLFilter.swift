import PolicyText

/// Boxes that hide what is not checked, by the style sheet alone: without a script, and from the keyboard. A browser
/// that cannot do it shows everything, and has no boxes.
struct HTMLFilter {
  /// The class of what a box shows, and the box's label.
  typealias Choice = (name: String, label: String)

  let legend: String
  let choices: [Choice]
  /// What stands around several things to be shown: hidden with the last of them. Its classes: `has-` and each name.
  var holder: String?

  /// Nothing to choose between is no filter.
  func write(to html: inout HTML) {
    guard choices.count > 1 else { return }
    html.element("fieldset", ["class": "filter"]) { html in
      html.element("legend", text: legend)
      for choice in choices {
        html.element("label") { html in
          html.empty("input", ["type": "checkbox", "checked": "checked", "id": "show-\(choice.name)"])
          html.text(" " + choice.label)
        }
      }
    }
    html.style("@supports selector(:has(a)){\n" + rules + "}\n")
  }

  private var rules: String {
    var rules = choices.map { "body:has(#show-\($0.name):not(:checked)) .\($0.name){display:none}\n" }
    if let holder {
      rules.append("\(holder){display:none}\n")
      rules += choices.map { "body:has(#show-\($0.name):checked) \(holder).has-\($0.name){display:block}\n" }
    }
    return rules.joined()
  }
}

extension HTML {
  /// - Parameter levels: those of the page's parts.
  mutating func levelFilter(_ levels: [Level?], on page: Page) {
    let present = Level.allCases.filter { levels.contains($0) }
    HTMLFilter(
      legend: Message("Levels", "层级")(in: page.language),
      choices: present.map { ($0.word, $0.name(in: page.language)) }
    ).write(to: &self)
  }
}
