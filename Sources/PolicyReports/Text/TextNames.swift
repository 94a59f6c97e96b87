import PolicyText

extension DocumentHead {
  /// What tells one document from another at a glance: level, number, title, date, validity.
  func line(in language: Language) -> StyledText {
    var line = StyledText()
    if let level = levelAndPlace(in: language) { line.append(level + "  ") }
    if let number = masthead.number { line.append("\(number)  ", .strong) }
    line.append(titleOrID, .strong)
    if let issued = masthead.issued { line.append("  \(issued)") }
    if let validity = masthead.validity {
      line.append("  ")
      line.append(validity.name(in: language), validity == .inForce ? .plain : .match)
    }
    return line
  }
}

extension Verdict {
  func line(in language: Language) -> StyledText {
    var line = StyledText(tag.signed, tag.hue.map { .hued($0) } ?? .strong)
    for remark in remarks { line.append("  " + remark) }
    if let review = review(in: language) { line.append("  " + review, .faint) }
    return line
  }
}
