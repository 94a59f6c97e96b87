import Fixtures
import PolicyText
import Testing

/// Days that bind, in every spelling, and both ends of what is set between two days.
struct PeriodTests {
  private func days(_ words: String) throws -> String {
    let paper = "某市管理办法\n（2024年1月5日发布）\n第一条 为了规范工作，制定本办法。\n第二条 \(words)"
    let document = try read(paper)
    let clause = try #require(document.clauses.last)
    return (document.numbers(of: clause) + document.deadlines(inNoteOf: clause.body)).map { fact in
      fact.comparison.rawValue + (fact.date?.description ?? fact.dayOfYear ?? "\(Int(fact.value))")
    }.joined(separator: " ")
  }

  /// A day is one day, however it is written and whatever time of it is meant.
  @Test(arguments: 0..<60)
  func everySpellingOfADayIsThatDay(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (year, month, day) = (
      Int.random(in: 2024...2060, using: &generator), Int.random(in: 1...12, using: &generator),
      Int.random(in: 1...28, using: &generator)
    )
    let mark = ["-", ".", "/"].randomElement(using: &generator) ?? "-"
    let time = ["", "17:00", "24时", "（星期五）下午5时30分"].randomElement(using: &generator) ?? ""
    let pad = Bool.random(using: &generator)
    let digits = [year, month, day].map { pad && $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: mark)
    let date = try #require(PolicyDate(year: year, month: month, day: day))
    // A space parts digits from digits.
    #expect(try days("各单位于\(digits) \(time)前报送材料。") == "by\(date)")
    #expect(try days("各单位于\(year)年\(month)月\(day)日\(time)前报送材料。") == "by\(date)")
  }

  /// Whoever sets something between two days says from when and until when.
  @Test(arguments: 0..<40)
  func aRangeOfDaysHasBothEnds(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let months = [1...6, 7...12].map { Int.random(in: $0, using: &generator) }
    let days = (0..<2).map { _ in Int.random(in: 1...28, using: &generator) }
    let range = "\(months[0])月\(days[0])日至\(months[1])月\(days[1])日"
    let ends = zip(months, days).map { month, day in
      (month < 10 ? "0\(month)" : "\(month)") + "-" + (day < 10 ? "0\(day)" : "\(day)")
    }
    let expected = "from\(ends[0]) by\(ends[1])"
    for words in ["申报时间为\(range)。", "防汛期为每年\(range)。", "申请人应当于\(range)提出申请。"] {
      #expect(try self.days(words) == expected, "\(words)")
    }
    #expect(try self.days("双方于\(range)履行合同。").isEmpty)
  }

  @Test(arguments: [
    ("本措施有效期自2024年1月1日至2026年12月31日。", "from2024-01-01 by2026-12-31"),
    ("每年6月1日至9月30日期间和12月1日至次年3月1日期间，开放空调。", "from06-01 by09-30 from12-01 by03-01"),
    ("防火期为每年11月1日至次年5月31日，其中2月1日至5月10日为高火险期。", "from11-01 by05-31 from02-01 by05-10"),
    ("采暖期为每年11月10日至次年3月20日。", "from11-10 by03-20"), ("双方于2012年5月10日至8月9日履行合同。", ""),
    ("2025年1月1日至2027年12月31日期间购置的车辆，免征税款。", "from2025-01-01 by2027-12-31"), ("窗口每日9时至17时受理申请。", "=9"),
    ("征求意见自公告之日起，到2027年1月15日结束。", "by2027-01-15"), ("自即日起至2027年2月15日结束。", "by2027-02-15"),
    ("申报工作于2027年3月15日结束。", "by2027-03-15"), ("申报工作于2027年3月15日开始。", ""),
    ("符合GB/T 2006.1-2008和2024.1.1版规定。", ""), ("版本为2024.12.31.5。", ""),
  ])
  func otherRanges(words: String, expected: String) throws { #expect(try days(words) == expected) }

  /// What a note says of time is said of the clause, and of all its words is quoted.
  @Test(arguments: [
    ("完善指南。（责任单位：市科技局、市财政局；完成时限：2025年6月底前）", "by2025"),
    ("建成平台。（牵头单位：市数据局；完成时间：2026年12月31日前）", "by2026-12-31"),
    ("修订办法。\n责任单位：市司法局\n完成时限：2025年9月30日", "by2025-09-30"), ("优化流程。（责任单位：市数据局；持续推进）", ""),
    ("建立机制。（市商务局牵头，2025年底前完成）", "by2025"), ("报名截止时间为2025年7月31日17:00。", "by2025-07-31"),
  ])
  func deadlinesOfNotes(words: String, expected: String) throws { #expect(try days(words) == expected) }

  @Test func aLabelIsQuotedWithItsDay() throws {
    let document = try read("第一条 完善指南。（责任单位：市科技局；完成时限：2025年6月底前）")
    let facts = document.deadlines(inNoteOf: try #require(document.clauses.first).body)
    #expect(facts.map { String(decoding: document.text[$0.quote], as: UTF8.self) } == ["完成时限：2025年6月底前"])
  }
}
