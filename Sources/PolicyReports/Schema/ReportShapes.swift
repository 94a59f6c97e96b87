extension ReportShape {
  /// Every report, in the order of the commands.
  package static let all: [ReportShape] = [
    .search, .show, .outline, .list, .compare, .wording, .trace, .sources, .numbers, .citations, .duties,
    .definitions, .check, .draft,
  ]

  /// All objects, each once: reports first, then what they hold, as they come.
  package static var records: [Record] {
    var found: [Record] = []
    var next = all.map(\.json) + all.map(\.summary)
    while !next.isEmpty {
      let record = next.removeFirst()
      guard !found.contains(where: { $0.name == record.name }) else { continue }
      found.append(record)
      next += record.keys.flatMap(\.shape.records)
    }
    return found
  }
}

extension Key {
  /// What every hit opens with.
  static let identity: [Key] = [
    Key("document", .text, "the document's id", "文件名（标识）"),
    Key("title", .text, "its title", "标题"),
    Key("number", .orNull(.text), "its number: 苏政发〔2020〕101号", "文号：苏政发〔2020〕101号"),
    Key("issuer", .orNull(.text), "who issued it", "发文机关"),
    Key("level", .orNull(.level), "its level", "层级"),
    Key("region", .orNull(.text), "the place it is for", "适用地区"),
    Key("date", .orNull(.text), "of issue: 2020, 2020-12 or 2020-12-18", "成文日期：2020、2020-12 或 2020-12-18"),
    Key(
      "validity", .orNull(.validity), "whether it is in force, where text or sidecar says so",
      "时效（原文或附注写明时）"),
  ]

  /// A clause of a document.
  static let citation: [Key] =
    identity + [
      Key("chapter", .orNull(.object(.chapter)), "the chapter it stands in", "所在的章"),
      Key("clause", .object(.clause), "the clause", "条"),
      locator,
      Key("file", .text, "the source file, seen from the folder of the corpus", "来源文件"),
      Key("lines", .range, "first and last line in the source file", "来源文件中的起止行"),
    ]

  static let locator = Key("locator", .text, "the clause: document#chapter.clause", "条款：文件#章.条")
  static let placedLocator = Key(
    "locator", .orNull(.text), "the clause; null outside all clauses", "条款；不在条款内为 null")
  static let lines = Key("lines", .range, "first and last line in the source file", "来源文件中的起止行")
  static let total = Key("total", .integer, "how many there are", "总数")
  static let query = Key("query", .text, "as it was typed", "检索式原文")
  static let searched = Key("searched", .object(.searched), "how much was searched", "检索范围")
  static let review = Key("review", .flag, "a reader should look at it (待核)", "须人工核对（待核）")
  static let doubts = Key("doubts", .list(.object(.doubt)), "why, where review is true", "待核的缘由")
}

extension Record {
  static let chapter = Record(
    "chapter", "a chapter", "章",
    [
      Key("number", .orNull(.text), "Chinese numeral", "章号"), Key("title", .text, "its title", "章题"),
      Key("inferred", .flag, "the source lost the number; neighbours say it", "原文缺章号，按前后推断"),
    ])

  static let clause = Record(
    "clause", "a clause's number and heading", "条的序号与标题",
    [
      Key("number", .text, "Chinese numeral", "条号"),
      Key("ordinal", .integer, "the same as an integer", "条号（整数）"),
      Key("heading", .orNull(.text), "its heading", "条标题"),
    ])

  static let searched = Record(
    "searched", "how much was searched", "检索范围",
    [
      Key("documents", .integer, "how many documents", "文件数"),
      Key("clauses", .integer, "how many clauses", "条款数"),
    ])

  static let doubt = Record(
    "doubt", "why a reader should look", "待核的缘由",
    [
      Key(
        "kind", .oneOf(["close_second", "few_common_words", "number_lost", "level_between_missing"]),
        "another clause answers nearly as well; no run of six characters in common; a number has no "
          + "counterpart; the level between is not in the corpus",
        "另一条款几乎同样相近；没有六字以上的相同文字；有数字在对方中没有对应；中间层级不在库中"),
      Key(
        "factor", .orNull(.number), "by which it is better than the next (close_second)",
        "与次优者之比（close_second）"),
    ])

  static let missingDocument = Record(
    "missing_document", "a cited document of a level between, not in the corpus", "被引用而不在库中的中间层级文件",
    [
      Key("title", .orNull(.text), "its title", "标题"), Key("number", .orNull(.text), "its number", "文号"),
      Key("level", .level, "its level", "层级"),
    ])

}
