import Foundation
import PolicyReports
import PolicyText
import Testing

@testable import policy

/// Every report in JSON is what `policy help json` says of it, key by key.
struct SchemaTests {
  private static let judge = SchemaJudge(
    schema: (try? Value(parsing: JSONSchema(in: .english).json.text)) ?? .null)

  /// A question, the report it gives, and what its answer must have so that the case says something.
  struct Case: Sendable {
    let question: String
    let report: String
    var has: [String] = []
  }

  static let cases = [
    Case(question: "search 一区一战略产业 -n 2", report: "search", has: ["hits"]),
    Case(question: "search 一区一战略产业 -n 1 --explain --facets", report: "search", has: ["hits", "facets"]),
    Case(question: "search '~高新区 创新' -n 3", report: "search", has: ["hits"]),
    Case(question: "search 一区一战略产业 --best --explain -n 3", report: "search", has: ["hits"]),
    Case(question: "search 外地户口能在高新区买人才房吗", report: "search", has: ["hits"]),
    Case(question: "search 以下简称 -d jiaxing-2022", report: "search", has: ["absence"]),
    Case(question: "search '人才 嫦娥' --exact", report: "search", has: ["absence"]),
    Case(question: "search '签证 /句 土地' --exact", report: "search", has: ["absence"]),
    Case(question: "search 高新园区 --exact", report: "search"),
    Case(question: "show jiaxing-2022#二.二", report: "show", has: ["paragraphs"]),
    Case(question: "show jiangsu-2020-101#14 --context 2", report: "show", has: ["before", "after"]),
    Case(question: "search 国发2020-7", report: "search", has: ["documents"]),
    Case(question: "search 引用:国发2020-7", report: "search", has: ["citing"]),
    Case(question: "search 外国人工作许可年龄", report: "search", has: ["absence"]),
    Case(question: "search 责任:教育部 条:九十九", report: "search", has: ["absence"]),
    Case(question: "search --queries corpus/jiaxing-2022.txt", report: "batch", has: ["rows"]),
    Case(question: "show jiaxing-2022", report: "reading", has: ["clauses", "outside"]),
    Case(question: "show 嘉兴#二 南京#3", report: "reading", has: ["clauses"]),
    Case(question: "outline jiaxing-2022", report: "outline", has: ["chapters"]),
    Case(question: "list", report: "list", has: ["documents"]),
    Case(question: "list --level county", report: "list"),
    Case(
      question: "compare 国发[2020]7号 jiangsu-2018 jiaxing-2022", report: "compare",
      has: ["comparisons", "pairs", "unmatched"]),
    Case(question: "compare 国发[2020]7号 jiaxing-2022", report: "compare", has: ["pairs", "unmatched"]),
    Case(question: "compare 国发[2020]7号 苏政发[2020]101号 --topic 65岁", report: "compare", has: ["pairs"]),
    Case(question: "compare 国发[2020]7号 jiaxing-2022 -t 跟投机制", report: "compare", has: ["unmatched"]),
    Case(
      question: "compare state-council-2020-7#5 jiangsu-2020-101#12", report: "wording", has: ["sentences"]),
    Case(question: "trace state-council-2020-7#六.十七", report: "trace", has: ["steps", "missing_between"]),
    Case(question: "trace R字签证", report: "trace", has: ["steps"]),
    Case(question: "trace 没有这样的话", report: "trace"),
    Case(question: "sources nanjing-2022", report: "sources", has: ["shares", "sentences"]),
    Case(question: "numbers jiangsu-2020-101", report: "numbers", has: ["numbers"]),
    Case(question: "numbers 国发[2020]7号 苏政发[2020]101号", report: "numbers", has: ["numbers", "aligned"]),
    Case(question: "numbers", report: "numbers", has: ["numbers"]),
    Case(question: "citations", report: "citations", has: ["citations"]),
    Case(question: "duties", report: "duties", has: ["units", "without"]),
    Case(question: "duties 市科技局", report: "duties", has: ["units"]),
    Case(question: "definitions", report: "definitions", has: ["definitions"]),
    Case(question: "check", report: "check", has: ["defects"]),
    Case(
      question: "check - -d 苏政发[2020]101号 < corpus/jiaxing-2022.txt", report: "draft",
      has: ["defects", "numbers", "unanswered"]),
  ]

  private static let copy = try? CorpusCopy()

  @Test(arguments: cases)
  func everyAnswerIsAsDescribed(asked: Case) throws {
    let copy = try #require(Self.copy)
    let answer = try Value(parsing: copy.output(of: "policy \(asked.question) -f json".withFormatFirst))
    #expect(Self.judge.complaints(of: answer, as: asked.report) == [])
    for key in asked.has {
      let value = try #require(answer[key])
      #expect(value != .list([]) && value != .null, "\(asked.question): nothing in \(key)")
    }
  }

  @Test(arguments: cases)
  func everyLineIsAsDescribed(asked: Case) throws {
    let copy = try #require(Self.copy)
    let shape = try #require(ReportShape.all.first { $0.json.name == asked.report })
    let lines = try copy.output(of: "policy \(asked.question) -f jsonl".withFormatFirst)
      .split(separator: "\n").map { try Value(parsing: String($0)) }
    for line in lines.dropLast() {
      let found = shape.lines.map { Self.judge.complaints(of: line, as: $0.name) }
      #expect(found.contains([]), "\(found)")
    }
    let last = try #require(lines.last)
    #expect(Self.judge.complaints(of: last, as: shape.summary.name) == [])
  }

  /// A spreadsheet reads by the names of columns, which stay.
  @Test(arguments: [
    (
      "search 跟投机制",
      "document title number issuer level region date validity chapter clause heading locator file first_line last_line page score passages rank"
    ),
    (
      "show jiaxing-2022#二.二",
      "document title number issuer level region date validity chapter clause heading locator file first_line last_line responsible text"
    ),
    (
      "outline jiaxing-2022",
      "document title number issuer level region date validity chapter clause heading locator file first_line last_line responsible"
    ),
    (
      "list",
      "document title number issuer level region date validity effective addressees chapters clauses file"
    ),
    (
      "compare 国发[2020]7号 jiaxing-2022",
      "upper_document upper_locator upper_heading upper_text upper_first_line upper_last_line relation review "
        + "lower_document lower_locator lower_heading lower_text lower_first_line score numbers note"
    ),
    (
      "compare state-council-2020-7#5 jiangsu-2020-101#12",
      "relation upper_first_line upper_text lower_first_line lower_text moved likeness"
    ),
    (
      "trace R字签证",
      "document title chapter clause locator file first_line relation score text answers review note"
    ),
    ("sources nanjing-2022", "locator first_line text share words source source_first_line"),
    (
      "numbers jiangsu-2020-101",
      "document locator quote value unit comparison year name subject first_line title heading"
    ),
    ("citations", "where date document locator title number resolves_to by first_line cites"),
    ("duties", "unit part task document title locator heading"),
    ("definitions", "where document locator short long kind quote first_line title"),
    ("check", "place document line kind message locator quote"),
    ("check - < corpus/jiaxing-2022.txt", "place document line kind message locator quote"),
  ])
  func promisedColumnsAreAlwaysThere(question: String, columns: String) throws {
    let copy = try #require(Self.copy)
    let table = try copy.output(
      of: "policy \(question) -f jsonl".withFormatFirst.replacing("jsonl", with: "csv"))
    let head = try #require(table.split(separator: "\r\n").first).dropFirst().split(separator: ",")
    #expect(Set(head).count == head.count, "two columns of one name: \(head)")
    for column in columns.split(separator: " ") { #expect(head.contains(column), "\(question): \(column)") }
    let chinese = try copy.output(
      of: "policy --lang zh \(question) -f jsonl".withFormatFirst.replacing("jsonl", with: "csv"))
    let named = try #require(chinese.split(separator: "\r\n").first).dropFirst().split(separator: ",")
    #expect(Set(named).count == head.count, "two columns of one name: \(named)")
    #expect(named.allSatisfy { !$0.contains(where: \.isASCII) }, "without a name in Chinese: \(named)")
  }

  /// A report that no case asks for would not be held against anything.
  @Test func everyReportIsAsked() {
    #expect(Set(Self.cases.map(\.report)) == Set(ReportShape.all.map(\.json.name)))
    let commands = CommandList.all.commands.filter { command in
      command.options.contains { $0 == .format && $0.choices.contains("json") }
    }.map(\.name)
    #expect(Set(Self.cases.map { $0.question.split(separator: " ")[0] }) == Set(commands.map { $0[...] }))
  }

  /// The keys that DESIGN.md promises, as it has them.
  @Test(arguments: [
    ("search", "schema command query match searched total hits"),
    (
      "hit",
      "document title number issuer level region date chapter clause locator file lines page score passages rank"
    ),
    ("chapter", "number title inferred"), ("clause", "number ordinal heading"), ("passage", "text matches"),
    (
      "document",
      "document title number issuer level region date effective addressees chapters clauses file"
    ),
    ("outline", "schema command document chapters"), ("outline_chapter", "number title inferred clauses"),
    ("outline_clause", "number ordinal heading locator lines responsible"),
    (
      "show",
      "schema command document title number issuer level region date chapter clause locator file lines text paragraphs responsible"
    ),
    ("compare", "schema command documents pairs unmatched"), ("pair", "upper lower score review provisions"),
    ("provision", "relation upper lower review numbers"), ("number_pair", "upper lower"),
    ("unmatched", "locator relation text"), ("numbers", "schema command numbers"),
    ("number", "document locator quote value unit comparison year"),
    ("citations", "schema command citations"),
    ("citation", "document locator title number resolves_to by"), ("duties", "schema command units"),
    ("unit", "unit clauses"), ("check", "schema command defects"), ("defect", "document line kind message"),
  ])
  func promisedKeysAreAlwaysThere(record: String, keys: String) throws {
    let required = try #require(Self.judge.schema["$defs"]?[record]?["required"]).list.compactMap(\.text)
    for key in keys.split(separator: " ") { #expect(required.contains(String(key))) }
  }

  /// The judge itself: what is wrong is found.
  @Test(arguments: [
    (#"{"number":"二","ordinal":2,"heading":null}"#, true), (#"{"number":"二","ordinal":2}"#, false),
    (#"{"number":"二","ordinal":2.5,"heading":null}"#, false),
    (#"{"number":null,"ordinal":2,"heading":null}"#, false),
    (#"{"number":"二","ordinal":2,"heading":null,"more":1}"#, false), ("[]", false),
  ])
  func theJudgeJudges(json: String, isRight: Bool) throws {
    #expect(Self.judge.complaints(of: try Value(parsing: json), as: "clause").isEmpty == isRight)
  }

  @Test func noNameStandsForTwoObjects() {
    var keys: [String: [String]] = [:]
    for record in ReportShape.all.flatMap({ [$0.json, $0.summary] + $0.lines }) + ReportShape.records {
      let own = record.keys.map(\.name)
      #expect(keys[record.name] == nil || keys[record.name] == own, "\(record.name)")
      keys[record.name] = own
    }
  }
}

extension String {
  /// Options go before a redirection.
  fileprivate var withFormatFirst: String {
    guard let sign = firstIndex(of: "<"), let option = range(of: " -f json", options: .backwards) else {
      return self
    }
    return self[..<sign] + self[option.lowerBound...] + " " + self[sign..<option.lowerBound]
  }
}

/// A folder with the corpus, or with made documents in its place, and an index of it.
final class CorpusCopy: Sendable {
  let folder: ScratchFolder

  init(made documents: [String: String]? = nil) throws {
    folder = try ScratchFolder()
    if let documents {
      for (id, text) in documents { try folder.write(text, to: "corpus/\(id).txt") }
    } else {
      try FileManager.default.copyItem(
        at: TranscriptTests.repository.appending(path: "corpus"), to: folder.url.appending(path: "corpus"))
    }
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "index"), withIntermediateDirectories: false)
    _ = try output(of: "policy index")
  }

  /// Standard output alone; a status of its own goes unsaid.
  func output(of command: String) throws -> String {
    try Transcript.run("(\(command)) 2> told || true", in: folder.url, binary: TranscriptTests.binary)
  }
}
