import ClauseComparison
import PolicyText

extension CitationsReport {
  func listing(in language: Language) -> Table {
    Table(
      [
        .init(name: language.say("date", "日期")), .init(name: language.say("resolves to", "库中文件")),
        .init(name: language.say("cites", "引用")),
      ], of: entries
    ) { entry in
      [
        .said(entry.document.masthead.issued?.description),
        entry.target.map { .document($0) } ?? .said(language.say("not in the corpus", "不在库中")),
        .quotation([.quoted(entry.quotation.text)], entry.source),
      ]
    }
  }

  func findings(in language: Language) -> [Block] {
    guard !chains.rows.isEmpty else { return [] }
    let title = language.say("Who cites whom, the cited one first", "引用沿革（被引在前）")
    return [.section(title, [.list(chains.said(in: language).map { [.quoted($0)] })])]
  }
}

extension CitationChains {
  /// 2020-07-13 国发〔2020〕7号 ← 2020-12-18 苏政发〔2020〕101号
  fileprivate func said(in language: Language) -> [String] {
    let lines: [String] = rows.map { $0.map { $0.said(in: language) }.joined(separator: " ← ") }
    return lines + (isCut ? [language.say("and more, too many to be drawn", "其余过多，未列出")] : [])
  }
}

extension CitationChains.Link {
  fileprivate func said(in language: Language) -> String {
    let when: String
    if let date {
      when = date.description
    } else if let year {
      when =
        isYearOfNumber
        ? language.say("\(year)", "\(year)年") : language.say("\(year) or later", "不早于\(year)年")
    } else {
      when = language.say("undated", "日期不详")
    }
    let name = number?.description ?? id ?? title.map(\.inTitleMarks) ?? ""
    return "\(when) \(name)" + (id == nil ? language.say(" (not in the corpus)", "（不在库中）") : "")
  }
}
