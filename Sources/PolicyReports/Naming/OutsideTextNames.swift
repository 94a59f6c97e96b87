import PolicyText

extension OutsideText.Kind {
  func name(in language: Language) -> String {
    switch self {
    case .title: language.say("title", "标题")
    case .masthead: language.say("masthead", "文头")
    case .contents: language.say("table of contents", "目录")
    case .preamble: language.say("preamble", "引言")
    case .heading: language.say("heading of a chapter", "章题")
    case .lead: language.say("lead of a chapter", "章首")
    case .closing: language.say("closing matter", "文尾")
    case .footnote: language.say("footnotes", "脚注")
    case .table: language.say("tables", "表格")
    case .beside: language.say("text beside the document", "正文以外")
    }
  }
}
