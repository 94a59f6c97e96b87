import Foundation
import PolicyReports
import Testing

@testable import policy

/// Paging, on a terminal of ten rows and eighty columns that `script` makes.
@Suite(.enabled(if: Tool.isInstalled("script"), "skipped: needs script"))
struct PagerTests {
  private static let copy = try? CorpusCopy()

  /// - Parameter before: what the shell is told before the command.
  private func onATerminal(_ command: String, _ before: String = "") throws -> String {
    let copy = try #require(Self.copy)
    let told = "stty rows 10 cols 80; export TERM=xterm PAGER='sed s/^/paged:/'; \(before)\(command)"
    return try copy.output(
      of: "script -qec \(ShellWords.alwaysQuoted(told)) /dev/null < /dev/null | tr -d '\\r'")
  }

  @Test(arguments: [
    "policy search 高新区 --all", "policy help query", "policy outline nanjing-2022 --color never",
    // One line, of many rows.
    "policy search 高新区 --all -f json",
  ])
  func whatIsLongerThanTheTerminalIsPaged(command: String) throws {
    let text = try onATerminal(command)
    #expect(text.hasPrefix("paged:"))
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("paged:") })
  }

  @Test(arguments: [
    ("policy search 跟投机制 -n 1", ""), ("policy --version", ""), ("policy help query --no-pager", ""),
    ("policy help query", "PAGER= "), ("policy help query", "PAGER=cat "),
    ("policy help query", "TERM=dumb "),
    ("policy help query | cat", ""), ("policy help query < /dev/null", ""),
    ("policy help query -- --no-pager", "PAGER=cat "),
  ])
  func whatIsShortOrNotWantedIsNot(command: String, before: String) throws {
    let text = try onATerminal(command, before)
    #expect(!text.isEmpty && !text.contains("paged:"))
  }

  /// Where there is no such program, the text is shown all the same, once.
  @Test func aPagerThatIsNotThereLosesNothing() throws {
    let text = try onATerminal("policy help query", "PAGER=nowhere-to-be-found ")
    #expect(text.components(separatedBy: "policy help query: the query language").count == 2)
  }

  @Test func aReaderThatLeavesEarlyEndsIt() throws {
    let text = try onATerminal("policy search 高新区 --all; echo status $?", "PAGER='head -n 1' ")
    #expect(text.split(separator: "\n").count == 2 && text.hasSuffix("status 0\n"))
  }

  @Test func inAPipeNothingIsPaged() throws {
    let copy = try #require(Self.copy)
    let text = try copy.output(of: "PAGER='sed s/^/paged:/' TERM=xterm policy help query")
    #expect(text.hasPrefix("policy help query"))
  }

  @Test(arguments: [
    ("一\n二\n", 3, 4, false), ("一\n二\n", 2, 4, true), ("一二三", 2, 4, false), ("一二三四五", 2, 4, true),
    ("一二\n三\n", 3, 4, false), ("", 1, 1, false), ("一", 5, 1, false),
  ])
  func aLongLineTakesSeveralRows(text: String, rows: Int, columns: Int, isLonger: Bool) {
    #expect(Pager.Screen(rows: rows, columns: columns).isShorter(than: text) == isLonger)
  }
}
