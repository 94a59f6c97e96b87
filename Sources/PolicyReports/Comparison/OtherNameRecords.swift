import ClauseComparison
import PolicyText

extension OtherName: Recorded {
  static let record = Record<OtherName>(
    "other_name", "two names in each other's place", "同一位置上的两个名称",
    [
      Key("upper", \.upper, "as the upper document has it", "上位用语"),
      Key("lower", \.lower, "as the lower document has it", "下位用语"),
      Key("count", \.count, "how many pairs of clauses differ so", "见于几对条款"),
      Key("clauses", \.places, "the clauses", "所在条款"),
    ])

  private var places: [ClausePlaces] { clauses.map(ClausePlaces.init) }
}

/// The clauses of both sides.
private struct ClausePlaces: Recorded {
  let clauses: Sides<ClauseCitation>

  static let record = Record<ClausePlaces>(
    "clause_pair", "two clauses that answer each other", "相对应的两条",
    [
      Key("upper", \.clauses.upper.locator, "locator", "上位条款"),
      Key("lower", \.clauses.lower.locator, "locator", "下位条款"),
    ])
}
