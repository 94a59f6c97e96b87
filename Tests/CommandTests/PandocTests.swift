import Foundation
import Testing

/// What is exported in Markdown goes into Word and PDF as a reader has it on the screen, and without a complaint.
struct PandocTests {
  private static let reports: [(name: String, command: String)] = [
    ("search", "policy search 一区一战略产业 -f markdown"),
    ("table", "policy compare 国发[2020]7号 苏政发[2020]101号 --topic 人才 -f markdown"),
    ("list", "policy compare 国发[2020]7号 苏政发[2020]101号 --topic 人才 --layout list -f markdown"),
    ("wording", "policy compare state-council-2020-7#5 jiangsu-2020-101#12 -f markdown"),
    ("trace", "policy trace state-council-2020-7#六.十七 -f markdown"),
    ("numbers", "policy numbers 国发[2020]7号 苏政发[2020]101号 -f markdown"),
    ("memo", "policy export 'search 跟投机制' 'show jiaxing-2022#二.二' 'numbers nanjing-2022' --lang zh"),
  ]

  @Test(
    .enabled(if: Tool.isInstalled("pandoc"), "skipped: needs pandoc"),
    arguments: reports.map(\.name))
  func aWordFileHasWhatTheReportHas(name: String) throws {
    let copy = try CorpusCopy()
    let markdown = try export(name, at: copy)
    // A command line has quotes and dashes that are no typography.
    for reader in ["gfm", "markdown-smart"] { try expectWordFile(of: markdown, readAs: reader, at: copy) }
  }

  private func expectWordFile(of markdown: String, readAs reader: String, at copy: CorpusCopy) throws {
    let told = try copy.output(
      of: "pandoc -f \(reader) report.md -o report.docx 2>&1; pandoc report.docx -t json -o report.json 2>&1")
    #expect(told.isEmpty, "\(reader): \(told)")
    let document = try Value(
      parsing: String(contentsOf: copy.folder.url.appending(path: "report.json"), encoding: .utf8))
    let seen = WordText(document)

    // Every line of the report, without its marks, is a paragraph or a cell.
    let shown = Set(seen.paragraphs.map(\.squeezed))
    for line in markdown.split(separator: "\n").map(String.init) where !line.hasPrefix("|") {
      let words = line.withoutMarks.squeezed
      if !words.isEmpty { #expect(shown.contains(words), "\(line)") }
    }
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("|") && !$0.hasPrefix("| --") }
    #expect(seen.rows.count == rows.count)
    for (row, line) in zip(seen.rows, rows) {
      let cells = line.dropFirst().dropLast().replacing("\\|", with: "\u{1}").split(separator: "|")
      #expect(
        row.map(\.squeezed) == cells.map { String($0).replacing("\u{1}", with: "|").withoutMarks.squeezed })
    }
    #expect(seen.headings == markdown.split(separator: "\n").count { $0.hasPrefix("#") })
  }

  /// References are read by the processor of citations that pandoc has.
  @Test(.enabled(if: Tool.isInstalled("pandoc"), "skipped: needs pandoc"))
  func referencesAreCited() throws {
    let copy = try CorpusCopy()
    let told = try copy.output(
      of: """
        policy list -f csl -o all.json; policy search 跟投机制 -f csl -o found.json
        printf '%s\\n' '见 [@{state-council-2020-7#六.十七}; @{jiangsu-2020-101}]。' > memo.md
        pandoc --citeproc --bibliography all.json --bibliography found.json memo.md -t plain --wrap=none 2>&1
        """)
    #expect(told.contains("国发〔2020〕7号") || told.contains("国务院关于促进国家高新技术产业开发区"), "\(told)")
    #expect(told.contains("2020") && told.contains("省政府关于促进全省"), "\(told)")
    #expect(!told.contains("not found") && !told.contains("WARNING"), "\(told)")
  }

  /// On paper lines are broken anywhere, and between pages stands a number: a clause is known by its number and name.
  @Test(
    .enabled(
      if: Tool.isInstalled("pandoc") && Tool.isInstalled("soffice") && Tool.isInstalled("pdftotext"),
      "skipped: needs pandoc, soffice and pdftotext"), arguments: ["table", "trace"])
  func aPDFHasTheClauses(name: String) throws {
    let copy = try CorpusCopy()
    let markdown = try export(name, at: copy)
    let office = "soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to pdf"
    _ = try copy.output(of: "pandoc report.md -o report.docx && \(office) report.docx > told 2>&1")
    let printed = try copy.output(of: "pdftotext report.pdf -").squeezed
    #expect(printed.count > 1000)
    let clauses = markdown.matches(of: /[一二三四五六七]（[一二三四五六七八九十]+）\p{Han}{4,}/).map { String($0.output) }
    #expect(clauses.count > 3)
    #expect(clauses.filter { !printed.contains($0.squeezed) } == [])
    let numbers = markdown.matches(of: /#[一二三四五六七]\.[一二三四五六七八九十]+`/).map { String($0.output.dropLast()) }
    #expect(Set(numbers).filter { !printed.contains($0) } == [])
  }

  private func export(_ name: String, at copy: CorpusCopy) throws -> String {
    let command = try #require(Self.reports.first { $0.name == name }).command
    let markdown = try copy.output(of: command)
    #expect(!markdown.isEmpty)
    try copy.folder.write(markdown, to: "report.md")
    return markdown
  }
}

/// What a Word file says, read back by pandoc.
private struct WordText {
  private(set) var paragraphs: [String] = []
  private(set) var rows: [[String]] = []
  private(set) var headings = 0

  init(_ document: Value) { take(document["blocks"] ?? .null) }

  private mutating func take(_ value: Value) {
    switch value {
    case .list(let values): for value in values { take(value) }
    case .object:
      let kind = value["t"]?.text
      let content = value["c"] ?? .null
      switch kind {
      case "Header":
        headings += 1
        paragraphs.append(WordText.text(content.list[2]))
      case "Para", "Plain": paragraphs.append(WordText.text(content))
      case "Table": rows += WordText.rows(of: content)
      default: take(content)
      }
    default: break
    }
  }

  /// Head and bodies of a table: a row is [attributes, cells], a cell [attributes, alignment, rows, columns, blocks].
  private static func rows(of table: Value) -> [[String]] {
    let parts = table.list
    guard parts.count > 4 else { return [] }
    let heads = parts[3].list.dropFirst().first?.list ?? []
    let bodies = parts[4].list.flatMap { $0.list.suffix(1).flatMap(\.list) }
    return (heads + bodies).map { row in
      (row.list.dropFirst().first?.list ?? []).map { text($0.list.last ?? .null) }
    }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .list(let values): values.map(text).joined()
    case .object:
      switch value["t"]?.text {
      case "Str": value["c"]?.text ?? ""
      case "Code": value["c"]?.list.last?.text ?? ""
      case "Space", "SoftBreak": " "
      case "Link", "Quoted": text(value["c"]?.list.dropFirst().first ?? .null)
      default: text(value["c"] ?? .null)
      }
    default: ""
    }
  }
}

extension String {
  /// Without white space, and without the curls that pandoc gives to straight quotation marks.
  fileprivate var squeezed: String {
    filter { !$0.isWhitespace && !"\"'“”‘’".contains($0) }
  }

  /// As it is read: the signs of Markdown gone, those of the text kept.
  fileprivate var withoutMarks: String {
    var words = self[...]
    while let first = words.first, "#> -".contains(first) { words.removeFirst() }
    // Links within the report stand as their words.
    words = words.replacing(/\[([^\[\]]*)\]\(#[^()]*\)/) { $0.output.1 }
    if words.hasPrefix("["), let end = words.range(of: "](") { words = words[..<end.lowerBound].dropFirst() }
    var text = ""
    var isEscaped = false
    for character in words {
      if !isEscaped, character == "\\" {
        isEscaped = true
        continue
      }
      if isEscaped || !"*~`".contains(character) { text.append(character) }
      isEscaped = false
    }
    return text
  }
}
