import PolicyText
import Testing

@testable import ClauseComparison

/// Each text counts its own articles; a number of another text's, or of a version of the same text, tells something.
struct OwnArticleTests {
  private func relation(
    _ upper: String, _ lower: String, titles: (String, String) = ("某省公路条例", "某市公路管理条例")
  ) throws -> [Relation] {
    func paper(_ title: String, _ body: String, _ year: Int) -> String {
      "\(title)\n（\(year)年1月2日人民代表大会常务委员会通过）\n第一条　\(body)\n第二条　公路管理机构应当加强日常巡查。\n第三条　\(String(repeating: "甲", count: year % 7))。"
    }
    let shelf = try Shelf([
      ("upper", paper(titles.0, upper, 2018)), ("lower", paper(titles.1, lower, 2020)),
    ])
    let comparison = try DocumentComparison(shelf["upper"], shelf["lower"], index: shelf.index)
    return comparison.pairs.filter { $0.upper.locator == "upper#一" }.flatMap(\.provisions).map(\.relation)
  }

  private static let rest = "的规定修建建筑物的，由交通主管部门责令限期拆除，可以处五万元以下的罚款。"

  @Test(arguments: [
    ("违反本条例第五十六条", "违反本条例第三十六条第四款"), ("违反本法第五条", "违反本条例第三十六条第一款第（二）项"),
    ("违反本条例第五条、第七条", "违反本办法第九条和第十一条至第十三条"), ("违反本条例第12条", "违反本条例第30条"),
  ])
  func ownArticlesAreNoNumbers(upper: String, lower: String) throws {
    #expect(try relation(upper + Self.rest, lower + Self.rest).allSatisfy { $0 == .same || $0 == .reworded })
    let fine = Self.rest.replacing("五万", with: "三万")
    #expect(try relation(upper + Self.rest, lower + fine).contains(.changed))
  }

  /// Items that are references alone.
  @Test func aReferenceAloneIsItsNumber() throws {
    func items(_ number: String) -> String {
      "有下列行为之一的，处五万元以下的罚款：\n（一）违反本条例第\(number)条第一款规定；\n（二）拒不改正的。"
    }
    #expect(try relation(items("五十六"), items("三十六")).contains(.changed))
  }

  @Test func articlesOfOthersAreNumbers() throws {
    let (upper, lower) = ("违反《公路法》第五十六条", "违反《公路法》第三十六条")
    #expect(try relation(upper + Self.rest, lower + Self.rest).contains(.changed))
  }

  @Test func versionsOfOneTextHaveOneCount() throws {
    let (upper, lower) = ("违反本条例第五十六条", "违反本条例第三十六条")
    let titles = ("某省公路条例", "某省公路条例")
    #expect(try relation(upper + Self.rest, lower + Self.rest, titles: titles).contains(.changed))
  }
}
