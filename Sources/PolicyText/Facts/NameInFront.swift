/// The name in front of a bracket: in its marks where it has them, else back to the last mark, verb or preposition.
struct NameInFront {
  let range: Range<Int>

  /// Brackets and marked words that belong to the name are stepped over: 高新技术产业开发区（园区）（以下简称高新区）.
  ///
  /// - Parameter isList: what is called by one name is several: 甲、乙和丙（以下统称丁）.
  init(
    _ text: ScalarText, before end: Int, of short: Abbreviated, known: KnownNames, isList: Bool,
    _ bytes: [UInt8]
  ) {
    let members = NameMembers(text, before: end, isLetters: short.isLetters)
    if let marked = NameInFront.marked(text, before: members.core) {
      range = marked
      return
    }
    let first = isList ? members.clause : members.start(of: short, in: text)
    /// What the short form is made of stands behind it: a verb in there is the name's own.
    let core = isList ? members.core : short.core(in: text, first..<members.core)
    var start = end
    while start > first {
      if let open = NameMembers.opening(text, of: start - 1) {
        // 大陆居民（以下简称…）往来台湾地区: what has its own short form stands in front of this name.
        if !isList, DefinitionWords.labels.length(in: text, at: open + 1) != nil { break }
        start = max(open, first)
        continue
      }
      if NameInFront.isBorder(text, start, first, before: core..<members.core, of: short, known) { break }
      start -= 1
    }
    if start == 0 || text[start - 1] == "\n" { start = text.behindNumber(ofLineAt: start, bytes) }
    start = NameInFront.withoutJoint(text, start)
    start = NameInFront.withoutPurpose(text, start, before: members.core)
    start = NameInFront.withoutAddressee(text, start, before: members.core)
    start = NameInFront.withoutPreposition(text, start, before: members.core)
    // 未经批准设置某台站 is not 批准设置某台站; 未经权利人许可 is said of his permission.
    if let negation = DefinitionWords.negations.length(in: text, endingAt: start),
      DefinitionWords.approvals.length(in: text, at: start) != nil
    {
      start -= negation
    }
    range = start..<end
  }

  /// 为了规范私募投资基金, 为加强和规范劳动监察: a purpose has a verb in front of what is named. Behind a verb no other is stripped:
  /// 加强发展基金 is of a fund that is called so.
  private static func withoutPurpose(_ text: ScalarText, _ start: Int, before end: Int) -> Int {
    guard text[start - 1] == "，" || DefinitionWords.openings.length(in: text, endingAt: start) != nil,
      isPurpose(text, start)
    else { return start }
    var verb = start
    while let manner = DefinitionWords.manners.length(in: text, at: verb) { verb += manner }
    guard let length = DefinitionWords.purposes.length(in: text, at: verb), end - verb - length >= 2 else {
      return start
    }
    let object = verb + length
    let next = withoutJoint(text, object)
    return next > object ? withoutPurpose(text, next, before: end) : object
  }

  /// Whether the sentence, back to its begin, opens with 为, a number of a clause in front of it.
  private static func isPurpose(_ text: ScalarText, _ start: Int) -> Bool {
    let clause = text.scalars[..<start].reversed().prefix { !"。；：\n".unicodeScalars.contains($0) }
    let begin = start - clause.count
    return (begin..<start).contains { index in
      // 第一条（目的依据）为了
      text[index] == "为" && (index - begin < longestNumber || text[index - 1].map(Bracket.closes) == true)
    }
  }

  /// 向承运人交验客票: behind 向 stands to whom, and what is handed over behind the verb. 向社会提供的服务 is narrowed by it.
  private static func withoutAddressee(_ text: ScalarText, _ start: Int, before end: Int) -> Int {
    guard text[start - 1] == "向", end - start > shortest,
      DefinitionWords.actors.length(in: text, endingAt: end) == nil
    else { return start }
    for index in start + 1..<end {
      guard let length = DefinitionWords.presenting.length(in: text, at: index), index + length + 1 < end
      else {
        continue
      }
      return text[index + length] == "的" ? start : index + length
    }
    return start
  }

  /// In front of 为: 第一百二十条.
  private static let longestNumber = 8

  /// 、财政部门、审计机关 and 的负责人: what joins a name to the words in front is none of it.
  private static func withoutJoint(_ text: ScalarText, _ start: Int) -> Int {
    var start = start
    while let length = DefinitionWords.joints.length(in: text, at: start),
      length > 1 || DefinitionWords.compounds.length(in: text, at: start) == nil
    {
      start += length
    }
    return start
  }

  /// 在起讫地的站点 keeps its place, 在起讫地站点 is what a verb has. 称某部队 is not called so by itself.
  private static func withoutPreposition(_ text: ScalarText, _ start: Int, before end: Int) -> Int {
    guard let first = text[start], "在从与称凡".unicodeScalars.contains(first), end - start > 2,
      "称凡".unicodeScalars.contains(first) || !text.scalars[start..<end].contains("的"),
      DefinitionWords.compounds.length(in: text, at: start) == nil
    else { return start }
    return first == "凡" ? withoutPreposition(text, start + 1, before: end) : start + 1
  }

  /// 《某条例》 and “某平台” directly in front.
  private static func marked(_ text: ScalarText, before end: Int) -> Range<Int>? {
    guard let close = text[end - 1], close == "》" || close == "”" else { return nil }
    return NameMembers.opening(text, of: end - 1).map { $0 + 1..<end - 1 }
  }

  /// Whether a word ends at `start` that is none of the name.
  ///
  /// - Parameter core: where the last stretch stands that the short form is made of: a verb within it is the name's own.
  private static func isBorder(
    _ text: ScalarText, _ start: Int, _ first: Int, before core: Range<Int>, of short: Abbreviated,
    _ known: KnownNames
  ) -> Bool {
    // 研究与试验发展（R&D）: a name may end like a verb.
    guard start <= core.lowerBound, !core.isEmpty || core.upperBound - start >= shortest else { return false }
    let name = start..<core.upperBound
    if DefinitionVerb.governs(text, name, from: first) { return true }
    if RelativeClause.holds(text, name, from: first) { return false }
    if short.isLetters, known.end(at: start, in: text) {
      // 专利权人: a longer word than the known one.
      return text[start].map { !DefinitionWords.suffixes.contains($0) } ?? true
    }
    if DefinitionWords.leads.length(in: text, endingAt: start) != nil { return true }
    if let length = DefinitionWords.borders.length(in: text, endingAt: start) {
      // 县级以上, 自由贸易, 行为, 应对: a preposition may be a part of a word.
      if length == 1 { return isPreposition(text, name) }
      // 经批准设立的某开发区: what the short form is made of needs nothing that narrows it.
      if !core.isEmpty, text[start] == "的", !short.equals(text.scalars[name].dropFirst()) { return true }
      if text.scalars[name].contains("的"), DefinitionWords.deeds.length(in: text, endingAt: start) == length,
        DefinitionVerb.narrows(text, start - length, name, from: first)
      {
        return false
      }
      return !isOfNoun(text, name)
        && !isNoun(text, start - length, first, short.equals(text.scalars[name]))
    }
    guard !text.scalars[name].contains("的") else { return false }
    // 某人在某店: what is done there follows.
    if text[start - 1] == "在" || text[start - 1] == "就", !core.isEmpty {
      return !DefinitionWords.isInCompound(text, start)
    }
    guard let length = DefinitionWords.verbs.length(in: text, endingAt: start), !isOfNoun(text, name) else {
      return false
    }
    return DefinitionVerb.isPredicate(text, start - length, from: first)
  }

  private static func isPreposition(_ text: ScalarText, _ name: Range<Int>) -> Bool {
    let start = name.lowerBound
    guard !DefinitionWords.isInCompound(text, start) else { return false }
    // 经国务院批准的企业: what was done to it narrows it.
    return text[start - 1] != "经" || !text.scalars[name].contains("的")
  }

  /// 设立的检验机构, 建设行政主管部门, 设立或者投资的公司: behind the verb stands what it narrows, nothing that it does.
  private static func isOfNoun(_ text: ScalarText, _ name: Range<Int>) -> Bool {
    guard let next = text[name.lowerBound] else { return false }
    let isLonger =
      DefinitionWords.suffixes.contains(next)
      && DefinitionWords.objects.length(in: text, at: name.lowerBound) == nil
    return next == "的" || next == "、" || next == "并" || isLonger
      || DefinitionWords.links.length(in: text, at: name.lowerBound) != nil
      || DefinitionWords.bodies.length(in: text, at: name.lowerBound) != nil
  }

  /// 城乡建设, 高质量发展: of these two a noun stands in front. 发展基金 is what a 基金 is short for.
  private static func isNoun(_ text: ScalarText, _ verb: Int, _ first: Int, _ isWhole: Bool) -> Bool {
    (text.stands("建设", at: verb) || text.stands("发展", at: verb))
      && (isWhole || !DefinitionVerb.isPredicate(text, verb, from: first))
  }

  /// A name has as many characters at least; a verb within them is the name's own.
  private static let shortest = 4
}
