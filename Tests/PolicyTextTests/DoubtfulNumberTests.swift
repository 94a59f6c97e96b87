import PolicyText
import Testing

/// Digits that a converter parted or a reader of print misread give no false number.
@Suite struct DoubtfulNumberTests {
  private func values(_ sentence: String) throws -> [String] {
    let document = try read("某市人民政府关于发展的意见\n一、目标\n（一）目标。\(sentence)")
    return document.numbers(of: document.clauses[0]).map {
      "\($0.value)\($0.unit ?? "")"
    }
  }

  /// A law: wherever spaces stand between the digits of a number, it is read whole or not at all.
  @Test(arguments: [
    ("30", "亿元"), ("12", "亿元"), ("90", "%"), ("15", "％"), ("120", "个"), ("2500", "万元"), ("3", "%"),
  ])
  func noPartOfANumberIsRead(digits: String, unit: String) throws {
    let whole = try values("投资\(digits)\(unit)，按期完成。")
    #expect(whole.count == 1)
    for mask in 1..<max(2, 1 << (digits.count - 1)) {
      var split = ""
      for (place, digit) in digits.enumerated() {
        if place > 0, mask >> (place - 1) & 1 == 1 { split += " " }
        split.append(digit)
      }
      let found = try values("投资\(split)\(unit)，按期完成。")
      #expect(found == whole || found.isEmpty, "\(split)")
    }
  }

  @Test(arguments: [
    ("安排3 0 亿元贷款，", "安排30 亿元贷款，"), ("投资１ ２亿元，", "投资１２亿元，"), ("增速 1 5 ％，", "增速 15 ％，"),
    ("到2 0 2 5年，", "到2025年，"), ("投资1 0—2 0亿元，", "投资10—20亿元，"),
  ])
  func digitsApartAreJoined(written: String, joined: String) throws {
    let document = try read("某市意见\n一、目标\n（一）目标。\(written)按期完成。")
    #expect(document.string(document.clauses[0].range).contains(joined))
    #expect(document.losses.map(\.kind) == [.joinedDigits])
    #expect(document.splitNumbers.isEmpty)
  }

  @Test(arguments: ["投资1 80亿元，", "投资12 0亿元，"])
  func whatMayBeTwoNumbersIsSaid(written: String) throws {
    let document = try read("某市意见\n一、目标\n（一）目标。\(written)按期完成。")
    #expect(document.splitNumbers.count == 1)
    #expect(document.numbers(of: document.clauses[0]).isEmpty)
  }

  @Test(arguments: [
    "价格138 000元，双方同意。", "见表1 3年内完成，", "附件1 5个项目，按期完成。", "执行GB 3838 2002年版，", "第1 2项任务，按期完成。", "如下\n南京 1 3亿元",
    "南京\t1\t3亿元，",
  ])
  func otherSpacesStay(written: String) throws {
    let document = try read("某市意见\n一、目标\n（一）目标。\(written)")
    #expect(document.string(document.clauses[0].range).contains(written))
    #expect(document.losses.isEmpty && document.splitNumbers.isEmpty)
  }

  @Test(arguments: [
    ("奖励2O万元。", ["2O"]), ("收入1,OOO万元。", ["1,OOO"]), ("奖励lO0万元，5O％配套。", ["lO0", "5O"]), ("自5月l日起施行。", ["l"]),
    ("视野半径30o以下。", []), ("O3年均浓度下降。", []), ("处l万元罚款。", ["l"]), ("分为I级、II级。", []), ("PM10日均值。", []),
    ("建设3D打印、5G基站20个。", []), ("IP地址100个。", []),
  ])
  func lettersInNumbersAreSaid(sentence: String, expected: [String]) throws {
    let document = try read("某市意见\n一、目标\n（一）目标。\(sentence)")
    #expect(document.misreadNumbers.map { document.string($0) } == expected)
  }

  @Test func aMisreadNumberAndDayAreRead() throws {
    let document = try read("某市人民政府关于发展的意见\n某政发〔2O22〕l5号\n各区人民政府：\n一、目标\n支持。\n某市人民政府\n2022年2月l8日")
    #expect(document.masthead.number?.description == "某政发〔2022〕15号")
    #expect(document.masthead.issued?.description == "2022-02-18")
  }

  @Test(arguments: [
    ("2026年13月1日前完成。", ["2026年13月1日"]), ("二月三十日前完成。", ["二月三十日"]), ("2023年2月29日前完成。", ["2023年2月29日"]),
    ("2024年2月29日前完成。", []), ("每年2月29日前完成。", []), ("11月31日前完成。", ["11月31日"]), ("1—2月30日均值。", []),
    ("2月28日、4月31日前报告。", ["4月31日"]),
    ("12月31日前完成。", []), ("满13个月的次日完成。", []),
  ])
  func daysOfNoCalendarAreSaid(sentence: String, expected: [String]) throws {
    let document = try read("某市意见\n一、目标\n（一）目标。\(sentence)")
    #expect(document.impossibleDays.map { document.string($0) } == expected)
  }
}
