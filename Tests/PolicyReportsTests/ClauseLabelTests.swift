import PolicyText
import Testing

@testable import PolicyReports

/// A clause is called as one cites it in Chinese.
@Suite struct ClauseLabelTests {
  @Test(arguments: [
    ("一、总体要求\n（一）目标。\n（二）原则。", ["一（一）", "一（二）"]),
    ("第一部分 总体要求\n一、目标。\n二、原则。", ["第一部分 一、", "第一部分 二、"]),
    ("第一篇 总体要求\n一、目标。\n二、原则。", ["第一篇 一、", "第一篇 二、"]),
    ("第一条 为了目标。\n第一条之一 应当有原则。", ["第一条", "第一条之一"]),
    ("第一部分 总则\n第一条 为了目标。\n第二条 应当有原则。", ["第一条", "第二条"]),
  ])
  func clausesAreCalledWithWhatHoldsThem(text: String, labels: [String]) throws {
    let document = try Document(reading: Array("关于目标的意见\n\(text)\n".utf8), id: "x", file: "x.txt")
    #expect(document.clauses.map { document.citation(of: $0).label } == labels)
  }
}
