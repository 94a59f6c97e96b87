package import ClauseIndex
package import PolicyText

extension DocumentComparison {
  /// Compares two documents. What words are worth is learned from the corpus of the index.
  ///
  /// The upper level comes first, of one level the earlier. Time and memory grow with the product of the documents'
  /// sentences.
  package init(_ a: Document, _ b: Document, index: ClauseIndex) throws(IndexError) {
    let inOrder = Standing.isInOrder(a.masthead, b.masthead)
    if inOrder {
      try self.init(upper: a, lower: b, index: index)
    } else {
      try self.init(upper: b, lower: a, index: index)
    }
  }

  /// The same for documents whose order is known, as that of a draft without level and date.
  package init(upper: Document, lower: Document, index: ClauseIndex) throws(IndexError) {
    let matching = try ProvisionMatching(upper, lower, index: index)
    let missing = MissingDocument.between(upper, lower, try DocumentDirectory(index))
    let assembly = ComparisonAssembly(matching, levelMissing: !missing.isEmpty)
    self.init(
      upper: upper.head, lower: lower.head, standing: Standing(upper.masthead, lower.masthead),
      pairs: assembly.pairs(), unmatched: assembly.unmatched(), missingBetween: missing,
      upperCoverage: assembly.upper.coverage, lowerCoverage: assembly.lower.coverage)
  }
}

extension Standing {
  init(_ upper: Masthead, _ lower: Masthead) {
    guard let above = upper.level, let below = lower.level else {
      self = .unknown
      return
    }
    if above < below {
      self = .vertical
    } else {
      self = upper.region == lower.region ? .successive : .horizontal
    }
  }

  /// By level, then by date; as given where neither decides.
  package static func isInOrder(_ a: Masthead, _ b: Masthead) -> Bool {
    if let first = a.level, let second = b.level, first != second { return first < second }
    if let first = a.issued, let second = b.issued, first != second { return first < second }
    // A later document's date is what a text rarely lacks: one without a date is taken as the earlier.
    return b.issued != nil || a.issued == nil
  }
}

extension Quotation {
  /// Without a comma at its end.
  init(_ document: Document, _ range: Range<Int>) {
    var words = document.string(range)[...]
    while let last = words.last, "，,；;".contains(last) || last.isWhitespace { words.removeLast() }
    let range = range.lowerBound..<range.lowerBound + words.utf8.count
    self.init(text: String(words), range: range, lines: document.lines.lines(of: range))
  }
}
