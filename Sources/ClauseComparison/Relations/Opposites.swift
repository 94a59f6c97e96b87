import PolicyText

/// Words of which one in the place of another says the contrary: 提高 and 降低, 公办 and 民办.
///
/// They are looked up where they are all that a stretch has, so that what stands around them is the same: 提高效率 and 缩短
/// 时限 want the same thing. Of other words nobody can say without a dictionary whether they are synonyms.
enum Opposites {
  /// - Parameters: without marks.
  static func areOpposite(_ upper: [UInt32], _ lower: [UInt32]) -> Bool {
    guard let above = poles[upper], let below = poles[lower] else {
      return isDenied(upper, lower) || isBeyond(upper, lower) || isBeyond(lower, upper)
    }
    return above.contains { pole in below.contains { $0.line == pole.line && $0.side != pole.side } }
  }

  /// 降低 and 下调: an amount moves the same way.
  static func areAlike(_ upper: [UInt32], _ lower: [UInt32]) -> Bool {
    guard upper.count > 1, lower.count > 1, let above = poles[upper], let below = poles[lower] else {
      return false
    }
    return above.contains { pole in pole.line == 0 && below.contains { $0.line == 0 && $0.side == pole.side }
    }
  }

  /// 跨省 and 省内.
  private static func isBeyond(_ one: [UInt32], _ other: [UInt32]) -> Bool {
    one.first == beyond && other.last == within && one.count > 1
      && one.dropFirst().elementsEqual(other.dropLast())
  }

  private static let (beyond, within) = (Signs.code("跨"), Signs.code("内"))

  /// Whether one character is one of several of its dimension.
  static func isPole(_ word: [UInt32]) -> Bool { poles[word] != nil }

  /// 视为同意 and 视为不同意, 定期 and 不定期, 户籍人口 and 非户籍人口, 市长 and 副市长.
  static func isDenied(_ upper: [UInt32], _ lower: [UInt32]) -> Bool {
    upper.isEmpty != lower.isEmpty && denials.contains(upper + lower)
  }

  /// Whether the contrary is all in which two names differ: 公办养老机构, 民办养老机构.
  static func tellApart(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    let start = zip(first, second).prefix { $0 == $1 }.count
    let (one, other) = (first.dropFirst(start), second.dropFirst(start))
    let end = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    return areOpposite(Array(one.dropLast(end)), Array(other.dropLast(end)))
  }

  /// Whether a word says which of two something is; without it both are meant: 隐性债务, 债务.
  static func isQuality(_ word: [UInt32]) -> Bool { qualityWords.contains(word) }

  private static let qualityWords = Set(
    qualities.split { " |\n".contains($0) }.map { FoldedText(String($0)).characters })

  /// As the table's lines, of what has both kinds.
  private static let qualities = """
    显性 | 隐性
    增量 | 存量
    境内 | 境外
    公办 公立 | 民办 私立
    国有 | 民营 私营 集体
    在职 | 退休
    全日制 | 非全日制
    专职 | 兼职
    线上 | 线下
    常住 | 流动
    新建 | 既有
    男 | 女
    """

  private static let denials = Set(
    ["不", "非", "未", "无", "不再", "暂不", "副", "跨"].map { FoldedText($0).characters })

  private struct Pole {
    let line: Int
    let side: Int
  }

  private static let poles: [[UInt32]: [Pole]] = {
    var poles: [[UInt32]: [Pole]] = [:]
    for (line, text) in (table + "\n" + qualities).split(separator: "\n").enumerated() {
      for (side, words) in text.split(separator: "|").enumerated() {
        for word in words.split(separator: " ") {
          poles[FoldedText(String(word)).characters, default: []].append(Pole(line: line, side: side))
        }
      }
    }
    return poles
  }()

  /// A line is a measure's one dimension, its sides are apart; the first is of amounts that move. Single characters are what
  /// is left of two words that share one: 上浮 and 下浮, 税前 and 税后.
  private static let table = """
    提高 提升 上调 上浮 增加 增长 扩大 加大 延长 放大 升高 调高 增强 扩 增 升 加 | 降低 下调 下浮 减少 下降 缩小 压减 缩短 压缩 缩减 削减 调低 减弱 减 降 缩 压
    放宽 放开 取消 解除 松绑 放 宽 松 | 收紧 管制 实行 限制 从严 严格 收 严 紧
    建立 设立 保留 恢复 成立 增设 | 废除 撤销 取消 废止 注销 停办
    启动 恢复 继续 开展 | 停止 暂停 终止 暂缓 叫停
    提前 | 延后 推迟 推后 滞后
    鼓励 支持 引导 倡导 自愿 | 要求 责令 强制
    全面 | 逐步 分步 分阶段 适时 择机 | 鼓励 倡导
    全面 | 探索
    全面 | 有序 稳妥 审慎 有条件 有限 局部
    优先 | 统筹 酌情 适当
    依照 按照 依据 根据 依 按 | 参照 比照 参考 参 比
    挂钩 挂 | 脱钩 脱
    纳入 列入 | 移出 剔除 退出
    集中 | 分散
    从快 | 从慢
    长期 永久 | 临时 短期 暂时
    首次 首 初次 | 每次 每 再次 再
    全 | 半 部分 差
    一次性 一次 | 分 分期 分批 分年 分年度 分次
    事前 前 先 | 事后 事中事后 中事后 后
    内 | 外
    上 | 下
    高 | 中 | 初 | 低
    多 | 少
    一 单 | 多
    大 | 中 | 小
    长 | 短
    早 | 晚
    初 | 末 底
    有 | 无 没有
    开 | 关 闭
    进 | 出
    受 | 出
    收 | 付 支
    买 | 卖
    供 | 需
    盈 | 亏
    奖 | 惩
    征 收 低收 | 免
    正 | 副
    主 | 次
    原 | 被
    原 | 净
    当 | 次 翌
    原 | 复印 复制
    公 | 民 私
    城 | 乡
    镇 | 乡
    城镇 城市 | 农村
    新 | 旧 老
    新建 | 既有 存量
    建成 达到 累计 | 新建 新增 新设
    增量 增 | 存量 存
    单 | 双
    总 | 分
    较 | 重 | 特 | 巨
    合 | 非 违
    直 | 间
    上 | 同 | 下
    发 出 | 承
    承 | 托
    托 | 益
    权 | 务
    甲 | 乙 | 丙 | 丁
    东 | 南 | 西 | 北
    日 | 周 | 月 | 季 | 年
    工作 | 节假
    当场 立即 即时 马上 | 及时 限期
    实物 | 货币
    """
}
