import PolicyText

/// What is counted; of some units one is so many of another.
enum Units {
  struct Unit {
    let word: [UInt32]
    let plain: String
    let scale: Double
    /// A count word: 一个, 一项 say nothing of an amount.
    let isNoun: Bool

    var length: Int { word.count }
  }

  static func longest(_ text: [UInt32], at start: Int) -> Unit? {
    guard start < text.count else { return nil }
    return units[text[start]]?.first { text[start...].starts(with: $0.word) }
  }

  /// 千瓦, 百分点: a unit that begins like a multiplier.
  static func stands(_ text: [UInt32], at start: Int) -> Bool { longest(text, at: start) != nil }

  /// By their first character, the longest first.
  private static let units: [UInt32: [Unit]] = {
    var units: [UInt32: [Unit]] = [:]
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: " ").map(String.init)
      for word in cells.dropFirst(2) {
        let characters = FoldedText(word).characters
        units[characters[0], default: []].append(
          Unit(
            word: characters, plain: cells[0], scale: cells[1] == "0" ? 1 : Double(cells[1]) ?? 1,
            isNoun: cells[1] == "0"))
      }
    }
    return units.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  /// The plain unit, how many of it one is (0 for count words, of which one is one), and its names.
  private static let table = """
    share 0.01 % 个百分点 百分点
    share 0.001 ‰
    share 0.1 成 折
    元 1 元 块
    月 12 年 周年
    月 3 季度 个季度
    月 1 个月 月
    日 1 日 天 自然日
    日 7 周
    工作日 1 工作日 个工作日
    小时 1 小时 个小时
    小时 0.016666666666666666 分钟
    岁 1 岁 周岁
    倍 1 倍
    米 1 米
    米 1000 公里 千米
    平方米 1 平方米
    平方米 10000 公顷
    平方米 666.6666666666666 亩
    平方米 1000000 平方公里
    立方米 1 立方米
    公斤 1 公斤 千克
    公斤 1000 吨
    瓦 1000 千瓦
    瓦 1000000 兆瓦
    瓦 1000000000 吉瓦
    千瓦时 1 千瓦时
    度 1 度
    级 1 级
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
    学时 1 学时 课时 个学时 个课时
    学分 1 学分 个学分
    学期 1 学期 个学期
    学期 2 学年 个学年
    摄氏度 1 摄氏度 ℃
    毫米 1 毫米
    毫米 10 厘米
    升 1 升
    毫克 1 毫克
    毫克 1000 克
    """
}
