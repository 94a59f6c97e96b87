/// The words around a number that make it a binding amount.
///
/// Units of measure are those of the law on metrology (法定计量单位) as policies write them; words that count things
/// were collected from digits' neighbours in 2,954 laws and 80 policies, the frequent ones first.
enum NumberWords {
  /// Those with a + are said in words too: 五十万元, 十五日, 二十亩. Of others 一个 and 三项 say nothing that binds.
  private static let marked = """
    +% ％ ‰ ‱ +个百分点 +百分点 个基点 基点 +倍 +番 +成 +折 度 级 分 位 名 类 种 项 个 件 批 次 人次 场 场次 期 轮 届 组 门 篇
    +元 角 +美元 +欧元 日元 英镑 +港元 港币 澳门元 人民币 新台币
    年 年级 +个月 月 +周 个星期 +天 +日 +工作日 +个工作日 个交易日 +自然日 +个自然日 法定工作日 +个法定工作日 季度 +个季度 +小时 +个小时 +分钟 秒 时 +课时 +个课时 +学时 +个学时 +学分 +个学分 学年 学期 人天
    个年度 个会计年度 个纳税年度 个自然年度 个学年 个学期
    +岁 +周岁 户 户次 家 家次 人 代 口 头 只 株 棵 匹 张 床 张床位
    +亩 +公顷 +平方公里 平方千米 +平方米 +平米 ㎡ m² m2 km² cm² cm2 mm² mm2 +立方米 m³ 立方厘米 立方毫米 立方 平方厘米 平方毫米 +公里 千米 海里 +米 +厘米 +毫米 微米 km m m/s cm mm
    +吨 总吨 蒸吨 +公斤 +千克 +克 毫克 微克 kg g mg 千升 升 毫升 L mL ml 吨标准煤 斤 枚 粒 颗 发 席 计算单位 转/分 转/分钟
    +千瓦时 兆瓦时 吉瓦时 +千瓦 +兆瓦 吉瓦 瓦 kWh kW MW GW 千伏 伏 kV 千伏安 兆伏安 兆帕 千帕 百帕 帕 kPa MPa 焦耳 千卡 摄氏度 ℃ 分贝 勒克斯 兆赫 千赫 吉赫 兆 赫兹 毫秒 微秒
    所 份 部门 台 套 辆 座 间 处 幢 栋 层 段 支 艘 架 列 盏 部 册 本 页 字 根 片 块 把 台套 台次 车次 班次 班 架次 标箱 箱 桶 袋 瓶
    单 笔 宗 例 起 款 团 村 镇 校 道 门次 人月
    """.listed

  static let units = WordList(marked.map { $0.hasPrefix("+") ? String($0.dropFirst()) : $0 })
  static let measures = WordList(marked.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) })

  /// What is long is counted by 条: 10条产业链, 3条地铁线路. 40条措施, 第39、40条 and 人才新政26条 are names.
  static let longThings: WordList = "链 线 路 道 河 渠 廊 巷 街"
  static let rules: WordList = "措施 政策 意见 举措 建议 规定 规则 标准"
  /// Behind 条, in scalars: 10条新能源汽车产业链.
  static let longestThing = 8

  /// Of these a mark in front says that they are below zero; in front of others it is a dash: 企业所得税-25%.
  static let temperatures: Set<String> = ["℃", "摄氏度", "度"]

  /// Nouns that end like 数十.
  static let counts: WordList = "人数 户数 次数 总数 件数 个数 倍数 基数 名额数 台数 天数 日数 年数 月数 份数 家数 层数"

  /// An amount in words of fewer than this many things is a manner of speaking: 一人, 三个.
  static let countedInWords = 100.0

  // MARK: - Bounds

  private static let negations = [
    "不", "不得", "不能", "不应", "不可", "不宜", "不准", "不应当", "不许", "不再", "均不", "未", "没有", "原则上不",
  ]

  private static func negated(_ verbs: [String]) -> [String] {
    negations.flatMap { negation in verbs.map { negation + $0 } }
  }

  /// 达到或者超过, 大于或等于.
  private static func orEqual(_ verbs: [String]) -> [String] {
    var words: [String] = []
    for verb in verbs {
      for equal in ["达到", "等于"] {
        words.append(verb + equal)
        for joint in ["或", "或者", "、"] { words += [equal + joint + verb, verb + joint + equal] }
      }
    }
    return words
  }

  private static let notBelow = negated(["低于", "少于", "小于"])
  private static let notAbove = negated(["超过", "超出", "高于", "多于", "大于"])

  static let atLeast = WordList(
    notBelow + negated(["短于", "低於", "少於"])
      + orEqual(["超过", "大于", "高于", "多于"])
      + ["至少", "最低", "最少", "最短", "起码", "年满", "已满", "届满", "满", "≥", "≧", "不下", "下限为", "最低限额为"])
  static let atMost = WordList(
    notAbove + negated(["长于", "突破", "超", "逾"])
      + orEqual(["低于", "小于", "少于"]) + ["控制在", "≤", "≦", "降到", "压缩到", "压缩至"])
  static let below: WordList = "低于 少于 小于 不足 不到 不满 未满 未达到 达不到 < ＜"
  static let above: WordList = "超过 超 突破 高于 大于 多于 逾 > ＞ 超出"
  static let nearly: WordList = "近 接近 将近"
  static let about: WordList = "约 大约 大概 约为 约占"
  static let maximum: WordList = """
    最高 最长 最多 最大 放宽至 放宽到 最高为 最长为 最高不超过 最长不超过 最多不超过 上限为 最高限额为 最长期限 最高额度 最高期限 最高可达 最高给予
    """

  /// What may stand in front of a bound and a number with words between: 至少探访1次, 不得超过每月1000元.
  static let distant: [Bound] = [
    (WordList(notBelow + ["至少", "最低限额为"]), .atLeast), (WordList(notAbove), .atMost),
    ("最多 最高 最高限额为", .maximum),
    ("超过 高于", .above),
  ]
  /// Between them, in scalars. Behind more words the bound is another's.
  static let reach = 4

  /// In front of a share or a multiple, with what it is one of between: 不得低于本单位最低档工资的80%. In 2,954 laws 425 stand so,
  /// and of each the nearest of these words is the bound.
  static let ofShares: [Bound] = [
    (WordList(notBelow + ["至少"]), .atLeast), (WordList(notAbove), .atMost), ("不足 不到 未达到 达不到", .below),
    ("超过 超出 高于 多于 大于", .above),
  ]
  /// In front of a stretch of time or way that is counted from something: 不得少于产品保质期满后六个月, 不小于树冠垂直投影外三米. In the laws 34
  /// stand so.
  static let ofStretches: [Bound] = [(WordList(notBelow), .atLeast), (WordList(notAbove), .atMost)]
  static let origins: WordList = "后 起 外 外侧 各"
  /// 最低保修期限为5年: in 最低生活保障标准 and 最低工资标准 the word is a name's, so that only what is limited by its nature counts.
  static let limits: [Bound] = [("最低 最短 最少 最小", .atLeast), ("最高 最长 最多 最大", .maximum)]
  static let limitNouns: WordList = "限额 额 额度 期限 年限 年龄 时速 车速 速度 面积 金额 限价"
  static let limitCopulas: WordList = "为 是 为人民币 分别为"
  /// Between them, in scalars: 最高偿付限额. 每平方公里每年 may stand between the noun and the number.
  static let longestLimited = 4
  static let longestEach = 8
  /// Behind one of these words they make it an attribute: 超出部分, 超过的小时.
  static let attributes: WordList = "的 部分"
  /// 低于标准的30% is less than that share of it, 低于标准30% less by it.
  static let lessThan: WordList = "低于 少于 小于"
  /// Of a part of a sentence, in scalars: a table without marks is none, and is not looked through again at each number.
  static let longestSegment = 1000
  /// Of what it is one, in scalars: the longest in the laws has 38.
  static let longestBase = 40
  /// 对产值高于平均水平的给予投资额的30%: a share that is given has a bound of its own. None stands in front of those 425.
  static let giving: WordList = "给予 予以 按 按照"

  /// 一项内容, 内幕交易: the word is no bound.
  static let insides: WordList = "内容 内幕"
  /// Of other words between a number and 内 the number is not: 一批校内基地.
  static let spans: WordList = "范围 时间 期间 期限 限期 宽度 区域 距离 半径 地带 地域 水域 路段"
  /// The same behind what counts things, in which nothing is: 一级内河航道, but 三日内部署.
  static let parts: WordList = "内部 内设 内河 内陆 内资 内销 内置 内地"
  static let countingNouns = Set("个项级款次种名家类件条只".unicodeScalars)

  typealias Bound = (words: WordList, comparison: NumberFact.Comparison)

  static let comparisons: [Bound] = [
    (atLeast, .atLeast), (atMost, .atMost), (below, .below), (above, .above), (nearly, .nearly),
    (about, .about),
    (maximum, .maximum),
  ]

  static let followers: [Bound] = [
    ("以上 及以上 或以上 或者以上 起步", .atLeast), ("以内 之内 内", .maximum), ("以下 及以下 或以下 之下", .atMost),
    ("左右 上下", .about),
  ]

  // MARK: - Names

  /// In front of a number that names something: 第3条, 2+2+X.
  static let ordinals: WordList = "第 +"
  /// In front of one that names and counts nothing: 表1.
  static let labels: WordList = "表 图 附件 附表 附图 附录 专栏 序号 编号 电话 邮编 信箱"
  /// In front of a ratio that looks like a time: 师生比1:18.
  static let ratios: WordList = "比 比为 比例 比例为 比例按 按 按照"
  /// Behind one: 500强, 40条, 7号.
  static let named: WordList = "强 条 号 几 — － - ～ ~ + 大会 届全会 版"

  /// In front of 2/3.
  static let shareOf: WordList = "占 约占 达 达到 为 是 由 经 按"
  static let belowZero: WordList = "- － − 零下 负"

  /// Words of catalogues that begin like a noun which is counted.
  static let likeNouns: WordList = "人工 人力 人文 人体 人才 人机 人类 人口 人事 人民 家政 家具 家电 家畜 家禽 件杂 组织 组合 门窗 门诊 名胜 名优"

  // MARK: - What no deadline governs

  /// 从现状436万亩提高到500万亩: the first is what there was.
  static let origin: WordList = "从 由"
  static let changes: WordList = """
    提高到 提高至 提高为 提升到 提升至 提升为 增加到 增加至 增加为 增长到 增长至 增至 扩大到 扩大至 扩大为 升至 上升至 上升到 上调至 上调到 上调为 调高至 调增至
    降低到 降低至 降低为 降至 降到 降为 下降到 下降至 下调至 下调到 下调为 减少到 减少至 减少为 减至 减为 调减至 调整为 调整至 调整到 变更为 修改为 改为
    放宽至 放宽到 放宽为 延长至 延长到 延长为 缩短至 缩短到 缩短为 压缩至 压缩到 压缩为
    """
  /// 利用3—5年时间, 三到五年时间内: a stretch that has its own end.
  static let stretches: WordList = "时间 左右时间 的时间"

  // MARK: - Days

  static let until: WordList = "到 至 截至 截止 力争 力争到 在"
  /// In front of a day of theirs.
  static let months: WordList = "每月 每月的 个月 个月的 次月 次月的 当月 当月的 本月 上月 下月 首月 翌月"
  /// In front of 前 with a stretch behind it.
  static let shortTimes: Set<String> = ["日", "天", "工作日", "个工作日", "小时", "个小时"]
  static let calendar = Set("月年度周季起后予给".unicodeScalars)
  static let ends: WordList = "满 终止 到期 结束"
  static let within: WordList = "内 以内 之内 期限内"
  /// 完成时限：2025年9月30日, 截止时间为7月31日: the day behind such a word is the last.
  static let dueNouns: WordList = """
    完成时限 完成时间 完成期限 办结时限 办理时限 整改时限 时限 时限要求 时间要求 截止时间 截止日期 截止日 时间节点 到期日 到期时间 最后期限
    """
  /// Behind what a range of days is: 申报时间为4月1日至6月15日, 防汛期为每年6月1日至9月15日.
  static let periods: WordList = "期 期限 期间 时间 时限 年度 时段 时间段"
  static let copulasOfPeriods: WordList = "： : 为 是 自 从 于 在 限于 定为 每年 每年的 每年自 当年 当年的 同年 公历 从每年 自每年"
  /// A range of days in which somebody has to do or may do something: 应当于每年1月1日至6月30日报送.
  static let rulings: WordList = "应 应当 须 必须 需 请 可 可以 不得 禁止"
  static let untilNext: WordList = "次年 次年的 翌年 当年 当年的 同年 下一年 下年 第二年"
  static let notLater: WordList = "不得晚于 不晚于 不得迟于 不迟于 不应晚于 不应迟于 最迟 最迟于 最晚于"
  static let countedAt: WordList = "截至 截止"
  /// What is said to run until a day: 有效期至2026年5月31日, 有效期自2021年6月1日至2026年5月31日.
  static let terms = ["有效期", "试行期", "实施期", "施行期", "执行期"]
  /// Behind the last day of a term.
  static let last: WordList = "止 为止 终止 截止 结束"
  static let since: WordList = "从 自"
  static let before: WordList = "底前 年底前 末前 前 之前 以前 底 末 年底"
  /// 10日前后, 2024年前三季度, 前期: words that begin like one of those.
  static let ahead = Set("后期三两几述款列来往半端瞻".unicodeScalars)
  /// Behind a day of a month that was named before: 和19日晚8时.
  static let times: WordList = "晚 上午 下午 中午 凌晨 早 夜 傍晚 清晨 当天 当日"
  static let onward: WordList = "起 开始 度起"
  /// 自…起施行 is the day of the document, which its masthead has.
  static let force: WordList = "起施行 起实施 起执行 起生效 起试行 日施行 施行"
}
