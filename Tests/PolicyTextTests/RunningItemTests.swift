import Testing

@testable import PolicyText

/// 1., 2., 3. that count on from one 一、 to the next are provisions; those that begin anew are its lists.
@Suite struct RunningItemTests {
  private static let head = "某市人民政府关于支持创新的若干政策\n各区人民政府：\n现提出如下政策。\n"

  /// However many chapters and items there are, each item is a clause and stands in its chapter.
  @Test(arguments: [[2, 2], [1, 3, 2], [4, 1, 1, 5], [3, 0, 2]]) func everyItemIsAClause(counts: [Int]) throws
  {
    var text = RunningItemTests.head
    var number = 0
    var expected: [String] = []
    for (chapter, count) in counts.enumerated() {
      let chapter = Numeral(chapter + 1).description
      text += "\(chapter)、支持方向\(chapter)\n"
      if count == 0 {
        text += "按规定办理。\n"
        expected.append("\(chapter)[支持方向\(chapter)]按规定办理。")
      }
      for _ in 0..<count {
        number += 1
        text += "\(number).加大投入。给予奖励\(number)万元。\n（1）首年；\n（2）次年。\n"
        expected.append("\(chapter).\(Numeral(number))[加大投入]给予奖励\(number)万元。/（1）首年；/（2）次年。")
      }
    }
    #expect(try read(text).sketch == expected)
  }

  @Test(arguments: ["、", "．", "."]) func eachPointCounts(point: String) throws {
    let document = try read(
      "\(RunningItemTests.head)一、要求\n1\(point)思想。坚持创新。\n二、任务\n2\(point)目标。形成集群。\n3\(point)平台。建设平台。\n")
    #expect(document.sketch == ["一.一[思想]坚持创新。", "二.二[目标]形成集群。", "二.三[平台]建设平台。"])
    #expect(document.clauses.map { document.citation(of: $0).locator } == ["x#一.一", "x#二.二", "x#二.三"])
  }

  /// A number given twice is said twice; it is no list.
  @Test func oneWrongNumberBreaksNoRow() throws {
    let items = (1...12).map { "\($0 == 8 ? 7 : $0).办法\($0)。落实责任。\n" }
    let document = try read(
      RunningItemTests.head + "一、甲事\n" + items[..<5].joined() + "二、乙事\n" + items[5...].joined())
    #expect(document.clauses.map(\.number.value) == [1, 2, 3, 4, 5, 6, 7, 7, 9, 10, 11, 12])
  }

  @Test func listsThatBeginAnewAreLists() throws {
    let document = try read("\(RunningItemTests.head)一、要求\n1.思想。甲。\n2.目标。乙。\n二、任务\n1.平台。丙。\n2.人才。丁。\n")
    #expect(document.sketch == ["一[要求]1.思想。甲。/2.目标。乙。", "二[任务]1.平台。丙。/2.人才。丁。"])
  }

  @Test func bracketsBetweenAreTheClauses() throws {
    let document = try read("\(RunningItemTests.head)一、要求\n（一）思想。甲。\n1.子项一；\n二、任务\n（二）平台。丙。\n2.子项二。\n")
    #expect(document.sketch == ["一.一[思想]甲。/1.子项一；", "二.二[平台]丙。/2.子项二。"])
  }
}
