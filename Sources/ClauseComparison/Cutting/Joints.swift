import PolicyText

/// Words that join, each set for what is asked with it. They are not one set, for a word joins here and not there: 、 parts
/// the members of a list and joins no two clauses, 以 joins what is said and no two members, 者 is of 或者 alone.
enum Joints {
  /// Between the members of a list.
  static let members: CharacterGroup = "、和与及或并"
  /// Those, and the end of a sentence: where a member of a list begins or ends. What is missing at a comma is as often a
  /// word that only rounds the phrase off: 水平, 要求, 模式.
  static let memberEnds: CharacterGroup = members.union("。")
  /// Those of which a joint in front of a member is made: 或者.
  static let ofMembers: CharacterGroup = members.union("者")
  /// Words of one or of two characters between two that change places, character by character: 以及, 或者, 并且. The marks
  /// around them are asked for beside them.
  static let ofTransposed: CharacterGroup = "和与及以或者并且"
  /// 或者: says nothing by itself.
  static let ofAlternatives: CharacterGroup = "或者"
  /// One of several is enough.
  static let alternatives = words(["或", "或者"])
  /// All of several.
  static let conjunctions = words(["和", "与", "及", "以及", "并", "且", "并且"])
  /// Between those who do something together. 并 and 或 go on to what else is done.
  static let companies = words(["会同", "以及", "和", "与", "及", "、"])

  private static func words(_ words: [String]) -> [[UInt32]] { words.map { FoldedText($0).characters } }
}
