/// Letters that a reader of print took for digits: 2O万元, lO00元, l5号, 5O％.
///
/// A capital O, an l or an I beside a digit, with no other letter around and a unit behind, is no word. A small o is a sign
/// of degrees: of the ten such places in 2,954 laws nine are 30o, and l000元 is the tenth.
enum MisreadDigit {
  /// Their numbers in a text, in bytes.
  static func all(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte < 0xe0 || byte == 0xef else {
        index += 3
        continue
      }
      let end = end(of: bytes, from: index)
      if let range = number(bytes, index..<end) { found.append(range) }
      index = max(end, index + (byte == 0xef ? 3 : 1))
    }
    return found
  }

  /// Behind the letters, digits and commas that begin at a place.
  private static func end(of bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: index += 1
      case 0x2c where index > start, 0x2e where index > start: index += 1
      case 0xef where index + 2 < bytes.count && isWide(bytes[index + 1], bytes[index + 2]): index += 3
      default: return index
      }
    }
    return index
  }

  /// ０ to ９, Ａ to Ｚ, ａ to ｚ.
  private static func isWide(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0xbc && ((0x90...0x99).contains(third) || (0xa1...0xba).contains(third))
      || second == 0xbd && (0x81...0x9a).contains(third)
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    let word = ScalarText(bytes, range)
    let behind = ScalarText(
      bytes, range.upperBound..<SplitDigits.end(range.upperBound + SplitDigits.longestUnit, bytes))
    // 5月l日, l万元
    if word.count == 1, let letter = word[0] {
      let front = ScalarText(bytes, SplitDigits.end(max(0, range.lowerBound - 3), bytes)..<range.lowerBound)
      return Numeral.misread(letter) == 1 && "lｌ".unicodeScalars.contains(letter)
        && front[front.count - 1]?.properties.isIdeographic == true && isFollowed(behind) ? range : nil
    }
    let letters = word.scalars.filter { !Numeral.isArabic($0) && !",.".unicodeScalars.contains($0) }
    // O₂, O₃ and other names begin with a letter O; a number does not begin with a zero.
    guard !letters.isEmpty, letters.count + 1 <= word.count,
      letters.allSatisfy({ Numeral.misread($0) != nil }),
      word.scalars.contains(where: Numeral.isArabic), let first = word[0], Numeral.misread(first) != 0
    else { return nil }
    return isFollowed(behind) ? range : nil
  }

  private static func isFollowed(_ behind: ScalarText) -> Bool {
    guard let next = behind[0] else { return false }
    return "号〕］])）月日%％‰万亿条款".unicodeScalars.contains(next)
      || NumberWords.units.length(in: behind, at: 0) != nil
  }
}
