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

  package let text: String
  package let document: DocumentReference
  /// Where it names a part: what the part says in front of its clauses is meant.
  let part: PartAddress?
  let above: [Word]
  /// Of a clause.
  let number: Numeral
  /// Whether its number is written as those of clauses alone are: （二）, 第二条.
  let isOfClause: Bool
  /// Which of those that are numbered alike; nil: the only one.
  let repetition: Int?

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
    var address = address
    part = PartAddress(address)
    // 二节 may be a clause too.
    if let part, !part.isSection {
      (above, number, isOfClause, repetition) = ([], Numeral(1), false, nil)
      return
    }
    repetition = Locator.cutRepetition(from: &address)
    guard !address.isEmpty else { throw .notALocator(text) }
    if let bracket = address.firstIndex(where: { "（(".contains($0) }), bracket > address.startIndex,
      address[address.index(before: bracket)] != "."
    {
      // 二（五）, as reports print it.
      address.insert(".", at: bracket)
    }
    var words: [Word] = []
    let written = address.split(omittingEmptySubsequences: false, whereSeparator: { ".．·".contains($0) })
    isOfClause = written.last.map { $0.contains { "（(条款".contains($0) } } ?? false
    for part in written {
      guard let word = Word(String(part)) else { throw .notANumber(String(part), locator: text) }
      words.append(word)
    }
    guard case .number(let number) = words.removeLast() else { throw .notALocator(text) }
    above = words
    self.number = number
  }

  /// The index of the one clause meant in `document.clauses`. The whole address goes before a part of it: `#二.三` is the body's, not the
  /// appendix's.
  /// What stands in front of clauses is one of them in `document.withLeads`.
  package func resolve(in document: Document) throws(ReferenceError) -> Int {
    if let address = part {
      if let place = place(ofLead: address, in: document) { return place }
      guard address.isSection else { throw unknownPart(address, in: document) }
    }
    let isSection = part != nil
    var whole: [Int] = []
    var part: [Int] = []
    for (index, clause) in document.clauses.enumerated()
    where clause.style != .lead && clause.number.counts(as: number) {
      let address = document.parts.address(below: clause.part).compactMap(Word.init)
      if address == above { whole.append(index) }
      if above.isSubsequence(of: address) { part.append(index) }
    }
    var found = whole.isEmpty ? part : whole
    if let repetition { found = found.indices.contains(repetition - 1) ? [found[repetition - 1]] : [] }
    if isSection { found = found.filter { document.clauses[$0].style == .section } }
    // Of clauses that the source numbers alike the first has the plain locator.
    if found.count == 1 || !found.isEmpty && !whole.isEmpty && repetition == nil { return found[0] }
    if found.isEmpty { throw .unknownClause(text, candidates: clauses(ofChapterIn: document)) }
    throw .ambiguousClause(text, candidates: found.map { document.named($0) })
  }

  private func place(ofLead part: PartAddress, in document: Document) -> Int? {
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

  /// When the chapter exists, or only a chapter has this number: the clauses in it.
  private func clauses(ofChapterIn document: Document) -> [Candidate] {
    for words in [above, above + [.number(number)]] where !words.isEmpty {
      let inside = document.clauses.indices.filter {
        let address = document.parts.address(below: document.clauses[$0].part)
        return words.isSubsequence(of: address.compactMap(Word.init))
      }
      if !inside.isEmpty { return inside.map { document.named($0) } }
    }
    return nearestClauses(in: document)
  }

  /// Those whose numbers come closest to the one that is not there.
  private func nearestClauses(in document: Document) -> [Candidate] {
    document.clauses.indices
      .map { (index: $0, distance: abs(document.clauses[$0].number.value - number.value)) }
      .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
      .prefix(3).map(\.index).sorted().map { document.named($0) }
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
