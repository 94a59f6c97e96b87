/// What most texts have none of, told by one look at every character: names that they define, notes of units.
package struct FactMarks {
  package private(set) var mayDefine = false
  package private(set) var mayHoldNote = false

  package init(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count, !(mayDefine && mayHoldNote) {
      let start = index
      // ASCII, 称, 】 to 〗, and what comes from ﹞ on but for the comma may mark something.
      let code = text.code(at: &index)
      guard code < 0x80 || code == 0xe7a7b0 || code &- 0xe38091 < 7 || code >= 0xefb99e && code != 0xefbc8c
      else { continue }
      mayDefine = mayDefine || Definition.mayBegin(with: code, at: start, to: index, in: text)
      mayHoldNote = mayHoldNote || ResponsibleUnits.mayEnd(with: code, at: start, in: text)
    }
  }

  package init(_ text: [UInt8], _ range: Range<Int>) { self.init(text.span.extracting(range)) }
}
