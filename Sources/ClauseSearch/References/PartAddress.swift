import PolicyText

/// How a part is named: 五章, 第二编.第三章, 附件1; 五章~2 for the second place where what stands in front of clauses is cited so;
/// 章 and 章~2 for the first and second of those in parts without a number.
struct PartAddress: Sendable, Equatable {
  /// 编, of which addresses of clauses say nothing.
  private let books: [Numeral]
  private let words: [Locator.Word]
  /// 节, which may be clauses too.
  let isSection: Bool
  let repetition: Int?

  /// Nil for what names no part by its unit.
  init?(_ address: String) {
    var address = address
    let repetition = Locator.cutRepetition(from: &address)
    guard address != PartAddress.unnumbered else {
      (self.books, self.words, isSection, self.repetition) = ([], [], false, repetition ?? 1)
      return
    }
    var books: [Numeral] = []
    var words: [Locator.Word] = []
    let parts = address.split { ".．·".contains($0) }.map(String.init)
    for part in parts {
      guard let word = Locator.Word(part) else { return nil }
      if case .number(let number) = word, part.hasSuffix("编") {
        books.append(number)
      } else {
        words.append(word)
      }
    }
    guard let last = parts.last, let unit = last.last else { return nil }
    let isAppendix = if case .appendix = words.last { !last.hasSuffix("编") } else { false }
    guard isAppendix || "章编节".contains(unit) else { return nil }
    isSection = unit == "节"
    self.books = books
    self.words = words
    self.repetition = repetition
  }

  init(words: [Locator.Word], repetition: Int? = nil) {
    (books, self.words, isSection, self.repetition) = ([], words, false, repetition)
  }

  private static let unnumbered = "章"

  /// The parts that it names, and all within them.
  ///
  /// The whole way goes before a part of it: `#二章` is the second chapter, not a second section in another.
  ///
  /// - Parameter isHeld: whether something stands in a part.
  func parts(of document: Document, where isHeld: (Ordinal<Part>) -> Bool) -> Set<Ordinal<Part>> {
    if repetition != nil {
      // 章~9 of a document that has no such place names nothing.
      guard let part = lead(of: document)?.part else { return [] }
      return Set(document.ordinals.filter { document.parts.wayUp(from: $0).contains(part) })
    }
    let candidates = document.ordinals.filter { isHeld($0) && hasBooks(document.parts.path(to: $0)) }
    guard !words.isEmpty else { return Set(candidates) }
    let ways = candidates.map { document.parts.address(below: $0).compactMap(Locator.Word.init) }
    let whole = zip(candidates, ways).filter { $0.1.starts(with: words) }
    let found = whole.isEmpty ? zip(candidates, ways).filter { words.isSubsequence(of: $0.1) } : whole
    return Set(found.map(\.0))
  }

  /// What the part says in front of its clauses. Several are counted where their whole address is one.
  func lead(of document: Document) -> Clause? {
    var (own, ofSomeBook): ([Clause], [Clause]) = ([], [])
    for lead in document.leads {
      let path = document.parts.path(to: lead.part)
      guard let printed = PartAddress(path.partAddress), printed.words == words,
        printed.isSection == isSection
      else { continue }
      if printed.books == books { own.append(lead) }
      if hasBooks(path), !words.isEmpty { ofSomeBook.append(lead) }
    }
    if own.isEmpty, repetition == nil { own = ofSomeBook }
    let place = (repetition ?? 1) - 1
    return own.indices.contains(place) ? own[place] : nil
  }

  private func hasBooks(_ path: [Part]) -> Bool {
    books.allSatisfy { book in
      path.contains { ($0.kind == .book || $0.kind == .subbook) && $0.number?.counts(as: book) ?? false }
    }
  }
}

extension Document {
  fileprivate var ordinals: [Ordinal<Part>] { parts.indices.map { Ordinal($0) } }
}
