import ClauseSearch
import PolicyText

extension Absence {
  /// What is missing, where it stands, what stands near.
  func facts(in language: Language) -> [[Run]] {
    var facts: [[Run]] = terms.map { [.said(language.say("in no clause: \($0)", "任何条款中都没有：\($0)"))] }
    facts += elsewhere.map { $0.runs(in: language) }
    facts += present.map { term in
      let places = term.locators.joined(separator: "  ") + (term.clauses > term.locators.count ? " …" : "")
      let words = language.say(
        "\(term.term) is in \(counted(term.clauses, "clause")): \(places)",
        "“\(term.term)”见于 \(term.clauses) 条：\(places)")
      return [.said(words)]
    }
    facts += nearby.map { word in
      let words = language.say(
        "near to \(word.term): \(word.text), in \(counted(word.clauses, "clause"))",
        "与“\(word.term)”相近：\(word.text)，见于 \(word.clauses) 条")
      return [.said(words)]
    }
    if let apart {
      let words = language.say(
        "together only in a wider scope: \(apart.query) finds \(counted(apart.total, "clause"))",
        "范围放宽后有：\(apart.query)，\(apart.total) 条")
      facts.append([.said(words + apart.leftUnread(in: language))])
    }
    if !stopped.isEmpty {
      let looks = stopped.map { $0.name(in: language) }.joined(separator: language.say(", ", "、"))
      let words = language.say(
        "the words are so frequent that this was not looked for to the end: \(looks)",
        "用词过于常见，以下未查找到底：\(looks)")
      facts.append([.said(words)])
    }
    return facts
  }
}

extension Absence.Look {
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .elsewhere: language.say("places outside the clauses", "条款之外的位置")
    case .nearby: language.say("words near to them", "相近的词")
    case .apart: language.say("a wider scope", "更大的范围")
    case .suggestions: language.say("other queries", "其他检索式")
    }
  }
}

extension WiderMatch {
  fileprivate func leftUnread(in language: Language) -> String {
    guard unread > 0 else { return "" }
    return language.say(
      "; too many to be read for less", "；条数过多，未逐句逐段核查更小的范围")
  }
}

extension OutsideHit {
  func runs(in language: Language) -> [Run] {
    let words = language.say(
      "outside the clauses: \(term), in the \(kind.name(in: language)) of \(document.id)  ",
      "条款之外：\(term)，\(document.id) \(kind.name(in: language))  ")
    let own: [Run] = locator.map { [.said("  "), .code($0)] } ?? []
    return [.said(words), .code(document.place(place))] + own
  }
}

extension [OutsideHit] {
  /// The first few, and how many more.
  func notes(in language: Language) -> [Block] {
    let shown = prefix(3)
    let more = count - shown.count
    let rest: [Block] =
      more > 0
      ? [
        .note([
          .said(language.say("and \(counted(more, "place")) more outside the clauses", "条款之外另有 \(more) 处")),
          .said(language.say(": --format json", "：--format json"), .advice),
        ])
      ] : []
    return shown.map { .note($0.runs(in: language)) } + rest
  }
}
