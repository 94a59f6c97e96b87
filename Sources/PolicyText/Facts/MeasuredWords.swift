/// The words around a number that tell what it is an amount of.
enum MeasuredWords {
  /// Between what is measured and the number.
  static let links: WordList = """
    为 是 达 达到 达到或者超过 超过 超出 突破 高于 低于 多于 少于 大于 小于 不足 不满 未满 不到 未达到 达不到
    不超过 不超出 不高于 不低于 不多于 不少于 不大于 不小于 不得超过 不得超出 不得高于 不得低于 不得多于 不得少于 不得大于 不得小于
    不应超过 不应低于 不应少于 不应小于 不应大于 不能超过 不能低于 不能少于 不宜超过 不宜大于 不宜小于 不再超过
    提高到 提高至 提高为 提升到 提升至 增加到 增加至 增长到 增长至 扩大到 扩大至 降低到 降低至 降至 降到 下降到 下降至 减少到 减少至 调整为 放宽到 放宽至
    延长到 延长至 缩短到 缩短至 压缩至 控制在 保持在 稳定在 维持在 限于 限定为 确定为 规定为 设定为
    """
  /// Beside such a word, or by themselves.
  static let adverbs: WordList = """
    约 近 约为 至少 最高 最长 最多 最大 最低 最少 最短 不 应 应当 一般 原则上 可 可以 均 都 分别 累计 合计 共 共计 总计 需 须 必须 要 力争 确保 争取 也 仍 已 则 在
    每人 每户 每年 每月 每日 每天 每次 每家 每亩 每平方米 每个 每名 每位 人民币 按 按照
    """
  /// In front of what a share is one of, with 的 behind it: 标准按生活保障标准的1.5倍.
  static let bases: WordList = "按 按照 在 占"
  /// How a word ends that says what can be measured.
  static let ends: WordList = """
    率 比 比例 比重 占比 比值 数 数量 额 款 费 价 价格 期 期限 时限 年限 上限 下限 龄 值 量 度 积 距 径 耗 厚 身高 层高 净高 树高 净宽 全长 总长 树龄 标准 时间 资金 资本 基金 股金 收入 所得 利润 投资
    投入 支出 工资 补贴 补助 补偿 奖励 规模 距离 损失 罚金 名额 编制 奖金 津贴 保证金 报酬 人口 支持 资助 培训 赔偿 赔偿金 滞纳金 违约金 利息 租金 押金 定金 税 税负 成本 能力 分 功率 时长 里程 股份 份额
    """
  /// How a word ends that says who or what is counted.
  static let counted: WordList = """
    人 人员 成员 会员 委员 议员 学员 队员 者 代表 职工 教师 学生 医生 企业 单位 机构 公司 组织 园区 基地 平台 中心 公寓 住房 用房 房屋 建筑 车辆 船舶 学校 医院 项目 专利
    农户 社区 床位 泊位 车位 岗位 站点 网点 场所 线路 照片
    """
  /// These end alike, and measure nothing.
  static let others: WordList = """
    制度 年度 季度 程度 角度 态度 法度 尺度 定期 逾期 到期 日期 长期 短期 中期 近期 初期 同期 缓期 前期 后期 本期 当期 学期 展期 延期 汛期 质量 力量 尽量 大量 少量 适量 重量级 有限 无限
    前款 本款 条款 各款 免费 自费 公费 收费 缴费 交费 付费 消费 评价 作价 估价 议价 定价 报价 询价 竞价 多数 少数 半数 参数 对比 相比 之比 评比 纳税 征税 计税 部分 充分 处分 减量 保值 增值 累积
    """
  /// A share or a multiple beside another word is one of what stands there: 违法所得一倍.
  static let shares: WordList = "率 比例 比重 占比 比 度 值 系数"
  /// In front of what is measured, and none of it.
  static let borders: WordList = """
    应当 可以 必须 不得 将 把 使 由 对 经 自 从 在 于 其 其中 如 若 凡 按 按照 根据 依照 并 且 并且 而 则 但 但是 确保 力争 争取 要 均 经过 超过 全部 没有 是指 以及
    """
  /// The same, but for what is named by them: 支付限额, 认定标准.
  static let deeds: WordList =
    "造成 导致 致使 实现 给予 要求 规定 约定 收到 处以 并处 拥有 具有 设立 建立 认定 累计 支付 偿付"
  /// Behind a verb they are named by it: 支付限额, 认定标准.
  static let named: WordList = "范围 限额 标准 期限 时间 时限 金额 比例 能力 数额 数量 价格 面积"
  /// What opens with them is a rule, no name.
  static let rulings: WordList = "禁止 严禁 鼓励 支持 允许 限制"
  /// Directly behind a number, or behind 的: what one has to pay or gets.
  static let objects: WordList = """
    罚款 罚金 赔偿 惩罚性赔偿 赔偿金 惩罚性赔偿金 滞纳金 违约金 利息 奖金 补贴 补助 资助 奖励 比例 标准 费用 保证金 押金 租金 加处罚款 经济补偿 补偿金 补偿 津贴 罚没款
    """
  /// What is due or given stands behind the number, with words that narrow it.
  static let giving: WordList =
    "给予 予以 处 处以 并处 奖励 奖给 支付 缴纳 补助 补贴 资助 发放 赔偿 接受 参加 享受 安排 投入 提取 提供 减免 扣除 获得 取得 交纳 拨付"
  /// Between the numbers of a list.
  static let joints: WordList = "、 和 及 或 或者 以及"

  /// A verb of giving, what leads to a number, or what stands beside these.
  static func deed(in text: ScalarText, endingAt end: Int) -> Int? {
    giving.length(in: text, endingAt: end) ?? links.length(in: text, endingAt: end)
      ?? adverbs.length(in: text, endingAt: end) ?? manners.length(in: text, endingAt: end)
  }
  /// How it is given.
  private static let manners: WordList = "一次性 再 各 额外 直接 最多"

  /// What bounds a number from behind, and ends a range.
  static let bounds: WordList = "以上 以下 以内 之内 内 左右 上下 不满 不足 未满 及以上 及以下 不等 的"
}
