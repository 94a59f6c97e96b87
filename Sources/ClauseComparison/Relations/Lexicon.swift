import PolicyText

/// The words that bind, by family.
enum Lexicon {
  struct Entry {
    let word: [UInt32]
    /// Nil for words that only look like one: 供应, 可持续.
    let kind: Change.Kind?
    /// Nil for the same.
    let sense: Sense?
    let marks: Marks

    /// 5日内, 约3万人: a single character is a bound only beside a number.
    func mayStand(at range: Range<Int>, of text: [UInt32], behind last: BindingWord?) -> Bool {
      if marks.contains(.modal) { return Lexicon.isModal(text, behind: range.upperBound) }
      if marks.contains(.counted) { return Lexicon.isCounted(text, behind: range.upperBound) }
      if kind == .authority { return !Lexicon.namesPaper(text, behind: range.upperBound, of: sense) }
      guard kind == .bound, word.count == 1 else { return true }
      if let last, last.kind == .number, last.range.upperBound == range.lowerBound { return true }
      return range.upperBound < text.count && WrittenNumber(text, at: range.upperBound) != nil
    }
  }

  /// What stands before a sense in the table.
  struct Marks: OptionSet {
    let rawValue: Int

    /// ! The word changes a measure by itself.
    static let alone = Marks(rawValue: 1)
    /// ^ Only where 经, 报 or the like stands before it: 批准 is else a thing that is done.
    static let given = Marks(rawValue: 2)
    /// @ Only in front of a word that binds or an amount: 一般不少于, 一般为3年; 一般公共预算 is a name.
    static let modal = Marks(rawValue: 32)
    /// # Only where a number follows in its part: 连续缴纳满12个月.
    static let counted = Marks(rawValue: 4)
    /// * It announces a list of cases.
    static let cases = Marks(rawValue: 8)
    /// ~ A quality of what is done: no other condition stands in its place.
    static let quality = Marks(rawValue: 16)
    /// % Its last character is a word by itself: 减半, 拒不.
    static let leavingLast = Marks(rawValue: 64)

    static let signs: [Character: Marks] = [
      "!": .alone, "^": .given, "#": .counted, "*": .cases, "~": .quality, "@": .modal, "%": .leavingLast,
    ]
  }

  static func longest(_ text: [UInt32], at start: Int) -> Entry? {
    entries[text[start]]?.first { text[start...].starts(with: $0.word) }
  }

  /// Of all that say that something is not allowed.
  static let bans = entries.values.joined().filter { $0.sense == .forbid }.map(\.word)

  /// By their first character, the longest first.
  static let entries: [UInt32: [Entry]] = {
    var entries: [UInt32: [Entry]] = [:]
    for line in (table + notBinding).split(separator: "\n") {
      let cells = line.split(separator: " ").map(String.init)
      let signs = cells[1].prefix { Marks.signs[$0] != nil }
      let kind = Change.Kind(rawValue: cells[0])
      let sense = Sense(rawValue: String(cells[1].dropFirst(signs.count)))
      precondition(cells[0] == "-" || kind != nil && sense != nil, "no such kind or sense: \(line)")
      for word in cells.dropFirst(2) {
        let characters = FoldedText(word).characters
        entries[characters[0], default: []].append(
          Entry(
            word: characters, kind: kind, sense: sense,
            marks: signs.reduce(into: []) { $0.formUnion(Marks.signs[$1] ?? []) }))
      }
    }
    return entries.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  /// Kind, sense (behind its marks) and words. 应当 is none: 给予补助 says as much as 应当给予补助.
  /// Modal verbs as 《立法技术规范（试行）》 (2009) sets
  /// them apart, bounds as 民法典 1259 defines them, approvals as 行政许可法 and 备案 rules name them. A bound of one
  /// character binds only beside a number.
  private static let table = """
    duty must 应当 必须 务必 有义务 有责任 须 必需
    duty must 应 要 需 需要 理应 不得不 不得拒绝
    duty !may 可以 可 允许 准许 准予 有权 得以
    duty enjoys 享有
    duty encourage 鼓励 支持 引导 提倡 倡导 扶持
    duty !forbid 不得 禁止 严禁 不准 不允许 不许 不可以 不可 不应 不应当 不能 不宜 杜绝
    duty !limit 限制 严控 严格控制
    duty !refuse 不予 不给予 不再给予 不再予以 拒绝
    duty give 给予 予以 发放
    duty !exempt 免 免征 免收 免除 免缴 免于 免予 豁免 免交
    duty !reduce 减征 减收 减免 减按 减轻 从轻 减缴
    duty !%reduce 减半
    duty !charge 征收 加收 收取 计收 追缴
    duty !aggravate 加重 从重
    duty !stop 停止 取消 撤销 终止 不再 废止
    duty !suspend 暂停 中止 暂缓 缓征 缓缴
    duty !not 不 未 无 非因 非依 并非 没有 勿
    duty !voluntary 自愿 自行
    duty first 优先 优先于
    duty equal 同等对待 一视同仁
    duty !equal 同等待遇 享受同等
    duty ensure 确保 保证
    duty strive 力争确保 争取确保 努力确保 尽量确保 力争 力求 争取 努力 尽量 尽可能 尽力
    bound >= 以上 不少于 不低于 不小于 满 年满 不得少于 不得低于 至少 最低 最少 不短于 起
    bound > 超过 高于 大于 多于 突破 超出 以外 超 逾
    bound <= 以下 以内 之内 内 不超过 不高于 不多于 不大于 不得超过 不得高于 最高 最多 至多 最长 最大 上限 不长于 最长不超过 最高不超过 最多不超过 最大不超过
    bound < 低于 少于 小于 不足 不满 未满 不到
    bound inclusive （含）
    bound exclusive （不含）
    bound eitherway 上下浮动
    bound upward 上浮
    bound downward 下浮
    bound about 左右 上下 约 大约 接近 近
    bound before 前 之前 以前 底前 之日前 之日以前
    bound after 后 之后 以后 之日起
    bound atonce 立即 马上 即刻 当场 即时 限期
    bound #once 一次性
    bound !#peryear 年均 年平均
    bound !#intotal 累计
    bound #yearonyear 同比
    bound #monthonmonth 环比
    bound gradual 逐步 逐渐 分步 分阶段 分期 稳步 适时 择机
    condition !^approval 批准 审批 核准 审定
    condition !^consent 同意
    condition !ownconsent 单独同意
    condition !writtenconsent 书面同意
    condition !^review 审核 审查
    condition !^record 备案
    condition !record 报备
    condition !unapproved 未经 非经 擅自
    condition !onlyafter 方可 方能
    condition asneeded 必要时 有必要时 认为必要时 认为有必要时 确有必要时
    condition !waived 无需 无须 不需 不需要 不必 不须
    condition !except 除外 另有规定
    condition !provided 有条件的 符合条件的 前提下 前提 符合条件 具备条件的 满足条件的
    condition !any 条件之一
    condition !*anycase 下列情形之一
    condition !equal 同等条件下
    condition !principle 原则上
    condition !@principle 一般 通常
    condition !#~continuous 连续
    condition !first 首次 初次
    condition !intent 故意
    condition !negligence 过失
    condition !~written 书面
    condition overdue 逾期
    condition %refusing 拒不
    condition doctor 博士
    condition master 硕士
    condition bachelor 本科 学士
    condition college 专科 大专
    authority !nation 国务院 党中央
    authority !nationlevel 国家级
    authority !fromprovince 省级以上
    authority !fromcity 市级以上 设区的市以上 设区的市级以上 地市级以上
    authority !provincelevel 省级 省人民政府 省政府 省、自治区、直辖市 省、自治区、直辖市人民政府 自治区人民政府 直辖市人民政府
    authority !citylevel 市级 设区的市 设区市 地级市 地市级 市人民政府 市政府 城市人民政府
    authority !countylevel 县级 区县 县区 区级 县人民政府 区人民政府 县政府 区政府
    authority !townlevel 乡镇 街道 镇级
    authority !world 世界级 国际一流 国际领先 全球领先 世界一流
    authority !country 国内一流 国内领先 全国领先
    scope avoid 不搞 避免 防止
    scope builtup 建成区 城市建成区
    scope planned 规划区 城市规划区
    scope centre 中心城区 主城区 城区
    scope territory 行政区域 辖区
    scope !all 全部 所有 一切 任何 一律 全体
    scope all 全面 各类 全覆盖
    scope !sized 规模以上 规上 限额以上 限上
    scope fixedprice 政府定价
    scope guidedprice 政府指导价
    scope marketprice 市场调节价
    scope most 基本 大部分 大多数 多数
    scope !some 部分 个别 少数
    scope some 试点
    scope asfit 因地制宜 酌情 适当 视情 择优
    scope !only 仅 仅限 只限 限于 仅限于 只限于 只能 仅能 只对 仅对
    scope !~principal 本金
    scope warning 警告
    scope circulated 通报批评
    scope fine 罚款
    scope confiscation 没收
    scope withholding 暂扣
    scope downgrading 降低资质等级 降低资质
    scope revocation 吊销
    scope rectifying 停产整治 停业整治 停产停业整治 停产整顿 停业整顿 停产停业整顿 停工整顿
    scope closing 停产停业 停业
    scope shutting 责令关闭 予以关闭
    scope detention 拘留
    scope demerit 记过 记大过
    scope dismissal 降级 撤职 开除
    scope disclosed 公开
    scope secret 保密
    scope paid 有偿
    scope unpaid 无偿
    scope keeps 留归 留存 留用 留成 结转
    scope yields 上缴 收回 收归 缴入 缴回 上交
    scope including 包括 包含 涵盖
    scope !excluding 不包括 不包含 不含 不涵盖 排除

    """

  /// Words in which a character of the table says something else.
  private static let notBinding = """
    - - 响应 供应 应用 相应 适应 效应 反应 对应 应急 应对 应届 应税 应收 应付 感应 应变 回应 呼应 顺应 应聘
    - - 可持续 可行 可靠 可能 许可 认可 可再生 可视 可控 可复制 可推广 可追溯 可见 可信 可操作 可转换 可研 可支配 可比 可穿戴 可降解 可回收
    - - 主要 重要 要素 要求 要点 纲要 紧要 首要 必要 要件 概要 摘要 需求 急需 要害 简要 扼要
    - - 不必要 不断 不仅 不但 不同 不动产 不良 不利 不当 不法 不正当 不可抗力 不合理 不见面 不平衡 不充分 不懈 不可或缺 不可分割 不定期 不锈钢
    - - 未来 未成年 无人 无线 无障碍 无形 无害化 无缝 无废 无纸化 无抵押 无论 无锡 无机
    - - 以免 难免 免疫 免费 减少 减排 减负 减灾 缩减 减碳 减值
    - - 审批制 行政审批 审批改革 审批服务 审批事项 项目审批 审批流程 审批权限 审批备案 备案制 审查制度
    - - 县级以上 所在地
    - - 组成部分 少数民族
    - - 健全 安全 完全 周全 齐全 保全
    - - 基本公共 基本医疗 基本养老 基本生活 基本农田 基本草原 基本原则 基本建设 基本要求 基本制度 基本信息 基本情况 基本方略 基本药物 基本住房 基本单元
    - - 博士后 专科医院 专科医师 专科医生 本科室
    - - 所有权 所有制 所有者 所有人 保证金 保证人 努力程度 分期付款
    - - 限制性 限制类 引导基金 引导资金
    """
}
