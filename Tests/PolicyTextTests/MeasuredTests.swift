import Fixtures
import PolicyText
import Testing

/// What a number is an amount of.
struct MeasuredTests {
  private func read(_ words: String) throws -> (text: [UInt8], facts: [NumberFact]) {
    let document = try Document(reading: Array(words.utf8), id: "a", file: "a.txt")
    return (document.text, document.numbers(in: 0..<document.text.count))
  }

  /// Each number with it, – where the words do not say.
  private func measured(_ words: String) throws -> String {
    let (text, facts) = try read(words)
    return facts.map { fact in
      fact.measured(in: text).map { String(decoding: text[$0], as: UTF8.self) } ?? "–"
    }.joined(separator: " ")
  }

  private static let pieces = [
    "台账保存期限", "不得少于", "三年", "处", "二千元以上", "二万元以下", "的", "罚款", "违法所得", "一倍", "，", "；", "（一）", "或者", "10%",
    "到2025年", "对单位", "为", "每人每月",
    "占", "给予", "奖励", "自收到之日起", "内", "\n", "　",
  ]

  @Test(arguments: 0..<300)
  func itStandsWithinTheQuoteBesideTheNumber(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = (0..<12).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
    let (text, facts) = try read(words)
    for fact in facts {
      guard let range = fact.measured(in: text) else { continue }
      #expect(
        !range.isEmpty && fact.quote.contains(range.lowerBound) && range.upperBound <= fact.quote.upperBound)
      #expect(!range.overlaps(fact.place), "\(words)")
      #expect(!String(decoding: text[range], as: UTF8.self).contains { "，；\n".contains($0) })
    }
  }

  @Test(arguments: [
    ("处二千元以上二万元以下的罚款。", "罚款 罚款"), ("并处违法所得一倍以上三倍以下罚款。", "罚款 罚款"), ("所受损失二倍以下的惩罚性赔偿。", "惩罚性赔偿"),
    ("给予每家30万元一次性建设支持。", "一次性建设支持"), ("台账保存期限不得少于三年。", "台账保存期限"),
    ("全市某企业占比达到60%以上。", "全市某企业占比"), ("到2035年某地区比例提高到75%。", "– 某地区比例"), ("本通知有效期5年。", "本通知有效期"),
    ("没有违法所得或者违法所得不足十万元的。", "违法所得"), ("经评估可将处方用药量最长放宽至3个月。", "处方用药量"),
    ("补贴标准为每人每次费用的四分之一。", "补贴标准"), ("最高支付限额为参保人员每人每月300元。", "最高支付限额"), ("时间在四十八小时以上的。", "时间"),
    ("各地人才公寓不少于300套。", "各地人才公寓"),
  ])
  func theWordsAroundANumberSayIt(words: String, expected: String) throws {
    #expect(try measured(words) == expected)
  }

  @Test(arguments: [
    "应当在十日内告知。", "自收到申请之日起30个工作日内办理完毕。", "补种毁坏株数一倍的树木。", "制定标准3项。", "在投标截止时间10日前提出。", "禁止生产厚度低于1毫米的薄膜。",
    "连续任职不得超过两届。",
  ])
  func whatIsToBeDoneIsNoAmount(words: String) throws { #expect(try measured(words) == "–") }

  @Test(arguments: [("投入数十亿元。", 0), ("建成几十万平方米。", 0), ("企业人数十人以上。", 1), ("投入十亿元。", 1), ("总层数十层以上。", 1)])
  func aVagueNumberIsNone(words: String, count: Int) throws { #expect(try read(words).facts.count == count) }
}
