/// What became of a provision: the first of these that holds.
package enum Relation: String, Sendable, CaseIterable {
  /// Something that binds is another: a number or its bound, a duty, a condition, who decides, what it is said of.
  case changed = "调整"
  /// Something said above has no counterpart below.
  case reduced = "删减"
  /// What was said above stands, and more is said.
  case specified = "细化"
  /// Other words on both sides, none of the above.
  case reworded = "基本一致"
  /// The same words but for punctuation, spaces and each level's own names.
  case same = "一致"
  /// No counterpart above.
  case new = "新增"
  /// No counterpart below.
  case missing = "缺失"
}

/// What is another, with the words of both sides.
package struct Change: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case number, bound, duty, condition, authority, scope, dropped, added, wording

    /// Whether the measure itself is another.
    var isBinding: Bool {
      switch self {
      case .number, .bound, .duty, .condition, .authority, .scope: true
      case .dropped, .added, .wording: false
      }
    }
  }

  package let kind: Kind
  /// Nil where the side has nothing.
  package let upper: Quotation?
  package let lower: Quotation?
}

/// How much a person should look at a pair.
package enum Grade: String, Sendable, CaseIterable {
  /// Little is shared: worth a look.
  case advised = "宜核"
  /// A better counterpart stands elsewhere, or the evidence contradicts itself.
  case required = "须核"
}

/// Why a person should look at a pair.
package enum Doubt: Sendable, Equatable {
  /// The next best counterpart, in another clause, comes within this factor, above 1.
  case closeSecond(Double)
  /// A counterpart in another clause is as like as this one, or more.
  case betterElsewhere
  /// A run of six characters, but a low score: about two of three such pairs stand.
  case littleInCommon
  /// No run of six characters in common: only words.
  case fewCommonWords
  /// A number of the upper provision has no counterpart, or the other way round.
  case numberLost
  /// Words stand in the place of others, and nothing tells that they say the same.
  case otherWords
  /// A document of a level between, not in the corpus, may have made the change.
  case levelBetweenMissing
}
