package import ClauseIndex
package import PolicyText

/// Every document that a document cites, in its preamble, in its clauses and in what chapters say in front of theirs, with
/// where it leads.
package struct CitationRegister: Sendable {
  package struct Entry: Sendable {
    package let document: DocumentHead
    /// Nil in front of all clauses.
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
    let marks = Citations.marks(in: document.text)
    let own = OwnTitles(document, marks)
    let head = document.head
    for stretch in document.registerStretches {
      let next = marks.indices.partition { marks[$0] < stretch.range.lowerBound }
      guard next < marks.count, marks[next] < stretch.range.upperBound else { continue }
      for cited in Citations.all(in: document.text, stretch.range) {
        // The number of another document below this one in its file.
        if stretch.isOutsideClauses, cited.title == nil, document.isLine(cited.range) { continue }
        let title = cited.title.map(own.long)
        guard cited.number == nil || cited.number != document.masthead.number, !own.name(title) else {
          continue
        }
        let found = directory.resolve(title: title, number: cited.number, citedBy: head)
        entries.append(
          Entry(
            document: head, clause: stretch.clause.map { document.citation(of: $0, under: head) },
            title: cited.title, number: cited.number,
            quotation: Quotation(document, cited.range),
            fullTitle: title, target: found?.document, resolvedBy: found?.by,
            namesake: found == nil && cited.number != nil
              ? directory.resolve(title: title, number: nil, citedBy: head)?.document : nil))
      }
    }
    self.entries = entries
  }
}

/// The documents of a corpus by number and title.
package struct DocumentDirectory: Sendable {
  package let documents: [DocumentHead]
  private var byNumber: [DocumentNumber: Int] = [:]
  private var byTitle: [String: [Int]] = [:]
  private var byBroughtName: [String: [Int]] = [:]

  package init(_ documents: [DocumentHead]) {
    self.documents = documents
    let subjects = concurrently(documents) { document in
      // 关于印发某办法的通知 is cited as 《某办法》 too.
      let names = BroughtNames.all(in: document.masthead.title)
      return (DocumentDirectory.subject(of: document.masthead.title), names.map(DocumentDirectory.subject))
    }
    for (place, (own, brought)) in subjects.enumerated() {
      if let number = documents[place].masthead.number, byNumber[number] == nil { byNumber[number] = place }
      byTitle[own, default: []].append(place)
      for name in brought { byBroughtName[name, default: []].append(place) }
    }
  }

  package init(_ index: ClauseIndex) throws(IndexError) {
    var heads: [DocumentHead] = []
    for document in index.allDocuments { heads.append(try index.head(ofDocument: document)) }
    self.init(heads)
  }

  /// By number first; a title must name the same subject and, where it names an issuer, the same body.
  package func resolve(
    title: String?, number: DocumentNumber?, citedBy citing: DocumentHead
  ) -> (document: DocumentHead, by: CitationRegister.Resolution)? {
    if let number, let place = byNumber[number] { return (documents[place], .number) }
    guard let title else { return nil }
    let subject = DocumentDirectory.subject(of: title)
    if let places = byTitle[subject] {
      let issuer = CitedIssuer(ofTitle: title, citedBy: citing.masthead)
      let match = places.first { place in
        let candidate = documents[place]
        guard candidate.id != citing.id, candidate.masthead.number == nil || number == nil else {
          return false
        }
        return DocumentDirectory.isMeant(candidate.masthead, by: title, of: issuer)
      }
      if let match { return (documents[match], .title) }
    }
    guard number == nil, let places = byBroughtName[subject] else { return nil }
    return places.first { documents[$0].id != citing.id }.map { (documents[$0], .title) }
  }

  private static func isMeant(_ candidate: Masthead, by title: String, of issuer: CitedIssuer?) -> Bool {
    let years = Sides(title, candidate.title).map(years(of:))
    // The plan for 2011—2020 is not the plan for 2021—2035.
    if let cited = years.upper, let own = years.lower, cited != own { return false }
    let titled = CitedIssuer(ofTitle: candidate.title, citedBy: candidate)?.name
    guard let issuer else { return titled == nil || candidate.title == title }
    return titled == issuer.name || candidate.issuers.contains { CitedIssuer.full($0) == issuer.name }
  }

  /// The note of a title that has numbers: （2021—2035年）, with which it names one plan of several.
  private static func years(of title: String) -> String? {
    let whole = TitleEnd.withoutStanding(title)
    let bare = TitleEnd.bare(title)
    return whole.count == bare.count ? nil : String(whole.dropFirst(bare.count)).folded
  }

  /// What a title is about: without the issuer in front of 关于 and without 中华人民共和国.
  static func subject(of title: String) -> String {
    // 《某办法（试行）》 and 《某办法》
    var words = TitleEnd.bare(title)
    if let about = words.place(of: "关于"), CitedIssuer.isIssuer(String(words[..<about.lowerBound])) {
      words = String(words[about.lowerBound...])
    }
    return Country.removed(from: words).folded
  }
}

extension Document {
  /// Whether nothing but white space and brackets stands beside some bytes on their line.
  fileprivate func isLine(_ range: Range<Int>) -> Bool {
    let start = text[..<range.lowerBound].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    let end = text[range.upperBound...].firstIndex(of: 0x0a) ?? text.count
    return DocumentNumber(wholeLine: string(start..<end)) != nil
  }

  /// Scalars of a string that begins at a byte, as bytes.
  func bytes(of scalars: Range<Int>, from start: Int) -> Range<Int> {
    var index = start
    var count = 0
    var first = start
    while count < scalars.upperBound, index < text.count {
      if count == scalars.lowerBound { first = index }
      _ = UTF8Decoding.scalar(in: text.span, at: &index)
      count += 1
    }
    return first..<index
  }
}
