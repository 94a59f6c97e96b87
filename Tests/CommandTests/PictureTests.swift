import Foundation
import PolicyReports
import PolicyText
import Testing

@testable import policy

/// The pictures of README.md are what the command shows, drawn anew and compared. With `POLICY_RECORD` set they are
/// written; such a run fails.
struct PictureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pictures")

  private static let pictures: [(name: String, words: [String], lines: Int)] = [
    (
      "compare",
      [
        "compare", "国发2020-7", "苏政发2020-101", "nanjing-2022", "--topic", "居留许可|授权事项清单",
      ], 60
    ),
    ("words", ["compare", "国发2020-7#五", "苏政发2020-101#十二"], 40),
  ]
  private static let columns = 104

  @Test(arguments: pictures.map(\.name))
  func aPictureIsWhatIsShown(name: String) throws {
    let picture = try #require(Self.pictures.first { $0.name == name })
    let home = try #require(SiteTests.home)
    var typed = try TypedArguments(parsing: picture.words, among: .all)
    typed.options[.index] = [home.url.appending(path: "index/policy.index").path]
    typed.options[.noUpdate] = [""]
    let question = try #require(try CommandList.command(typed) as? any Question)
    let report = try Library.ask(question.locations, Notices(language: .chinese)) {
      (library) throws(CommandError) in try question.report(from: library)
    }
    let page = Page(columns: Self.columns, isColoured: true, language: .chinese)
    guard case .text(let text) = report.written(as: .text, on: page) else { return }
    let shown = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(picture.lines)
    let svg = TerminalPicture(
      command: ShellWords.line(picture.words), report: shown.joined(separator: "\n"), columns: Self.columns
    ).svg
    #expect(svg.utf8.count < 40_000)
    let file = Self.folder.appending(path: name + ".svg")
    if ProcessInfo.processInfo.environment["POLICY_RECORD"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try svg.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).svg: look at it, then run again without POLICY_RECORD")
    } else {
      #expect(try String(contentsOf: file, encoding: .utf8) == svg)
    }
  }
}
