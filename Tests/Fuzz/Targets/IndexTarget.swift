import ClauseIndex
import PolicyText

/// An index that was damaged gives typed errors, or the answers of the sound one.
package enum IndexTarget {
  /// - Parameter bytes: a whole file.
  static func run(_ bytes: [UInt8]) {
    guard let index = try? ClauseIndex(bytes: bytes) else { return }
    ask(index)
  }

  /// - Parameter changes: six bytes each: where in a sound index (four, little-endian), what is put there, and how often.
  ///   The checksums are made right again, so that what stands behind them is tried.
  static func run(forgedFrom changes: [UInt8]) { run(sound.forged(by: changes[...])) }

  package static let sound = DocumentTarget.bytes(
    ofIndexOf: ["甲", "乙", "丙"].map { Document(decoded: DocumentTarget.paper, id: $0, file: $0) })

  /// With lists of many blocks, dense ones, and phrases that have lists of their own.
  static let long: [UInt8] = {
    let clauses = (1...300).map { number in
      "第\(Numeral(number))条　" + String(repeating: "各级人民政府应当。", count: 15) + "给予\(number)万元奖励。"
    }
    let text = (["某省奖励条例"] + clauses).joined(separator: "\n")
    guard let document = try? Document(reading: Array(text.utf8), id: "长", file: "长.txt") else {
      preconditionFailure("a text of our own")
    }
    return DocumentTarget.bytes(ofIndexOf: [document])
  }()

  private static func ask(_ index: ClauseIndex) {
    for phrase in ["人才", "100万元", "。"].compactMap({ Phrase($0) }) {
      _ = try? index.search(.phrase(phrase), rankedBy: [RankingTerm(phrase)], limit: 5)
      _ = try? index.outsideTexts(containing: phrase)
    }
    for document in index.allDocuments.prefix(64) {
      _ = (try? index.document(document), try? index.documents(citing: document))
    }
    for clause in index.allClauses.prefix(64) {
      _ = (try? index.citation(ofClause: clause), try? index.chapter(ofClause: clause))
    }
    _ = (try? index.allUnits(), try? index.names(of: "人才奖励"))
    _ = try? BestMatches(index).clauses(for: QuestionGrams("人才奖励"), limit: 5)
    _ = try? index.verify()
  }
}

extension [UInt8] {
  /// - Parameter changes: see `IndexTarget.run(forgedFrom:)`.
  func forged(by changes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = self
    var rest = changes
    while rest.count >= 6 {
      let change = Array(rest.prefix(6))
      let place = change[..<4].reversed().reduce(0) { $0 << 8 | Int($1) } % bytes.count
      for offset in place..<Swift.min(bytes.count, place + 1 + Int(change[5] % 16)) {
        bytes[offset] = change[4]
      }
      rest = rest.dropFirst(6)
    }
    bytes.seal()
    return bytes
  }
}
