import ClauseSearch
import PolicyText

extension Absence: Recorded {
  static let record = Record<Absence>(
    "absence", "why nothing was found", "没有结果的缘由",
    [
      Key("terms", \.terms, "terms that stand in no clause", "任何条款中都没有的词"),
      Key("elsewhere", \.elsewhere, "where those stand outside the clauses", "这些词在条款之外的位置"),
      Key("present", \.present, "the other terms", "见于条款的词"),
      Key("nearby", \.nearby, "words that differ little", "相近的词"),
      Key("suggestions", \.suggestions, "other queries that find something", "另有结果的检索式"),
      Key("known", \.known, "what the fields have in the documents", "字段在库中的值"),
      Key("best", \.hasBestMatches, "whether --best finds clauses like it", "--best 是否有近似的条款"),
      Key("apart", \.apart, "the narrowest scope that has all terms", "各词同在的最小范围"),
      Key(
        "stopped", \.stopped, "which of these were not looked for to the end: the words are too frequent",
        "因用词过于常见而未查找到底的各项"),
    ])
}

extension Absence.Look: Keyword {}

extension OutsideHit: Recorded {
  static let record = Record<OutsideHit>(
    "elsewhere", "a place outside the clauses", "条款之外的位置",
    [
      .term(\.term), .document(\.document.id),
      Key(
        "where", \.kind, "which part; heading and lead are a chapter's", "何处：标题、文头、目录、引言、章题、章首、文尾、脚注、表格"),
      .lines(\.place.lines),
      Key("locator", \.locator, "of a lead, to show it; null for others", "章首的定位；其他为 null"),
    ] + Key.places(\.place))
}

extension OutsideText.Kind: Keyword {
  var keyword: String {
    switch self {
    case .title: "title"
    case .masthead: "masthead"
    case .contents: "contents"
    case .preamble: "preamble"
    case .heading: "heading"
    case .lead: "lead"
    case .closing: "closing"
    case .footnote: "footnote"
    case .table: "table"
    case .beside: "beside"
    }
  }
}

extension PresentTerm: Recorded {
  static let record = Record<PresentTerm>(
    "present_term", "a term that some clauses have", "见于条款的词",
    [
      .term(\.term), .inClauses(\.clauses),
      Key("locators", \.locators, "the first of them", "其中前几条"),
    ])
}

extension NearbyTerm: Recorded {
  static let record = Record<NearbyTerm>(
    "nearby_term", "a word that differs little", "相近的词",
    [
      .term(\.term), Key("text", \.text, "as the documents have it", "文件中的写法"),
      .inClauses(\.clauses),
    ])
}

extension WiderMatch: Recorded {
  static let record = Record<WiderMatch>(
    "wider_match", "what a wider scope finds", "放宽范围的结果",
    [
      Key("query", { "\($0.query)" }, "to be typed", "检索式"), Key("total", \.total, "how many clauses", "条数"),
      Key(
        "unread", \.unread, "clauses with all terms, too many to be read for a narrower scope; 0: none",
        "各词同在而条数过多、未逐句核查的条数；无则为 0"),
    ])
}
