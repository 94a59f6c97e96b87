import ClauseComparison
import PolicyText

extension ProvisionMatrix.Row: Recorded {
  static let record = Record<ProvisionMatrix.Row>(
    "base_row", "a provision of the base, and what others have to it", "基准文件的一项规定及各文件的对应",
    [
      .locator(\.clause.locator),
      Key("text", \.passage?.text, "quoted; null for the whole clause", "原文；整条时为 null"),
      .lines(\.place.lines),
      Key("cells", \.answered, "what each of the other documents has, in their order", "其他文件的对应，依次排列"),
    ] + Key.places(\.place))

  fileprivate var place: Place { passage?.place ?? clause.place }

  private var answered: [AnsweredCell] { cells.map { AnsweredCell(answers: $0) } }
}

/// What one document has to a provision of the base.
struct AnsweredCell: Recorded {
  let answers: [ProvisionMatrix.Answer]

  static let record = Record<AnsweredCell>(
    "base_cell", "what a document has to a provision of the base", "一份文件的对应",
    [
      Key(
        "relation", \.gravest?.relation,
        "the gravest; null where the words stand there, of no clause that answers",
        "最重者；文字见于该文件而无对应条款时为 null"),
      Key(
        "review", { $0.answers.contains(where: \.needsReview) }, "a reader should look at it (待核)",
        "须人工核对（待核）"),
      Key(
        "moved", { $0.gravest?.isMoved ?? false }, "the clause is the same but for its number or place",
        "仅条号或位置变动"),
      Key("answers", { $0.answers.filter { $0.provision != nil } }, "where it is answered", "对应之处"),
    ])

  private var gravest: ProvisionMatrix.Answer? {
    MatrixClass.allCases.lazy.compactMap { kind in answers.first { $0.matrixClass == kind } }.first
  }
}

extension ProvisionMatrix.Answer: Recorded {
  static let record = Record<ProvisionMatrix.Answer>(
    "base_answer", "words that answer a provision of the base", "对应的规定",
    [
      Key("locator", \.clause?.locator, "the clause: document#chapter.clause", "条款：文件#章.条"),
      Key("text", \.quotation?.text, "quoted", "原文"), Key("relation", \.relation, "what became of it", "关系"),
      .grade(\.provision?.grade),
      Key("doubtful", \.isDoubtful, "neither the clauses nor the words answer each other surely", "对应关系不确定"),
    ])
}
