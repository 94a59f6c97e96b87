import ClauseComparison
import PolicyText

/// The provisions of one document, the base, and what became of each in others.
struct ProvisionMatrix: Sendable {
  /// What another document has to a provision.
  struct Answer: Sendable {
    let relation: Relation
    let comparison: DocumentComparison
    /// The other's clause and words; nil where nothing answers.
    var clause: ClauseCitation?
    var quotation: Quotation?
    /// What was compared.
    var provision: ProvisionPair?
    var confidence: Double?
    /// Neither the clauses nor the words say surely that they answer each other.
    var isDoubtful = false
    /// The clause is the same but for its number or its chapter.
    var isMoved = false
    /// Where nothing answers.
    var unmatched: UnmatchedProvision?

    var needsReview: Bool { provision?.needsReview ?? unmatched?.levelBetweenMissing ?? false }
  }

  struct Row: Sendable {
    let clause: ClauseCitation
    /// Nil for a whole clause that nothing answers.
    let passage: JoinedQuotation?
    /// One list a document beside the base; none where its words stand there without a clause that answers.
    var cells: [[Answer]]
  }

  let base: DocumentHead
  let others: [DocumentHead]
  /// In the base's order.
  var rows: [Row]
  /// What the others have and the base has not, in their order.
  let own: [UnmatchedProvision]

  /// - Parameter compared: of the base with each of the others; what is of other documents is passed over.
  init(of base: DocumentHead, _ compared: [ComparedRows]) {
    let compared = compared.filter { $0.comparison.has(base) }
    self.base = base
    others = compared.map { $0.comparison.other(than: base) }
    var pieces: [String: [Piece]] = [:]
    var clauses: [(clause: ClauseCitation, place: Int)] = []
    for (column, rows) in compared.enumerated() {
      for (clause, piece) in rows.pieces(of: base, in: column) {
        if pieces[clause.locator] == nil { clauses.append((clause, clauses.count)) }
        pieces[clause.locator, default: []].append(piece)
      }
    }
    rows = clauses.sorted { ($0.clause.lines.lowerBound, $0.place) < ($1.clause.lines.lowerBound, $1.place) }
      .flatMap { Self.rows(of: $0.clause, pieces[$0.clause.locator] ?? [], compared.count) }
    own = compared.flatMap { rows in rows.allUnmatched.filter { $0.clause.document.id != base.id } }
  }

  /// A stretch of the base, and what one document has to it.
  fileprivate struct Piece {
    let quotation: Quotation?
    let column: Int
    let answer: Answer
  }

  /// Stretches that overlap are one provision: documents answer it whole or in parts.
  private static func rows(of clause: ClauseCitation, _ pieces: [Piece], _ width: Int) -> [Row] {
    let whole = pieces.filter { $0.quotation == nil }
    let parts = pieces.compactMap { piece in piece.quotation.map { (quotation: $0, piece: piece) } }
      .sorted { $0.quotation.range.lowerBound < $1.quotation.range.lowerBound }
    var groups: [[(quotation: Quotation, piece: Piece)]] = []
    var end = 0
    for part in parts {
      if groups.isEmpty || part.quotation.range.lowerBound >= end {
        groups.append([])
        end = 0
      }
      groups[groups.count - 1].append(part)
      end = max(end, part.quotation.range.upperBound)
    }
    let empty = [[Answer]](repeating: [], count: width)
    var rows = groups.map { group in
      var row = Row(clause: clause, passage: JoinedQuotation(group.map(\.quotation)), cells: empty)
      for part in group { row.cells[part.piece.column].append(part.piece.answer) }
      return row
    }
    if rows.isEmpty { rows = [Row(clause: clause, passage: nil, cells: empty)] }
    for piece in whole { for row in rows.indices { rows[row].cells[piece.column].append(piece.answer) } }
    return rows
  }
}

/// Words of the base that several documents may answer in different parts.
struct JoinedQuotation: Sendable {
  let text: String
  /// In bytes of the document's text.
  let range: Range<Int>
  let place: Place

  /// - Parameter quotations: by rising place, each overlapping what stands before it.
  init(_ quotations: [Quotation]) {
    var bytes: [UInt8] = []
    var end = quotations[0].range.lowerBound
    for quotation in quotations where quotation.range.upperBound > end {
      bytes += quotation.text.utf8.dropFirst(end - quotation.range.lowerBound)
      end = quotation.range.upperBound
    }
    text = String(decoding: bytes, as: UTF8.self)
    range = quotations[0].range.lowerBound..<end
    place = quotations.dropFirst().reduce(quotations[0].place) { $0.joined(to: $1.place) }
  }
}

extension DocumentComparison {
  func other(than base: DocumentHead) -> DocumentHead { upper.id == base.id ? lower : upper }
}

extension ComparedRows {
  fileprivate func pieces(
    of base: DocumentHead, in column: Int
  ) -> [(ClauseCitation, ProvisionMatrix.Piece)] {
    let isUpper = comparison.upper.id == base.id
    let broken = Set(allUnmatched.map(\.clause.locator))
    var pieces: [(ClauseCitation, ProvisionMatrix.Piece)] = []
    for row in all {
      let (own, other) = isUpper ? (row.pair.upper, row.pair.lower) : (row.pair.lower, row.pair.upper)
      let isWhole =
        row.pair.provisions.allSatisfy { $0.relation == .same }
        && !broken.contains(own.locator) && !broken.contains(other.locator)
      let isMoved = comparison.standing == .successive && isWhole && own.label != other.label
      for provision in row.provisions {
        let answer = ProvisionMatrix.Answer(
          relation: provision.relation, comparison: comparison, clause: other,
          quotation: isUpper ? provision.lower : provision.upper, provision: provision,
          confidence: row.pair.confidence,
          isDoubtful: row.isDoubtful(provision), isMoved: isMoved)
        let quotation = isUpper ? provision.upper : provision.lower
        pieces.append((own, .init(quotation: quotation, column: column, answer: answer)))
      }
    }
    for open in allUnmatched where open.clause.document.id == base.id {
      let answer = ProvisionMatrix.Answer(
        relation: open.relation, comparison: comparison, unmatched: open)
      pieces.append((open.clause, .init(quotation: open.quotation, column: column, answer: answer)))
    }
    return pieces
  }
}
