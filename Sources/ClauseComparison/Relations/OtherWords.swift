import PolicyText

/// The characters of other words, and which of them tell something.
enum OtherWords {
  struct Character {
    let index: Int
    /// It is no particle and no word that only lends weight.
    let isTelling: Bool
  }

  static func characters(of text: [UInt32], _ range: Range<Int>) -> [Character] {
    var found: [Character] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let name = namesOfParticles[text[index]]?.first { text[index...].starts(with: $0) }
      let soft = softWords[text[index]]?.first {
        index + $0.count <= range.upperBound && text[index...].starts(with: $0)
          && $0.count > name?.count ?? 0
      }
      let length = soft?.count ?? min(name?.count ?? 1, range.upperBound - index)
      for place in index..<index + length
      where !Punctuation.contains(text[place]) && text[place] != 0x20 {
        found.append(Character(index: place, isTelling: soft == nil))
      }
      index += length
    }
    return found
  }

  /// Whether some words are one of style: a particle, or a verb of a measure.
  static func isStyle(_ words: [UInt32]) -> Bool {
    [softWords, verbs].contains { $0[words[0]]?.contains(words) ?? false }
  }

  /// Whether words begin with a verb of a measure: 加强 of 加强监管.
  static func opensMeasure(_ words: ArraySlice<UInt32>) -> Bool {
    words.first.flatMap { verbs[$0] }?.contains { words.starts(with: $0) } ?? false
  }

  /// Without verbs of which one stands for another: 推动 and 促进, 设立 and 建立.
  static func objects(_ text: [UInt32]) -> [UInt32] {
    var found: [UInt32] = []
    var index = 0
    while index < text.count {
      if let verb = verbs[text[index]]?.first(where: { text[index...].starts(with: $0) }) {
        index += verb.count
      } else {
        found.append(text[index])
        index += 1
      }
    }
    return found
  }

  /// The words between some bounds, which do not cut a word that has one of them: 高等学校, 中华人民共和国.
  ///
  /// - Parameter wholes: the words that are not cut, by their first character.
  static func split(
    _ text: [UInt32], at bounds: CharacterGroup,
    keeping wholes: [UInt32: [[UInt32]]] = namesOfParticles
  ) -> [[UInt32]] {
    var found: [[UInt32]] = [[]]
    var index = 0
    while index < text.count {
      let word = wholes[text[index]]?.first { text[index...].starts(with: $0) }?.count
      if word == nil, bounds.contains(text[index]) {
        found.append([])
      } else {
        found[found.count - 1] += text[index..<index + (word ?? 1)]
      }
      index += word ?? 1
    }
    return found.filter { !$0.isEmpty }
  }

  /// The longest first.
  private static let weightless: [[UInt32]] = {
    let all = (measures.listed + particles.listed).map { FoldedText($0).characters }
    return all.filter { $0.count > 1 }.sorted { $0.count > $1.count }
  }()

  static let weightlessByFirst = Dictionary(grouping: weightless) { $0[0] }
  static let weightlessByLast = Dictionary(grouping: weightless) { $0[$0.count - 1] }
  private static let softWords = byFirst(particles.listed)
  static let namesOfParticles = byFirst(CompoundWords.ofNames)
  private static let verbs = byFirst(measures.listed)

  /// By their first character, the longest first.
  static func byFirst(_ words: [String]) -> [UInt32: [[UInt32]]] {
    Dictionary(grouping: words.map { FoldedText($0).characters }) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// By their last character.
  static func byLast(_ words: [String]) -> [UInt32: [[UInt32]]] {
    Dictionary(grouping: words.map { FoldedText($0).characters }) { $0[$0.count - 1] }
  }

  /// Particles, and adverbs of degree: they carry a tone, not a measure.
  private static let particles = """
    的 地 得 了 着 和 与 及 以及 并 且 而 等 各 其 该 将 把 对 对于 在 为 于 从 向 由 之 所 这 此 也 还 更 都 就 又 均 要 应 以 到 至 大
    进一步 积极 大力 加快 切实 着力 持续 努力 认真 充分 深入 扎实 稳步 有效 有序 更好 更加 全力 继续 坚持 同时 特别 尤其 通过 按照 根据
    不断 逐步 全面 相关 有关 各类 各项 一批 若干 依法 方面 工作 情况 做好 进行 开展
    的比例 所需 予以 给予 按照规定 按规定 依照规定
    严格 坚决 广泛 科学 合理 高效 精准 妥善 加以 具体 力度 步伐
    """

  /// Verbs of measures, which documents vary for style.
  private static let measures = """
    贯彻 落实 推进 推动 促进 加强 强化 完善 健全 建立 构建 建设 打造 培育 培养 发展 提升 提高 增强 优化 深化 拓展 扩大 探索 创新 引导 引进 吸引
    集聚 组织 实施 实行 执行 推行 推广 支撑 服务 保障 管理 制定 制订 出台 编制 设立 成立 开设 搭建 布局 统筹 协调 整合 举办 开办 参与 承担 加大
    报送 提交 递交 上报 提出
    围绕 聚焦 瞄准 紧扣
    施行 利用 采取 采用 运用 借助 依托
    建成 形成 实现 确保 争取 力争 突破 达到 完成 明确 规范 鼓励 支持
    """
}

/// Names of bodies by their ends: 部门, 机关, 科技局.
enum Bodies {
  private static let ends = ["部门", "机关", "人民政府", "政府", "委员会", "法院", "检察院", "办公室", "局", "厅", "委"].map {
    FoldedText($0).characters
  }

  private static let firstOfEnds = CharacterGroup(ends.map { $0[0] })
  private static let lastOfEnds = CharacterGroup(ends.map { $0[$0.count - 1] })

  /// The body that some words begin with: 市工信局 of 市工信局会同有关部门.
  static func leading(_ text: [UInt32]) -> [UInt32]? {
    let end = (3...max(3, text.count)).first { length in
      length <= text.count && lastOfEnds.contains(text[length - 1])
        && ends.contains { $0 != [committee] && text[..<length].suffix($0.count).elementsEqual($0) }
    }
    return end.map { Array(text[..<$0]) }
  }

  /// Whether words end as those do who act: bodies, and who pays or runs something.
  static func isNamed(_ words: [UInt32]) -> Bool {
    words.count > 1 && (ends + actors).contains { words.suffix($0.count).elementsEqual($0) }
  }

  private static let actors = ["财政", "单位", "机构", "企业", "部", "行", "办"].map { FoldedText($0).characters }

  /// 教育部门 of 教育行政部门 and 教育主管部门.
  static func withoutOffice(_ words: [UInt32]) -> [UInt32] {
    guard let place = words.firstRange(of: department)?.lowerBound,
      let office = ofAny.filter({ words[..<place].suffix($0.count).elementsEqual($0) }).max(by: {
        $0.count < $1.count
      })
    else { return words }
    return Array(words[..<(place - office.count)] + words[place...])
  }

  private static let department = FoldedText("部门").characters

  /// Whether words before 部门 tell no body from another: 教育行政部门 and 教育主管部门 are one. Since the reform of 2018
  /// laws say the second for the first.
  static func isOfAny(_ words: [UInt32]) -> Bool { words.isEmpty || ofAny.contains(words) }

  private static let ofAny = ["行政", "主管", "行政主管", "管理", "行政管理"].map { FoldedText($0).characters }

  /// 委 alone is as often a verb's: 委托.
  private static let committee = Signs.code("委")

  /// Whether a stretch ends in a body's name, or its word does within the next few characters.
  static func ends(_ text: [UInt32], _ range: Range<Int>) -> Bool {
    if let last = text[range].last, lastOfEnds.contains(last),
      ends.contains(where: { text[range].suffix($0.count).elementsEqual($0) })
    {
      return true
    }
    let next = text[range.upperBound..<min(text.count, range.upperBound + 6)]
    return [0, 2, 4].contains { step in
      let rest = next.dropFirst(step)
      return rest.first.map(firstOfEnds.contains) ?? false && ends.contains(where: rest.starts)
    }
  }
}
