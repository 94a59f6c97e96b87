package import ClauseIndex
package import PolicyText

/// Looks quotations up again in the clauses that they name.
package struct QuotationCheck {
  package enum Finding: Equatable, Sendable {
    case asQuoted
    /// The words stand in another clause.
    case moved(to: String)
    /// The clause is there, and says something else from these words on.
    case changed(from: String)
    /// The document has no such clause, or is not there. Another one may have the words.
    case missing(elsewhere: String?)
  }

  private let index: ClauseIndex
  private let unitLabels: [String]
  private let shown: @Sendable (String) -> String

  /// - Parameters:
  ///   - unitLabels: what a report says in front of responsible units.
  ///   - shown: how it shows words of a document.
  package init(
    _ index: ClauseIndex, unitLabels: [String] = [], shown: @escaping @Sendable (String) -> String
  ) {
    self.index = index
    self.unitLabels = unitLabels
    self.shown = shown
  }

  /// - Parameters:
  ///   - document: the one named; nil where there is none.
  ///   - clause: the one named, or what a part says in front of its clauses; nil where there is none.
  package func finding(
    of paragraphs: [String], inDocument document: Ordinal<Document>?, clause: Clause?
  ) throws(IndexError) -> Finding {
    var text: String?
    if let document, let clause {
      text = String(decoding: try index.text(ofDocument: document, clause.range), as: UTF8.self)
    }
    let others = paragraphs.filter { !isIn(text ?? "", $0) }
    guard let first = others.first else { return text == nil ? .missing(elsewhere: nil) : .asQuoted }
    // Other words are told before other marks: （一） for (一).
    let folded = text?.folded
    let paragraph =
      others.first { paragraph in !(folded.map { isIn($0, paragraph.folded) } ?? true) } ?? first
    if let document, let locator = try locator(of: paragraph, in: document, except: clause) {
      return .moved(to: locator)
    }
    if let text { return .changed(from: difference(text, paragraph)) }
    for other in index.allDocuments where other != document {
      if let locator = try locator(of: paragraph, in: other) { return .missing(elsewhere: locator) }
    }
    return .missing(elsewhere: nil)
  }

  /// Whether a clause has all of the paragraphs.
  package func holds(_ paragraphs: [String], in clause: String) -> Bool {
    paragraphs.allSatisfy { isIn(clause, $0) }
  }

  /// Of the first clause with these words. A clause that was given another number has the words behind it.
  private func locator(
    of paragraph: String, in number: Ordinal<Document>, except named: Clause? = nil
  ) throws(IndexError) -> String? {
    let document = try index.document(number)
    let found = document.withLeads.clauses.first { clause in
      guard clause.range != named?.range else { return false }
      let text = document.string(clause.range)
      return isIn(text, paragraph) || isIn(text, paragraph.withoutNumber)
    }
    return found.map { document.citation(of: $0).locator }
  }

  /// Whether the clause has the words, white space aside. A quotation may be cut at its ends; a line with the
  /// responsible units is made of the clause's words.
  private func isIn(_ clause: String, _ paragraph: String) -> Bool {
    let text = scalars(of: clause)
    for label in unitLabels where paragraph.hasPrefix(label) {
      let units = paragraph.dropFirst(label.count).split(separator: "、")
      if units.allSatisfy({ text.contains(scalars(of: String($0))) }) { return true }
    }
    return text.contains(quoted(paragraph))
  }

  /// The first words that the clause has not in this place; a number is named whole.
  private func difference(_ clause: String, _ paragraph: String) -> String {
    let (text, words) = (scalars(of: clause), quoted(paragraph))
    var longest = 0
    for start in text.indices {
      var length = 0
      while length < words.count, start + length < text.count, text[start + length] == words[length] {
        length += 1
      }
      longest = max(longest, length)
    }
    func isOfRun(_ place: Int) -> Bool { words[place].isASCII && words[place].properties.numericType != nil }
    if longest < words.count, isOfRun(longest) {
      while longest > 0, isOfRun(longest - 1) { longest -= 1 }
    }
    return String(String.UnicodeScalarView(words[longest...].prefix(20)))
  }

  /// As a report shows them, without white space.
  private func scalars(of text: String) -> [Unicode.Scalar] {
    shown(text.split(whereSeparator: \.isNewline).joined()).unicodeScalars.filter {
      !$0.properties.isWhitespace
    }
  }

  private func quoted(_ paragraph: String) -> [Unicode.Scalar] { scalars(of: paragraph.withoutEllipses) }
}

extension String {
  /// Without the marks of cutting at the ends of a quotation, and white space there.
  package var withoutEllipses: String {
    func isAround(_ scalar: Unicode.Scalar) -> Bool { scalar == "…" || scalar.properties.isWhitespace }
    var words = unicodeScalars[...]
    while words.first.map(isAround) ?? false { words.removeFirst() }
    while words.last.map(isAround) ?? false { words.removeLast() }
    return String(words)
  }

  /// Without （二） or 第二条 in front.
  fileprivate var withoutNumber: String {
    let start = prefix(10)
    guard let end = start.firstIndex(where: { "）)条、".contains($0) }), "（(第".contains(start.first ?? " ")
    else {
      return self
    }
    return String(self[index(after: end)...])
  }
}
