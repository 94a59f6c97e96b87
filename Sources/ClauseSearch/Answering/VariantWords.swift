import ClauseIndex
import PolicyText

/// Words that are written in several ways, of one sound and one meaning: 人才, 人材.
enum VariantWords {
  /// As it is told where one of them is offered.
  static let source = "第一批异形词整理表"

  /// The text with the words in it written otherwise, one word at a time.
  static func spellings(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var found: Set<Int> = []
    for start in scalars.indices where firsts.contains(scalars[start]) {
      for length in 2...4 where start + length <= scalars.count {
        let word = String(String.UnicodeScalarView(scalars[start..<start + length]))
        if let place = places[word] { found.insert(place) }
      }
    }
    return found.sorted().flatMap { place in
      let (word, group) = words[place]
      return groups[group].filter { $0 != word }.map { text.replacing(word, with: $0) }
    }
  }

  /// From 第一批异形词整理表 (GF 1001-2001 of 教育部 and 国家语委), the recommended form first; without those of speech
  /// and letters that no document of a government has.
  private static let groups: [[String]] = table.split { "/\n".contains($0) }.map {
    $0.split(separator: " ").map(String.init)
  }

  /// All words in their order, each with its group.
  private static let words: [(word: String, group: Int)] = groups.enumerated().flatMap { number, group in
    group.map { ($0, number) }
  }

  /// The place of each in `words`. Each has two to four characters, and stands once.
  private static let places: [String: Int] = Dictionary(
    words.enumerated().map { ($1.word, $0) }, uniquingKeysWith: { first, _ in first })

  /// What they begin with: most characters begin none.
  private static let firsts = Set(words.compactMap(\.word.unicodeScalars.first))

  private static let table = """
    按语 案语 / 百叶窗 百页窗 / 斑驳 班驳 / 孢子 胞子 / 保镖 保镳 / 保姆 保母 褓姆 / 辈分 辈份 / 本分 本份 / 笔画 笔划 / 标志 标识 / 秉承 禀承
    补丁 补靪 补钉 / 参与 参预 / 惨淡 惨澹 / 掺和 搀和 / 掺假 搀假 / 掺杂 搀杂 / 铲除 刬除 / 车厢 车箱 / 彻底 澈底 / 沉思 沈思 / 称心 趁心
    成分 成份 / 筹划 筹画 / 筹码 筹马 / 出谋划策 出谋画策 / 瓷器 磁器 / 赐予 赐与 / 粗鲁 粗卤 / 搭档 搭当 搭挡 / 答复 答覆 / 戴孝 带孝
    担心 耽心 / 担忧 耽忧 / 耽搁 担搁 / 淡泊 澹泊 / 倒霉 倒楣 / 凋敝 雕敝 雕弊 / 凋零 雕零 / 凋落 雕落 / 凋谢 雕谢 / 跌宕 跌荡 / 订单 定单
    订户 定户 / 订婚 定婚 / 订货 定货 / 订阅 定阅 / 逗留 逗遛 / 端午 端五 / 发酵 酦酵 / 发人深省 发人深醒 / 繁衍 蕃衍 / 分量 份量
    分内 份内 / 分外 份外 / 分子 份子 / 丰富多彩 丰富多采 / 服侍 伏侍 服事 / 服输 伏输 / 服罪 伏罪 / 附会 傅会 / 复信 覆信 / 覆辙 复辙
    干预 干与 / 告诫 告戒 / 耿直 梗直 鲠直 / 恭维 恭惟 / 勾画 勾划 / 勾连 勾联 / 辜负 孤负 / 古董 骨董 / 股份 股分 / 关联 关连 / 光彩 光采
    归根结底 归根结柢 / 规诫 规戒 / 过分 过份 / 含糊 含胡 / 含蓄 涵蓄 / 喝彩 喝采 / 轰动 哄动 / 弘扬 宏扬 / 宏论 弘论 / 宏图 弘图 鸿图
    宏愿 弘愿 / 宏旨 弘旨 / 洪福 鸿福 / 糊涂 胡涂 / 恍惚 恍忽 / 辉映 晖映 / 浑水摸鱼 混水摸鱼 / 伙伴 火伴 / 机灵 机伶 / 计划 计画
    纪念 记念 / 寄予 寄与 / 嘉宾 佳宾 / 驾驭 驾御 / 架势 架式 / 嫁妆 嫁装 / 简练 简炼 / 狡猾 狡滑 / 脚跟 脚根 / 精彩 精采 / 纠合 鸠合
    纠集 鸠集 / 就座 就坐 / 角色 脚色 / 克期 刻期 / 刻画 刻划 / 累赘 累坠 / 连贯 联贯 / 连接 联接 / 连绵 联绵 / 连缀 联缀 / 联结 连结
    联袂 连袂 / 联翩 连翩 / 流连 留连 / 鲁莽 卤莽 / 录像 录象 录相 / 落寞 落漠 / 麻痹 痳痹 / 麻风 痳风 / 麻疹 痳疹 / 马蜂 蚂蜂
    马虎 马糊 / 门槛 门坎 / 靡费 糜费 / 模仿 摹仿 / 模糊 模胡 / 模拟 摹拟 / 摹写 模写 / 摩擦 磨擦 / 磨难 魔难 / 谋划 谋画 / 内讧 内哄
    凝练 凝炼 / 纽扣 钮扣 / 盘踞 盘据 蟠踞 / 磐石 盘石 蟠石 / 漂泊 飘泊 / 漂流 飘流 / 飘零 漂零 / 凭空 平空 / 牵连 牵联 / 清澈 清彻
    劝诫 劝戒 / 热衷 热中 / 人才 人材 / 日食 日蚀 / 入座 入坐 / 色彩 色采 / 鲨鱼 沙鱼 / 山楂 山查 / 舢板 舢舨 / 奢靡 奢糜 / 申雪 伸雪
    神采 神彩 / 什锦 十锦 / 收服 收伏 / 首座 首坐 / 书简 书柬 / 思维 思惟 / 死心塌地 死心踏地 / 踏实 塌实 / 透彻 透澈 / 图像 图象
    推诿 推委 / 毋宁 无宁 / 毋庸 无庸 / 五彩缤纷 五采缤纷 / 息肉 瘜肉 / 稀罕 希罕 / 稀奇 希奇 / 稀少 希少 / 稀世 希世 / 稀有 希有
    洗练 洗炼 / 贤惠 贤慧 / 香菇 香菰 / 相貌 像貌 / 小题大做 小题大作 / 序文 叙文 / 序言 叙言 / 训诫 训戒 / 压服 压伏 / 押韵 压韵
    鸦片 雅片 / 扬琴 洋琴 / 一锤定音 一槌定音 / 衣着 衣著 / 义无反顾 义无返顾 / 盈余 赢余 / 影像 影象 / 余晖 余辉 / 渔具 鱼具
    渔网 鱼网 / 与会 预会 / 与闻 预闻 / 预备 豫备 / 原煤 元煤 / 缘故 原故 / 缘由 原由 / 月食 月蚀 / 再接再厉 再接再砺 / 崭新 斩新
    辗转 展转 / 战栗 颤栗 / 账本 帐本 / 折中 折衷 / 芝麻 脂麻 / 直截了当 直捷了当 直接了当 / 指手画脚 指手划脚 / 周济 赒济 / 装潢 装璜
    姿势 姿式 / 仔细 子细 / 佐证 左证
    """
}
