package import PolicyText

/// How a clause is named: `jiaxing-2022#二.二`, `国发2020-7#5`, `ref#附件1.二.三`.
///
/// Of clauses that the source numbers alike the second is `…#五.十四~2`. The numbers may be Chinese or Arabic, bare or as the source writes them: 第四章.第十二条, （二）.
package struct Locator: Sendable, Equatable {
  enum Word: Equatable {
    case number(Numeral)
    /// Nil: the appendix that has no number.
    case appendix(Int?)
  }

  /// A clause by its number and those of the parts above it.
  struct ClauseAddress: Equatable {
    let above: [Word]
    let number: Numeral
    /// Whether its number is written as those of clauses alone are: （二）, 第二条.
    let isOfClause: Bool
    /// Which of those that are numbered alike; nil: the only one.
    let repetition: Int?
  }

  enum Place: Equatable {
    case clause(ClauseAddress)
    /// What a part says in front of its clauses.
    case lead(PartAddress)
    /// 二节: what the section says in front of its clauses, or the clause that a section is.
    case section(PartAddress, ClauseAddress)
  }

  package let text: String
  package let document: DocumentReference
  let place: Place

  package init(_ text: String) throws(ReferenceError) {
    // The last one: a file's name may hold the sign too.
    guard let sign = text.lastIndex(where: { $0 == "#" || $0 == "＃" }) else { throw .notALocator(text) }
    try self.init(
      String(text[text.index(after: sign)...]).trimmingSpace, in: String(text[..<sign]), writtenAs: text)
  }

  /// - Parameters:
  ///   - address: of a clause: 二.二.
  ///   - name: of its document.
  init(_ address: String, in name: String) throws(ReferenceError) {
    try self.init(address, in: name, writtenAs: "\(name)#\(address)")
  }

  private init(_ address: String, in name: String, writtenAs text: String) throws(ReferenceError) {
    guard !name.isEmpty, !address.isEmpty else { throw .notALocator(text) }
    self.text = text
    document = DocumentReference(name)
    guard let part = PartAddress(address) else {
      place = .clause(try ClauseAddress(address, writtenAs: text))
      return
    }
    place = part.isSection ? .section(part, try ClauseAddress(address, writtenAs: text)) : .lead(part)
  }
}

extension Locator.ClauseAddress {
  fileprivate init(_ address: String, writtenAs text: String) throws(ReferenceError) {
    var address = address
    repetition = Locator.cutRepetition(from: &address)
    guard !address.isEmpty else { throw .notALocator(text) }
    if let bracket = address.firstIndex(where: { "（(".contains($0) }), bracket > address.startIndex,
      address[address.index(before: bracket)] != "."
    {
      // 二（五）, as reports print it.
      address.insert(".", at: bracket)
    }
    var words: [Locator.Word] = []
    let written = address.split(omittingEmptySubsequences: false, whereSeparator: { ".．·".contains($0) })
    isOfClause = written.last.map { $0.contains { "（(条款".contains($0) } } ?? false
    for part in written {
      guard let word = Locator.Word(String(part)) else { throw .notANumber(String(part), locator: text) }
      words.append(word)
    }
    guard case .number(let number) = words.removeLast() else { throw .notALocator(text) }
    above = words
    self.number = number
  }

  /// The chapter of this number; nil of a number that is written as clauses' are, or that one of several clauses has.
  var part: PartAddress? {
    isOfClause || repetition != nil ? nil : PartAddress(words: above + [.number(number)])
  }

  /// The places in `document.clauses` of those that have the number, in the parts that are named or in some of these.
  fileprivate func places(in document: Document) -> (whole: [Int], part: [Int]) {
    var whole: [Int] = []
    var part: [Int] = []
    for (index, clause) in document.clauses.enumerated()
    where clause.style != .lead && clause.number.counts(as: number) {
      let address = document.address(of: index)
      if address == above { whole.append(index) }
      if above.isSubsequence(of: address) { part.append(index) }
    }
    return (whole, part)
  }

  /// When the chapter exists, or only a chapter has this number: the clauses in it. Else those whose numbers come closest.
  fileprivate func candidates(in document: Document) -> [Candidate] {
    for words in [above, above + [.number(number)]] where !words.isEmpty {
      let inside = document.clauses.indices.filter { words.isSubsequence(of: document.address(of: $0)) }
      if !inside.isEmpty { return inside.map { document.named($0) } }
    }
    return document.clauses.indices
      .map { (index: $0, distance: abs(document.clauses[$0].number.value - number.value)) }
      .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
      .prefix(3).map(\.index).sorted().map { document.named($0) }
  }
}

extension Locator {
  /// The index of the one clause meant in `document.clauses`. The whole address goes before a part of it: `#二.三` is the
  /// body's, not the appendix's. What stands in front of clauses is one of them in `document.withLeads`.
  package func resolve(in document: Document) throws(ReferenceError) -> Int {
    switch place {
    case .clause(let address):
      return try self.clause(address, in: document) { _ in true }
    case .lead(let part):
      guard let lead = self.lead(part, in: document) else { throw unknownPart(part, in: document) }
      return lead
    case .section(let part, let address):
      if let lead = self.lead(part, in: document) { return lead }
      return try self.clause(address, in: document) { $0.style == .section }
    }
  }

  private func clause(
    _ address: ClauseAddress, in document: Document, where isMeant: (Clause) -> Bool
  ) throws(ReferenceError) -> Int {
    let (whole, part) = address.places(in: document)
    var found = whole.isEmpty ? part : whole
    if let repetition = address.repetition {
      // They are counted where their whole address is one.
      guard found.allSatisfy({ document.address(of: $0) == document.address(of: found[0]) }) else {
        throw .ambiguousClause(text, candidates: found.map { document.named($0) })
      }
      found = found.indices.contains(repetition - 1) ? [found[repetition - 1]] : []
    }
    found = found.filter { isMeant(document.clauses[$0]) }
    // Of clauses that the source numbers alike the first has the plain locator.
    if found.count == 1 || !found.isEmpty && !whole.isEmpty && address.repetition == nil { return found[0] }
    if found.isEmpty { throw .unknownClause(text, candidates: address.candidates(in: document)) }
    throw .ambiguousClause(text, candidates: found.map { document.named($0) })
  }

  private func lead(_ part: PartAddress, in document: Document) -> Int? {
    part.lead(of: document).flatMap { lead in
      document.clauses.firstIndex { $0.style == .lead && $0.range == lead.range }
    }
  }

  private func unknownPart(_ part: PartAddress, in document: Document) -> ReferenceError {
    let inside = document.part(part)?.clauses.filter { document.clauses[$0].style != .lead } ?? []
    return .unknownClause(
      text, candidates: inside.isEmpty ? document.partNames : inside.map { document.named($0) })
  }

  /// The number behind ~ at an address's end.
  static func cutRepetition(from address: inout String) -> Int? {
    guard let sign = address.lastIndex(where: { $0 == "~" || $0 == "～" }),
      let number = Int(address[address.index(after: sign)...]), number > 0
    else { return nil }
    address = String(address[..<sign])
    return number
  }
}

extension Locator.Word {
  /// One word between the points of a locator.
  init?(_ word: String) {
    for prefix in ["附件", "附录", "附表", "附"] where word.hasPrefix(prefix) {
      let rest = String(word.dropFirst(prefix.count))
      guard let number = Numeral(rest) else {
        guard rest.isEmpty else { return nil }
        self = .appendix(nil)
        return
      }
      self = .appendix(number.value)
      return
    }
    guard let number = Numeral(writtenInSource: word) else { return nil }
    self = .number(number)
  }
}

extension Document {
  /// Of a clause, without its own number.
  fileprivate func address(of index: Int) -> [Locator.Word] {
    parts.address(below: clauses[index].part).compactMap(Locator.Word.init)
  }

  /// Locator, heading, lines.
  fileprivate func named(_ index: Int) -> Candidate {
    let citation = citation(of: clauses[index])
    let lines = citation.lines
    return Candidate(
      citation.locator,
      (citation.heading.map { "\($0) " } ?? "") + "(\(file):\(lines.lowerBound)-\(lines.upperBound))")
  }
}

extension Array where Element: Equatable {
  func isSubsequence(of other: [Element]) -> Bool {
    var rest = self[...]
    for element in other where element == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
