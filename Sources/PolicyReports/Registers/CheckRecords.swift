import ClauseComparison
import PolicyText

extension CheckReport {
  package static let data = ReportData<CheckReport>.register(
    "check", "defects of the sources", "原文疑似问题",
    Key("defects", inPieces: \.defects.pieces, "in the order of the sources", "按原文次序"),
    inPieces: \.defects.pieces, table: table)

  fileprivate var defects: [Defect] { found.map(\.defect) }

  static let table = ReportTable<CheckReport>.each(
    \.found,
    [
      CSVColumns("place") { $0.document.place($0.defect.place) }, Defect.record.columns.at(\.defect),
    ])
}

extension Defect: Recorded {
  static let record = Record<Defect>(
    "defect", "a defect", "疑似问题",
    [
      Key("document", \.document, "the document's id", "文件名（标识）"),
      Key("line", \.line, "in the source file", "来源文件中的行"),
      Key("kind", naming: { $0.kind }, "what is wrong", "种类"),
      Key(
        "message", \.message.english, "the same as a sentence in English", "英文说明",
        cell: "message"
      ) { defect, language in defect.message(in: language) },
      .locator(outside: \.clause?.locator), Key("quote", \.quotation?.text, "quoted", "原文"),
    ] + Key.places(\.place))
}

extension Defect.Kind: Keyword, Named {
  func name(in language: Language) -> String { language.say(keyword, chinese) }

  private var chinese: String {
    switch self {
    case .lostNumber: "缺序号"
    case .skippedNumber: "跳号"
    case .repeatedNumber: "重号"
    case .unopenedNumber: "未成条款"
    case .cutOff: "句子未完"
    case .mixedPercent: "百分号混用"
    case .halfWidthMark: "半角标点"
    case .unbalancedMark: "标点不配对"
    case .citationLeadsNowhere: "引用无着落"
    case .textBeside: "正文以外的文字"
    case .textBehind: "落款之后的文字"
    case .unreadOrder: "未识别的序号"
    case .anotherDocument: "另一文件"
    case .embeddedObject: "嵌入对象"
    case .picture: "图片"
    case .diagram: "图示"
    case .pictureOfText: "图片文字"
    case .blankPage: "空白页"
    case .hiddenText: "隐藏文字"
    case .comment: "批注"
    case .impossibleDay: "不存在的日期"
    case .splitNumber: "数字断开"
    case .misreadDigit: "疑误识数字"
    case .joinedDigits: "数字已合并"
    case .withoutNumbers: "无序号"
    }
  }
}
