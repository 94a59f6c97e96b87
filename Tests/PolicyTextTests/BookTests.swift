import PolicyText
import Testing

/// Codes have books and parts of books.
@Suite struct BookTests {
  @Test func aClauseStandsInItsBookItsPartAndItsChapter() throws {
    let text = """
      某国民法典
      第一编　总则
      第一章　基本规定
      第一条　为了保护权益，制定本法。
      第二编　物权
      第一分编　通则
      第一章　一般规定
      第二条　国家坚持基本制度。
      第二分编　所有权
      第二章　所有权的一般规定
      第三条　所有权人有权占有。

      """
    let document = try Document(reading: Array(text.utf8), id: "code", file: "code.txt")
    #expect(
      document.parts.map(\.kind) == [.book, .chapter, .book, .subbook, .chapter, .subbook, .chapter])
    let last = document.citation(of: document.clauses[2])
    #expect(document.clauses.map(\.number.value) == [1, 2, 3])
    #expect(last.chapter?.path == ["第二编 物权", "第二分编 所有权", "第二章 所有权的一般规定"])
  }
}
