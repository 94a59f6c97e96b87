/// The numbers in an official number, read forwards and backwards.
extension NumberScan {
  /// Arabic digits from `index` on.
  static func digits(_ text: ScalarText, _ index: inout Int) -> Int? {
    var value: Int?
    while let scalar = text[index], let digit = Numeral.arabic(scalar), (value ?? 0) < 1_000_000,
      value == nil || !text.isGap(before: index)
    {
      value = (value ?? 0) * 10 + digit
      index += 1
    }
    return value
  }

  /// Also as a reader of print has them: 〔2O22〕l5号, 3 8号. Letters alone are no digits, nor are those of a word.
  static func digits(_ text: ScalarText, before end: inout Int) -> Int? {
    var start = run(text, before: end) { Numeral.arabic($0) ?? Numeral.misread($0) }
    if text[start - 1].map({ $0.value < 0x80 && $0.properties.isAlphabetic }) == true {
      start = run(text, before: end, Numeral.arabic)
    }
    guard text.scalars[start..<end].contains(where: Numeral.isArabic) else { return nil }
    let value = text.scalars[start..<end].reduce(0) {
      $0 * 10 + (Numeral.arabic($1) ?? Numeral.misread($1) ?? 0)
    }
    end = start
    return value
  }

  /// Where the digits begin that end at `end`.
  private static func run(
    _ text: ScalarText, before end: Int, _ digit: (Unicode.Scalar) -> Int?
  ) -> Int {
    var start = end
    while end - start < 7, let scalar = text[start - 1], digit(scalar) != nil { start -= 1 }
    return start
  }

  /// 第四十五号
  static func ordinal(_ text: ScalarText, before end: inout Int) -> Int? {
    var start = end
    while let scalar = text[start - 1], end - start < 8,
      Numeral.digit(scalar.value) != nil || Numeral.unit(scalar.value) != nil
    {
      start -= 1
    }
    guard start < end, text[start - 1] == "第" else { return nil }
    var reader = Numeral.Reader()
    for index in start..<end where !reader.take(text.scalars[index].value) { return nil }
    end = start
    return reader.value
  }
}
