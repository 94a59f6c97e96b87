import ClauseSearch
import PolicyText

extension SearchReport {
  package static let data = ReportData<SearchReport>(
    json: .report(
      "search", command: "search", "clauses that answer a query", "符合检索式的条款",
      opening: [query, match, searched],
      [
        Key("total", \.answer.total, "hits, also those not listed", "相符条数（含未列出的）"),
        Key("hits", \.ranked, "the best first", "相关度高的在前"),
        Key("documents", \.answer.documents, "documents that the query names", "检索式所指的文件"),
        citing,
        outside,
        Key("related", \.answer.related, "other names of the term, by the documents", "文件中的其他名称"),
        Key("absence", \.absence, "why there is no hit; null where there is one", "没有结果的缘由；有结果时为 null"),
        Key("interpretation", \.interpretation, "how the query was read", "对检索式的理解", with: "--explain"),
        Key("facets", \.answer.facets, "hits counted", "统计", with: "--facets"),
        Key(
          "since", { $0.since?.day }, "the day it was asked before; total counts what is new since then",
          "上次检索之日；total 为此后新增的条数", with: "--new"),
      ]),
    lines: .each(\.ranked),
    summary: [
      query, match, searched, .total(\.answer.total), .shown("shown", \.answer.hits.count), outside, citing,
    ],
    table: .each(\.ranked))

  private static let citing = Key<SearchReport>(
    "citing", \.answer.citing, "where documents cite it outside their clauses", "在条款之外引用的文件")
  private static let outside = Key<SearchReport>(
    "outside", \.answer.outside,
    "where all of it stands outside the clauses; null where not every hit is listed or not words alone are asked for",
    "条款之外的相符处；未列出全部结果或所查不止词语时为 null")
  private static let query = Key<SearchReport>("query", \.answer.query, "as it was typed", "检索式原文")
  private static let match = Key<SearchReport>(
    "match", \.answer.match,
    "exact: every hit contains what was asked; best: nothing does, these are most like it",
    "exact：逐字相符；best：无相符者，列最接近的")
  private static let searched = Key<SearchReport>.searched {
    Searched(documents: $0.answer.searchedDocuments, clauses: $0.answer.searchedClauses)
  }

  private var absence: Absence? { answer.hits.isEmpty && answer.total == 0 ? answer.absence : nil }

  private var interpretation: String? { isExplained ? answer.interpretation.map { "\($0)" } : nil }
}

extension Answer.Match: Keyword {}

extension RankedHit: Recorded {
  static let record = Record<RankedHit>(
    "hit", "a clause that answers", "相符的条款", opening: ClauseCitation.keys.at(\.hit.citation),
    [
      Key("score", \.hit.score.shown, "its relevance", "相关度"),
      Key(
        "passages", \.hit.passages, "what shows it", "相符的文字",
        cell: "passages"
      ) { ranked, _ in ranked.hit.passages.map(\.text).joined(separator: "\n") },
      Key("via", \.hit.via, "the other name (~) that made it a hit", "借以相符的其他名称（~）"),
      Key("explanation", \.hit.explanation, "what made the score", "得分由来", with: "--explain"),
      Key("rank", \.rank, "its number in the answer as text has it", "在文本结果中的编号"),
    ])
}

extension Passage: Recorded {
  static let record = Record<Passage>(
    "passage", "sentences of a clause", "条款中的句子",
    [
      Key("text", \.text, "… stands where it was cut", "截断处为 …"),
      Key("matches", \.matches, "ranges of Unicode scalars of text", "匹配范围（Unicode 标量）"),
    ])
}

extension ScorePart.Source: Keyword {}

extension ScorePart: Recorded {
  static let record = Record<ScorePart>(
    "score_part", "a summand of the score", "得分的一项",
    [
      Key("source", \.source, "of what", "来源"), .term(\.term),
      Key("heading", \.heading, "how often in the heading", "标题中的次数"),
      Key("body", \.body, "how often in the text", "正文中的次数"),
      .inClauses(\.clauses),
      Key("documents", \.documents, "how many documents cite its own", "引用所在文件的篇数"),
      Key("value", \.value.shown, "what it adds", "得分"),
    ])
}

extension RelatedName: Recorded {
  static let record = Record<RelatedName>(
    "related_name", "another name for a term", "另一名称",
    [
      .term(\.term, "as asked", "所查的词"), Key("name", \.name, "the other name", "另一名称"),
      Key("document", \.document, "the document that says so", "出处文件"),
    ])
}

extension Facets: Recorded {
  static let record = Record<Facets>(
    "facets", "hits counted, the most first", "统计，多者在前",
    [
      Key("levels", \.levels, "by level", "按层级"), Key("documents", \.documents, "by document", "按文件"),
      Key("years", \.years, "by year", "按年份"), Key("units", \.units, "by responsible unit", "按责任单位"),
    ])
}

extension Facets.Count: Recorded {
  static let record = Record<Facets.Count>(
    "count", "a count", "一项统计",
    [Key("name", \.name, "of what", "名称"), Key("hits", \.hits, "how many hits", "条数")])
}
