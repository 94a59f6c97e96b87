/// What became of a provision.
package enum Relation: String, Sendable, CaseIterable {
  /// Verbatim or nearly: words that do not change the measure.
  case same = "一致"
  /// Specified further: more objects, instruments, names, numbers.
  case specified = "细化"
  /// A number or the reach (national, provincial) changed, or a limit was lifted.
  case changed = "调整"
  /// No counterpart above.
  case new = "新增"
  /// No counterpart below.
  case missing = "缺失"
}

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
  /// A document of a level between, not in the corpus, may have made the change.
  case levelBetweenMissing
}
