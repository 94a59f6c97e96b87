import ClauseSearch
import Fixtures
import Foundation
import PolicyReports
import PolicyText
import Testing

@testable import policy

/// `policy search --engine`, against a test server that replays a recording, and against servers that misbehave.
@Suite struct EngineTests {
  private static let recordings = TranscriptTests.repository.appending(path: "Tests/CommandTests/Recordings")

  /// The transcript beside the recording. The server's port is another each time.
  @Test func happensAsRecorded() throws {
    let server = try RecordedEngine(
      .recorded(RecordedEngine.recording(Self.recordings.appending(path: "engine.ndjson"))))
    defer { server.stop() }
    let file = Self.recordings.appending(path: "engine.txt")
    let expected = try String(contentsOf: file, encoding: .utf8)
    let folder = try ScratchFolder()
    try FileManager.default.copyItem(
      at: TranscriptTests.repository.appending(path: "corpus"), to: folder.url.appending(path: "corpus"))
    var actual = ""
    for step in Transcript(parsing: expected).steps {
      let output = try Transcript.run(
        "ENGINE=http://127.0.0.1:\(server.port)/policy; \(step.command)", in: folder.url,
        binary: TranscriptTests.binary)
      let told = output.replacing("127.0.0.1:\(server.port)", with: "ENGINE:9200")
      actual += (step.comment + ["$ " + step.command, told]).map { $0 + "\n" }.joined()
    }
    if ProcessInfo.processInfo.environment["POLICY_RECORD"] != nil {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded engine.txt: review the change, then run again without POLICY_RECORD")
    }
    #expect(actual == expected)
    #expect(server.requests.count > 30)
  }

  // MARK: - Servers that misbehave

  private static func answering(_ status: String, _ body: String = "", head: String = "") -> [UInt8] {
    Array("HTTP/1.1 \(status)\r\n\(head)Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  }

  /// What a server sends, and the words of the one line that is said of it.
  static let misbehaviour: [(sent: [UInt8], said: String)] = [
    (answering("401 Unauthorized"), "POLICY_ENGINE_LOGIN"),
    (answering("403 Forbidden", #"{"error":"no"}"#), "no"),
    (
      answering("404 Not Found", #"{"error":{"type":"x","reason":"no such index [policy]"}}"#),
      "no such index [policy]"
    ),
    (answering("500 Oops", #"{"error":{"reason":"\#u{1b}[31mred"}}"#), "500"),
    (answering("503 Busy", "<html>busy</html>"), "503"),
    (answering("301 Moved", head: "Location: https://elsewhere\r\n"), "https://elsewhere"),
    (answering("200 OK", "{"), "not understood"),
    (answering("200 OK", "[]"), "not understood"),
    (answering("200 OK", #"{"policy":{}}"#), "mappings"),
    (answering("200 OK", #"{"policy":{"mappings":{}}}"#), "export"),
    (
      answering(
        "200 OK", #"{"policy":{"mappings":{"_meta":{"policy":{"version":9,"folding":3,"clauses":1}}}}}"#),
      "another version"
    ),
    (answering("200 OK", #"{"a":{"mappings":{}},"b":{"mappings":{}}}"#), "not understood"),
    (answering("200 OK", String(repeating: "[", count: 100_000)), "not understood"),
    (Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".utf8), "broke off"),
    (Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{".utf8), "broke off"),
    (Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{".utf8), "no HTTP"),
    (Array("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n{".utf8), "longer"),
    (Array("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n{".utf8), "no HTTP"),
    (Array("SSH-2.0-OpenSSH\r\n".utf8), "no HTTP"), (Array("HTTP/1.1 2".utf8), "broke off"),
    ([], "broke off"),
    (Array(repeating: 0x41, count: 200_000), "no HTTP"),
  ]

  @Test(arguments: misbehaviour.indices) func aServersFaultIsOneLine(number: Int) throws {
    let (sent, said) = Self.misbehaviour[number]
    let server = try RecordedEngine(.always(sent))
    defer { server.stop() }
    let folder = try ScratchFolder()
    let output = try Transcript.run(
      "policy search --engine http://127.0.0.1:\(server.port) 人才", in: folder.url,
      binary: TranscriptTests.binary)
    let lines = output.split(separator: "\n")
    #expect(lines.count == 2 && lines.last == "[3]", "\(output)")
    #expect(
      output.hasPrefix("policy: the engine http://127.0.0.1:\(server.port)/policy: ")
        && output.contains(said), "\(output)")
    #expect(!output.contains("\u{1b}"))
  }

  @Test func aSilentServerIsNotWaitedForLong() throws {
    let server = try RecordedEngine(.silent)
    defer { server.stop() }
    var client = EngineClient(address: try EngineAddress("http://127.0.0.1:\(server.port)"))
    client.seconds = 1
    let failure = #expect(throws: EngineError.self) {
      _ = try EngineSearcher { [client] (request) throws(EngineError) in try client.send(request) }
        .answer(Query(parsing: "人才"), typed: "人才", among: DocumentFilter(), options: SearchOptions())
    }
    #expect(failure?.message.english == "it did not answer in 1 s")
  }

  // MARK: - Answers in pieces

  private func read(_ pieces: [[UInt8]], longest: Int = 1000) throws(HTTPFailure) -> HTTPAnswer {
    var rest = pieces[...]
    var reader = HTTPAnswerReader(longestBody: longest) { () throws(HTTPFailure) in rest.popFirst() ?? [] }
    return try reader.read()
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "HTTP/1.0 200\r\n\r\nhello",
    "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length:5\r\n\r\nhello and more",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n2\r\nhe\r\n3;a=b\r\nllo\r\n0\r\nTrailer: x\r\n\r\n",
    "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello",
  ])
  func anAnswerIsReadHoweverItIsCut(text: String) throws {
    let bytes = Array(text.utf8)
    for size in [1, 2, 3, 7, bytes.count] {
      let pieces = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min($0 + size, bytes.count)])
      }
      #expect(try read(pieces) == HTTPAnswer(status: 200, location: nil, body: Array("hello".utf8)))
    }
  }

  @Test func anyBytesAreAnAnswerOrAFailure() {
    var random = SeededGenerator(seed: 9)
    let words = [
      "HTTP/1.1 200 OK", "\r\n", "\r\n\r\n", "Content-Length: ", "Transfer-Encoding: chunked", "5", "-1",
      "ffffffffffffffff",
      "0", "hello", ":", " ", "\u{0}", "9223372036854775807", "HTTP/1.1 100 -", "HTTP/1.1 204 -",
    ]
    var failures = 0
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined()
      do throws(HTTPFailure) { _ = try read([Array(text.utf8)]) } catch { failures += 1 }
    }
    #expect(failures > 1000 && failures < 5000)
  }

  // MARK: - Addresses

  @Test(
    arguments: [
      ("http://localhost", "http://localhost:9200/policy", nil), ("HTTP://h:80/a/b/", "http://h:80/a/b", nil),
      ("http://[::1]:9201/x", "http://[::1]:9201/x", nil),
      ("http://10.0.0.1/", "http://10.0.0.1:9200/policy", nil),
      ("http://me:p%40ss@h/x", "http://h:9200/x", "me:p@ss"), ("http://a@b@h", "http://h:9200/policy", "a@b"),
    ] as [(String, String, String?)])
  func addressesAreRead(text: String, shown: String, login: String?) throws {
    let address = try EngineAddress(text)
    #expect(address.shown == shown && address.login == login)
    #expect(!text.withoutLogin.contains("@"))
  }

  @Test(arguments: [
    "", "localhost:9200", "ftp://h", "http://", "http:///x", "http://h:0", "http://h:99999", "http://h:x",
    "http://-oProxy/x",
    "http://h/a,b", "http://h/*", "http://h/../x", "http://h//x", "http://h/x?y", "http://h/x\r\nHost: y",
    "http://h\u{0}/x",
    "http://a%zz@h", "http://[::1", "http://[x]/y", "http://主机/x",
  ])
  func otherWordsAreNoAddress(text: String) {
    #expect(throws: EngineAddress.Mistake.unreadable) { _ = try EngineAddress(text) }
  }

  @Test func encryptionIsRefusedByName() {
    #expect(throws: EngineAddress.Mistake.encrypted) { _ = try EngineAddress("https://h/x") }
  }
}
