import PolicyText
import Testing

/// A notice may bring several texts, none of them below 附件: each is read by itself.
@Suite struct BroughtPapersTests {
  private static let notice =
    "苏州市人民政府关于印发《苏州市护井办法》等文件的通知\n各区人民政府：\n《苏州市护井办法》等文件已经市政府同意，现印发给你们。\n苏州市人民政府\n2016年2月22日\n"

  private static func paper(_ title: String, _ parts: Int) -> String {
    "\(title)\n为了护井，制定本文件。\n" + (1...parts).map { "\(Numeral($0))、加强领导\n\(title)第\($0)项。\n" }.joined()
  }

  @Test(arguments: 2..<5, 2..<5) func eachTextHasItsNumbers(first: Int, second: Int) throws {
    let titles = ["苏州市护井办法", "苏州市修井若干措施", "苏州市封井实施细则"]
    let counts = [first, second, 2]
    let document = try read(Self.notice + zip(titles, counts).map(Self.paper).joined())
    #expect(document.clauses.map(\.number.value) == counts.flatMap { Array(1...$0) })
    #expect(document.parts.map(\.title) == Array(titles.dropFirst()))
    for clause in document.clauses {
      let title = clause.part.map { document.parts[$0].title } ?? titles[0]
      #expect(document.string(clause.range).hasSuffix("\(title)第\(clause.number.value)项。"))
    }
  }

  /// A name that the notice gives is a title, whatever it ends in.
  @Test func aNameThatTheNoticeGivesIsATitle() throws {
    let notice = Self.notice.replacing("《苏州市护井办法》等文件已", with: "《苏州市护井办法》《苏州市护井三字经》已")
    let document = try read(notice + Self.paper("苏州市护井办法", 2) + Self.paper("苏州市护井三字经", 2))
    #expect(document.parts.map(\.title) == ["苏州市护井三字经"])
    let other = try read(Self.notice + Self.paper("苏州市护井办法", 2) + Self.paper("苏州市护井三字经", 2))
    #expect(other.parts.isEmpty)
  }

  /// Without a notice what counts anew is one text: a heading above 一、 is none of another.
  @Test func oneTextStaysOne() throws {
    let document = try read(Self.paper("苏州市护井办法", 3) + Self.paper("苏州市修井若干措施", 2))
    #expect(document.parts.isEmpty)
  }

  @Test(arguments: [
    (["苏州市人民代表大会常务委员会", "护井规定（草案）"], "苏州市人民代表大会常务委员会护井规定（草案）"),
    (["苏州市城乡居民", "共用水井", "实施办法"], "苏州市城乡居民共用水井实施办法"), (["护井范围"], "护井范围"),
    (["护井办法", "苏州市水务局"], "护井办法"),
  ])
  func anAnnexMayHaveATitleOfSeveralLines(lines: [String], title: String) throws {
    let document = try read(
      Self.notice + "附件1\n" + lines.joined(separator: "\n") + "\n第一条 为了护井，制定本办法。\n第二条 各区护井。")
    #expect(document.parts.first?.title == title)
    #expect(document.clauses.suffix(2).map(\.number.value) == [1, 2])
  }
}
