import PolicyText

extension Shape {
  static let level = Shape.oneOf(Level.allCases.map(\.word))
  static let validity = Shape.oneOf(Validity.allCases.map(\.word))
  fileprivate static let match = Shape.oneOf(["exact", "best"])
}

extension ReportShape {
  static let search = ReportShape(
    json: .report(
      "search", command: "search", "clauses that answer a query", "符合检索式的条款",
      [
        .query, match, .searched, Key("total", .integer, "hits, also those not listed", "相符条数（含未列出的）"),
        Key("hits", .list(.object(.hit)), "the best first", "相关度高的在前"),
        Key("related", .list(.object(related)), "other names of the term, by the documents", "文件中的其他名称"),
        Key(
          "absence", .orNull(.object(absence)), "why there is no hit; null where there is one",
          "没有结果的缘由；有结果时为 null"),
        Key("interpretation", .text, "how the query was read", "对检索式的理解", with: "--explain"),
        Key("facets", .object(facets), "hits counted", "统计", with: "--facets"),
      ]),
    lines: [.hit],
    summary: [
      .query, match, .searched, .total, Key("shown", .integer, "how many lines stand above", "以上行数"),
    ])

  private static let match = Key(
    "match", .match, "exact: every hit contains what was asked; best: nothing does, these are most like it",
    "exact：逐字相符；best：无相符者，列最接近的")

  private static let related = Record(
    "related_name", "another name for a term", "另一名称",
    [
      Key("term", .text, "as asked", "所查的词"), Key("name", .text, "the other name", "另一名称"),
      Key("document", .text, "the document that says so", "出处文件"),
    ])

  private static let facets = Record(
    "facets", "hits counted, the most first", "统计，多者在前",
    [
      ("levels", "by level", "按层级"), ("documents", "by document", "按文件"), ("years", "by year", "按年份"),
      ("units", "by responsible unit", "按责任单位"),
    ].map { Key($0.0, .list(.object(count)), $0.1, $0.2) })

  private static let count = Record(
    "count", "a count", "一项统计",
    [Key("name", .text, "of what", "名称"), Key("hits", .integer, "how many hits", "条数")])

  private static let absence = Record(
    "absence", "why nothing was found", "没有结果的缘由",
    [
      Key("terms", .list(.text), "terms that stand in no clause", "任何条款中都没有的词"),
      Key("elsewhere", .list(.object(elsewhere)), "where those stand outside the clauses", "这些词在条款之外的位置"),
      Key("present", .list(.object(present)), "the other terms", "见于条款的词"),
      Key("nearby", .list(.object(nearby)), "words that differ little", "相近的词"),
      Key("apart", .orNull(.object(apart)), "the narrowest scope that has all terms", "各词同在的最小范围"),
    ])

  private static let elsewhere = Record(
    "elsewhere", "a place outside the clauses", "条款之外的位置",
    [
      Key("term", .text, "the term", "词"), Key("document", .text, "the document's id", "文件名（标识）"),
      Key(
        "where",
        .oneOf([
          "title", "masthead", "contents", "preamble", "heading", "lead", "closing", "footnote", "table",
        ]),
        "which part; heading and lead are a chapter's", "何处：标题、文头、目录、引言、章题、章首、文尾、脚注、表格"),
      .lines,
    ])

  private static let present = Record(
    "present_term", "a term that some clauses have", "见于条款的词",
    [
      Key("term", .text, "the term", "词"), Key("clauses", .integer, "in how many clauses", "条数"),
      Key("locators", .list(.text), "the first of them", "其中前几条"),
    ])

  private static let nearby = Record(
    "nearby_term", "a word that differs little", "相近的词",
    [
      Key("term", .text, "the term", "词"), Key("text", .text, "as the documents have it", "文件中的写法"),
      Key("clauses", .integer, "in how many clauses", "条数"),
    ])

  private static let apart = Record(
    "wider_match", "what a wider scope finds", "放宽范围的结果",
    [
      Key("query", .text, "to be typed", "检索式"), Key("total", .integer, "how many clauses", "条数"),
    ])
}

extension Record {
  fileprivate static let hit = Record(
    "hit", "a clause that answers", "相符的条款",
    Key.citation + [
      Key("score", .number, "its relevance", "相关度"),
      Key("passages", .list(.object(passage)), "what shows it", "相符的文字"),
      Key("via", .orNull(.text), "the other name (~) that made it a hit", "借以相符的其他名称（~）"),
      Key("explanation", .list(.object(part)), "what made the score", "得分由来", with: "--explain"),
    ])

  private static let passage = Record(
    "passage", "sentences of a clause", "条款中的句子",
    [
      Key("text", .text, "… stands where it was cut", "截断处为 …"),
      Key("matches", .list(.span), "ranges of Unicode scalars of text", "匹配范围（Unicode 标量）"),
    ])

  private static let part = Record(
    "score_part", "a summand of the score", "得分的一项",
    [
      Key(
        "source", .oneOf(["term", "bigrams", "characters", "chapter", "document", "level"]), "of what",
        "来源"),
      Key("term", .orNull(.text), "the term", "词"),
      Key("heading", .integer, "how often in the heading", "标题中的次数"),
      Key("body", .integer, "how often in the text", "正文中的次数"),
      Key("clauses", .integer, "in how many clauses", "条数"), Key("value", .number, "what it adds", "得分"),
    ])
}
