/// A preposition that is a part of what narrows a name, and stands in front of none: 以渔业为主的渔港, 依照本法规定指定的机构.
enum RelativeClause {
  /// Whether the word that ends where `name` begins belongs to what narrows it.
  static func holds(_ text: ScalarText, _ name: Range<Int>, from first: Int) -> Bool {
    guard let particle = name.first(where: { text.scalars[$0] == "的" }), particle > name.lowerBound,
      particle + 1 < name.upperBound
    else { return false }
    let clause = name.lowerBound..<particle
    switch text[name.lowerBound - 1] {
    // 以从事演出为职业的演员
    case "以":
      return text.scalars[clause].contains("为") && !DefinitionWords.isInCompound(text, clause.lowerBound)
    // 以某事为职业的演员, 公布为文物的设施
    case "为":
      return text.scalars[first..<clause.lowerBound].contains("以")
        || DefinitionWords.verbs.length(in: text, endingAt: clause.lowerBound - 1) != nil
    case "向":
      return hands(text, clause, from: first)
        && DefinitionWords.actors.length(in: text, endingAt: name.upperBound) != nil
    case "对": return holdsObject(text, clause.lowerBound, before: name.upperBound)
    default: return isByRule(text, clause)
    }
  }

  /// 向大气排放污染物的企业, where no subject stands in front.
  private static func hands(_ text: ScalarText, _ clause: Range<Int>, from first: Int) -> Bool {
    let front = clause.lowerBound - 1
    guard
      front <= first || DefinitionWords.joints.length(in: text, endingAt: front) != nil
        || DefinitionVerb.endsVerb(text, front) || text.stands("属于", endingAt: front)
    else { return false }
    return clause.dropFirst().contains { DefinitionWords.handing.length(in: text, at: $0) != nil }
  }

  /// 处理按照协定提出的申请; 依照本法规定指定的机构: behind what was ruled stands the verb.
  private static func isByRule(_ text: ScalarText, _ clause: Range<Int>) -> Bool {
    guard let length = DefinitionWords.rules.length(in: text, endingAt: clause.lowerBound) else {
      return false
    }
    if DefinitionWords.verbs.length(in: text, endingAt: clause.lowerBound - length) != nil { return true }
    return clause.contains { index in
      guard let ruled = DefinitionWords.ruled.length(in: text, at: index) else { return false }
      return DefinitionWords.verbs.length(in: text, at: index + ruled) != nil
        || DefinitionWords.borders.length(in: text, at: index + ruled) ?? 1 > 1
    }
  }

  /// 对某事负有职责的部门: what the preposition has stands within what narrows the name.
  static func holdsObject(_ text: ScalarText, _ object: Int, before end: Int) -> Bool {
    guard let particle = (object..<end).first(where: { text.scalars[$0] == "的" }), particle + 1 < end else {
      return false
    }
    return (object + 1..<particle).contains { DefinitionWords.acting.length(in: text, at: $0) != nil }
  }
}
