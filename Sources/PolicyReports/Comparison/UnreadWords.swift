import ClauseComparison
import PolicyText

extension [DocumentComparison] {
  /// Of each document once.
  func unread(about topic: Topic? = nil) -> [UnreadText] {
    var seen: Set<String> = []
    return flatMap { [($0.upper.id, $0.unread.upper), ($0.lower.id, $0.unread.lower)] }
      .filter { seen.insert($0.0).inserted }.flatMap(\.1).filter { $0.isAbout(topic) }
  }
}

extension [UnreadText] {
  /// 未参与对照：引言（国务院2020、江苏2020），表格（嘉兴2022）. Nil where there is none.
  ///
  /// - Parameter name: what a document is called.
  func note(_ name: (DocumentHead) -> String, in language: Language) -> Block? {
    note(
      grouped(by: \.kind).map { texts in
        let names = Message.listing(texts.grouped(by: \.document.id).map { name($0[0].document) })
        let kind = texts[0].kind.name(in: language)
        return language.say("\(kind) (\(names.english))", "\(kind)（\(names.chinese)）")
      }, Message("not compared", "未参与对照"), in: language)
  }

  /// Of one document: 未读：引言、章首.
  func note(in language: Language) -> Block? {
    note(grouped(by: \.kind).map { $0[0].kind.name(in: language) }, Message("not read", "未比对"), in: language)
  }

  /// The same for what has no place for a note.
  func lines(_ name: (DocumentHead) -> String, in language: Language) -> [String] {
    [note(name, in: language)].compactMap { $0 }.notes
  }

  private func note(_ kinds: [String], _ verdict: Message, in language: Language) -> Block? {
    guard !isEmpty else { return nil }
    let said = language.say(": " + kinds.joined(separator: ", "), "：" + kinds.joined(separator: "，"))
    return .note([
      .said(verdict(in: language) + said),
      .said(language.say("; policy show REF reads it", "；可用 policy show 文件 查看"), .advice),
    ])
  }
}

extension UnreadText.Kind: Keyword {
  var keyword: String {
    switch self {
    case .outside(let kind): kind.keyword
    case .units: "units"
    }
  }

  fileprivate func name(in language: Language) -> String {
    switch self {
    case .outside(let kind): kind.name(in: language)
    case .units: language.say("responsible units", "责任单位")
    }
  }
}

extension UnreadText: Recorded {
  static let record = Record<UnreadText>(
    "unread_text", "text that is passed over", "未比对的文字",
    [
      .document(\.document.id),
      Key(
        "where", \.kind,
        "preamble, table, footnote, closing; units: who is charged; of sources also lead",
        "引言、表格、脚注、文尾、责任单位；溯源时还有章首"),
      .lines(\.quotation.place.lines),
    ] + Key.places(\.quotation.place))
}

extension Key {
  static func unread(_ read: @escaping @Sendable (Value) -> [UnreadText]) -> Key {
    Key("not_compared", read, "text outside the clauses that takes no part", "条款之外未参与对照的文字")
  }
}
