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
      seal(&forged)
      _ = outcome(forged)
      _ = try? ClauseIndex(bytes: forged).verify()
    }
  }

  /// Makes all checksums right.
  private func seal(_ bytes: inout [UInt8]) {
    func put(_ value: UInt64, at offset: Int) {
      for byte in 0..<8 { bytes[offset + byte] = UInt8(truncatingIfNeeded: value >> UInt64(byte * 8)) }
    }
    func checksum(_ range: Range<Int>) -> UInt64 { Checksum.of(bytes.span.extracting(range)) }
    let chunks = Layout.chunks(in: bytes.count - Header.length)
    // Small files: every page of checksums is one page.
    guard
      let pages = (1...2).first(where: {
        Layout.chunks(in: (bytes.count - Header.length - ($0 + chunks) * 8)) == chunks
          && Layout.chunks(in: chunks * 8) == $0
      })
    else { return }
    let table = bytes.count - (chunks + pages) * 8
    for chunk in 0..<chunks {
      let start = Header.length + chunk * Layout.chunkSize
      put(checksum(start..<min(start + Layout.chunkSize, table)), at: table + chunk * 8)
    }
    put(checksum(table..<bytes.count - 8), at: bytes.count - 8)
    put(checksum(bytes.count - 8..<bytes.count), at: Header.length - 16)
    put(checksum(0..<Header.length - 8), at: Header.length - 8)
  }

  @Test func sealingASoundFileChangesNothing() throws {
    let bytes = try bytes(documents: 4, seed: 40)
    var sealed = bytes
    seal(&sealed)
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
