import PolicyReports
import PolicyText

// Documents held against each other, and what can be read off them.

extension CommandDeclaration {
  static let compare = CommandDeclaration(
    operands: "[REF REF…]", operandCount: 0...20,
    summary: Message("set documents, or two clauses, side by side", "条款对照：文件之间或两条之间"),
    options: [.topic, .limit, .layout, .format, .output, .noUpdate],
    limit: Message("at most N pairs of clauses of each two documents", "每两篇文件最多列出 N 对条款"),
    examples: [
      example(
        "policy compare 国发[2020]7号 苏政发[2020]101号", "what became of each national provision",
        "国家规定在省级文件中的落实"),
      example(
        "policy compare jiangsu-2020-101 nanjing-2022 --topic 人才", "only what is about 人才", "只看与人才有关的内容"),
      example(
        "policy compare state-council-2020-7#5 jiangsu-2020-101#12", "two clauses, word by word", "两条逐字对照"),
      example("policy compare -f markdown -o 对照表.md", "all documents, as a table", "全部文件，输出表格"),
    ])

  static let trace = CommandDeclaration(
    operands: "LOCATOR|WORDS", operandCount: 1...1000, takesQuery: true,
    summary: Message("follow a provision or a wording through levels and time", "追溯一项规定或一种表述的上下沿革"),
    options: DocumentFilter.options + [.limit, .format, .output, .noUpdate],
    limit: Message(
      "a clause is looked for in at most N documents, 12 unless told otherwise", "条款最多在 N 篇文件中查找，默认 12 篇"),
    examples: [
      example(
        "policy trace state-council-2020-7#六.十七", "what answers a clause, level by level", "各级文件与该条对应的规定"),
      example("policy trace 不再增收土地价款", "where words stand first, and where again", "该表述最早见于何处、此后见于何处"),
      example("policy trace jiangsu-2020-101#六.十七 --level city", "only in documents of cities", "只看市级文件"),
    ])

  static let sources = CommandDeclaration(
    operands: "REF", operandCount: 1...1,
    summary: Message("where each sentence of a document was said first", "逐句溯源"),
    options: [.format, .output, .noUpdate],
    examples: [
      example("policy sources nanjing-2022", "what is copied from where, and what is its own", "何处沿用、何处自有"),
      example("policy sources 苏政发[2020]101号 -f csv -o 溯源.csv", "a row for every run of words", "每处沿用一行"),
      example("policy sources jiaxing-2022 -f markdown", "for a memo", "供撰文引用"),
    ])

  static let numbers = CommandDeclaration(
    operands: "[REF…]", operandCount: 0...1000,
    summary: Message("the numbers that documents set", "文件规定的数字"),
    options: [.format, .output, .noUpdate],
    examples: [
      example(
        "policy numbers nanjing-2022", "targets, limits and deadlines of one document", "一个文件的目标、限额、期限"),
      example("policy numbers 国发[2020]7号 苏政发[2020]101号", "and set against each other", "并相互对照"),
      example("policy numbers -f csv -o 数字.csv", "of every document, for a spreadsheet", "全部文件，供电子表格使用"),
    ])

  static let citations = CommandDeclaration(
    operands: "[REF…]", operandCount: 0...1000,
    summary: Message("the documents that documents cite", "文件引用的文件"),
    options: [.format, .output, .noUpdate],
    examples: [
      example("policy citations", "of every document, and which of them are in the corpus", "全部文件，并说明是否在库中"),
      example("policy citations jiaxing-2022", "of one document", "一个文件"),
      example("policy citations -f json", "for a program", "供程序使用"),
    ])

  static let duties = CommandDeclaration(
    operands: "[UNIT]", operandCount: 0...1,
    summary: Message("which unit is charged with which clauses", "责任单位与条款"),
    options: DocumentFilter.options + [.format, .output, .noUpdate],
    examples: [
      example("policy duties 市科技局", "a unit, or a part of its name", "一个单位，或名称的一部分"),
      example("policy duties -d nanjing-2022", "all units of a document", "一个文件的全部单位"),
      example("policy duties --level city -f csv", "of all cities, for a spreadsheet", "全部市级文件，供电子表格使用"),
    ])

  static let definitions = CommandDeclaration(
    operands: "[REF…]", operandCount: 0...1000,
    summary: Message("the short names that documents define", "文件中的简称"),
    options: [.format, .output, .noUpdate],
    examples: [
      example("policy definitions", "of every document", "全部文件"),
      example("policy definitions jiaxing-2022", "of one document", "一个文件"),
      example("policy definitions -f markdown", "as a table for a memo", "表格，供撰文引用"),
    ])

  static let check = CommandDeclaration(
    operands: "[REF…|-]", operandCount: 0...1000,
    summary: Message("defects of the source texts, or a draft from standard input", "原文缺陷检查，或检查标准输入的草稿"),
    options: [.document, .format, .output, .noUpdate],
    examples: [
      example("policy check", "of every document", "全部文件"),
      example("policy check jiaxing-2022", "lost numbers, cut sentences, unbalanced marks", "漏号、断句、标点不配对等"),
      example(
        "policy check - -d 苏政发[2020]101号 < corpus/nanjing-2022.txt", "a draft against what stands above it",
        "草稿与上位文件核对"),
    ])
}
