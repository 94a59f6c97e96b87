import Foundation
import Testing

/// Documents, titles and names that would be alive: nothing of them is, in any format.
struct HostileContentTests {
  private static let names = [
    "=cmd|' C calc'!A0", "+1", "-rf", "@SUM(A1)", "--help", "a;b", "<script>alert(1)",
    "<img src=x onerror=alert(1)>",
    "$(touch owned)", "`touch owned`", "\u{1b}]0;owned\u{7}", "\u{202e}cod.exe", "[x](javascript:alert(1))",
    "a\nb", "|表|",
  ]

  private static let text = """
    =标题<script>alert(2)</script>[题](javascript:alert(3))\u{202e}意见
    一、奖励<script>alert(1)</script>。=cmd|' C calc'!A0 \u{2067}甲 [x](javascript:alert(1)) ![i](http://e.example/x) **粗** <img src=x onerror=alert(1)>。给予奖励。
    二、=1+1 奖励。
    三、@SUM(A1) 奖励。
    四、-1 奖励。
    """

  /// One folder for all: the index is built once.
  private static let home: ScratchFolder? = {
    guard let folder = try? ScratchFolder() else { return nil }
    for name in names { try? folder.write(text, to: "corpus/\(name).txt") }
    _ = try? Transcript.run(
      "policy index; policy site pages > told", in: folder.url, binary: TranscriptTests.binary)
    return folder
  }()

  private func run(_ command: String) throws -> String {
    try Transcript.run(command, in: #require(Self.home).url, binary: TranscriptTests.binary)
  }

  /// A regular expression that nothing of the answer may match.
  struct Case: Sendable, CustomTestStringConvertible {
    let command: String
    let never: [String]
    var testDescription: String { command }
  }

  /// Controls, and marks that turn the direction of writing.
  private static let signs = #"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]"#
  private static let markup = [
    signs, "<script>alert", "<img src=x", #"(href|src)=["']?(javascript|http://e)"#,
  ]

  static let cases: [Case] = [
    Case(command: "search 奖励 --all", never: [signs]),
    // Its own colours alone.
    Case(
      command: "search 奖励 --all --color always",
      never: [signs.replacing(#"\u001f"#, with: #"\u001a\u001c-\u001f"#), #"\u001b(?!\[[0-9;]*m)"#]),
    Case(command: "list", never: [signs]),
    Case(
      command: "search 奖励 --all -f markdown",
      never: [signs, #"(?<!\\)<(script|img)"#, #"(?<!\\)\[[^\]]*(?<!\\)\]\(javascript"#, #"(?<!\\)\*\*粗"#]),
    Case(command: "search 奖励 --all -f html", never: markup),
    Case(command: "show -f html -- '-rf#一'", never: markup),
    Case(command: "show -f markdown -- '-rf#一'", never: [signs, #"(?<!\\)<(script|img)"#]),
    Case(command: "show -f akn -- -rf", never: markup),
    Case(command: "show -f gbt7714 -- '-rf#一'", never: [signs]),
    Case(command: "search 奖励 --all -f csv", never: [signs, #"(?m)(^|,)"?[=+@-][^,]*[A-Za-z!(]"#]),
    Case(command: "list -f csv", never: [signs, #"(?m)(^|,)"?[=+@-][^,]*[A-Za-z!(]"#]),
    Case(command: "search 奖励 --all -f json", never: [signs]),
    Case(command: "search 奖励 --all -f jsonl", never: [signs]),
    Case(command: "show -f csl -- '-rf#一'", never: [signs]),
  ]

  @Test(arguments: cases) func nothingIsAlive(tried: Case) throws {
    var told = try run("policy \(tried.command) 2> errors").replacing("\r\n", with: "\n")
    // Nothing in a span of code is alive.
    if tried.command.contains("markdown") { told = told.replacing(#/(`+)(?!`).*?[^`]\1(?!`)/#, with: "") }
    #expect(told.contains("标题"), "\(told)")
    for pattern in tried.never {
      let found = told.range(of: pattern, options: .regularExpression)
      #expect(
        found == nil, "\(tried.command): \(found.map { told[$0].debugDescription } ?? "") of \(pattern)")
    }
  }

  @Test func aWordFileHasTextAlone() throws {
    let told = try run("policy search 奖励 --all -o o.docx; unzip -p o.docx 'word/*' '*.rels'")
    for sign in ["<script>alert", "<img src=x", "Target=\"javascript", "instrText", "http://e.example"] {
      #expect(
        !told.contains(sign) || sign == "http://e.example" && !told.contains("Target=\"http://e"), "\(sign)")
    }
    #expect(told.contains("&lt;script") && told.range(of: Self.signs, options: .regularExpression) == nil)
  }

  /// A site stays in its folder, and what its pages read is data.
  @Test func aSiteIsDataInItsFolder() throws {
    let pages = try run("cat pages/*.html pages/documents/*.html")
    for pattern in Self.markup {
      #expect(pages.range(of: pattern, options: .regularExpression) == nil, "\(pattern)")
    }
    // The table of foldings has every sign.
    let data = try run("cat $(ls pages/data/*.js | grep -v folding) pages/documents/*.xml")
    #expect(data.range(of: Self.signs, options: .regularExpression) == nil)
    #expect(try run("ls; ls pages").split(separator: "\n").allSatisfy { !$0.contains("owned") })
    #expect(try run("ls pages/documents | grep -c '[;$`|<>= ]'").hasPrefix("0\n"))
  }

  /// A converter is told a path that no name can turn into an option, and by no shell.
  @Test func aNameIsNoOptionAndNoCommand() throws {
    let folder = try ScratchFolder()
    let names = [
      "-rf", "--help", "a;touch owned", "$(touch owned)", "`touch owned`", "-o owned", "a b", "a'b\"c",
    ]
    for name in names { try folder.write("%PDF-1.4", to: "corpus/\(name).pdf") }
    let tool = #"#!/bin/sh\nprintf '%s\n' "$@" >> "$POLICY_ARGUMENTS"; echo 一、奖励。"#.replacing(
      #"\n"#, with: "\n", maxReplacements: 1)
    try folder.write(
      tool.replacing("$POLICY_ARGUMENTS", with: folder.path + "/arguments"), to: "tools/pdftotext")
    let told = try Transcript.run(
      "chmod +x tools/pdftotext; PATH=$PWD/tools:$PATH policy index; echo; cat arguments; ls", in: folder.url,
      binary: TranscriptTests.binary)
    #expect(told.contains("\(names.count) documents"), "\(told)")
    let arguments = told.components(separatedBy: "\n\n").last?.split(separator: "\n") ?? []
    for argument in arguments where argument.hasPrefix("-") {
      #expect(
        !argument.contains("rf") && !argument.contains("help") && !argument.contains("owned"), "\(argument)")
    }
    #expect(!arguments.contains("owned"), "\(told)")
  }
}
