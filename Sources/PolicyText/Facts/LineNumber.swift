extension ScalarText {
  /// Where a line's own words begin: behind the number that opens it, 第四条 or 1.; at its first scalar where none does, or
  /// where it begins within a line of the text.
  func behindNumber(ofLineAt first: Int, _ text: [UInt8]) -> Int {
    guard first < count else { return first }
    let start = bytes(first..<first + 1).lowerBound
    var line = start
    while case let space = WhiteSpace.length(before: line, in: text.span, from: 0), space > 0 {
      line -= space
    }
    guard line == 0 || text[line - 1] == 0x0a else { return first }
    let end = ByteSearch.first(0x0a, in: text.span, from: start) ?? text.count
    guard let opening = Opening(openingLine: text, start..<min(end, bytes(first..<count).upperBound)) else {
      return first
    }
    var behind = first + 1
    while behind < count, bytes(behind..<behind + 1).lowerBound < start + opening.length { behind += 1 }
    return behind
  }
}
