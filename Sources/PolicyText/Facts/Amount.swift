extension NumberFact {
  /// A value in the plain unit: 1.3万亿元 and 13000亿元, 一年半 and 18个月, 七成 and 70% are of one amount.
  package struct Amount: Sendable, Equatable {
    package let value: Double
    /// The other end of a range.
    package let upper: Double?
    package let unit: String?
    /// Month and day of a deadline.
    package let day: Day?
  }

  package var amount: Amount {
    var noun = unit ?? ""
    var scale = 1.0
    for (word, factor) in [("万亿", 1e12), ("亿", 1e8), ("万", 1e4)] where noun.hasPrefix(word) {
      noun = String(noun.dropFirst(word.count))
      scale = factor
      break
    }
    // A year is no length of time.
    let isMoment = comparison == .by || comparison == .from
    if !isMoment, let plain = PlainUnits.table[noun] {
      noun = plain.unit
      scale *= plain.scale
    }
    let plain = [value, upperValue].map { $0.map { NumberFact.rounded($0 * scale) } }
    return Amount(
      value: plain[0] ?? value, upper: plain[1], unit: noun.isEmpty && unit == nil ? nil : noun, day: day)
  }

  /// Without the last bits of a product: 3.5 by .1 is .35.
  private static func rounded(_ value: Double) -> Double {
    let scaled = value * 1e6
    return abs(scaled) < 1e15 ? scaled.rounded() / 1e6 : value
  }
}

/// Units of which one is so many of another, and two names of one unit.
enum PlainUnits {
  /// A unit, how many of the plain one it is, and the plain one.
  static let table: [String: (scale: Double, unit: String)] = {
    var table: [String: (scale: Double, unit: String)] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let scale = Double(words[1]) else { preconditionFailure("no such unit: \(line)") }
      table[words[0]] = (scale, words[2])
    }
    return table
  }()

  private static let lines = """
    ％ 1 %
    个百分点 1 百分点
    ‰ 0.1 %
    ‱ 0.01 %
    比例 100 %
    成 10 %
    年 12 个月
    季度 3 个月
    个季度 3 个月
    天 1 日
    周 7 日
    个工作日 1 工作日
    法定工作日 1 工作日
    个法定工作日 1 工作日
    自然日 1 日
    个自然日 1 日
    个学时 1 学时
    课时 1 学时
    个课时 1 学时
    个学分 1 学分
    个基点 1 基点
    个小时 1 小时
    分钟 0.016666666666666666 小时
    人民币 1 元
    平米 1 平方米
    ㎡ 1 平方米
    m² 1 平方米
    m2 1 平方米
    亩 666.6666666666666 平方米
    公顷 10000 平方米
    平方公里 1000000 平方米
    平方千米 1000000 平方米
    km² 1000000 平方米
    立方 1 立方米
    m³ 1 立方米
    公里 1000 米
    千米 1000 米
    km 1000 米
    m 1 米
    厘米 0.01 米
    cm 0.01 米
    毫米 0.001 米
    mm 0.001 米
    吨 1000 公斤
    千克 1 公斤
    kg 1 公斤
    克 0.001 公斤
    g 0.001 公斤
    千瓦 1000 瓦
    kW 1000 瓦
    兆瓦 1000000 瓦
    MW 1000000 瓦
    吉瓦 1000000000 瓦
    GW 1000000000 瓦
    kWh 1 千瓦时
    摄氏度 1 ℃
    """
}
