import PolicyText

/// Numbers that opened no clause: what they number stands under another's.
enum UnopenedCheck {
  /// In bytes: enough of the line to find it.
  private static let quoted = 60

  static func defects(of document: Document) -> [Defect] {
    document.unopenedNumbers.map { number in
      var end = min(number.range.upperBound, number.range.lowerBound + quoted)
      while end < number.range.upperBound, document.text[end] & 0xc0 == 0x80 { end += 1 }
      return Defect(
        document: document.id, place: document.placeOfStart(number.range), kind: .unopenedNumber,
        quotation: Quotation(document, number.range.lowerBound..<end), found: number.label)
    }
  }
}
