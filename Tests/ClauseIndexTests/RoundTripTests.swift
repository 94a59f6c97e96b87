import Foundation
import PolicyText
import Testing

@testable import ClauseIndex

@Suite struct RoundTripTests {
  @Test(arguments: 0..<60) func whatWasAddedComesBack(seed: Int) throws {
    var random = RandomDocuments(seed: seed)
    let documents = random.documents(seed % 7)
    let index = try ClauseIndex(bytes: IndexBuilder(documents.shuffled(using: &random.random)).bytes())
    let ordered = Document.inOrder(documents)
    #expect(index.documentCount == ordered.count)
    #expect(index.clauseCount == ordered.reduce(0) { $0 + $1.clauses.count })
    var clauses = 0
    var outsideTexts = 0
    for (number, document) in zip(index.allDocuments, ordered) {
      #expect(try index.document(number) == document)
      #expect(try index.head(ofDocument: number) == document.head)
      #expect(try index.stamp(ofDocument: number) == SourceStamp(document))
      #expect(try index.parts(ofDocument: number) == document.parts)
      let range = clauses..<clauses + document.clauses.count
      #expect(try index.clauses(ofDocument: number) == Range(range))
      clauses = range.upperBound
      for (clause, expected) in try zip(index.clauses(ofDocument: number), document.clauses) {
        #expect(try index.clause(clause) == expected)
        #expect(try index.document(ofClause: clause) == number)
        #expect(try index.citation(ofClause: clause) == document.citation(of: expected))
        #expect(try index.text(ofDocument: number, expected.range) == Array(document.text[expected.range]))
      }
      let outside = outsideTexts..<outsideTexts + document.outsideTexts.count
      #expect(try index.outsideTexts(ofDocument: number) == Range(outside))
      outsideTexts = outside.upperBound
      for (outsideText, expected) in try zip(index.outsideTexts(ofDocument: number), document.outsideTexts) {
        #expect(try index.outsideText(outsideText) == expected)
        #expect(try index.document(ofOutsideText: outsideText) == number)
      }
    }
  }

  /// Clauses read together are those read one by one, each record decoded once at most.
  @Test(arguments: 0..<20) func someClausesAreReadTogether(seed: Int) throws {
    var random = RandomDocuments(seed: seed)
    let index = try ClauseIndex(bytes: IndexBuilder(random.documents(7, clauses: 30)).bytes())
    let chosen = index.allClauses.filter { _ in Int.random(in: 0...seed, using: &random.random) == 0 }
    let before = index.count(of: .clauses)
    var read: [(number: Ordinal<Clause>, clause: Clause, document: Ordinal<Document>)] = []
    try index.forEachClause(of: chosen) { read.append(($0, $1, $2)) }
    #expect(index.count(of: .clauses) - before <= index.clauseCount)
    #expect(read.map(\.number) == chosen)
    for (number, clause, document) in read {
      #expect(try index.clause(number) == clause)
      #expect(try index.document(ofClause: number) == document)
    }
  }

  @Test func theSameDocumentsMakeTheSameFile() throws {
    var random = RandomDocuments(seed: 5)
    let documents = random.documents(6)
    let shuffled = documents.shuffled(using: &random.random)
    #expect(try IndexBuilder(documents).bytes() == IndexBuilder(shuffled).bytes())
  }

  @Test(arguments: 0..<10) func howItWasBuiltDoesNotShow(seed: Int) throws {
    var random = RandomDocuments(seed: seed)
    let documents = random.documents(9, clauses: 20, words: 40)
    let expected = try IndexBuilder(documents).bytes(threads: 1)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for memoryLimit in [Int.max, 4000, 0] {
      var sharded = IndexBuilder(
        phraseThreshold: 5, shardSizes: 40...40, path: folder + "/none/index", memoryLimit: memoryLimit)
      for document in documents.shuffled(using: &random.random) {
        sharded.add(document, stamp: SourceStamp(document))
      }
      #expect(try sharded.bytes(threads: 3) == expected)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}
