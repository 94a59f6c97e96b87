/// Roman numerals in capitals.
enum RomanNumeral {
  /// Nil below 1 and above 3999, which they have no signs for.
  static func written(_ value: Int) -> String? {
    guard (1...3999).contains(value) else { return nil }
    var rest = value
    var words = ""
    for (amount, sign) in signs {
      while rest >= amount {
        words += sign
        rest -= amount
      }
    }
    return words
  }

  private static let signs = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
}
