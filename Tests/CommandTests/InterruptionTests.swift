import ClauseComparison
import ClauseIndex
import ClauseSearch
import Foundation
import Glibc
import PolicyReports
import PolicyText
import Synchronization
import Testing

@testable import policy

/// What a client calls off is not merely left unanswered: the work ends.
struct InterruptionTests {
  private static let corpus: Result<(index: ClauseIndex, documents: [Document]), any Error> = Result {
    let folder = TranscriptTests.repository.appending(path: "corpus")
    var builder = IndexBuilder()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix(".txt") {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      let document = try Document(reading: Array(bytes), id: String(name.dropLast(4)), file: name)
      builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    let index = try ClauseIndex(bytes: builder.bytes())
    return (index, try index.allDocuments.map { try index.document($0) })
  }

  private static let work: [(name: String, run: @Sendable (ClauseIndex, [Document]) throws -> Void)] = [
    (
      "reading all documents",
      { index, _ in for number in index.allDocuments { _ = try index.document(number) } }
    ),
    (
      "comparing each with each",
      { index, documents in _ = try DocumentComparison.all(of: documents, index: index) }
    ),
    (
      "all hits of a search",
      { index, _ in
        var options = SearchOptions()
        options.limit = nil
        _ = try ClauseSearcher(index).answer(Query(parsing: "创新"), typed: "创新", options: options)
      }
    ),
    (
      "words that stand nowhere",
      { index, _ in
        _ = try QuotationCheck(index) { $0 }.finding(of: ["没有这样的一句话"], inDocument: nil, clause: nil)
      }
    ),
  ]

  @Test(arguments: work.map(\.name))
  func longWorkEndsWhereItIsCalledOff(name: String) throws {
    let (index, documents) = try Self.corpus.get()
    let run = try #require(Self.work.first { $0.name == name }).run
    /// How often it was asked when the answer to the second question is yes.
    func questions(calledOff: Bool) -> (count: Int, error: (any Error)?) {
      let count = Mutex(0)
      var failure: (any Error)?
      let isAsked: @Sendable () -> Bool = {
        count.withLock { count in
          count += 1
          return calledOff && count >= 2
        }
      }
      Interruption.asking(isAsked) {
        do { try run(index, documents) } catch { failure = error }
      }
      return (count.withLock { $0 }, failure)
    }
    let whole = questions(calledOff: false)
    #expect(whole.error == nil && whole.count >= 4, "\(whole)")
    let stopped = questions(calledOff: true)
    #expect(stopped.error as? IndexError == .interrupted)
    // Each pair that is compared is asked about once; none is begun behind the answer but to ask.
    #expect(stopped.count <= whole.count)
  }

  /// A tool that has no end of its own.
  @Test func aRunningCallEnds() throws {
    let ids = try idsAnswered { send, _ in
      send(#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#)
      send(#"{"jsonrpc":"2.0","id":2,"method":"ping"}"#)
    }
    #expect(ids == [.integer(0), .integer(2)])
  }

  /// A client that asks whether anybody is there hears it before the answer for which it waits.
  @Test func aPingIsAnsweredWhileACallRuns() throws {
    let ids = try idsAnswered { send, isAnswered in
      send(#"{"jsonrpc":"2.0","id":2,"method":"ping"}"#)
      let end = Environment.uptime + 20_000_000_000
      while !isAnswered(#""id":2,"#), Environment.uptime < end {
        do throws(IndexError) { try Interruption.check() } catch { break }
      }
      #expect(isAnswered(#""id":2,"#))
      send(#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#)
    }
    #expect(ids == [.integer(0), .integer(2)])
  }

  /// What is answered while a call runs until it is called off.
  ///
  /// - Parameter tool: what it does first; it may send lines and look whether one went out that has these letters.
  private func idsAnswered(
    _ tool: @escaping @Sendable ((String) -> Void, (String) -> Bool) -> Void
  ) throws -> [Value?] {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    let (input, output) = (ends[0], ends[1])
    let lines = Lines()
    @Sendable func send(_ line: String) {
      do throws(SystemError) { try FileDescriptor.write(line + "\n", to: output) } catch {
        Issue.record(error)
      }
    }
    let endless = policy.Tool(
      name: "endless", title: Message("endless", ""), says: Message("", ""), arguments: [],
      report: ListReport.data.shape
    ) { _ throws(ToolFailure) in
      tool(send) { letters in lines.all.contains { $0.contains(letters) } }
      close(output)
      while true {
        do throws(IndexError) { try Interruption.check() } catch {
          throw ToolFailure(lines: [Message("stopped", "")])
        }
      }
    }
    send(#"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18"}}"#)
    send(#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"endless"}}"#)
    let session = ToolSession([endless], instructions: Message("", ""), version: "0", in: .english)
    var server = ToolServer(session, reading: FileDescriptor.Number(rawValue: input)) { lines.add($0) }
    try server.run()
    close(input)
    return try lines.all.map { try Value(parsing: $0)["id"] }
  }

  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }
}
