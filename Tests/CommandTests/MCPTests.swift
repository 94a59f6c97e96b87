import ClauseIndex
import Fixtures
import Foundation
import PolicyReports
import PolicyText
import Testing

@testable import policy

/// `policy mcp`, spoken with as a client would.
struct MCPTests {
  static let hello = [
    #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}"#,
    #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
  ]

  private static let home = ScratchFolder.indexed()

  /// What it answers to bytes on standard input, a line each; standard error apart.
  func speak(_ input: Data) throws -> [String] {
    let home = try #require(Self.home)
    let file = home.url.appending(path: "input-\(UUID().uuidString)")
    try input.write(to: file)
    let output = try Transcript.run(
      "policy mcp --lang en < '\(file.lastPathComponent)' 2>/dev/null", in: home.url,
      binary: TranscriptTests.binary)
    let lines = output.split(separator: "\n").map(String.init)
    #expect(!["[1]", "[2]", "[3]", "[4]"].contains(lines.last), "it ended with another status than 0")
    return lines
  }

  func speak(_ lines: [String]) throws -> [Value] {
    try speak(Data((lines.joined(separator: "\n") + "\n").utf8)).map { try Value(parsing: $0) }
  }

  func call(_ tool: String, _ arguments: String, id: Int = 1) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":{"name":"\#(tool)","arguments":\#(arguments)}}"#
  }

  /// The result of one call.
  func result(_ tool: String, _ arguments: String) throws -> Value {
    let answers = try speak(Self.hello + [call(tool, arguments)])
    return try #require(answers.last?["result"], "\(answers.last ?? .null)")
  }

  /// Each tool with what its answer must hold; every answer is as its own schema says.
  @Test(arguments: [
    ("search", #"{"query":"一区一战略产业","limit":2}"#, "hits"),
    ("search", #"{"query":"创新","offset":3,"level":["city"]}"#, "hits"),
    ("show", #"{"locator":"jiaxing-2022#二.二","context":1}"#, "paragraphs"),
    ("list", #"{"limit":2}"#, "documents"),
    ("outline", #"{"document":"苏政发2020-101","limit":5,"offset":2}"#, "chapters"),
    ("compare_documents", #"{"documents":["国发2020-7","jiangsu-2020-101"]}"#, "comparisons"),
    (
      "compare_documents",
      #"{"documents":["国发2020-7","jiangsu-2020-101"],"view":"provisions","only":["调整"],"limit":3}"#, "pairs"
    ),
    (
      "compare_documents", #"{"documents":["国发2020-7","jiangsu-2020-101"],"clauses":["国发2020-7#5"]}"#, "pairs"
    ),
    ("compare_clauses", #"{"upper":"state-council-2020-7#5","lower":"jiangsu-2020-101#12"}"#, "sentences"),
    ("citations", #"{"documents":["jiaxing-2022"],"limit":3}"#, "citations"),
    ("citations", #"{"documents":["国发2020-7"],"direction":"cited_by"}"#, "citations"),
    (
      "verify_quotation", #"{"quotation":"申请工作许可的年龄可放宽至65岁","locator":"jiangsu-2020-101#十二"}"#, "clause"
    ),
  ])
  func everyAnswerIsAsItsSchemaSays(tool: String, arguments: String, key: String) throws {
    let answers = try speak(
      Self.hello + [#"{"jsonrpc":"2.0","id":1,"method":"tools/list"}"#, call(tool, arguments, id: 2)])
    guard case .list(let tools)? = answers[1]["result"]?["tools"] else {
      Issue.record("no tools")
      return
    }
    let schema = try #require(tools.first { $0["name"] == .text(tool) }?["outputSchema"])
    let result = try #require(answers[2]["result"])
    let structured = try #require(result["structuredContent"], "\(result)")
    #expect(SchemaJudge(schema: schema).complaints(ofWhole: structured) == [])
    let report = try #require(structured["report"])
    #expect(report[key] != nil && report[key] != .list([]) && report[key] != .null, "\(report)")
    guard case .list(let content)? = result["content"], case .text(let text)? = content[0]["text"] else {
      Issue.record("no text")
      return
    }
    #expect(text.contains("#") && !text.contains("\u{1b}"))
  }

  /// Page by page the same comes as at once, each once.
  @Test func pagesTogetherAreTheWhole() throws {
    func locators(_ offset: Int, _ limit: Int) throws -> (hits: [Value], next: Value?) {
      let page = try result("search", #"{"query":"人才","limit":\#(limit),"offset":\#(offset)}"#)[
        "structuredContent"]
      guard case .list(let hits)? = page?["report"]?["hits"] else { return ([], nil) }
      return (hits.compactMap { $0["locator"] }, page?["next_offset"])
    }
    let whole = try locators(0, 50).hits
    var found: [Value] = []
    var next: Value? = .integer(0)
    while case .integer(let offset)? = next {
      let page = try locators(offset, 7)
      found += page.hits
      next = page.next
    }
    #expect(whole.count > 14 && found == whole)
  }

  @Test(arguments: [
    ("search", #"{"query":"(人才"}"#, "("), ("show", #"{"locator":"nowhere#1"}"#, "nowhere"),
    ("show", #"{"locator":"jiaxing-2022"}"#, "#"),
    ("compare_documents", #"{"documents":["nowhere-2022"]}"#, "nowhere"),
    ("search", #"{"query":"人才","since":"gestern"}"#, "since"),
    ("verify_quotation", #"{"quotation":" "}"#, "empty"),
  ])
  func whatAToolCannotDoIsAResult(tool: String, arguments: String, word: String) throws {
    let result = try result(tool, arguments)
    #expect(result["isError"] == .flag(true))
    guard case .list(let content)? = result["content"], case .text(let text)? = content[0]["text"] else {
      Issue.record("no text")
      return
    }
    #expect(text.contains(word), "\(text)")
  }

  /// What the command says beside its answer, a model hears too, in the words of its tools.
  @Test(arguments: [
    ("compare_documents", #"{"documents":["嘉兴"]}"#, "compare_documents base jiaxing-2022"),
    ("search", #"{"query":"人才","since":"2020"}"#, "jiangsu-2018-strategic-industry"),
  ])
  func whatIsSaidBesideAnAnswerIsInIt(tool: String, arguments: String, words: String) throws {
    let result = try result(tool, arguments)
    let remarks = result["structuredContent"]?["remarks"]?.list.compactMap(\.text) ?? []
    #expect(remarks.count == 1 && remarks[0].contains(words), "\(remarks)")
    #expect(result["content"]?.list[0]["text"]?.text?.contains(words) == true)
  }

  /// What a model cannot type is not what it is told to do.
  @Test(arguments: [
    ("show", #"{"locator":"nowhere#1"}"#, "`list` shows all"),
    ("show", #"{"locator":"jiaxing-2022#99"}"#, "`outline` lists"),
    ("search", #"{"query":"人才","since":"gestern"}"#, "no value of since"),
  ])
  func mistakesAreToldInTheWordsOfTools(tool: String, arguments: String, words: String) throws {
    let text = try result(tool, arguments)["content"]?.list[0]["text"]?.text ?? ""
    #expect(text.contains(words) && !text.contains("policy ") && !text.contains("--"), "\(text)")
  }

  @Test func behindTheLastHitNothingIsSaidToBeAbsent() throws {
    let result = try result("search", #"{"query":"人才","offset":1000}"#)
    let page = result["structuredContent"]
    #expect(page?["returned"] == .integer(0) && page?["report"]?["absence"] == .null)
    let text = result["content"]?.list[0]["text"]?.text ?? ""
    #expect(!text.contains("nothing found") && text.contains("found in all"), "\(text)")
  }

  /// As JSON Schema has it, and JSON-RPC: a number is what it is worth, an id what was written.
  @Test func numbersAreTakenAsTheyAreMeant() throws {
    #expect(
      try result("search", #"{"query":"人才","limit":5.0}"#)["structuredContent"]?["returned"] == .integer(5))
    for id in ["99999999999999999999", "-170141183460469231731687303715884105728", "1e999"] {
      let lines = try speak(Data(#"{"jsonrpc":"2.0","id":\#(id),"method":"ping"}"#.utf8))
      #expect(lines == [#"{"jsonrpc":"2.0","id":\#(id),"result":{}}"#])
    }
  }

  @Test(arguments: [
    (#"{"quotation":"申请工作许可的年龄可放宽至65岁"}"#, "as_quoted"), (#"{"quotation":"申请工作许可的年龄可放宽至75岁"}"#, "missing"),
    (#"{"quotation":"没有这样的一句话，也没有这样的词语"}"#, "missing"),
    (#"{"quotation":"可放宽至 65 岁","locator":"jiangsu-2020-101#11"}"#, "moved"),
    (#"{"quotation":"申请工作许可的年龄可放宽至75岁","locator":"jiangsu-2020-101#12"}"#, "changed"),
  ])
  func quotationsAreLookedUp(arguments: String, status: String) throws {
    let report = try result("verify_quotation", arguments)["structuredContent"]?["report"]
    #expect(report?["status"] == .text(status), "\(report ?? .null)")
  }

  /// Without a locator every clause with the words is named, page by page.
  @Test func allClausesWithTheWordsAreNamed() throws {
    let index = try ClauseIndex(
      mapping: try #require(Self.home).url.appending(path: "index/policy.index").path)
    let words = "战略性新兴产业"
    var expected: [String] = []
    for number in index.allDocuments {
      let document = try index.document(number)
      for clause in document.clauses where document.string(clause.range).contains(words) {
        expected.append(document.citation(of: clause).locator)
      }
    }
    #expect(expected.count > 3)
    var found: [String] = []
    for offset in stride(from: 0, to: expected.count + 2, by: 2) {
      let page = try result("verify_quotation", #"{"quotation":"\#(words)","limit":2,"offset":\#(offset)}"#)[
        "structuredContent"]
      #expect(page?["total"] == .integer(expected.count))
      #expect(page?["report"]?["found_all"] == .flag(true))
      found += page?["report"]?["clauses"]?.list.compactMap { $0["locator"]?.text } ?? []
    }
    #expect(Set(found) == Set(expected) && found.count == expected.count)
  }

  /// Whatever comes in, what goes out are messages, and the end of the input ends it in order.
  @Test(arguments: 0..<12 as Range<UInt64>)
  func anyBytesAreSurvived(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array((Self.hello + [call("search", #"{"query":"人才 /句 签证"}"#)]).joined(separator: "\n").utf8)
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      if Bool.random(using: &random) {
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      } else {
        bytes.insert(contentsOf: (0..<9).map { _ in UInt8.random(in: 0...255, using: &random) }, at: place)
      }
    }
    for line in try speak(Data(bytes)) {
      let answer = try Value(parsing: line)
      #expect(answer["jsonrpc"] == .text("2.0") && (answer["result"] != nil || answer["error"] != nil))
    }
  }

  @Test func giantLinesAndDeepNestingAreAnswered() throws {
    var bytes = Data((Self.hello[0] + "\n").utf8)
    bytes += Data(repeating: 0x61, count: Messages.longestLine + 5)
    bytes += Data("\n".utf8) + Data(repeating: 0x5b, count: 1 << 20) + Data("\n".utf8)
    bytes += Data([0xff, 0xfe, 0x0a]) + Data(#"{"jsonrpc":"2.0","id":5,"method":"ping"}"#.utf8)
    let answers = try speak(bytes).map { try Value(parsing: $0) }
    #expect(
      answers.dropFirst().dropLast().map { $0["error"]?["code"] } == [
        .integer(-32700), .integer(-32700), .integer(-32700),
      ])
    #expect(answers.last?["id"] == .integer(5))
  }
}
