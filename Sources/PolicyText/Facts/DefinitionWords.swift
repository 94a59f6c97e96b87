/// The words around a definition. Borders are the verbs and prepositions that stand in front of names in five policies
/// and 54 definitions of 75 documents.
enum DefinitionWords {
  /// In front of what must be had, they are of the name.
  static let negations: WordList = "未经 非经"
  static let approvals: WordList = "批准 许可 审批 审查 审核 核准 登记 注册 备案 同意 授权 检验 检疫"
  static let labels: WordList = "以下简称为 以下简称 以下统称为 以下统称 以下合称 以下称 以下称为 下称 简称 简称为 统称 统称为 合称"
  static let collective: WordList = "以下统称 以下合称 统称 合称"

  /// What stands before a name and is none of it.
  static let borders = WordList(
    (deedWords + " 进一步 激发 根据 按照 依据 经费支出 包括 应当 不得 会同 为了 是 以 占 为 对 将 把 由 经 向 与其").listed)
  /// Of these the verbs.
  static let deeds = WordList(deedWords.listed)
  private static let deedWords = "发挥 推进 促进 加快 推动 加强 支持 鼓励 建设 发展 实施 开展 设立 成立 建立 组建 制定 落实 贯彻"
  /// Of these no part of a name begins with 的: 本办法所称的甲.
  static let leads: WordList = "所称 所指 是指 适用于 通过 结合 依照 同意 作为 按照规定 依照规定 按规定"
  /// No name goes over them, whatever it is made of.
  static let modals: WordList = "应当 不得 可以"
  /// Behind one of them stands what is done.
  static let musts: WordList = "应当 不得 可以 必须 方可"
  /// Verbs by which a body or a thing comes to be; a second verb behind them narrows it.
  static let makings: WordList = "确定 设立 建立 指定 委托 成立 组建 明确 处理 办理 组织"
  /// Of them and of others those that something that acts is no object of: 划定某绿地的控制线.
  static let drafting: WordList = "划定 确定 明确 编制 制定 发布 公布 颁发 签订"
  /// Behind 向 and whom it is for: 向大气排放污染物的企业.
  static let handing: WordList = "提供 销售 出售 排放 转让 转付 发行 缴纳 出租 提交 报送 投放 发送 收取 募集 开放"
  /// Verbs that have for their object what is shown or given to an office.
  static let presenting: WordList = "交验 出示 提交 递交 报送 申报"
  /// What opens words that narrow a name.
  static let narrowing: WordList = "负责 从事 承担 具有 具备 符合 按照 依照 根据 依法 能够 经"
  /// In front of what was ruled, and its end: 依照本法规定.
  static let rules: WordList = "按照 依照 根据 依据 通过"
  static let ruled: WordList = "规定 授权 委托 批准 要求 约定 协议 方式 途径 手段"
  /// What is done to somebody: 对某事负有职责.
  static let acting: WordList = "负有 进行 实施 实行 承担 作出 提供 造成 产生"
  /// Verbs that have a name for their object where nothing is narrowed by them (享受待遇的人员) and they are no part of it
  /// (规划编制指南): those in front of the 2,160 names of 3,000 documents.
  static let verbs: WordList = """
    实行 推行 健全 完善 规范 改变 撤销 采用 采取 入驻 启动 编制 提供 使用 组织 签订 享受 取得 列入 纳入 举办 申办 划定 确定 明确 填写 申请 颁发 发放 缴纳 购买
    指定 配备 承担 履行 参加 进入 监督 负责 涉及 利用 调整 许可 统筹 整合 依托 优化 强化 提升 提高 扩大 培育 打造 构建 搭建 出台 提交 递交 出示 支付 印发 发布 公布 出具 领取 办理
    接受 报请 提请 委托 设置 成为 执行 违反 探索 指导 授予 必须 处理 主管 审批 征求 通知 交验 限定 划设 返还 认定 往来 标有 监控 排放 选择
    """
  /// In front of a verb: who does it, and how.
  static let doers: WordList =
    "政府 部门 机关 机构 委员会 法院 检察院 局 厅 国务院 国家 本市 本省 我市 我省 企业 单位 公司 办公室 学校 高校 规定 办法 条例 本法 部 站 港"
  /// Who acts: 者 and 人 end the names of persons.
  static let actors: WordList = "政府 部门 机关 机构 委员会 局 厅 企业 单位 公司 学校 组织 人员 个人 者 人 户 方 公民 代表 会员 平台"
  static let adverbs: WordList = "可以 依法 全面 分别 同时 正式 名义 统一 要 应 须 必须 有权 积极 逐步 切实 统筹 合规 进一步 已 将 并 在 方可 不予 予以 需要"
  /// Behind a verb that narrows them: 建设行政主管部门, 药品使用单位.
  static let bodies: WordList = "行政主管 行政管理 行政部门 主管 部门 机构 机关 单位 委员会 局 厅 中心 改革 和改革 人员 企业"
  /// What stands alone in a list of levels: 市、县人民政府.
  static let levels: WordList = "市 县 区 省 州 盟 旗 乡 镇 自治区 自治县 自治州 直辖市 设区的市 设区的市级 县级 市级 省级 区级 区县 县级市"
  /// Between two members of a list, of which both are meant.
  static let links: WordList = "和 与 及 以及 或 或者"
  /// Words with 等 that end no list.
  static let ranks: WordList = "高等 平等 同等 初等 中等 均等 对等 一等 二等 三等 等级 等额 等同 等候 等效"
  static let stops = Set("，,；;".unicodeScalars)

  /// What joins a name to what stands before it.
  static let joints: WordList = "、 的 和 或 或者 以及 及 并"
  /// Words that a preposition or a joint is a part of.
  static let compounds = WordList(CompoundWords.all + ofSentences)
  /// Adverbs, verbs and joints of sentences, which a wording is cut at.
  private static let ofSentences =
    "互为 视为 是否 还是 凡是 但是 总是 以及 以来 以前 以后 可以 所以 曾经 已经 占有 侵占 绝对 从价 从量 外向".listed

  /// Whether the character in front of a place is a part of one of these.
  static func isInCompound(_ text: ScalarText, _ end: Int) -> Bool {
    compounds.length(in: text, at: end - 1) != nil || compounds.length(in: text, endingAt: end) != nil
  }

  /// In front of a purpose, or of a second one.
  static let openings: WordList = "为了 为 和 与 及 以及 、"
  /// How a purpose is to be reached, and what it is: the words behind 第一条 为了 in 2,954 laws, those that stand there three times.
  static let manners: WordList = "有效 科学 进一步 全面 持续 合理 正确 深入 妥善 及时 公正 依法 充分 积极 更好 切实"
  static let purposes: WordList = """
    加强 规范 保障 促进 保护 维护 实施 预防 防治 保证 发展 鼓励 贯彻 推进 推动 培育 健全 防止 完善 提高 建立 加快 审理 做好 适应 继承 弘扬 优化 建设 防御
    明确 引导 深化 扩大 巩固 减少 落实 统一 确认 普及 改善 实现 奖励 保持 防范 践行 调整 稳定 确定 支持 提升 控制 发挥 构建 传承 限制 强化 减轻 履行 听取 审议
    """
  /// With these a word goes on.
  static let suffixes = Set("人者方款书证费率额权物所".unicodeScalars)
  /// Words that begin like them.
  static let objects: WordList = "人才 人力 人民 人口 方案 证券 证件 证书 费用 额度 权利 所有 所在 所属 物业 物流 物资 款项"
  /// What a short form counts that stands for a list.
  static let members = Set("省区市县州国方府院".unicodeScalars)

  static let marks = Set("，。；：！？“”《》\n（(\u{3000}\u{a0}".unicodeScalars)
}
