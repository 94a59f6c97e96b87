/// A line that closes a document.
enum ClosingLine: Equatable {
  case signature
  case date(PolicyDate)
  /// （此件公开发布）
  case note
  /// 抄送：…, and who was at a meeting: 出席：…
  case copies
  /// …办公厅 2022年12月30日印发
  case printing
  /// 本意见自2022年9月1日起施行。
  case effect
  /// 附件：1.…
  case attachments
  /// 特此通知。 《…》根据本决定作相应修改，重新公布。
  case formula
  /// 版权所有, 【打印】: what a site sets below its texts.
  case furniture
  /// What stood above the title, said again.
  case repeated

  private static let notes = ["（此件", "(此件", "（联系", "（院印"]
  private static let copyLabels = [
    "抄送：", "抄送:", "抄报：", "抄报:", "分送：", "主题词：", "主送：",
  ]
  static let attachmentLabels = ["附件：", "附件:", "附："]
  private static let effects = ["起施行", "起实施", "起执行", "起生效", "起开始", "起正式", "日施行", "日实施", "日开始实施", "日正式施行"]

  /// In characters: a list of all to whom copies go.
  private static let longest = 200
  /// White space of letter-spaced lines included; what is longer is not even looked at.
  private static let longestInBytes = 2000
  private static let formulas = ["特此", "此复", "专此", "此函", "此令"]
  /// 特此通知，请遵照执行。
  private static let longestFormula = 12
  /// 感谢您对我们工作的关心和支持！
  private static let longestThanks = 40
  /// With the texts that are repealed on the same day.
  private static let longestEffect = 120

  init?(_ line: String) {
    guard line.utf8.count <= ClosingLine.longestInBytes else { return nil }
    let words = line.withoutSpace
    guard !words.isEmpty, words.unicodeScalars.count <= ClosingLine.longest else { return nil }
    if let date = PolicyDate(wholeLine: words) {
      self = .date(date)
    } else if ClosingLine.notes.contains(where: words.opens) || BlankDay.isWhole(words) {
      self = .note
    } else if ClosingLine.copyLabels.contains(where: words.opens) || ClosingLine.namesAttendance(words) {
      self = .copies
    } else if TextVerbs.printing.contains(where: words.closes) && words.mentions("月") {
      self = .printing
    } else if ClosingLine.isEffect(words) {
      self = .effect
    } else if ClosingLine.namesAttachment(words) || ClosingLine.isLabel(words) {
      self = .attachments
    } else if ClosingLine.isOfPage(line, words) {
      self = .formula
    } else if ClosingLine.formulas.contains(where: words.opens)
      && words.unicodeScalars.count <= ClosingLine.longestFormula
      || words.opens(with: "感谢您") && words.unicodeScalars.count <= ClosingLine.longestThanks
      || words.mentions("根据本决定") && words.mentions("重新公布")
    {
      self = .formula
    } else if PageFoot.isPageFoot(words) || PolicyDate.isTimeStamp(words) || ClosingLine.isStamped(words) {
      self = .furniture
    } else if Issuer(signature: words) != nil {
      self = .signature
    } else {
      return nil
    }
  }

  /// 参加会议人员：…, 出席人员：…
  private static func namesAttendance(_ words: String) -> Bool {
    attendances.contains(where: words.opens)
      && words.unicodeScalars.prefix(longestAttendance).contains { $0 == "：" || $0 == ":" }
  }

  /// 参加会议人员： in characters.
  private static let longestAttendance = 9
  private static let attendances = ["出席", "列席", "参加", "参会", "请假", "缺席", "记录"]

  /// 附件：某表, 附件2：某表, 某办法.pdf
  private static func namesAttachment(_ words: String) -> Bool {
    if attachmentLabels.contains(where: words.opens) { return true }
    guard words.scalarCount <= TitleLimit.document else { return false }
    if fileNames.contains(where: words.closes) { return !words.mentions("。") }
    guard words.opens(with: "附件") else { return false }
    let rest = words.unicodeScalars.dropFirst(2).drop(while: Numeral.isArabic)
    return rest.count < words.scalarCount - 2 && (rest.first == "：" || rest.first == ":")
  }

  private static let fileNames = [
    ".doc", ".docx", ".pdf", ".PDF", ".wps", ".xls", ".xlsx", ".rar", ".zip", ".ofd",
  ]

  /// 来源：某报 责任编辑：某某, （责任编辑：某某）, 文字解读, 政策原文：: who put a page up, and what else it has. A provision may say such
  /// words too: at the very end alone they are none of it.
  private static func isOfPage(_ line: String, _ words: String) -> Bool {
    guard words.utf8.count <= 3 * TitleLimit.document else { return false }
    guard words.hasLabel(atMost: longestName) else {
      return words.utf8.count <= 3 * longestName && links.contains(where: words.closes)
    }
    guard !words.mentions("。") else { return false }
    let pieces = (line.inBrackets ?? line).split(whereSeparator: \.isWhitespace)
    let names = pieces.map { piece in piece.firstIndex { $0 == "：" || $0 == ":" }.map { String(piece[..<$0]) }
    }
    if let first = names.first, first != nil,
      names.allSatisfy({ name in name.map { FactName(portalWord: $0).map(ofPages.contains) == true } ?? true }
      )
    {
      return true
    }
    return names.first.flatMap { $0 }.map { name in links.contains(where: name.closes) } == true
  }

  private static let ofPages: Set<FactName> = [.source, .display, .disclosure, .published, .index]
  /// 相关政策解读, 一图读懂
  private static let longestName = 6
  private static let links = ["解读", "图解", "读懂", "原文", "文档", "稿件", "报道", "解答", "链接"]

  /// 更新时间：2026-01-26 11:25:39
  private static func isStamped(_ words: String) -> Bool {
    // Most lines do not end in a figure.
    guard let last = words.utf8.last, (0x30...0x39).contains(last), words.hasLabel(atMost: longestLabel)
    else {
      return false
    }
    let name = words.unicodeScalars.prefix { $0 != "：" && $0 != ":" }
    return (2...longestLabel).contains(name.count) && name.count < words.scalarCount
      && PolicyDate.isTimeStamp(String(words.unicodeScalars.dropFirst(name.count + 1)))
  }

  /// 【原文下载】, 【相关附件】 alone on a line, above what can be fetched.
  private static func isLabel(_ words: String) -> Bool {
    words.opens(with: "【") && words.closes(with: "】") && words.scalarCount <= longestLabel
      && ["下载", "附件", "链接", "文件", "阅读"].contains(where: words.mentions)
  }

  /// With its brackets.
  private static let longestLabel = 10

  /// Stands nowhere but at the end, so that all behind it is closing matter too.
  var isCertain: Bool {
    switch self {
    case .date, .note, .copies, .printing, .furniture: true
    case .signature, .effect, .attachments, .formula, .repeated: false
    }
  }

  /// A body or its day.
  var signs: Bool {
    switch self {
    case .signature, .date: true
    case .note, .copies, .printing, .effect, .attachments, .formula, .furniture, .repeated: false
    }
  }

  private static func isEffect(_ words: String) -> Bool {
    guard words.unicodeScalars.count <= ClosingLine.longestEffect, let first = words.first,
      "本该此自以上".contains(first)
    else {
      return false
    }
    let starts = ClosingLine.effects.contains(where: words.mentions)
    return starts && words.mentions("自") && (words.mentions("年") || words.mentions("之日"))
  }
}
