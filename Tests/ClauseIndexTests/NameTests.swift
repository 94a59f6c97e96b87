import PolicyText
import Testing

@testable import ClauseIndex

/// Names, units and chapters are what the texts say.
@Suite struct NameTests {
  private func documents(seed: Int) -> [Document] {
    var random = RandomDocuments(seed: seed)
    return random.documents(seed % 9, clauses: 20, words: 60)
  }

  @Test(arguments: 0..<30) func chaptersAreThoseOfTheParts(seed: Int) throws {
    let documents = documents(seed: seed)
    let index = try ClauseIndex(bytes: IndexBuilder(documents).bytes())
    var expected: [[String]] = []
    for (number, document) in zip(documents.indices, Document.inOrder(documents)) {
      expected += document.clauses.map { clause in
        ["\(number)", "\(document.parts.chapter(of: clause.part).map { $0.rawValue } ?? -1)"]
      }
    }
    let numbers = try index.allClauses.map { try index.chapter(ofClause: $0).rawValue }
    for a in numbers.indices {
      #expect(numbers[a] < index.clauseCount)
      for b in numbers.indices { #expect((numbers[a] == numbers[b]) == (expected[a] == expected[b])) }
    }
  }

  private static let text = """
    市人民政府关于园区的意见
    一、加强全省高新技术产业开发区（以下简称高新区）建设；研究与试验发展（R&D）投入。（责任单位：市科技局、市发改委）
    二、企业（以下统称园区企业）应当达标。（责任单位：市发改委、市财政局）
    """

  /// As the register of definitions has it: a name that the preamble gave is no part of the next.
  @Test func aKnownNameIsNoPartOfTheNext() throws {
    let text =
      "某市人民政府关于园区的意见\n为推进全市高新技术产业开发区（以下简称高新区）发展，提出如下意见。\n一、投入。全市高新区研究与试验发展（R&D）投入增长。"
    let document = try Document(reading: Array(text.utf8), id: "d", file: "d.txt")
    let index = try ClauseIndex(bytes: IndexBuilder([document]).bytes())
    #expect(try index.names(of: "R&D").map(\.name) == ["研究与试验发展"])
  }

  private func index() throws -> ClauseIndex {
    let texts = [NameTests.text, "通知\n一、高新技术产业开发区（简称开发区）。（责任单位：市发展改革委）", "办法\n第一条 人才。"]
    let documents = try texts.enumerated().map { number, text in
      try Document(reading: Array(text.utf8), id: "d\(number)", file: "d\(number).txt")
    }
    return try ClauseIndex(bytes: IndexBuilder(documents).bytes())
  }

  @Test(arguments: [
    ("高新技术产业开发区", ["d0 高新区", "d1 开发区"]), ("全省高新技术产业开发区", ["d0 高新区"]),
    ("高新区", ["d0 全省高新技术产业开发区"]), ("R&D", ["d0 研究与试验发展"]), ("ｒ＆ｄ", ["d0 研究与试验发展"]),
    ("园区企业", ["d0 企业"]), ("人才", []), ("", []),
  ])
  func eitherNameFindsTheOther(name: String, others: [String]) throws {
    let index = try index()
    let found = try index.names(of: name).map { try "\(index.head(ofDocument: $0.document).id) \($0.name)" }
    #expect(found.sorted() == others.sorted())
  }

  @Test func unitsKnowTheirDocuments() throws {
    let index = try index()
    let units = try index.allUnits()
    #expect(units.map(\.name) == units.map(\.name).sorted())
    let told = try units.map { unit in
      try ([unit.name] + unit.documents.map { try index.head(ofDocument: $0).id }).joined(separator: " ")
    }
    #expect(Set(told) == ["市科技局 d0", "市发改委 d0", "市财政局 d0", "市发展改革委 d1"])
    #expect(try index.isUnit("市财政局"))
    #expect(try !index.isUnit("市财政") && !index.isUnit("") && !index.isUnit("龘"))
  }

  /// All that a build derives, from the texts alone.
  @Test(arguments: 0..<10) func namesAreThoseOfTheDefinitions(seed: Int) throws {
    let documents = documents(seed: seed)
    let index = try ClauseIndex(bytes: IndexBuilder(documents).bytes())
    for document in documents {
      for clause in document.clauses {
        for definition in Definition.all(in: document.text, clause.body) {
          let key = FoldedText(definition.short).characters
          guard !key.isEmpty else { continue }
          #expect(try index.names(of: definition.short).contains { $0.name == definition.long })
        }
      }
    }
  }
}
