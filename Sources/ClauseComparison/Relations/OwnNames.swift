import PolicyText

/// Names by which a level's documents speak of themselves: 国家 in 国家高新区, 全省, 江苏省, 我市.
enum OwnNames {
  private static let words: [Level: [[UInt32]]] = [
    Level.national: ["国家", "全国", "我国", "中华人民共和国境内", "中华人民共和国领域内", "中华人民共和国领域"],
    .province: ["全省", "我省", "本省", "全区", "全市", "我市", "本市", "本省行政区域内", "本市行政区域内", "本自治区行政区域内"],
    .city: ["全市", "我市", "本市", "本市行政区域内"], .county: ["全县", "我县", "本县", "全区", "我区", "本区", "全市", "我市"],
  ].mapValues { $0.map { FoldedText($0).characters } }

  /// By which a text of any level speaks of itself, and what stands before a law's title.
  private static let ownTexts =
    ownTitles + ["本行政区域内", "本行政区域", "本级", "中华人民共和国"].map { FoldedText($0).characters }
  static let ownTitles = [
    "本法", "本条例", "本办法", "本规定", "本细则", "本规则", "本意见", "本通知", "本方案",
  ].map { FoldedText($0).characters }

  /// All by which a document speaks of itself.
  static func all(of masthead: Masthead) -> [[UInt32]] {
    let region = masthead.region.map { names(of: $0).map { FoldedText($0).characters } } ?? []
    return (masthead.level.flatMap { words[$0] } ?? []) + region + ownTexts
  }

  /// Where some names stand, in folded characters.
  static func characters(of all: [[UInt32]], in text: [UInt32]) -> Set<Int> {
    let firsts = Set(all.compactMap(\.first))
    var found: Set<Int> = []
    for start in text.indices where firsts.contains(text[start]) {
      for name in all where text[start...].starts(with: name) {
        found.formUnion(start..<start + name.count)
      }
    }
    return found
  }

  /// 县级以上人民政府 or 设区的市、县（市、区）人民政府 of a state's or a province's text and 市、区人民政府 of a city's are one; of a county's 区人民政府 is, too.
  /// Where they stand, in folded characters; empty where a side has none.
  static func governments(_ excerpts: Sides<FoldedExcerpt>) -> Sides<Set<Int>> {
    let none = Sides(Set<Int>(), Set<Int>())
    guard let above = excerpts.upper.document.masthead.level,
      let level = excerpts.lower.document.masthead.level,
      above < level
    else { return none }
    let offices = excerpts.map(ofOwnDepartments)
    if !offices.upper.isEmpty, !offices.lower.isEmpty { return offices }
    let each = excerpts.map(eachBelow)
    if !each.upper.isEmpty, !each.lower.isEmpty { return each }
    let upper = runs(before: government, of: fromCounty, in: excerpts.upper.characters)
      .filter { run in general.contains { excerpts.upper.characters[run].starts(with: $0) } }
    let lower = governments(before: government, at: level, in: excerpts.lower.characters)
    let own = excerpts.map(ofOwnArea)
    if let above = own.upper, let below = own.lower { return Sides(Set(above), Set(below)) }
    guard !upper.isEmpty, !lower.isEmpty else {
      return upper.isEmpty ? none : departments(of: upper, in: excerpts, at: level)
    }
    return Sides(Set(upper.joined()), Set(lower.joined()))
  }

  /// 国务院各部门, 省政府各部门, 市人民政府有关部门: the departments of each level's own government.
  private static func ofOwnDepartments(_ excerpt: FoldedExcerpt) -> Set<Int> {
    let text = excerpt.characters
    let own = excerpt.document.masthead.level.flatMap { ownGovernments[$0] } ?? []
    return text.indices.reduce(into: Set<Int>()) { found, start in
      guard let name = own.first(where: text[start...].starts),
        departmentsOfAny.contains(where: text[(start + name.count)...].starts)
      else { return }
      found.formUnion(start..<start + name.count)
    }
  }

  private static let departmentsOfAny = ["各部门", "有关部门", "各有关部门", "相关部门", "组成部门"].map {
    FoldedText($0).characters
  }

  /// 各省、自治区、直辖市人民政府 of a state's text and 各设区市人民政府 of a province's: those below each, which go on.
  private static func eachBelow(_ excerpt: FoldedExcerpt) -> Set<Int> {
    let text = excerpt.characters
    let all = excerpt.document.masthead.level.flatMap { subordinates[$0] } ?? []
    return text.indices.reduce(into: Set<Int>()) { found, start in
      guard text[start] == each, let name = all.first(where: text[start...].starts),
        // 各市场主体
        text[(start + name.count)...].first.map(noCities.contains) != true
      else { return }
      found.formUnion(start..<start + name.count)
    }
  }

  private static let noCities: CharacterGroup = "场民政直级"
  private static let each = Signs.code("各")
  /// By level, the longest first.
  private static let subordinates: [Level: [[UInt32]]] = [
    Level.national: ["各省、自治区、直辖市人民政府", "各省、自治区、直辖市", "各省（自治区、直辖市）"],
    .province: [
      "各市、县（市、区）人民政府", "各设区的市人民政府", "各设区市人民政府", "各市、县人民政府", "各市、县（市、区）", "各设区的市", "各市人民政府", "各设区市", "各市",
    ], .city: ["各县（市、区）人民政府", "各区县人民政府", "各县（市、区）", "各区县"],
  ].mapValues { $0.map { FoldedText($0).characters } }

  /// Those of a level and below it before a word: 市、区人民政府 of a city.
  private static func governments(
    before word: [UInt32], at level: Level, in text: [UInt32]
  ) -> [Range<Int>] {
    runs(before: word, of: ownLevels, in: text).filter {
      let words = text[$0.dropLast(word.count)]
      return words.contains(where: counties.contains) && (level >= .county || words.contains(city))
    }
  }

  /// 县级以上人民政府交通主管部门 and 市、区交通主管部门: the department is said to be theirs.
  private static func departments(
    of upper: [Range<Int>], in excerpts: Sides<FoldedExcerpt>, at level: Level
  ) -> Sides<Set<Int>> {
    let text = excerpts.upper.characters
    var found = Sides(Set<Int>(), Set<Int>())
    for run in upper {
      let behind = Array(
        text[run.upperBound...].prefix(longestDepartment).prefix { !Punctuation.ofParts.contains($0) })
      let name = Array(behind.prefix(2))
      guard name.count == 2, Bodies.leading(behind) != nil else { continue }
      let below = governments(before: name, at: level, in: excerpts.lower.characters)
      if !below.isEmpty { found.upper.formUnion(run) }
      found.lower.formUnion(below.flatMap { $0.dropLast(name.count) })
    }
    return found
  }

  /// In characters: 住房和城乡建设行政主管部门.
  private static let longestDepartment = 14

  /// 省人民政府教育部门负责全省…, 国务院教育部门主管全国…: a level's own government, where what it has charge of is the level's own area.
  private static func ofOwnArea(_ excerpt: FoldedExcerpt) -> Range<Int>? {
    guard let level = excerpt.document.masthead.level else { return nil }
    let part = excerpt.characters.prefix { !Punctuation.ofParts.contains($0) }
    guard let own = (ownGovernments[level] ?? []).first(where: { part.starts(with: $0) }),
      let charge = charges.compactMap({ part.firstRange(of: $0)?.upperBound }).min(),
      (words[level] ?? []).contains(where: part[charge...].starts)
    else { return nil }
    return 0..<own.count
  }

  private static let charges = ["负责", "主管"].map { FoldedText($0).characters }
  private static let ownGovernments: [Level: [[UInt32]]] = [
    Level.national: ["国务院"], .province: ["省人民政府", "自治区人民政府", "省政府"], .city: ["市人民政府", "市政府"],
    .county: ["县人民政府", "区人民政府", "县政府", "区政府"],
  ].mapValues { $0.map { FoldedText($0).characters } }

  /// The longest stretches of some characters before a word, the word included.
  private static func runs(before word: [UInt32], of characters: CharacterGroup, in text: [UInt32])
    -> [Range<Int>]
  {
    var found: [Range<Int>] = []
    var index = 0
    while index + word.count <= text.count {
      if text[index...].starts(with: word) {
        var start = index
        while start > found.last?.upperBound ?? 0, characters.contains(text[start - 1]) { start -= 1 }
        if start < index { found.append(start..<index + word.count) }
        index += word.count
      } else {
        index += 1
      }
    }
    return found
  }

  private static let government = FoldedText("人民政府").characters
  private static let general = ["县级以上", "设区的市和县", "设区的市、县", "市县", "市、县"].map { FoldedText($0).characters }
  private static let fromCounty = CharacterGroup(FoldedText("县级以上地方各设区的市和、（）").characters)
  private static let ownLevels = CharacterGroup(FoldedText("市县区各两级本、和及（）").characters)
  private static let counties = CharacterGroup(FoldedText("县区").characters)
  private static let city = FoldedText("市").characters[0]

  /// A name without the level in front: 国家重点研发计划 and 省重点研发计划 are of one kind.
  static func withoutLevel(_ name: [UInt32]) -> [UInt32] {
    let level = levels.first { name.starts(with: $0) && name.count > $0.count }
    return Array(name.dropFirst(level?.count ?? 0))
  }

  private static let levels = ["国家级", "国家", "全国", "省级", "市级", "县级", "区级", "省", "市", "县", "区"].map {
    FoldedText($0).characters
  }

  /// 江苏省南京市: itself, its places, and these without their kind.
  private static func names(of region: String) -> [String] {
    let places = RegionPath(region).places
    return [region] + places + places.map(RegionPath.short)
  }
}
