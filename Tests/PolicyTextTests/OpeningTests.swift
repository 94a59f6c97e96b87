import Testing

@testable import PolicyText

@Suite struct OpeningTests {
  private func opening(_ line: String) -> Opening? {
    let bytes = Array(line.utf8)
    return Opening(openingLine: bytes, bytes.indices)
  }

  @Test(arguments: [
    ("一、总体要求", NumberFamily.pause, 1), ("十二、其他", .pause, 12), ("（十四）加快发展", .parenthesis, 14),
    ("(三)强化", .parenthesis, 3), ("（ 二 ）空格", .parenthesis, 2), ("㈣圈码", .parenthesis, 4),
    ("第一条 为了", .article, 1), ("第一百零三条　内容", .article, 103), ("第十条外国投资者", .article, 10),
    ("第四条　第二章的规定适用于前条。", .article, 4), ("第四条\u{3000}第一款所称企业", .article, 4),
    ("第 12 条 内容", .article, 12), ("第二章 总则", .chapter, 2), ("第三节　监督", .section, 3), ("第一编 总则", .book, 1),
    ("第二分编 典型合同", .subbook, 2), ("第一部分 背景", .book, 1), ("1．主要", .item, 1), ("2、其次", .item, 2),
    ("（3）再次", .item, 3), ("④第四", .item, 4), ("附件2", .appendix, 2), ("附件", .appendix, 0),
    ("第十条（目的）内容", .article, 10), ("（一）目标", .parenthesis, 1), ("（二）项目建设", .parenthesis, 2),
    ("（三）及时清理", .parenthesis, 3),
    ("第三条　增加科技投入", .article, 3), ("第二章中小企业", .chapter, 2), ("第三章规划", .chapter, 3),
    ("（三）和谐劳动关系", .parenthesis, 3),
  ])
  func linesThatOpen(line: String, family: NumberFamily, number: Int) throws {
    let opening = try #require(self.opening(line))
    #expect(opening.family == family)
    #expect(opening.numeral?.value ?? 0 == number)
  }

  @Test(arguments: [
    "依照本法第一条的规定", "第三方机构应当", "第", "", "第五条第二款规定的", "第五条 第二款规定的", "第五条、第六条", "第二章的规定", "一、二等奖由市科技局", "一般公共预算",
    "二〇二〇年七月", "（一）、（二）项", "（一）至（三）项规定", "（一）项规定的", "第二章规定的", "第五条和第六条", "1.3万亿元", "2022年9月1日", "3550目标",
    "附件中的表格", "附件：1.申报表",
    "第十三条后增加一条作为第十四条", "第十三条增加一款作为第二款", "第五条 增加第三款", "第六条删除", "第七条作为第八条",
    "5.1分级响应", "1.5个百分点",
    "（二）和（三）", "（以下简称高新区）", "（含副省级）", "十四五规划", "三公里以内", "第一款中关于", "第十条规定的期限", "- 3 -",
  ])
  func otherLinesDoNot(line: String) { #expect(opening(line) == nil) }

  @Test func branchesAreRead() {
    #expect(opening("第四十三条之一　在")?.numeral == Numeral(43, branch: 1))
    #expect(opening("第二百八十七条之二 明知")?.numeral == Numeral(287, branch: 2))
  }

  /// An article has any number; at the head of other lines 万 is what is counted in.
  @Test func myriadsAreRead() {
    #expect(opening("第一万条　在")?.numeral == Numeral(10_000))
    #expect(opening("第12000条　在")?.numeral == Numeral(12_000))
    #expect(opening("第三十万零二百一十四条　在")?.numeral == Numeral(300_214))
    #expect(opening("五万、六万元以上的") == nil && opening("一万条以上的") == nil)
  }
}

@Suite struct NumeralTests {
  @Test func wordsAndValuesAreInverse() {
    for value in 0..<10_000 { #expect(Numeral(Numeral(value).description) == Numeral(value)) }
    for value in stride(from: 9_990, to: 100_000_000, by: 99_991) {
      #expect(Numeral(Numeral(value).description) == Numeral(value))
    }
  }

  @Test(arguments: [
    ("十四", 14), ("14", 14), ("１４", 14), ("一百二十", 120), ("一百零三", 103), ("一千二百六十", 1260), ("二〇二〇", 2020),
    ("廿", nil),
    ("", nil), ("四三二一零九八七六五四", nil), ("十四条", nil),
    ("一万", 10_000), ("一万零一", 10_001), ("一万零五十", 10_050), ("十二万三千", 123_000), ("3万", 30_000), ("万", nil),
    ("一万万", nil),
  ])
  func spellings(word: String, value: Int?) { #expect(Numeral(word)?.value == value) }
}
