/// What stands in front of a bracket back to the last mark, and the members of a list in it: 自然人、法人或者其他组织.
struct NameMembers {
  /// Behind the last mark.
  let clause: Int
  /// Behind the name, in front of its own brackets.
  let core: Int
  /// Of the members, the last first.
  private let starts: [Int]

  init(_ text: ScalarText, before end: Int, isLetters: Bool) {
    var (start, core): (Int, Int?) = (end, nil)
    var starts: [Int] = []
    while start > 0 {
      let scalar = text.scalars[start - 1]
      if let open = NameMembers.opening(text, of: start - 1) {
        if core == nil, start == end, Bracket.closes(scalar) { core = open }
        start = open
        continue
      }
      if DefinitionWords.marks.contains(scalar)
        || start < end && NameMembers.endsSubject(text, start, before: core ?? end)
      {
        break
      }
      let isName = Numeral.isArabic(scalar) || !isLetters && scalar.properties.isAlphabetic
      if scalar.value < 0x80, !isName { break }
      if scalar == "、" { starts.append(start) }
      start -= 1
    }
    clause = start
    self.core = core ?? end
    self.starts = starts + [start]
  }

  /// 应当, 对: what stands in front does or suffers something, and is no name's.
  private static func endsSubject(_ text: ScalarText, _ start: Int, before end: Int) -> Bool {
    if DefinitionWords.modals.length(in: text, endingAt: start) != nil { return true }
    return text[start - 1] == "对" && !DefinitionWords.isInCompound(text, start)
      && !RelativeClause.holdsObject(text, start, before: end)
  }

  /// Where the bracket, the title or the words in marks begin that end at `close`.
  static func opening(_ text: ScalarText, of close: Int) -> Int? {
    guard let scalar = text[close] else { return nil }
    if scalar == "）" || scalar == ")" { return text.opening(of: close) }
    guard let open = marks[scalar] else { return nil }
    var depth = 0
    for index in stride(from: close, through: 0, by: -1) {
      if text.scalars[index] == "\n" { return nil }
      if text.scalars[index] == scalar { depth += 1 }
      if text.scalars[index] == open { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static let marks: [Unicode.Scalar: Unicode.Scalar] = ["》": "《", "”": "“", "〉": "〈"]

  /// Where the name begins at the earliest that a short form stands for: with the last member, unless more are meant.
  func start(of short: Abbreviated, in text: ScalarText) -> Int {
    let last = starts[0]
    guard !short.isLetters, last < core else { return last }
    let joint = lastJoint(in: text)
    if let joint, let body = behindBody(text, joint, short) { return body }
    guard starts.count > 1 else { return last }
    let member = text.scalars[last..<core]
    if isWithinAttribute(text) { return clause }
    if let list = counted(by: short, isJoined: joint != nil), !short.isMade(of: member) { return list }
    // 农业、林业、农机等行政部门 is one of all of them, 企业、事业单位和其他组织 are all.
    if hasCommonHead(text) || short.isList || joint.map({ isOpen(text, $0) }) == true { return clause }
    // 港口、机场、关口（以下简称国境口岸）
    if short.isForeign(to: member) { return clause }
    guard !short.isMade(of: member) else {
      // 停车场、停车泊位（以下简称停车泊位）: a short form that is no shorter stands for more.
      return short.equals(member) ? clause : behindLevels(text)
    }
    let found = starts.map { short.shared(with: text.scalars[$0..<core]) }
    // 流浪、乞讨人员（以下简称流浪乞讨人员）
    if let most = found.last,
      most > found[0] + 1 || most > found[0] && short.isMade(of: text.scalars[clause..<core]),
      let index = found.firstIndex(of: most)
    {
      return starts[index]
    }
    return joint != nil || endsLike(text) ? clause : behindLevels(text)
  }

  /// 存储、处理秘密的系统, 行政性、事业性收费: the mark stands within what narrows the name, which the member in front of it ends unlike.
  private func isWithinAttribute(_ text: ScalarText) -> Bool {
    let mark = starts[0] - 1
    guard mark > clause else { return false }
    if text[mark - 1] == "性" { return true }
    guard let particle = (starts[0] + 1..<core).last(where: { text.scalars[$0] == "的" }), particle + 2 < core
    else { return false }
    // 甲、乙及丙在某地设立的机构
    if DefinitionWords.actors.length(in: text, endingAt: mark) != nil,
      let joint = lastJoint(in: text), joint < particle,
      !text.scalars[starts[0]..<joint].contains("对")
    {
      return true
    }
    // 粮食收购者、从事粮食储存的企业 are two.
    let isOwn =
      DefinitionWords.narrowing.length(in: text, at: starts[0]) != nil
      && DefinitionWords.actors.length(in: text, endingAt: mark) != nil
    return !isOwn && text.scalars[mark - 1] != text.scalars[core - 1]
      && text[mark - 1].map(Bracket.closes) != true
  }

  /// 国务院有关部门和某总装备部（以下简称总装备部）: a body is none of another's name.
  private func behindBody(_ text: ScalarText, _ joint: Int, _ short: Abbreviated) -> Int? {
    let tail = text.scalars[joint + 1..<core]
    guard text[joint] == "和", DefinitionWords.doers.length(in: text, endingAt: joint) != nil,
      !tail.contains("的"), short.isMade(of: tail), !short.equals(tail)
    else { return nil }
    return joint + 1
  }

  /// 包修、包换、包退（以下简称三包）
  private func counted(by short: Abbreviated, isJoined: Bool) -> Int? {
    guard let count = short.count else { return nil }
    let index = count - 1 - (isJoined ? 1 : 0)
    return starts.indices.contains(index) && index > 0 ? starts[index] : nil
  }

  /// 等 with what all are in the last member, and no other thing behind it.
  private func hasCommonHead(_ text: ScalarText) -> Bool {
    guard
      let mark = (starts[0]..<core).last(where: {
        text.scalars[$0] == "等" && DefinitionWords.ranks.length(in: text, at: $0 - 1) == nil
          && DefinitionWords.ranks.length(in: text, at: $0) == nil
      })
    else { return false }
    return mark > starts[0] && mark + 2 < core
      && !(mark..<core).contains { DefinitionWords.links.length(in: text, at: $0) != nil }
  }

  /// 和其他组织
  private func isOpen(_ text: ScalarText, _ joint: Int) -> Bool {
    let length = DefinitionWords.links.length(in: text, at: joint) ?? 0
    return text.stands("其他", at: joint + length) || text.stands("其它", at: joint + length)
  }

  private func lastJoint(in text: ScalarText) -> Int? {
    (starts[0] + 1..<core).last {
      DefinitionWords.links.length(in: text, at: $0) != nil
        && DefinitionWords.compounds.length(in: text, at: $0) == nil
    }
  }

  /// 中外合作经营企业、外资企业（以下简称外商投资企业）: of one kind by their last characters.
  private func endsLike(_ text: ScalarText) -> Bool {
    let before = starts[0] - 1
    return before > 0 && core > 0 && text.scalars[before - 1] == text.scalars[core - 1]
  }

  /// 市和区、县人民代表大会常务委员会: a level by itself is no body.
  private func behindLevels(_ text: ScalarText) -> Int {
    var index = 0
    while index + 1 < starts.count {
      let end = starts[index] - 1
      guard let length = DefinitionWords.levels.length(in: text, endingAt: end) else { break }
      let start = end - length
      let isAlone =
        start == starts[index + 1] || DefinitionWords.links.length(in: text, endingAt: start) != nil
        || text[start - 1].map { "由向经报条关各".unicodeScalars.contains($0) } == true
      guard isAlone else { break }
      index += 1
    }
    return starts[index]
  }
}
