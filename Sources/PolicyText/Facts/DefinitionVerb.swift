/// Whether a verb says what is done with a name, or is a part of one: 编制某规划, but 规划编制指南.
enum DefinitionVerb {
  /// At the beginning, behind an adverb, another verb or who does it.
  static func isPredicate(_ text: ScalarText, _ verb: Int, from first: Int) -> Bool {
    guard verb > first, text[verb - 1] != "并" else { return true }
    if let length = DefinitionWords.joints.length(in: text, endingAt: verb), verb - length > first {
      return endsVerb(text, verb - length)
    }
    return endsVerb(text, verb) || text[verb - 1].map(Bracket.closes) == true
      || DefinitionWords.adverbs.length(in: text, endingAt: verb) != nil
      || DefinitionWords.doers.length(in: text, endingAt: verb) != nil
      || text.behindLine(verb)
  }

  /// Whether a verb ends where a name begins that has it for its object, whatever narrows the name: 应当明确某机制的牵头部门, and
  /// 确定负责某工作的机构, where what narrows it opens with a verb or a preposition of its own.
  static func governs(_ text: ScalarText, _ name: Range<Int>, from first: Int) -> Bool {
    guard text.scalars[name].contains("的"),
      let length = DefinitionWords.verbs.length(in: text, endingAt: name.lowerBound)
        ?? DefinitionWords.borders.length(in: text, endingAt: name.lowerBound), length > 1
    else { return false }
    let verb = name.lowerBound - length
    guard verb >= first, text[name.lowerBound] != "的" else { return false }
    let narrows = DefinitionWords.narrowing.length(in: text, at: verb) != nil
    let chain = narrows ? verb : beginOfVerbs(text, verb)
    if let modal = DefinitionWords.musts.length(in: text, endingAt: chain), text[chain - modal - 1] != "的" {
      return true
    }
    // 部门组织编制某工程的规划
    let isDone = verb == first || DefinitionWords.doers.length(in: text, endingAt: chain) != nil
    let isObject = [DefinitionWords.drafting, DefinitionWords.presenting].contains {
      $0.length(in: text, endingAt: name.lowerBound) == length
    }
    if isDone, isObject,
      DefinitionWords.actors.length(in: text, endingAt: name.upperBound) == nil
    {
      return true
    }
    guard DefinitionWords.narrowing.length(in: text, at: name.lowerBound) != nil else { return false }
    return DefinitionWords.makings.length(in: text, endingAt: name.lowerBound) != nil
  }

  /// Whether a verb is of what narrows the name: 机构中实施监察的人员, 促进工作的部门, 负责促进发展的部门. 组织制定某事的定额 is done.
  static func narrows(_ text: ScalarText, _ verb: Int, _ name: Range<Int>, from first: Int) -> Bool {
    if text.stands("工作", at: name.lowerBound) || !isPredicate(text, verb, from: first) { return true }
    guard endsVerb(text, verb) else { return false }
    return DefinitionWords.drafting.length(in: text, at: verb) == nil
      || DefinitionWords.actors.length(in: text, endingAt: name.upperBound) != nil
  }

  /// 应当组织编制: where the first of several verbs in a row begins.
  private static func beginOfVerbs(_ text: ScalarText, _ verb: Int) -> Int {
    var start = verb
    while let length = DefinitionWords.verbs.length(in: text, endingAt: start) { start -= length }
    return start
  }

  static func endsVerb(_ text: ScalarText, _ end: Int) -> Bool {
    DefinitionWords.verbs.length(in: text, endingAt: end) != nil
      || DefinitionWords.borders.length(in: text, endingAt: end) != nil
      || DefinitionWords.leads.length(in: text, endingAt: end) != nil
  }
}

extension ScalarText {
  /// 第三条 in front.
  fileprivate func behindLine(_ index: Int) -> Bool { self[index - 1] == "条" || self[index - 1] == "\n" }
}
