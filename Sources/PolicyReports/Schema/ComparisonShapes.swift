import ClauseComparison
import PolicyText

extension ReportShape {
  static let compare = ReportShape(
    json: .report(
      "compare", command: "compare", "documents side by side", "文件对照",
      [
        documents, topic, Key("comparisons", .list(.object(comparison)), "each two documents", "每两个文件"),
        Key("pairs", .list(.object(pair)), "clauses that share a provision", "有共同规定的两条"),
        Key("unmatched", .list(.object(unmatched)), "what has no counterpart", "无对应的规定"),
      ]),
    lines: [pair, unmatched],
    summary: [
      documents, topic, Key("pairs", .integer, "how many pairs stand above", "以上成对条数"),
      Key("unmatched", .integer, "how many without a counterpart", "无对应的条数"),
      Key("comparisons", .list(.object(comparison)), "each two documents", "每两个文件"),
    ])

  private static let documents = Key("documents", .list(.text), "ids, upper levels first", "文件，上位在前")
  private static let topic = Key("topic", .orNull(.text), "what it is narrowed to", "主题")

  private static let comparison = Record(
    "comparison", "how two documents stand to each other", "两个文件的关系",
    [
      Key("upper", .text, "the document's id", "上位文件"), Key("lower", .text, "the document's id", "下位文件"),
      Key(
        "standing", .oneOf(Standing.allCases.map(\.rawValue)),
        "upper and lower level; two places of one level; one place, the earlier first; neither governs; not known",
        "上下级；同级不同地区；同一地区先后；跨地区；不明"),
      Key(
        "inferred_years", .object(years), "of a document without a day the latest year that it cites",
        "日期不明者所引最晚年份"),
      Key("missing_between", .list(.object(.missingDocument)), "cited, not in the corpus", "被引用而不在库中"),
      Key("total", .integer, "pairs, also those not listed", "成对条数（含未列出的）"),
      Key("relations", .object(relations), "how many provisions of each", "各类规定数"),
      Key("review", .integer, "how many provisions to review", "待核数"),
      Key("upper_provisions", .object(coverage), "of the upper document", "上位文件的规定"),
      Key("lower_provisions", .object(coverage), "of the lower document", "下位文件的规定"),
    ])

  private static let relations = Record(
    "relations", "provisions by relation", "各类规定数",
    Relation.allCases.map { Key($0.rawValue, .integer, $0.message.english, "项数") })

  private static let coverage = Record(
    "coverage", "provisions with a counterpart, and all", "有对应者与总数",
    [
      Key("matched", .integer, "with a counterpart", "有对应者"), Key("all", .integer, "all", "总数"),
    ])

  private static let pair = Record(
    "pair", "two clauses that share at least one provision", "有共同规定的两条",
    [
      Key("upper", .text, "locator", "上位条款"), Key("lower", .text, "locator", "下位条款"),
      Key("score", .number, "of the best provision", "最相近规定的得分"), .review, grade,
      Key("confidence", .number, "how surely the clauses answer each other", "两条相对应的把握"),
      Key("provisions", .list(.object(provision)), "one by one", "逐项规定"),
    ])

  private static let provision = Record(
    "provision", "a provision and its counterpart", "一项规定及其对应",
    [
      Key("relation", .relation, "what became of it", "关系"),
      Key("upper", .text, "quoted", "上位原文"), Key("lower", .text, "quoted", "下位原文"),
      Key("changes", .list(.object(change)), "what makes it that", "变化之处"), .review, grade, .doubts,
      Key("score", .number, "how alike", "相近程度"),
      Key("numbers", .list(.object(.numberPair)), "set side by side", "数字对照"),
      Key("lines", .object(.sideLines), "in the source files", "来源文件中的起止行"),
    ])

  private static let years = Record(
    "years", "a year of each side", "两侧年份",
    [
      Key("upper", .orNull(.integer), "null where the text names a day", "载明日期时为 null"),
      Key("lower", .orNull(.integer), "null where the text names a day", "载明日期时为 null"),
    ])

  private static let grade = Key(
    "grade", .orNull(.oneOf(Grade.allCases.map(\.rawValue))), "how much to look; null: nobody needs to",
    "核对等级；无须核对时为 null")

  private static let change = Record(
    "change", "what is another", "一处变化",
    [
      Key("kind", .oneOf(Change.Kind.allCases.map(\.rawValue)), "of what", "类别"),
      Key("upper", .orNull(.text), "quoted; null where only the lower has it", "上位原文；仅下位有时为 null"),
      Key("lower", .orNull(.text), "quoted; null where only the upper has it", "下位原文；仅上位有时为 null"),
    ])

  static let unmatched = Record(
    "unmatched", "a provision, or a whole clause, without a counterpart", "无对应的规定或整条",
    [
      .locator, Key("relation", .oneOf(["新增", "缺失"]), "nothing above; nothing below", "上位无；下位无"),
      Key("text", .orNull(.text), "quoted; null for the whole clause", "原文；整条时为 null"), .review, .doubts,
      Key("nearest", .orNull(.object(nearest)), "the best candidate, refused", "最接近而未采用者"),
    ])

  private static let nearest = Record(
    "nearest", "a candidate that was refused", "未采用的候选",
    [
      .locator, Key("text", .text, "quoted", "原文"), Key("score", .number, "how alike", "相近程度"),
      Key(
        "refused", .oneOf(["answers_another", "little_in_common"]),
        "it answers another provision better; too little in common", "更切合另一规定；相同之处过少"),
    ])

  static let wording = ReportShape(
    json: .report(
      "wording", command: "compare", "two clauses, word by word", "两条逐字对照",
      [
        documents, Key("upper", .object(cited), "the first clause", "前一条"),
        Key("lower", .object(cited), "the second clause", "后一条"),
        Key("sentences", .list(.object(sentence)), "in the order of the second", "按后一条次序"),
      ]),
    lines: [sentence],
    summary: [
      Key("upper", .text, "locator", "前一条"), Key("lower", .text, "locator", "后一条"),
      Key("sentences", .integer, "how many lines stand above", "以上行数"),
    ])

  private static let cited = Record("cited_clause", "a clause", "条款", Key.citation)

  private static let sentence = Record(
    "sentence", "a sentence in both wordings", "一句的两种表述",
    [
      Key("relation", .relation, "what became of it", "关系"),
      Key("upper", .orNull(.text), "null where only the second has it", "仅后一条有时为 null"),
      Key("lower", .orNull(.text), "null where only the first has it", "仅前一条有时为 null"),
      Key("moved", .flag, "it stands in another place", "位置变动"),
      Key("likeness", .orNull(.number), "words kept, 0 to 1", "保留比例，0 至 1"),
      Key("spans", .list(.object(span)), "what became of the words", "逐段变化"),
    ])

  private static let span = Record(
    "wording_span", "words and what became of them", "一段文字的变化",
    [
      Key(
        "kind", .oneOf(["kept", "dropped", "added", "replaced", "changed_value", "moved"]),
        "what became of them",
        "变化"),
      Key("upper", .orNull(.text), "quoted", "前一条原文"), Key("lower", .orNull(.text), "quoted", "后一条原文"),
      .review,
    ])
}

extension Shape {
  static let relation = Shape.oneOf(Relation.allCases.map(\.rawValue))
}

extension Record {
  fileprivate static let numberPair = Record(
    "number_pair", "a number and its counterpart", "一组数字",
    [
      Key("upper", .orNull(.text), "null: only below", "仅下位有时为 null"),
      Key("lower", .orNull(.text), "null: only above", "仅上位有时为 null"),
    ])

  fileprivate static let sideLines = Record(
    "side_lines", "lines of both sides", "两侧行号",
    [Key("upper", .range, "first and last", "起止行"), Key("lower", .range, "first and last", "起止行")])
}
