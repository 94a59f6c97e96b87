import PolicyText

/// What may be a name in a wording: the words between marks and particles that are neither cut nor say what is done.
enum WordingNames {
  /// As long as names are, with their ends taken off that are none of them.
  static func all(in text: String) -> [[UInt32]] {
    OtherWords.split(text.unicodeScalars.map(\.value), at: bounds, keeping: wholes)
      .map { name(in: FoldedText(String(codePoints: $0[...])).characters) }
      .map { Bodies.leading($0) ?? $0 }
      .filter { lengths.contains($0.count) && !saysWhatIsDone($0) }
  }

  /// In characters.
  private static let lengths = 3...8

  /// Without verbs of measures and words of weight at both ends: 数字经济 of 推动数字经济, 采矿权转让 of 采矿权转让后.
  private static func name(in text: [UInt32]) -> [UInt32] {
    var name = text[...]
    while let first = name.first {
      if let word = OtherWords.weightlessByFirst[first]?.first(where: { name.starts(with: $0) }) {
        name = name.dropFirst(word.count)
      } else if openings.contains(first),
        wholes[first]?.contains(where: { name.starts(with: $0) }) != true
      {
        name = name.dropFirst()
      } else {
        break
      }
    }
    while let last = name.last {
      if let word = OtherWords.weightlessByLast[last]?.first(where: {
        name.suffix($0.count).elementsEqual($0)
      }) {
        name = name.dropLast(word.count)
      } else if closings.contains(last),
        endingWords[last]?.contains(where: { name.suffix($0.count).elementsEqual($0) }) != true
      {
        name = name.dropLast()
      } else {
        break
      }
    }
    return Array(name)
  }

  /// Verb and object, 是否…, 本法…, 不…: no name is one.
  private static func saysWhatIsDone(_ name: [UInt32]) -> Bool {
    guard let first = name.first else { return true }
    if noBeginnings.contains(first),
      wholes[first]?.contains(where: { name.starts(with: $0) }) != true
    {
      return true
    }
    if saysByWhom(name) { return true }
    return actions[first]?.contains { name.starts(with: $0) } == true
      || saying.contains { name.has($0) }
      || adverbs.contains { name.suffix($0.count).elementsEqual($0) }
  }

  /// 费用由省: who does what is told of a thing is no part of its name. 自由 and 理由 are words.
  private static func saysByWhom(_ name: [UInt32]) -> Bool {
    zip(name, name.dropFirst()).contains { $1 == Signs.by && !beforeReasons.contains($0) }
  }

  private static let beforeReasons: CharacterGroup = "自理事案缘"
  private static let bounds: CharacterGroup = "，、。；：！？,;:!?()（）—-·…\n 　以等的和与及或在对为将把并被“”‘’《》〈〉\"'"
  /// What a verb or a preposition leaves in front of a name, and a time or a place behind it.
  private static let openings: CharacterGroup = "由经按向给从者且其该各此因即了如指含若"
  private static let closings: CharacterGroup = "时后前中内上予其有至"
  private static let noBeginnings: CharacterGroup = "本不未已无有可须应是时内就凡除但仅均也再又照予使所需"
  private static let saying = ["是否", "是指", "本办法", "本条例", "本法", "进行", "按国家", "有关"].map {
    FoldedText($0).characters
  }
  private static let adverbs = ["进行", "以下", "以上", "作出"].map { FoldedText($0).characters }

  /// Words that begin or end like a particle.
  private static let wholes = OtherWords.byFirst(CompoundWords.all)
  private static let endingWords = OtherWords.byLast(
    "及时 临时 小时 平时 学时 工时 课时 境内 国内 市内 省内 室内 校内 区内 集中 初中 高中 海上 水上 路上 网上 线上 陆上 生前 产前 婚前 产后 售后 所有 国有 私有 公有 赐予 海内"
      .listed)
  /// Verbs that open what is done, in front of names of 60 pairs of laws, each twice at least. Of those that open names as often
  /// (管理单位, 补偿标准, 承包合同) none is here.
  private static let actions = OtherWords.byFirst(
    """
    结合 造成 维护 没收 用于 办理 申请 进入 接受 适用 发现 扩建 改建 新建 防止 防范 确定 公布 设置 责令 违反 销售 保护 已经 兼顾 减少 破坏 解除 核定 装卸 提供 超越 负责
    规定 定期 制止 享受 享有 配合 堆放 改善 满足 发生 安排 降低 产生 具备 寄存 捐赠 配备 配置 购买 指挥 攀扶 设有 调整 运载 划定 要求 委托 补充 分配 建议 参加
    批准 择优 服从 乱倒 携带 邮寄 明知 受理 举行 毁坏 损毁 损坏 限期 纳入 聘请 获得 取得 查处 倾倒 排放 信仰 参股 控制 张贴 修理 更换 标明 明示 欺骗 租用 约定 行经
    缴纳 支付 使用 利用 开展 追究 隐瞒 吊销 出具 签发 签订 发给 颁发 持有 持合 伤害 分别 直接 继承 包括 保守 泄露 严重 影响 危害 超过 低于 符合 属于 关系 涉及 指导
    监督 督促 协助 依照 遵守 宣传 举办 兴办 聘用 任命 选举 表决 通过 提请 听取 审议 告知 通知 公告 送达 收取 领取 发放 报告 报请 报本级 报上级 处以 罚款 停止 撤销 注销 变更
    恢复 拆除 清除 清理 占用 征收 征用 收回 交回 返还 退还 赔偿 承担 履行 行使 尊重 关心 照顾 优先 迅速 立即 共同 联合 统一 变相 擅自 非法占 非法利 从事 引入 骗取 盗用 作出 如实 散布 传播 会同 帮助 共建 发挥 实现 吸收 主管 转移 处置 安装 救助 应对 举报 拟聘
    """.listed)
}
