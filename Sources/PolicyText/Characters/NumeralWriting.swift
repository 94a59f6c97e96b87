extension Numeral {
  /// How a source writes a number. Chinese digits stand for every number before 条, 章, 、 and the like, and for the
  /// Arabic number of an item.
  package enum Writing: Sendable, Hashable {
    case chinese
    /// 1 above 1.1
    case arabic
    /// 1.2: the second below 1
    case decimal(above: Int)
    /// Ⅱ
    case roman
    /// B
    case letter
    /// 第二节, where it is a clause
    case section
    /// 第一部分 and 第一篇, of what the law calls 第一编
    case portion, volume
  }

  /// As the source has it, without what stands around it: 十四, 1.2, Ⅱ, B, 二节.
  package var written: String {
    switch writing {
    case .chinese, .portion, .volume: inChinese
    case .arabic: String(value)
    case .decimal(let above): "\(above).\(value)"
    case .roman: Numeral.character(0x2160, value, atMost: 12) ?? inChinese
    case .letter: Numeral.character(0x41, value, atMost: 26) ?? inChinese
    case .section: inChinese + "节"
    }
  }

  /// Behind the number of what holds it, in a locator: the 2 of 1.2.
  package var writtenBelow: String {
    switch writing {
    case .decimal: String(value)
    case .chinese, .arabic, .roman, .letter, .section, .portion, .volume: written
    }
  }

  private static func character(_ first: UInt32, _ value: Int, atMost limit: Int) -> String? {
    guard (1...limit).contains(value), let scalar = Unicode.Scalar(first + UInt32(value - 1)) else {
      return nil
    }
    return String(scalar)
  }
}
