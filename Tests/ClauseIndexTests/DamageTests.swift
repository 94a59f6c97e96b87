import FuzzTargets
import PolicyText
import Testing

@testable import ClauseIndex

@Suite struct DamageTests {
  /// Everything that can be asked of an index, or the error that damage gave.
  enum Outcome: Equatable {
    case answers([String])
    case error
  }

  private static let phrases = ["人才", "高新区", "一区一战略产业", "65岁", "年", "r&d", "。"].compactMap { Phrase($0) }

  private func outcome(_ bytes: [UInt8]) -> Outcome {
    do {
      let index = try ClauseIndex(bytes: bytes)
      var answers: [String] = []
      for phrase in Self.phrases {
        let result = try index.search(.phrase(phrase), rankedBy: [RankingTerm(phrase)], limit: 5)
        answers.append("\(result) \(try index.outsideTexts(containing: phrase))")
        for hit in result.best { answers.append("\(try index.citation(ofClause: hit.clause))") }
      }
      for document in index.allDocuments {
        answers.append("\(try index.document(document)) \(try index.stamp(ofDocument: document))")
        answers.append("\(try index.documents(citing: document))")
      }
      for clause in index.allClauses { answers.append("\(try index.chapter(ofClause: clause))") }
      for name in ["高新区", "高新技术产业开发区"] { answers.append("\(try index.names(of: name))") }
      answers.append("\(try index.allUnits()) \(try index.isUnit("市科技局"))")
      let best = try BestMatches(index).clauses(for: QuestionGrams("高新区人才规定"), limit: 5)
      answers.append("\(best)")
      return .answers(answers)
    } catch { return .error }
  }

  private func bytes(documents: Int, seed: Int) throws -> [UInt8] {
    var random = RandomDocuments(seed: seed)
    let named = "一、高新技术产业开发区（以下简称高新区）。（责任单位：市科技局）"
    let document = try Document(reading: Array(named.utf8), id: "named", file: "named.txt")
    let others = random.documents(max(0, documents - 1), clauses: 3, words: 9)
    return try IndexBuilder(documents > 0 ? others + [document] : []).bytes()
  }

  @Test func everyTruncationIsAnError() throws {
    let bytes = try bytes(documents: 3, seed: 1)
    for length in 0..<bytes.count { #expect(outcome(Array(bytes.prefix(length))) == .error, "\(length)") }
    #expect(outcome(bytes + [0]) == .error)
  }

  @Test func everyFlippedBitIsAnErrorOrChangesNothing() throws {
    let bytes = try bytes(documents: 2, seed: 3)
    let sound = outcome(bytes)
    #expect(sound != .error)
    var damaged = bytes
    for bit in 0..<bytes.count * 8 {
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      let found = outcome(damaged)
      #expect(found == .error || found == sound, "bit \(bit)")
      if let index = try? ClauseIndex(bytes: damaged) {
        #expect((try? index.verify().isSound) != true, "bit \(bit)")
      }
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
    }
  }

  /// Damage whose checksums were made right again may give any answer, but no trap and no endless loop.
  @Test(arguments: 0..<8) func forgedFilesDoNotTrap(seed: Int) throws {
    let bytes = try bytes(documents: 4, seed: 40)
    var random = Seeded(seed)
    for _ in 0..<250 {
      var forged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        forged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      forged.seal()
      _ = outcome(forged)
      _ = try? ClauseIndex(bytes: forged).verify()
    }
  }

  @Test func sealingASoundFileChangesNothing() throws {
    let bytes = try bytes(documents: 4, seed: 40)
    var sealed = bytes
    sealed.seal()
    #expect(sealed == bytes)
  }

  @Test func otherFilesAreNotIndexes() {
    #expect(throws: IndexError.notAnIndex) { try ClauseIndex(bytes: []) }
    #expect(throws: IndexError.notAnIndex) { try ClauseIndex(bytes: Array("第一条　为了规范数据处理活动".utf8)) }
  }

  @Test func anotherVersionIsNamed() throws {
    var bytes = try bytes(documents: 1, seed: 7)
    bytes[8] = 99
    #expect(throws: IndexError.otherVersion(found: 99)) { try ClauseIndex(bytes: bytes) }
  }

  @Test(arguments: 0..<10) func aSoundIndexVerifies(seed: Int) throws {
    let index = try ClauseIndex(bytes: bytes(documents: seed, seed: seed))
    let verification = try index.verify()
    #expect(verification.isSound)
    #expect(verification.documents == seed)
  }
}
