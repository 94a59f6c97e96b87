extension ReportShape {
  static let trace = ReportShape(
    json: .report(
      "trace", command: "trace", "a provision or a wording through levels and time", "规定或表述的沿革",
      head + [further, Key("steps", .list(.object(step)), "a document each", "逐个文件")]),
    lines: [step], summary: head + [further, Key("steps", .integer, "how many lines stand above", "以上行数")])

  private static let head: [Key] = [
    Key("query", .text, "the locator or the words", "条款或词语"), .searched,
    Key("first", .orNull(.text), "the locator where it stands first", "最早见于何条"),
    Key("missing_between", .list(.object(.missingDocument)), "cited, not in the corpus", "被引用而不在库中"),
    Key("sentences", .list(.object(traced)), "of the provision; none for words", "所查规定的各句；查词语时为空"),
  ]

  private static let further = Key(
    "further", .integer, "documents with fewer of the words, not read", "相同词语更少而未读的文件数")

  private static let traced = Record(
    "traced_sentence", "a sentence of the provision and where its words stand first", "所查规定的一句及其最早出处",
    [
      Key("text", .text, "quoted", "原文"), Key("first", .text, "a locator", "最早见于何条"),
      Key("alone", .flag, "no document read answers it", "所读文件中无对应"),
      Key("verbatim", .flag, "with a run of 13 characters", "有十三字以上相同文字"),
    ])

  private static let step = Record(
    "step", "a document and what it says", "一个文件及其规定",
    Key.identity + [
      Key("origin", .flag, "the document of the clause asked for", "所问条款所在文件"),
      Key("answers", .list(.object(answer)), "none: it says nothing of it", "空：没有相关规定"),
      Key("weaker", .integer, "pairs too weak to be shown", "相近程度较低而未列出的处数"),
    ])

  private static let answer = Record(
    "answer", "a provision that answers", "对应的规定",
    [
      .locator,
      Key("relation", .orNull(.relation), "null for words, and for the clause itself", "查词语或条款本身时为 null"),
      Key("text", .text, "quoted", "原文"),
      Key("answers", .orNull(.text), "the words that it answers", "所对应的文字"), .lines,
      Key("score", .orNull(.number), "how alike", "相近程度"), .review, .doubts,
    ])

  static let sources = ReportShape(
    json: .report(
      "sources", command: "sources", "where each sentence was said first", "逐句溯源",
      document + [Key("sentences", .list(.object(sentence)), "in the order of the source", "按原文次序")]),
    lines: [sentence], summary: document)

  private static let document: [Key] = [
    Key("document", .text, "the document's id", "文件名（标识）"),
    Key("characters", .integer, "of all sentences", "总字数"),
    Key("own", .integer, "neither borrowed nor stock wording", "自有字数"),
    Key("stock", .integer, "of stock wording, which is credited to none", "通用表述字数"),
    Key("shares", .list(.object(share)), "the largest first", "多者在前"),
  ]

  private static let share = Record(
    "share", "what comes from one document", "出自一个文件的部分",
    [
      Key("document", .text, "the document's id", "文件名（标识）"),
      Key("characters", .integer, "how many characters", "字数"),
      Key("share", .number, "of all, 0 to 1", "占比，0 至 1"),
      Key("only_there", .integer, "characters found in no other", "仅见于该文件的字数"),
    ])

  private static let sentence = Record(
    "sourced_sentence", "a sentence and where its words come from", "一句及其出处",
    [
      .locator, Key("text", .text, "quoted", "原文"), .lines,
      Key("share", .number, "of it found elsewhere, 0 to 1", "见于他处的比例，0 至 1"),
      Key("nearly", .orNull(.text), "the locator that has nearly all of it", "近乎照录自何条"),
      Key("borrowed", .list(.object(borrowing)), "run by run", "逐段出处"),
      Key("stock", .list(.object(stock)), "words that everybody uses", "通用表述"),
    ])

  private static let stock = Record(
    "stock_wording", "words in too many documents to be from one", "见于众多文件、不归于任何一篇的文字",
    [Key("text", .text, "quoted", "原文"), Key("documents", .integer, "how many have it", "见于多少篇")])

  private static let borrowing = Record(
    "borrowing", "words that an earlier document has", "沿用的文字",
    [
      Key("text", .text, "quoted", "原文"), Key("source", .text, "the locator that has them first", "出处条款"),
      .lines,
      Key("also_in", .list(.text), "ids of other documents", "又见于"),
    ])
}
