import PolicyText

extension ReportShape {
  static let numbers = ReportShape(
    json: .report(
      "numbers", command: "numbers", "what documents set in numbers", "数字一览",
      [Key("numbers", .list(.object(number)), "in the order of the sources", "按原文次序"), aligned]),
    lines: [number], summary: [.total, aligned])

  private static let aligned = Key(
    "aligned", .list(.object(alignment)), "of several documents that were named", "指明多个文件时，同一对象的数字")

  private static let number = Record(
    "number", "a number", "数字",
    [
      document, .locator, Key("quote", .text, "quoted", "原文"), Key("value", .number, "its value", "数值"),
      Key("unit", .orNull(.text), "its unit", "单位"),
      Key(
        "comparison", .oneOf(NumberFact.Comparison.allCases.map(\.rawValue)),
        "exactly, above, at least …; by and from: a year", "等于、超过、不低于……；by、from 为年份"),
      Key("year", .orNull(.integer), "the deadline", "期限"),
      Key("name", .flag, "a target that goes by a number, no amount", "以数字为名的目标，并非数量"),
      Key("subject", .text, "what it is said of", "对象"),
      .lines,
    ])

  private static let alignment = Record(
    "alignment", "two numbers of one subject", "同一对象的两个数字",
    [
      Key("upper", .text, "locator", "上位条款"), Key("upper_quote", .text, "quoted", "上位原文"),
      Key("lower", .text, "locator", "下位条款"), Key("lower_quote", .text, "quoted", "下位原文"),
      Key("comparable", .flag, "false: base or year differ", "基数或期限不同为 false"),
      Key(
        "verdict", .oneOf(["same", "changed", "different_base", "different_year"]), "what the numbers say",
        "判断：相同、调整、基数不同、期限不同"),
      Key("upper_base", .orNull(.text), "what it is a share of", "上位占比的基数"),
      Key("lower_base", .orNull(.text), "what it is a share of", "下位占比的基数"),
      Key("upper_year", .orNull(.integer), "the deadline", "上位期限"),
      Key("lower_year", .orNull(.integer), "the deadline", "下位期限"),
    ])

  private static let document = Key("document", .text, "the document's id", "文件名（标识）")

  static let citations = ReportShape(
    json: .report(
      "citations", command: "citations", "what documents cite", "引用一览",
      [Key("citations", .list(.object(citation)), "in the order of the sources", "按原文次序"), chains]),
    lines: [citation], summary: [.total, chains])

  private static let chains = Key(
    "chains", .list(.list(.object(link))), "who cites whom, the cited one first", "引用沿革（被引在前）")

  private static let link = Record(
    "citation_link", "a document of a chain", "引用沿革中的文件",
    [
      Key("document", .orNull(.text), "its id; null: not in the corpus", "文件名；null 为不在库中"),
      Key("number", .orNull(.text), "of the document", "文号"),
      Key("title", .orNull(.text), "of the document", "标题"),
      Key("date", .orNull(.text), "of issue", "发文日期"),
      Key("year", .orNull(.integer), "of issue, or the least it can be", "发文年份，或不早于该年"),
    ])

  private static let citation = Record(
    "citation", "a cited document", "引用",
    [
      document, .placedLocator, Key("title", .orNull(.text), "as cited", "所引标题"),
      Key("number", .orNull(.text), "as cited", "所引文号"),
      Key("resolves_to", .orNull(.text), "its id; null: not in the corpus", "库中文件；不在库中为 null"),
      Key("by", .orNull(.oneOf(["number", "title"])), "what told which it is", "依据文号或标题"), .lines,
    ])

  static let definitions = ReportShape(
    json: .report(
      "definitions", command: "definitions", "short names that documents give", "简称一览",
      [Key("definitions", .list(.object(definition)), "in the order of the sources", "按原文次序")]),
    lines: [definition], summary: [.total])

  private static let definition = Record(
    "definition", "a short name", "简称",
    [
      document, .placedLocator, Key("short", .text, "the short name", "简称"),
      Key("long", .text, "the long one", "全称"),
      Key("kind", .oneOf(["short_form", "abbreviation"]), "以下简称…; letters in brackets", "以下简称；括号内缩写"),
      Key("quote", .text, "quoted", "原文"), .lines,
    ])

  static let duties = ReportShape(
    json: .report(
      "duties", command: "duties", "units and the clauses they answer for", "责任分工",
      [Key("units", .list(.object(unit)), "as the sources name them", "按原文次序"), without]),
    lines: [unit], summary: [.total, without])

  private static let without = Key("without", .list(.text), "clauses with no unit", "未列责任单位的条款")

  private static let unit = Record(
    "unit", "a unit", "责任单位",
    [
      Key("unit", .text, "its name", "名称"), Key("clauses", .list(.text), "locators", "条款"),
    ])

  static let check = ReportShape(
    json: .report(
      "check", command: "check", "defects of the sources", "原文缺陷",
      [Key("defects", .list(.object(defect)), "in the order of the sources", "按原文次序")]),
    lines: [defect], summary: [.total])

  private static let defect = Record(
    "defect", "a defect", "缺陷",
    [
      document, Key("line", .integer, "in the source file", "来源文件中的行"),
      Key(
        "kind",
        .oneOf([
          "lost_number", "skipped_number", "repeated_number", "unopened_number", "cut_off", "mixed_percent",
          "half_width_mark",
          "unbalanced_mark", "citation_leads_nowhere",
        ]), "what is wrong", "种类"),
      Key("message", .text, "the same as a sentence in English", "英文说明"), .placedLocator,
      Key("quote", .orNull(.text), "quoted", "原文"),
    ])

  static let draft = ReportShape(
    json: .report(
      "draft", command: "check", "check -: a draft held against what stands above it", "check -：草稿与上位文件核对",
      [
        Key("defects", .list(.object(defect)), "of the draft", "草稿的缺陷"),
        Key("citations", .list(.object(citation)), "of the draft, whose id is -", "草稿的引用（文件名为 -）"), against,
        Key("numbers", .list(.object(alignment)), "beside those above", "与上位数字对照"),
        Key("unanswered", .list(.object(unmatched)), "provisions above that it does not answer", "未予对应的上位规定"),
      ]),
    lines: [defect],
    summary: [
      .total, Key("citations", .integer, "how many", "引用数"), against,
      Key("numbers", .integer, "how many", "数字数"), Key("unanswered", .integer, "how many", "未予对应数"),
    ])

  private static let against = Key("against", .list(.text), "ids of the documents above", "上位文件")
}
