package import ClauseIndex
import Glibc
package import PolicyText

/// The documents of a corpus that say most of what a clause says: where a comparison is worth its time.
package enum RelatedDocuments {
  /// Of every sentence all short runs are looked up. A document counts with the clause that shares most of a sentence,
  /// rare runs for more than frequent ones.
  ///
  /// Time grows with the sentences and with the postings of their runs, not with the corpus.
  /// - Parameter admitted: the documents to look in; nil: all.
  /// - Returns: the best first, without the document itself.
  package static func all(
    to clause: Clause, of document: Document, among admitted: [Ordinal<Document>]? = nil,
    in index: ClauseIndex
  ) throws(IndexError) -> [Ordinal<Document>] {
    let admitted = admitted.map(Set.init)
    var credit: [Ordinal<Document>: Double] = [:]
    var most = 0.0
    let body = document.provisions(of: clause)
    for sentence in Provisions.ranges(in: document.text, body) {
      let (shares, whole) = try shared(FoldedText(document.text, sentence), index)
      var best: [Ordinal<Document>: Double] = [:]
      for (clause, share) in shares {
        let number = try index.document(ofClause: clause)
        best[number] = max(best[number] ?? 0, share)
      }
      for (number, share) in best { credit[number, default: 0] += share }
      most = max(most, whole)
    }
    var found: [Ordinal<Document>] = []
    for (number, value) in credit.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      guard value >= most * leastShare, admitted?.contains(number) ?? true else { continue }
      if try index.head(ofDocument: number).id != document.id { found.append(number) }
    }
    return found
  }

  /// What every thousandth clause says tells no document apart.
  private static let mostCommon = 0.001
  /// Of what a whole sentence weighs; with less, a document only uses some of its words.
  private static let leastShare = 0.15

  /// What each clause of the corpus shares with a sentence, and what all of it weighs.
  private static func shared(
    _ text: FoldedText, _ index: ClauseIndex
  ) throws(IndexError) -> (shares: [Ordinal<Clause>: Double], whole: Double) {
    let windows = RareWindows(index, stride: 2, mostCommon: mostCommon)
    var shares: [Ordinal<Clause>: Double] = [:]
    var whole = 0.0
    for clauses in try windows.clauses(of: Phrase.tokens(of: text), withinMarks: true) {
      let weight = log((Double(index.clauseCount) + 1) / (Double(clauses.count) + 0.5))
      whole += weight
      for clause in clauses { shares[clause, default: 0] += weight }
    }
    return (shares, whole)
  }
}
