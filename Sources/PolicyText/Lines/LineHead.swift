/// The first characters of a line, white space left out but remembered.
struct LineHead {
  /// Enough for the longest number with its unit: 第一千二百三十四条之二十.
  static let limit = 24

  private let scalars: InlineArray<24, UInt32>
  private let offsets: InlineArray<25, Int>
  /// A bit for each scalar that white space stands in front of.
  private let gaps: UInt32
  private let count: Int
  /// Where the line begins, in bytes of the text.
  let start: Int

  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    start = range.lowerBound
    var scalars = InlineArray<24, UInt32>(repeating: 0)
    var offsets = InlineArray<25, Int>(repeating: 0)
    var gaps: UInt32 = 0
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound && count < LineHead.limit {
      let (length, _) = WhiteSpace.space(in: text, at: index, before: range.upperBound)
      if length > 0 {
        gaps |= 1 << UInt32(count)
        index += length
        continue
      }
      offsets[count] = index
      scalars[count] = UTF8Decoding.scalar(in: text, at: &index)
      count += 1
    }
    offsets[count] = index
    self.scalars = scalars
    self.offsets = offsets
    self.gaps = gaps
    self.count = count
  }

  /// The scalar at `index`; nil behind the line's end.
  subscript(index: Int) -> Unicode.Scalar? { index < count ? Unicode.Scalar(scalars[index]) : nil }

  /// In bytes of the text.
  func offset(_ index: Int) -> Int { offsets[min(index, count)] }

  func isGap(before index: Int) -> Bool { gaps >> UInt32(index) & 1 == 1 }

  /// Whether the white space in front, behind a Chinese character, is as wide as one.
  func isWideGap(before index: Int) -> Bool {
    isGap(before: index) && index > 0 && offset(index) - offset(index - 1) >= 6
  }

  /// Reads a number in Chinese or Arabic digits, and moves behind it.
  ///
  /// - Parameter isOrdinal: whether it stands behind 第.
  func number(at index: inout Int, isOrdinal: Bool = false) -> Int? {
    var reader = Numeral.Reader(countsMyriads: isOrdinal)
    while index < count, reader.take(scalars[index]) { index += 1 }
    return reader.value
  }

  func isNumber(at index: Int) -> Bool {
    var end = index
    return number(at: &end) != nil
  }

  /// Whether the words stand at `index`.
  func reads(_ words: String, at index: Int) -> Bool {
    var position = index
    for scalar in words.unicodeScalars {
      guard self[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  /// Whether a conjunction at `index` joins another number: 第五条和第六条, （一）至（三）.
  func joins(_ index: Int, _ marks: String) -> Bool {
    guard let next = self[index], "和或至到及与".unicodeScalars.contains(next), let behind = self[index + 1] else {
      return false
    }
    return marks.unicodeScalars.contains(behind)
  }

  /// 第二章 is a heading before a title or the line's end; in 第二章的规定 it is not.
  func titleFollows(_ index: Int) -> Bool {
    guard let next = self[index] else { return true }
    if isGap(before: index) { return true }
    if "的、，,。；第".unicodeScalars.contains(next) || joins(index, "第") { return false }
    return !(next == "规" && self[index + 1] == "定")
  }
}
