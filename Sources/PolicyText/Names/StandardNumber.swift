extension DocumentNumber {
  /// A standard's number and nothing else: GB 50180-2018, GB/T 1.1-2020, DB33/T 2303—2021, T/CECS 123-2021.
  init?(standard text: ScalarText) {
    guard let first = text[0], StandardSign.isLetter(first), text.count <= StandardSign.longest else {
      return nil
    }
    var index = 0
    var sign = ""
    while let scalar = text[index],
      StandardSign.isLetter(scalar) || scalar == "/" || StandardSign.isPlace(sign, scalar)
    {
      // DB33 has the place's code, with no gap before it; the number stands apart.
      if Numeral.isArabic(scalar), text.isGap(before: index) { break }
      sign.unicodeScalars.append(StandardSign.upper(scalar))
      index += 1
    }
    var parts: [Int] = []
    while let value = NumberScan.digits(text, &index) {
      parts.append(value)
      guard text[index] == "." || text[index] == "．" else { break }
      index += 1
    }
    guard sign.unicodeScalars.count >= 2, let serial = parts.last, let dash = text[index],
      "-—–－".unicodeScalars.contains(dash)
    else { return nil }
    index += 1
    if text[index] == dash { index += 1 }
    let start = index
    guard let year = NumberScan.digits(text, &index), index == start + 4, NumberScan.years.contains(year),
      index == text.count
    else { return nil }
    let whole = parts.dropLast().map { "\($0)." }.joined()
    self.init(agency: sign + (whole.isEmpty ? "" : " " + whole), year: year, serial: serial)
  }
}

private enum StandardSign {
  /// In scalars.
  static let longest = 24

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5a).contains(scalar.value) || (0x61...0x7a).contains(scalar.value)
  }

  /// The digits of DB33 and DB3301.
  static func isPlace(_ sign: String, _ scalar: Unicode.Scalar) -> Bool {
    Numeral.isArabic(scalar) && sign.opens(with: "DB") && !sign.mentions("/") && sign.utf8.count < 6
  }

  static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x61...0x7a).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0x20)) : scalar
  }
}
