import Foundation
import PolicyReports
import Testing

@testable import policy

/// Word files of the command: what other programs read in them, and `verify`.
struct WordFileTests {
  private static let reports: [(name: String, command: String)] = [
    ("search", "policy search 一区一战略产业"),
    ("matrix", "policy compare --topic 人才"),
    ("wording", "policy compare state-council-2020-7#5 jiangsu-2020-101#12"),
    ("sources", "policy sources jiaxing-2022"),
    ("memo", "policy export 'search 跟投机制' 'show jiaxing-2022#二.二' 'numbers nanjing-2022'"),
  ]

  /// Each written once, in one folder.
  private static let written: Result<CorpusCopy, any Error> = Result {
    let copy = try CorpusCopy()
    for (name, command) in reports {
      #expect(try copy.output(of: "\(command) --lang zh -o \(name).docx").isEmpty)
    }
    return copy
  }

  private func file(_ name: String, at copy: CorpusCopy) throws {
    try FileManager.default.copyItem(
      at: Self.written.get().folder.url.appending(path: name + ".docx"),
      to: copy.folder.url.appending(path: "report.docx"))
  }

  @Test(
    .enabled(if: Tool.isInstalled("pandoc"), "skipped: needs pandoc"),
    arguments: ["search", "matrix", "wording", "memo"])
  func pandocReadsTheSame(name: String) throws {
    let copy = try CorpusCopy()
    try file(name, at: copy)
    let told = try copy.output(
      of:
        "pandoc report.docx -t plain --wrap=none -o report.txt 2>&1; pandoc report.docx -t html -o report.html 2>&1"
    )
    #expect(told.isEmpty)
    let folder = copy.folder.url
    let html = try String(contentsOf: folder.appending(path: "report.html"), encoding: .utf8)
    let plain = try String(contentsOf: folder.appending(path: "report.txt"), encoding: .utf8).squeezed
    let bytes = Array(try Data(contentsOf: folder.appending(path: "report.docx")))
    let quotations = try MemoQuotation.all(inWord: bytes)
    for words in quotations.flatMap(\.paragraphs) { #expect(plain.contains(words.squeezed), "\(words)") }
    for quotation in quotations { #expect(plain.contains(quotation.locator.squeezed)) }
    if ["search", "memo"].contains(name) { #expect(html.contains("<h2") && html.contains("footnote")) }
    if name != "search" { #expect(html.contains("<thead>")) }
  }

  @Test(
    .enabled(
      if: Tool.isInstalled("soffice") && Tool.isInstalled("pdftotext") && Tool.hasChineseFont,
      "skipped: needs soffice, pdftotext and a Chinese font"),
    arguments: ["memo"])
  func anOfficeProgramPrintsIt(name: String) throws {
    let copy = try CorpusCopy()
    try file(name, at: copy)
    _ = try copy.output(
      of:
        "soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to pdf report.docx > told 2>&1"
    )
    let printed = try copy.output(of: "pdftotext report.pdf -").squeezed
    let bytes = Array(try Data(contentsOf: copy.folder.url.appending(path: "report.docx")))
    let locators = Set(try MemoQuotation.all(inWord: bytes).map(\.locator.squeezed))
    #expect(!locators.isEmpty && locators.filter { !printed.contains($0) } == [])
    #expect(printed.contains("—1—") && printed.contains("—2—"))
  }

  /// As for Markdown: all is proven, and what has changed since is named.
  @Test(arguments: ["search", "matrix", "wording", "memo", "sources"])
  func verifyFindsEveryQuotation(name: String) throws {
    let copy = try CorpusCopy()
    try file(name, at: copy)
    let bytes = Array(try Data(contentsOf: copy.folder.url.appending(path: "report.docx")))
    let all = try MemoQuotation.all(inWord: bytes)
    let counted = "\(all.count) quotation\(all.count == 1 ? "" : "s")"
    #expect(
      try copy.output(of: "policy verify report.docx")
        == "report.docx: \(counted), \(all.count) as in the corpus, 0 not\n")
    _ = try copy.output(of: "rm corpus/*; echo 某市条例 > corpus/a.txt; echo 第一条　甲。 >> corpus/a.txt")
    let told = try copy.output(of: "policy verify report.docx")
    #expect(told.hasSuffix("\(counted), 0 as in the corpus, \(all.count) not\n"), "\(told.suffix(300))")
  }

  /// Bytes are for a file or a pipe.
  @Test(.enabled(if: Tool.isInstalled("script"), "skipped: needs script"))
  func aTerminalIsToldWhatToType() throws {
    let copy = try CorpusCopy()
    let told = try copy.output(
      of:
        "script -qec \(ShellWords.alwaysQuoted("policy search '人才 土地' -f docx")) /dev/null < /dev/null | tr -d '\\r'"
    )
    #expect(
      told
        == "policy: docx is not for a terminal; write it to a file: policy search '人才 土地' -f docx -o report.docx\n"
    )
    #expect(try copy.output(of: "policy search 人才 -f docx | head -c 2") == "PK\n")
  }

  @Test(arguments: [
    (
      "policy list -o x.pdf 2>&1",
      "policy: no report is written as .pdf; write .docx, .html, .csv, .md, .json, .jsonl or .txt\n"
    ),
    (
      "policy list -f csv -o x.html 2>&1",
      "policy: x.html is not named as a file of --format csv; leave one of the two out\n"
    ),
    ("policy list -f html -o x.htm; head -c 15 x.htm", "<!DOCTYPE html>\n"),
    ("policy list -o x.json; head -c 10 x.json", "{\"schema\":\n"),
    (
      "policy export list -o x.csv 2>&1",
      "policy: a memo is not written as csv; -f csv goes with a single question: policy search 人才 -f csv\n"
    ),
    ("policy export list -o x.html; head -c 15 x.html", "<!DOCTYPE html>\n"),
    (
      "policy list -o list.docx; policy verify list.docx",
      "list.docx: no quotation with a locator; read are Markdown and Word files that this program wrote\n"
    ),
    (
      "echo a > a.docx; policy verify a.docx 2>&1",
      "policy: cannot read a.docx: no .docx file inside: an older Word format, protected by a password, or damaged; save it as .docx without a password\n"
    ),
  ])
  func theNameOfTheFileTellsTheFormat(command: String, output: String) throws {
    #expect(try CorpusCopy().output(of: command) == output)
  }
}

extension String {
  fileprivate var squeezed: String { filter { !$0.isWhitespace && !"\"'“”‘’~\u{c}".contains($0) } }
}
