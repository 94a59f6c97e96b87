import PolicyText

/// Counts in Chinese numerals that set nothing and yet are part of the measure: 分五年, 连续三次.
enum WrittenCounts {
  private static let numerals = Set("一二三四五六七八九十百千万亿两".unicodeScalars.map(\.value))
  private static let units = Set("年月日天周岁人户次倍亩元".unicodeScalars.map(\.value))

  /// One of a unit went and another came, in folded texts.
  static func differ(_ upper: [UInt32], _ lower: [UInt32]) -> Bool {
    let above = all(in: upper)
    let below = all(in: lower)
    let went = Set(above.subtracting(below).map(\.last))
    return !went.isDisjoint(with: below.subtracting(above).map(\.last))
  }

  private static func all(in characters: [UInt32]) -> Set<[UInt32]> {
    var found: Set<[UInt32]> = []
    var start: Int?
    for (place, character) in characters.enumerated() {
      if numerals.contains(character) {
        start = start ?? place
      } else {
        if let begin = start, units.contains(character) { found.insert(Array(characters[begin...place])) }
        start = nil
      }
    }
    return found
  }
}
