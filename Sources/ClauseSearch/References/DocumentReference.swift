package import PolicyText

/// How a user names a document: by id, by number in any spelling, by a part of its title or issuer.
package struct DocumentReference: Sendable, Equatable {
  package let word: String

  package init(_ word: String) { self.word = word }

  /// The place of the one document meant. The first of these that fits at all decides: the id, the number, the whole
  /// title, a part of title or issuer, a part of id or number.
  package func resolve(among heads: [DocumentHead]) throws(ReferenceError) -> Int {
    let typed = FoldedText(word).characters
    let number = SpelledNumber(word)
    let readings: [(DocumentHead) -> Bool] = [
      { $0.id == word },
      { number != nil && number == $0.masthead.number.map(SpelledNumber.init) },
      { FoldedText($0.masthead.title).characters == typed },
      {
        FoldedText($0.masthead.title).contains(typed) || FoldedText($0.masthead.issuer ?? "").contains(typed)
      },
      {
        FoldedText($0.id).contains(typed) || FoldedText($0.masthead.number?.description ?? "").contains(typed)
      },
    ]
    guard !typed.isEmpty else { throw .unknownDocument(word, nearest: []) }
    for reads in readings {
      let found = heads.indices.filter { reads(heads[$0]) }
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw .ambiguousDocument(word, candidates: found.map { heads[$0].named }) }
    }
    throw .unknownDocument(word, nearest: nearest(among: heads))
  }

  private func nearest(among heads: [DocumentHead]) -> [String] {
    var names: [String] = []
    var owners: [String: DocumentHead] = [:]
    for head in heads {
      for name in [head.id, head.masthead.number?.description ?? "", head.masthead.title] where !name.isEmpty
      {
        names.append(name)
        owners[name] = head
      }
    }
    return NearestNames.of(word, among: names, limit: 3).compactMap { owners[$0]?.named }
  }
}

/// The parts of a document number however it is written: 国发〔2020〕7号, 国发[2020]第7号, 国发2020-7.
struct SpelledNumber: Equatable {
  private let agency: [UInt32]
  private let year: Int
  private let serial: Int

  init(_ number: DocumentNumber) {
    agency = FoldedText(number.agency).characters
    year = number.year
    serial = number.serial
  }

  init?(_ word: String) {
    var rest = FoldedText(word).characters.filter { $0 != 0x20 }[...]
    let agency = rest.prefix { !Folding.isDigit($0) && $0 != 0x28 && $0 != 0x2d }
    rest = rest.dropFirst(agency.count)
    let before = rest.prefix { Self.separators.contains($0) }
    rest = rest.dropFirst(before.count)
    guard let year = Self.readNumber(&rest), (1900..<2200).contains(year) else { return nil }
    let between = rest.prefix { Self.separators.contains($0) }
    rest = rest.dropFirst(between.count)
    guard !agency.isEmpty, !between.isEmpty, let serial = Self.readNumber(&rest) else { return nil }
    guard rest.isEmpty || rest.elementsEqual([0x53f7]) else { return nil }  // 号
    self.agency = Array(agency)
    self.year = year
    self.serial = serial
  }

  /// ( ) - – — . / 第 年, brackets of every kind folded to round ones.
  private static let separators: Set<UInt32> = [
    0x28, 0x29, 0x2d, 0x2010, 0x2013, 0x2014, 0x2e, 0x2f, 0x7b2c, 0x5e74,
  ]

  private static func readNumber(_ rest: inout ArraySlice<UInt32>) -> Int? {
    let digits = rest.prefix { Folding.isDigit($0) }
    guard (1...9).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension FoldedText {
  /// Whether the characters stand in it in a row. A part of a Latin word counts: names are searched, not text.
  fileprivate func contains(_ part: [UInt32]) -> Bool {
    guard !part.isEmpty, characters.count >= part.count else { return false }
    return (0...characters.count - part.count).contains { characters[$0...].starts(with: part) }
  }
}

extension DocumentHead {
  /// As an error message lists it.
  fileprivate var named: String {
    ([id] + [masthead.number?.description, masthead.title].compactMap { $0 }.filter { !$0.isEmpty })
      .joined(separator: " ")
  }
}
