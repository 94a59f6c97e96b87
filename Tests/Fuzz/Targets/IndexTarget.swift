import ClauseIndex
import PolicyText

/// An index that was damaged gives typed errors, or the answers of the sound one.
enum IndexTarget {
  /// - Parameter bytes: a whole file.
  static func run(_ bytes: [UInt8]) {
    guard let index = try? ClauseIndex(bytes: bytes) else { return }
    ask(index)
  }

  /// - Parameter changes: six bytes each: where in a sound index (four, little-endian), what is put there, and how often.
  ///   The checksums are made right again, so that what stands behind them is tried.
  static func run(forgedFrom changes: [UInt8]) {
    var bytes = sound
    var rest = changes[...]
    while rest.count >= 6 {
      let change = Array(rest.prefix(6))
      let place = change[..<4].reversed().reduce(0) { $0 << 8 | Int($1) } % bytes.count
      for offset in place..<min(bytes.count, place + 1 + Int(change[5] % 16)) { bytes[offset] = change[4] }
      rest = rest.dropFirst(6)
    }
    bytes.seal()
    run(bytes)
  }

  static let sound: [UInt8] = {
    let documents = ["甲", "乙", "丙"].map { Document(decoded: DocumentTarget.paper, id: $0, file: $0) }
    var builder = IndexBuilder()
    for document in documents { builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0)) }
    guard let bytes = try? builder.bytes(threads: 1) else { preconditionFailure("documents gave no index") }
    return bytes
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
