import Fixtures
import Foundation
import PolicyText
import Testing

@Suite(.enabled(if: Laws.isThere, "skipped: POLICY_LAWS names no folder of laws"))
struct LawsTests {
  /// Every line that opens with 第X条 and a gap opens one clause of that number, and no other line opens one.
  @Test func clausesAreFoundWhereLinesOpenThem() throws {
    var lines = 0
    var found = 0
    for (path, text, document) in try Laws.documents.get() {
      let expected = Set(
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap(article))
      let clauses = document.clauses.filter { $0.style == .article }
      let actual = Set(clauses.map { Article(line: $0.lines.lowerBound, number: $0.number) })
      lines += expected.count
      found += expected.intersection(actual).count
      for missing in expected.subtracting(actual).sorted() { print("\(path):\(missing) opens no clause") }
      for other in actual.subtracting(expected).sorted() {
        print("\(path):\(other) is a clause without such a line")
      }
      #expect(actual.count == clauses.count, "\(path): two clauses open in one line")
    }
    print("\(found) of \(lines) lines")
    #expect(Double(found) >= 0.998 * Double(lines))
  }

  private struct Article: Hashable, Comparable, CustomStringConvertible {
    let line: Int
    let number: Numeral
    var description: String { "\(line): 第\(number)条" }
    static func < (a: Article, b: Article) -> Bool { a.line < b.line }
  }

  private func article(_ index: Int, _ line: Substring) -> Article? {
    var words = line.drop { $0 == "#" || $0.isWhitespace }
    guard words.first == "第", let unit = words.firstIndex(of: "条"),
      let value = Numeral(String(words[words.index(after: words.startIndex)..<unit]))
    else { return nil }
    words = words[words.index(after: unit)...]
    var branch = 0
    if words.first == "之" {
      let digits = words.dropFirst().prefix { "一二三四五六七八九十".contains($0) }
      guard let number = Numeral(String(digits)) else { return nil }
      branch = number.value
      words = words[digits.endIndex...]
    }
    guard words.first.map({ $0.isWhitespace }) ?? true else { return nil }
    return Article(line: index + 1, number: Numeral(value.value, branch: branch))
  }

  /// The index's counts are those of a plain scan over the same clauses.
  @Test func totalsEqualAScan() throws {
    let terms = ["知识产权", "人民政府", "应当", "高新技术", "65周岁", "税"]
    var counts = [Int](repeating: 0, count: terms.count)
    for (_, _, document) in try Laws.documents.get() {
      for clause in document.clauses {
        let fields = [clause.heading ?? 0..<0, clause.body].map { FoldedText(document.text, $0).characters }
        for (number, term) in terms.enumerated()
        where fields.contains(where: { contains($0, FoldedText(term).characters) }) {
          counts[number] += 1
        }
      }
    }
    let folder = try ScratchFolder()
    let root = try #require(Laws.folder)
    for (term, count) in zip(terms, counts) {
      let told = try Transcript.run(
        "policy search \(term) -n 1 -f json --corpus \(root) 2> told", in: folder.url,
        binary: TranscriptTests.binary)
      #expect(told.contains("\"total\":\(count),"), "\(term): \(count) by the scan, \(told.prefix(120))")
    }
  }

  private func contains(_ text: [UInt32], _ term: [UInt32]) -> Bool {
    guard let first = term.first, text.count >= term.count else { return false }
    return (0...text.count - term.count).contains { text[$0] == first && text[$0...].starts(with: term) }
  }
}
