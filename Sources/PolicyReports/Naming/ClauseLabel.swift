import PolicyText

extension ClauseCitation {
  /// Chapter and number as one cites them in Chinese: 五（十四）, 第二章 第十四条, 三、5, 第一部分 二、. A chapter number that the
  /// source lost stands in brackets: ［四］（二）.
  /// Of what a part says in front of its clauses the part: 一、总体要求（章首）.
  var label: String { style == .lead ? leadLabel : outerLabel + style.label(number) }

  /// The same in front of a heading.
  var openingLabel: String { style == .lead ? leadLabel : outerLabel + style.opening(number) }

  private var leadLabel: String { (chapter?.path.last ?? "") + "（章首）" }

  private var outerLabel: String { chapter.map { $0.appendix + ($0.label(beside: style) ?? "") } ?? "" }
}

extension ChapterHead {
  /// 附件2 in front of what stands in one: its numbers begin anew.
  fileprivate var appendix: String {
    guard let outermost = path.first, outermost.hasPrefix("附件") else { return "" }
    return outermost.prefix { $0 != " " } + " "
  }

  fileprivate func label(beside style: Clause.Style) -> String? {
    // The appendix is the chapter, and named.
    guard let number, path.count > 1 || appendix.isEmpty else { return nil }
    // 第一部分 一、: two numbers alone would look like chapter and clause.
    if style != .article, [.portion, .volume].contains(number.writing) {
      return "第\(number)\(number.bookWord) "
    }
    let shown = isInferred ? "［\(number)］" : "\(number)"
    return switch style {
    case .parenthesis: shown
    case .article: isInferred ? "第\(shown)章 " : nil
    case .pause, .arabic, .paragraph: shown + "、"
    case .section: "第\(shown)章 "
    case .decimal, .lead: nil
    }
  }
}

extension Clause.Style {
  /// The number with the marks the source writes around it.
  func label(_ number: Numeral) -> String {
    switch self {
    case .parenthesis: "（\(number)）"
    case .article: number.branch == 0 ? "第\(number)条" : articleWithBranch(number)
    case .pause: "\(number)、"
    case .arabic: number.writing == .letter ? "\(number)." : "\(number.value)."
    case .paragraph: "第\(number)段"
    case .decimal: "\(number)"
    case .section: "第\(number)"
    case .lead: ""
    }
  }

  /// In front of a heading or the first words: 1.2 and 第二节 stand apart from them.
  func opening(_ number: Numeral) -> String {
    switch self {
    case .decimal, .section: label(number) + " "
    case .parenthesis, .article, .pause, .arabic, .paragraph, .lead: label(number)
    }
  }

  /// 第四十三条之一: the branch follows 条.
  private func articleWithBranch(_ number: Numeral) -> String {
    "第\(Numeral(number.value))条之\(Numeral(number.branch))"
  }
}
