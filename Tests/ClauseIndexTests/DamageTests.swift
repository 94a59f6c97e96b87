import FuzzTargets
import PolicyText
import Testing

@testable import ClauseIndex

@Suite struct DamageTests {
  private static let phrases = ["人才", "高新区", "一区一战略产业", "65岁", "年", "r&d", "。"].compactMap { Phrase($0) }

  /// Everything that can be asked of an index.
  static func outcome(_ bytes: [UInt8]) -> Outcome {
    do throws(IndexError) {
      let index = try ClauseIndex(bytes: bytes)
      var answers: [String] = []
      for phrase in phrases {
        let result = try index.search(.phrase(phrase), rankedBy: [RankingTerm(phrase)], limit: 5)
        answers.append("\(result) \(try index.outsideTexts(containing: phrase))")
        for hit in result.best { answers.append("\(try index.citation(ofClause: hit.clause))") }
      }
      for document in index.allDocuments {
        let whole = try index.document(document)
        answers.append("\(whole) \(try index.stamp(ofDocument: document))")
        for clause in whole.clauses { answers.append("\(Sentences.ranges(in: whole.text, clause.body))") }
        answers.append("\(try index.documents(citing: document))")
      }
      for clause in index.allClauses { answers.append("\(try index.chapter(ofClause: clause))") }
      for name in ["高新区", "高新技术产业开发区"] { answers.append("\(try index.names(of: name))") }
      answers.append("\(try index.allUnits()) \(try index.isUnit("市科技局"))")
      let best = try BestMatches(index).clauses(for: QuestionGrams("高新区人才规定"), limit: 5)
      answers.append("\(best)")
      return .answers(answers)
    } catch { return .error(error) }
  }

  static func bytes(documents: Int, seed: Int) throws -> [UInt8] {
    var random = RandomDocuments(seed: seed)
    let named = "一、高新技术产业开发区（以下简称高新区）。（责任单位：市科技局）"
    let document = try Document(reading: Array(named.utf8), id: "named", file: "named.txt")
    let others = random.documents(max(0, documents - 1), clauses: 3, words: 9)
    return try IndexBuilder(documents > 0 ? others + [document] : []).bytes()
  }

  @Test func everyTruncationIsAnError() throws {
    let bytes = try Self.bytes(documents: 3, seed: 1)
    var tally = Tally(of: "truncations", sound: Self.outcome(bytes))
    for length in 0..<bytes.count { tally.count(Self.outcome(Array(bytes.prefix(length))), length) }
    tally.count(Self.outcome(bytes + [0]), bytes.count + 1)
    tally.expectNoneWrong()
    #expect(tally.errors == bytes.count + 1)
  }

  @Test func everyFlippedBitIsAnErrorOrChangesNothing() throws {
    let bytes = try Self.bytes(documents: 2, seed: 3)
    var tally = Tally(of: "flipped bits", sound: Self.outcome(bytes))
    var damaged = bytes
    for bit in 0..<bytes.count * 8 {
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      tally.count(Self.outcome(damaged), bytes.count)
      if let index = try? ClauseIndex(bytes: damaged) {
        #expect((try? index.verify().isSound) != true, "bit \(bit)")
      }
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
    }
    tally.expectNoneWrong()
    #expect(tally.errors > 0 && tally.errors + tally.same == bytes.count * 8)
  }

  @Test func sealingASoundFileChangesNothing() throws {
    let bytes = try Self.bytes(documents: 4, seed: 40)
    var sealed = bytes
    sealed.seal()
    #expect(sealed == bytes)
  }

  @Test func otherFilesAreNotIndexes() {
    #expect(throws: IndexError.notAnIndex) { try ClauseIndex(bytes: []) }
    #expect(throws: IndexError.notAnIndex) { try ClauseIndex(bytes: Array("第一条　为了规范数据处理活动".utf8)) }
  }

  @Test func anotherVersionIsNamed() throws {
    var bytes = try Self.bytes(documents: 1, seed: 7)
    bytes[8] = 99
    #expect(throws: IndexError.otherVersion(found: 99)) { try ClauseIndex(bytes: bytes) }
  }

  @Test(arguments: 0..<10) func aSoundIndexVerifies(seed: Int) throws {
    let index = try ClauseIndex(bytes: Self.bytes(documents: seed, seed: seed))
    let verification = try index.verify()
    #expect(verification.isSound)
    #expect(verification.documents == seed)
  }
}
