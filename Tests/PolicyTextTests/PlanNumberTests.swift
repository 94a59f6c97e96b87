import Testing

@testable import PolicyText

/// Plans by 1, 1.1, 1.2: words behind a number that are also units, and contents pages that have lost their marks.
@Suite struct PlanNumberTests {
  private static let names = ["编制目的", "分级响应", "日常监测", "人力资源保障", "名词术语", "年度演练", "台风预警", "平时准备", "度汛要求"]

  /// `headings` with a sentence below each, from 1.1 on, in chapters of three.
  private static func plan(_ headings: [String]) -> (contents: [String], text: [String]) {
    var contents: [String] = []
    var text: [String] = []
    for (index, heading) in headings.enumerated() {
      if index % 3 == 0 {
        contents.append("\(index / 3 + 1).第\(index / 3 + 1)部")
        text.append(contents[contents.count - 1])
      }
      contents.append("\(index / 3 + 1).\(index % 3 + 1)\(heading)")
      text += [contents[contents.count - 1], "本市按照规定做好\(heading)有关工作。"]
    }
    return (contents, text)
  }

  private static let locators = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3"].map {
    "x#\($0)"
  }

  /// Wherever in the row it stands, but at its head: 1.1 alone says nothing of one.
  @Test(arguments: names, 1..<9) func aUnitBehindTheNextNumberIsAWord(name: String, place: Int) throws {
    let headings = (0..<9).map { $0 == place ? name : "编制依据" }
    let document = try read("某市防汛应急预案\n" + PlanNumberTests.plan(headings).text.joined(separator: "\n"))
    #expect(document.clauses.map { document.citation(of: $0).locator } == PlanNumberTests.locators)
  }

  @Test(arguments: ["1.5万元以上的", "3.4亿元", "1.3个百分点"]) func amountsOpenNothing(line: String) throws {
    let document = try read(
      "某市防汛应急预案\n1.总则\n1.1编制依据\n依据法律，单位损失达到\n\(line)，启动响应。\n1.2适用范围\n适用于本市。\n2.附则\n2.1解释\n由局解释。")
    #expect(document.clauses.count == 3)
    #expect(document.sketch[0].hasSuffix("\(line)，启动响应。"))
  }

  /// 1总则 above 1.1编制目的, as pages that lost their spaces have it.
  @Test func aChapterMayStandRightBehindItsNumber() throws {
    let lines = PlanNumberTests.plan(["编制依据"] + PlanNumberTests.names.dropFirst()).text.map {
      $0.replacing(".第", with: "第", maxReplacements: 1)
    }
    let document = try read("某市防汛应急预案\n" + lines.joined(separator: "\n"))
    #expect(document.clauses.map { document.citation(of: $0).locator } == PlanNumberTests.locators)
    #expect(document.parts.map(\.title) == ["第1部", "第2部", "第3部"])
  }

  /// With its title, with that of the plan, or with none.
  @Test(arguments: ["目录\n", "某市防汛应急预案目录\n", "某市防汛应急预案\n", ""]) func contentsWithoutPagesOpenNothing(
    title: String
  ) throws {
    let (contents, text) = PlanNumberTests.plan(["编制依据"] + PlanNumberTests.names.dropFirst())
    let document = try read(
      "某市人民政府关于印发某市防汛应急预案的通知\n各区人民政府：\n现印发给你们，请遵照执行。\n某市人民政府\n2024年5月1日\n" + title
        + (contents + text).joined(separator: "\n"))
    #expect(document.clauses.map { document.citation(of: $0).locator } == PlanNumberTests.locators)
    #expect(document.outside(.contents).contains("人力资源保障"))
    #expect(document.outside(.contents).contains("本市按照规定") == false)
  }

  /// A list of a few that the text takes up again is text.
  @Test func aShortListIsNoContentsPage() throws {
    let document = try read("某市方案\n一、任务\n（一）甲事\n（二）乙事\n（一）甲事\n做好甲事。\n（二）乙事\n做好乙事。\n")
    #expect(document.clauses.count == 4)
  }
}
