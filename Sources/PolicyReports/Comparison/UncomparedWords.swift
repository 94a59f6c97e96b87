import ClauseComparison
import PolicyText

extension [DocumentComparison] {
  /// Of each document once.
  func uncompared(about topic: Topic? = nil) -> [UncomparedText] {
    var seen: Set<String> = []
    return flatMap { [($0.upper.id, $0.uncompared.upper), ($0.lower.id, $0.uncompared.lower)] }
      .filter { seen.insert($0.0).inserted }.flatMap(\.1).filter { $0.isAbout(topic) }
  }
}

extension [UncomparedText] {
  /// 未参与对照：引言（国务院2020、江苏2020），表格（嘉兴2022）. Nil where there is none.
  ///
  /// - Parameter name: what a document is called.
  func note(_ name: (DocumentHead) -> String, in language: Language) -> Block? {
    guard !isEmpty else { return nil }
    let kinds = grouped(by: \.kind).map { texts in
      let names = Message.listing(texts.grouped(by: \.document.id).map { name($0[0].document) })
      let kind = texts[0].kind.name(in: language)
      return language.say("\(kind) (\(names.english))", "\(kind)（\(names.chinese)）")
    }
    let said = language.say(
      "not compared: " + kinds.joined(separator: ", "), "未参与对照：" + kinds.joined(separator: "，"))
    return .note([
      .said(said), .said(language.say("; policy show REF reads it", "；可用 policy show 文件 查看"), .advice),
    ])
  }
}

extension UncomparedText: Recorded {
  static let record = Record<UncomparedText>(
    "uncompared_text", "text that takes no part in a comparison", "未参与对照的文字",
    [
      .document(\.document.id), Key("where", \.kind, "preamble, table, footnote", "引言、表格、脚注"),
      .lines(\.quotation.place.lines),
    ] + Key.places(\.quotation.place))
}

extension Key {
  static func uncompared(_ read: @escaping @Sendable (Value) -> [UncomparedText]) -> Key {
    Key("not_compared", read, "text outside the clauses that takes no part", "条款之外未参与对照的文字")
  }
}
