import PolicyText

/// What a number counts: numbers of one unit stand in each other's place.
enum CountedUnit: String {
  /// 3 of 版本3.
  case bare = ""
  case share, ratio, rank, weekday
  /// By which a share moves: 提高5个百分点 is no 提高5%.
  case points = "百分点"
  /// 第二批
  case ordinal = "第"
  /// 第二条, 〔2020〕7号: which text is meant, no amount.
  case citation
  /// 百亿 of 百亿级产业: a class of what is large, no amount that is given.
  case tier
  /// 每季度: how often.
  case every
  /// 元/公顷: what an amount is reckoned by.
  case each
  /// 5G
  case name
  /// 公布之日
  case issue = "day"

  case yuan = "元"
  case month = "月"
  case day = "日"
  case workday = "工作日"
  case hour = "小时"
  case yearOfAge = "岁"
  case squareMetre = "平方米"
  case cubicMetre = "立方米"
  case length = "毫米"
  case mass = "毫克"
  case litre = "升"
  case lux = "勒克斯"
  case mega = "兆"
  case watt = "瓦"
  case kilowattHour = "千瓦时"
  case degree = "度"
  case celsius = "摄氏度"
  case decibel = "分贝"
  case lesson = "学时"
  case credit = "学分"
  case term = "学期"
  case grade = "级"
  case stars = "星"
  case category = "类"
  case prize = "等"
  case session = "届"

  // Count words, by their sound.
  case ge = "个"
  case jia = "家"
  case jian = "件"
  case xiang = "项"
  case ren = "人"
  case renci = "人次"
  case hu = "户"
  case ci = "次"
  case tai = "台"
  case tao = "套"
  case liang = "辆"
  case zuo = "座"
  case chang = "场"
  case pi = "批"
  case zhong = "种"
  case tiao = "条"
  case chu = "处"
  case suo = "所"
  case wei = "位"
  case fen = "份"
  case pian = "篇"
  case men = "门"
  case room = "间"
  case zhang = "张"
  case zhi = "只"
  case nianji = "年级"
  case dang = "档"
  case ceng = "层"
  case lun = "轮"
  case qi = "期"
  case ban = "班"
  case chuang = "床"
  case zhu = "株"
  case tou = "头"
  case branch = "支"
  case sou = "艘"
  case yu = "羽"
  case jieduan = "阶段"
  /// 三大产业
  case da = "大"
}

/// What is counted; of some units one is so many of another.
enum Units {
  struct Unit {
    let word: [UInt32]
    let plain: CountedUnit
    let scale: Double
    /// A count word: 一个, 一项 say nothing of an amount.
    let isNoun: Bool

    var length: Int { word.count }
  }

  static func longest(_ text: [UInt32], at start: Int) -> Unit? {
    guard start < text.count else { return nil }
    return units[text[start]]?.first { text[start...].starts(with: $0.word) && !isOtherWord(text, start, $0) }
  }

  /// 1101 人工智能: the unit is another word's begin.
  private static func isOtherWord(_ text: [UInt32], _ start: Int, _ unit: Unit) -> Bool {
    unit.isNoun && unit.length == 1
      && otherWords[text[start]]?.contains(where: text[start...].starts) ?? false
  }

  private static let otherWords = OtherWords.byFirst(NounBeginnings.words)

  /// 千瓦, 百分点: a unit that begins like a multiplier.
  static func stands(_ text: [UInt32], at start: Int) -> Bool { longest(text, at: start) != nil }

  /// By their first character, the longest first.
  static let units: [UInt32: [Unit]] = {
    var units: [UInt32: [Unit]] = [:]
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: " ").map(String.init)
      guard let plain = CountedUnit(rawValue: cells[0]), let scale = Double(cells[1]) else {
        preconditionFailure("no such unit: \(line)")
      }
      for word in cells.dropFirst(2) {
        let characters = FoldedText(word).characters
        units[characters[0], default: []].append(
          Unit(
            word: characters, plain: plain, scale: scale == 0 ? 1 : scale, isNoun: scale == 0))
      }
    }
    return units.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  /// The plain unit, how many of it one is (0 for count words, of which one is one), and its names.
  private static let table = """
    share 0.01 %
    百分点 1 百分点 个百分点
    share 0.001 ‰
    share 0.0001 ‱
    share 0.1 成 折
    元 1 元 块
    月 12 年 周年
    月 3 季度 个季度
    月 1 个月 月
    日 1 日 天 自然日 个自然日
    日 7 周
    工作日 1 工作日 个工作日 法定工作日 个法定工作日
    小时 1 小时 个小时
    小时 0.016666666666666666 分钟
    岁 1 岁 周岁
    share 1 倍
    毫米 1 毫米 mm
    毫米 10 厘米 cm
    毫米 1000 米
    毫米 1000000 公里 千米 km
    平方米 1 平方米 平米 m2
    平方米 10000 公顷
    平方米 666.6666666666666 亩
    平方米 1000000 平方公里 平方千米
    立方米 1 立方米 立方 m3
    毫克 1 毫克 mg
    毫克 1000 克
    毫克 1000000 公斤 千克 kg
    毫克 1000000000 吨
    瓦 1000 千瓦 kw
    瓦 1000000 兆瓦 mw
    瓦 1000000000 吉瓦 gw
    千瓦时 1 千瓦时 kwh
    度 1 度
    级 1 级
    星 1 星级
    类 1 类
    等 1 等奖 等级
    届 1 届
    分贝 1 分贝
    个 0 个
    家 0 家
    件 0 件
    项 0 项
    人 0 人 名
    人次 0 人次
    户 0 户
    次 0 次
    台 0 台
    套 0 套
    辆 0 辆
    座 0 座
    场 0 场
    批 0 批
    种 0 种
    条 0 条
    处 0 处
    所 0 所
    位 0 位
    份 0 份
    篇 0 篇
    门 0 门
    间 0 间
    张 0 张
    只 0 只
    年级 0 年级
    档 0 档
    层 0 层
    轮 0 轮
    期 0 期
    班 0 班
    床 0 床 张床位
    株 0 株 棵
    头 0 头 匹
    支 0 支
    艘 0 艘
    阶段 0 阶段 个阶段
    大 0 大
    学时 1 学时 课时 个学时 个课时
    学分 1 学分 个学分
    学期 1 学期 个学期
    学期 2 学年 个学年
    摄氏度 1 摄氏度 ℃
    升 0.001 毫升
    升 1 升
    勒克斯 1 勒克斯
    兆 1 兆
    羽 0 羽
    """
}
