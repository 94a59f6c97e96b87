package import PolicyText

/// Who cites whom, through time: a row for every way from a document that cites none of the others to one that none
/// of the others cites.
///
/// What a document cites along the way is left out: 国发〔2020〕7号 ← 苏政发〔2020〕101号 ← 南京 says that Nanjing cites the
/// State Council too.
package struct CitationChains: Sendable {
  package struct Link: Sendable, Hashable {
    /// Nil where the corpus has no such document.
    package let id: String?
    package let number: DocumentNumber?
    package let title: String?
    package let date: PolicyDate?
    /// Where no day is known: of the number; else the latest year that it cites, and no earlier.
    package let year: Int?
    package let isYearOfNumber: Bool

    /// Years sort before their days: what is dated by its number alone is shown first of its year.
    fileprivate var time: (Int, Int, Int) { (date?.year ?? year ?? 0, date?.month ?? 0, date?.day ?? 0) }
    fileprivate var name: String { id ?? number?.description ?? title ?? "" }

    /// What mostly tells one from another; the whole is asked of few.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(id)
      if id == nil {
        hasher.combine(title)
        hasher.combine(number?.serial)
      }
    }
  }

  /// By the date of their first link; the cited one first.
  package let rows: [[Link]]
  /// Rows beyond the most that are drawn.
  package let isCut: Bool

  /// More are no picture that a person takes in, and there may be as many as there are ways through the citations.
  private static let mostRows = 200

  package init(_ registers: [CitationRegister]) {
    let graph = CitationGraph(registers)
    var rows: [[Link]] = []
    var isCut = false
    func follow(_ row: [Link]) {
      guard rows.count < CitationChains.mostRows else {
        isCut = true
        return
      }
      let next = graph.next(after: row[row.count - 1]).filter { !row.contains($0) }
      if next.isEmpty, row.count > 1 { rows.append(row) }
      for link in next { follow(row + [link]) }
    }
    for root in graph.roots { follow([root]) }
    self.rows = rows
    self.isCut = isCut
  }
}

/// Documents and the arrows between them, from the cited to the citing one.
private struct CitationGraph {
  private var citing: [CitationChains.Link: Set<CitationChains.Link>] = [:]
  private var cited: [CitationChains.Link: Set<CitationChains.Link>] = [:]

  init(_ registers: [CitationRegister]) {
    var links: [String: CitationChains.Link] = [:]
    // A number is one document's, whatever title it is cited with, or none.
    var missing: [String: CitationChains.Link] = [:]
    for entry in registers.flatMap(\.entries) where entry.target == nil {
      guard let number = entry.number?.description, missing[number]?.title == nil else { continue }
      missing[number] = CitationChains.Link(missing: entry)
    }
    for register in registers where !register.entries.isEmpty {
      links[register.entries[0].document.id] = CitationChains.Link(
        register.entries[0].document, citing: register.entries)
    }
    // A title alone, in the middle of a text and of no document at hand, may be one that is yet to be made.
    for entry in registers.flatMap(\.entries)
    where entry.target != nil || entry.number != nil || entry.clause == nil {
      guard let lower = links[entry.document.id], entry.target?.id != entry.document.id else { continue }
      let upper =
        entry.target.map { links[$0.id] ?? CitationChains.Link($0, citing: []) }
        ?? entry.number.flatMap { missing[$0.description] } ?? CitationChains.Link(missing: entry)
      citing[upper, default: []].insert(lower)
      cited[lower, default: []].insert(upper)
    }
  }

  /// Those that cite none of the others.
  var roots: [CitationChains.Link] { sorted(citing.keys.filter { cited[$0] == nil }) }

  /// Those that cite this one, and none that stands between.
  func next(after link: CitationChains.Link) -> [CitationChains.Link] {
    let lower = citing[link] ?? []
    return sorted(lower.filter { (cited[$0] ?? []).isDisjoint(with: lower) })
  }

  private func sorted(_ links: some Collection<CitationChains.Link>) -> [CitationChains.Link] {
    links.sorted { a, b in
      guard a.time == b.time else { return a.time < b.time }
      return (a.name, a.title ?? "") < (b.name, b.title ?? "")
    }
  }
}

extension CitationChains.Link {
  fileprivate init(_ document: DocumentHead, citing entries: [CitationRegister.Entry]) {
    let years = entries.compactMap { $0.target?.masthead.issued?.year ?? $0.number?.year }
    let own = document.masthead.number?.year
    self.init(
      id: document.id, number: document.masthead.number, title: document.masthead.title,
      date: document.masthead.issued, year: own ?? years.max(), isYearOfNumber: own != nil)
  }

  fileprivate init(missing entry: CitationRegister.Entry) {
    self.init(
      id: nil, number: entry.number, title: entry.title.map { $0.filter { !$0.isWhitespace } }, date: nil,
      year: entry.number?.year, isYearOfNumber: entry.number != nil)
  }
}
