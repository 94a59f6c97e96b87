package import PolicyText

/// What documents are filtered and counted by.
package struct MastheadFacts: Sendable, Equatable {
  package let level: Level?
  package let validity: Validity?
  package let issued: PolicyDate?
}

/// Level, validity and date of each document, so that choosing among thousands decodes no record.
///
///     mastheads    4 bytes a document: | year (16 bits) | month (4) | day (5) | validity (3) | level (4) |
///
/// The lowest bits last; validity and level are one more than their raw values, and what is not known is 0.
struct MastheadColumn: Sendable {
  private let facts: Column

  init(_ file: IndexFile) throws(IndexError) {
    facts = try Column(file, .mastheads, count: file.counts.documents)
  }

  /// O(1)
  func facts(ofDocument document: Ordinal<Document>) throws(IndexError) -> MastheadFacts {
    let value = try facts.value(document.rawValue)
    let (level, validity, day) = (value & 0xf, value >> 4 & 0x7, value >> 7)
    let facts = MastheadFacts(
      level: level == 0 ? nil : Level(rawValue: UInt8(level - 1)),
      validity: validity == 0 ? nil : Validity(rawValue: UInt8(validity - 1)),
      issued: day == 0 ? nil : PolicyDate(year: day >> 9, month: day >> 5 & 0xf, day: day & 0x1f))
    guard (facts.level == nil) == (level == 0), (facts.validity == nil) == (validity == 0),
      (facts.issued == nil) == (day == 0)
    else { throw .damaged(.malformed, offset: self.facts.start) }
    return facts
  }

  static func write(_ mastheads: [Masthead], into file: inout Assembly) {
    let values: [UInt32] = mastheads.map { masthead in
      let day = masthead.issued.map { $0.year << 9 | $0.month << 5 | $0.day } ?? 0
      let validity = masthead.validity.map { Int($0.rawValue) + 1 } ?? 0
      let level = masthead.level.map { Int($0.rawValue) + 1 } ?? 0
      return UInt32(day << 7 | validity << 4 | level)
    }
    file.write(.mastheads, values)
  }
}
