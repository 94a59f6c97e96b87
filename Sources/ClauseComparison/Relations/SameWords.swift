import PolicyText

/// Of words in each other's place: whether they can be told to say the same.
///
/// No dictionary stands behind it. What particles, verbs of measures, spellings and the few nouns of the table do not vouch
/// for a reader must: 董事 and 监事 differ in one character, and so do 有关 and 相关.
enum SameWords {
  /// - Parameters: that name something, without particles and verbs.
  static func areSame(_ upper: [UInt32], _ lower: [UInt32]) -> Bool {
    upper.isEmpty || lower.isEmpty || areAlike(upper, lower)
  }

  /// By spelling, by the table, or one short for the other.
  static func areAlike(_ upper: [UInt32], _ lower: [UInt32]) -> Bool {
    guard max(upper.count, lower.count) <= longestName else { return upper == lower }
    return isSpelling(upper, lower) || areSynonyms(upper, lower) || isShort(upper, for: lower)
      || isShort(lower, for: upper)
  }

  /// In characters; longer words have the characters of others by chance.
  private static let longestName = 12

  static func areSynonyms(_ upper: [UInt32], _ lower: [UInt32]) -> Bool {
    guard let above = groups[upper], let below = groups[lower] else { return false }
    return !above.isDisjoint(with: below)
  }

  /// 运输储存 and 储运: what is shorter has its characters of the other.
  private static func isShort(_ short: [UInt32], for long: [UInt32]) -> Bool {
    guard short.count > 1, short.count < long.count else { return short.sorted() == long.sorted() }
    return Set(short).isSubset(of: long)
  }

  private static func isSpelling(_ upper: [UInt32], _ lower: [UInt32]) -> Bool {
    guard upper.count == lower.count else { return false }
    for (above, below) in zip(upper, lower) where above != below {
      guard let spelling = spellings[above], let other = spellings[below], !spelling.isDisjoint(with: other)
      else { return false }
    }
    return true
  }

  private static let spellings: [UInt32: Set<Int>] = numbered("帐账 做作 它他 谋牟 象像 份分 订定") { line in
    line.unicodeScalars.map(\.value)
  }

  private static let groups: [[UInt32]: Set<Int>] = numbered(table) { line in
    line.split(separator: "/").map { FoldedText(String($0)).characters }
  }

  /// Of each word the lines that have it.
  private static func numbered<Word>(_ table: String, _ words: (Substring) -> [Word]) -> [Word: Set<Int>] {
    var numbers: [Word: Set<Int>] = [:]
    for (number, line) in table.split(whereSeparator: \.isWhitespace).enumerated() {
      for word in words(line) { numbers[word, default: []].insert(number) }
    }
    return numbers
  }

  /// Nouns and verbs that stood for one another in 15,000 provisions of laws and their versions, at least twice, or that a
  /// law defines alike; none that some law tells apart, as 询问 and 讯问, 团体 and 组织, 监督 and 管理, 奖励 and 奖补.
  private static let table = """
    负担/压力 要求/规定 机制/体制/体系/制度 办法/方式/形式/途径/渠道 情形/行为/活动 情况/状况 人员/工作者
    缴纳/交纳/支付 内容/事项 职责/责任 权利/权益 资料/材料 经费/资金 猎捕/捕捉 邮寄/寄递 全部/所有 会同/联合 配合/协助 监督/监管 监管/监督管理
    颁发/发给/发放/核发 规范/规定 兴办/举办/开办 列入/纳入 维护/保护 各种/各项/各类 修理/维修 根据/按照/依照/依据 没有/未/不 通过/同意 核实/核查
    优先/优先于 作用/功能 任务/目标 需要/需求 场所/场地 目录/清单 市场主体/经营主体 工作/事务 承担/负担
    享受/享有 告知/通知 补贴/补助 治理/整治 防止/避免/防范 不良/不利 聘用/聘任/聘请 机关/部门 免费/无偿 现场/实地 检查/核查 程序/流程
    计划/方案 经验/做法 优势/特长 关键/核心 水平/能力 途径/路径 领域/方面 机会/机遇 环境/氛围
    """
}
