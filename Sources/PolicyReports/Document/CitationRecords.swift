import PolicyText

// Documents and clauses as every report has them.

extension Level: Keyword, Named {
  var keyword: String { word }
}

extension DocumentKind: Keyword {
  var keyword: String { word }
}

extension Validity: Keyword, Named {
  var keyword: String { word }
}

extension DocumentHead: Recorded {
  /// What every hit opens with.
  static let identity: [Key<DocumentHead>] = [
    .document(\.id),
    Key("title", \.masthead.title, "its title", "标题"),
    Key("number", \.masthead.number?.description, "its number: 苏政发〔2020〕101号", "文号：苏政发〔2020〕101号"),
    Key("issuer", \.masthead.issuer, "who issued it", "发文机关"),
    Key("level", naming: \.masthead.level, "its level", "层级"),
    Key("region", \.masthead.region, "the place it is for", "适用地区"),
    Key(
      "date", \.masthead.issued?.description, "of issue: 2020, 2020-12 or 2020-12-18",
      "成文日期：2020、2020-12 或 2020-12-18"),
    Key(
      "validity", naming: \.masthead.validity, "whether it is in force, where text or sidecar says so",
      "时效（原文或附注写明时）"),
  ]

  static let record = Record<DocumentHead>(
    "document", "a document", "文件", opening: identity,
    [
      Key("effective", \.masthead.effective?.description, "from when it is in force", "施行日期"),
      Key("addressees", \.masthead.addressees, "to whom it is written", "主送机关"),
      Key("chapters", \.chapters, "how many chapters", "章数"),
      Key("clauses", \.clauses, "how many clauses", "条数"),
      .file(\.file),
      Key("issuers", \.masthead.issuers, "each body that issued it", "发文机关逐个", table: .none),
      Key(
        "kind", \.masthead.kind, "what it is by the law on legislation", "按立法法的种类：法律、行政法规、规章、规范性文件等",
        table: .none),
      .seeAlso(\.copies), .nearlySame(\.nearCopies),
    ])
}

extension ClauseCitation: Recorded {
  /// Of a clause that a document has.
  static let keys = keys(Key("clause", \.numbered, "the clause", "条"))

  /// Of one, or of what a part says in front of its clauses.
  static let record = Record<ClauseCitation>(
    "cited_clause", "a clause", "条款",
    keys(
      Key("clause", { $0.style == .lead ? nil : $0.numbered }, "null: in front of the clauses", "条；章首为 null"))
  )

  private static func keys(_ clause: Key<ClauseCitation>) -> [Key<ClauseCitation>] {
    DocumentHead.identity.at(\.document) + [
      Key("chapter", \.chapter, "the chapter it stands in", "所在的章"), clause,
      .locator(\.locator), .file(\.document.file), .lines(\.lines),
    ] + Key.places(\.place) + [.seeAlso(\.document.copies), .nearlySame(\.document.nearCopies)]
  }

  var numbered: NumberedClause { NumberedClause(number: number, heading: heading) }
}

extension ChapterHead: Recorded {
  static let record = Record<ChapterHead>(
    "chapter", "a chapter", "章",
    [
      Key("number", \.number?.description, "Chinese numeral", "章号", table: .named("chapter")),
      Key("title", \.title, "its title", "章题"),
      Key("inferred", \.isInferred, "the source lost the number; neighbours say it", "原文缺章号，按前后推断"),
    ])
}

/// A clause within its document.
struct NumberedClause: Recorded {
  let number: Numeral
  let heading: String?

  static let record = Record<NumberedClause>(
    "clause", "a clause's number and heading", "条的序号与标题",
    [
      Key("number", \.number.description, "Chinese numeral", "条号", table: .named("clause")),
      Key("ordinal", \.number.value, "the same as an integer", "条号（整数）"),
      Key("heading", \.heading, "its heading", "条标题", table: .named("heading")),
    ])
}
