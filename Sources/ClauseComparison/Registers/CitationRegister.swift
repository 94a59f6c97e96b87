package import PolicyText

/// Every document that a document cites, in its preamble, in its clauses, in titles of chapters, in what these say in front
/// of their clauses, and in closing sentences, with where it leads.
package struct CitationRegister: Sendable {
  package struct Entry: Sendable {
    package let document: DocumentHead
    /// Nil outside all clauses.
    package let clause: ClauseCitation?
    package let title: String?
    package let number: DocumentNumber?
    package let quotation: Quotation
    /// Of a short form the title that the document gives it to: 《条例》 is 《某市某条例》.
    package let fullTitle: String?
    /// Nil where the corpus has no such document.
    package let target: DocumentHead?
    package let resolvedBy: Resolution?
    /// Where no document has the number cited: one that has the title, under another number.
    package let namesake: DocumentHead?
  }

  package enum Resolution: String, Sendable, CaseIterable {
    case number, title
  }

  package private(set) var entries: [Entry]

  /// Some of them.
  package func narrowed(to isWanted: (Entry) -> Bool) -> CitationRegister {
    var register = self
    register.entries = entries.filter(isWanted)
    return register
  }

  /// The ids of the documents that are cited and there, in the order of mention, as often as they are mentioned.
  var targets: [String] { entries.compactMap { $0.target?.id } }

  func cites(_ document: DocumentHead) -> Bool { entries.contains { $0.target?.id == document.id } }

  package init(of document: Document, in directory: DocumentDirectory) {
    var entries: [Entry] = []
    let marks = Citations.marks(in: document.plain)
    let own = OwnTitles(document, marks)
    let head = document.head
    for stretch in document.citingStretches {
      let next = marks.indices.partition { marks[$0] < stretch.range.lowerBound }
      guard next < marks.count, marks[next] < stretch.range.upperBound else { continue }
      for cited in document.citations(in: stretch.range) {
        // The number of another document below this one in its file.
        if stretch.isOutsideClauses, cited.title == nil, document.isLine(cited.range) { continue }
        let title = cited.title.map(own.long)
        guard !own.means(cited, title, in: document) else { continue }
        let isRepealed = title != nil && document.saysRepealed(at: cited.range.lowerBound)
        let found = directory.resolve(
          title: title, number: cited.number,
          article: document.article(at: cited.range.upperBound, before: document.text.count)?.value.value,
          citedBy: head, isRepealed: isRepealed)
        entries.append(
          Entry(
            document: head, clause: stretch.clause.map { document.citation(of: $0, under: head) },
            title: cited.title, number: cited.number,
            quotation: Quotation(document, cited.range),
            fullTitle: title, target: found?.document, resolvedBy: found?.by,
            namesake: found == nil && cited.number != nil
              ? directory.resolve(title: title, number: nil, citedBy: head, isRepealed: isRepealed)?.document
              : nil))
      }
    }
    self.entries = entries
  }
}

extension Document {
  /// The number between 第 at a byte and the next 条, and where that ends.
  func article(at start: Int, before end: Int) -> (value: Numeral, end: Int)? {
    let words = string(start..<min(end, start + Self.longestArticle * 4)).unicodeScalars
    guard words.first == "第", let close = words.prefix(Self.longestArticle).firstIndex(of: "条"),
      let value = Numeral(String(words[words.index(after: words.startIndex)..<close]))
    else { return nil }
    return (value, start + words[...close].reduce(0) { $0 + UTF8.width($1) })
  }

  /// 第一千二百六十条之一, in scalars.
  private static let longestArticle = 12

  /// Whether nothing but white space and brackets stands beside some bytes on their line.
  fileprivate func isLine(_ range: Range<Int>) -> Bool {
    let start = text[..<range.lowerBound].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    let end = text[range.upperBound...].firstIndex(of: 0x0a) ?? text.count
    return DocumentNumber(wholeLine: string(start..<end)) != nil
  }

  /// Whether the sentence goes on to say that what is named is no more: 《…规定》同时废止.
  func saysRepealed(at start: Int) -> Bool {
    Sentences.first(in: text, start..<text.count).map { string($0).mentions("废止") } ?? false
  }
}
