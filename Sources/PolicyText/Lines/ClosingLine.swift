/// A line that closes a document.
enum ClosingLine: Equatable {
  case signature
  case date(PolicyDate)
  /// （此件公开发布）
  case note
  /// 抄送：…
  case copies
  /// …办公厅 2022年12月30日印发
  case printing
  /// 本意见自2022年9月1日起施行。
  case effect
  /// 附件：1.…
  case attachments
  /// 特此通知。
  case formula
  /// 版权所有, 【打印】: what a site sets below its texts.
  case furniture

  init?(_ line: String) {
    guard line.utf8.count <= 2000 else { return nil }
    let words = line.withoutSpace
    guard !words.isEmpty, words.unicodeScalars.count <= 200 else { return nil }
    if let date = PolicyDate(wholeLine: words) {
      self = .date(date)
    } else if words.opens(with: "（此件") || words.opens(with: "(此件") || words.opens(with: "（联系")
      || words.opens(with: "（院印")
    {
      self = .note
    } else if ["抄送：", "抄送:", "抄报：", "抄报:", "分送：", "主题词：", "主送："].contains(where: words.opens) {
      self = .copies
    } else if words.closes(with: "印发") && words.mentions("月") {
      self = .printing
    } else if ClosingLine.isEffect(words) {
      self = .effect
    } else if words.opens(with: "附件：") || words.opens(with: "附件:") || words.opens(with: "附：") {
      self = .attachments
    } else if words.opens(with: "特此") && words.unicodeScalars.count <= 12 {
      self = .formula
    } else if PageFoot.isPageFoot(words) {
      self = .furniture
    } else if Issuer(signature: words) != nil {
      self = .signature
    } else {
      return nil
    }
  }

  /// Stands nowhere but at the end, so that all behind it is closing matter too.
  var isCertain: Bool {
    switch self {
    case .date, .note, .copies, .printing, .furniture: true
    case .signature, .effect, .attachments, .formula: false
    }
  }

  private static func isEffect(_ words: String) -> Bool {
    guard words.unicodeScalars.count <= 120, let first = words.first, "本该此自以上".contains(first) else {
      return false
    }
    let starts = ["起施行", "起实施", "起执行", "起生效", "日施行", "日实施"].contains(where: words.mentions)
    return starts && words.mentions("自") && (words.mentions("年") || words.mentions("之日"))
  }
}
