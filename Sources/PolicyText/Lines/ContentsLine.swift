/// A line of a contents page: 第一章 总则……3
enum ContentsLine {
  static func isContentsLine(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let last = text[range].last, (0x30...0x39).contains(last) || last == 0xbc || last >= 0x80 else {
      return false
    }
    var end = range.upperBound
    while end > range.lowerBound, (0x30...0x39).contains(text[end - 1]) || text[end - 1] == 0x20 { end -= 1 }
    guard end < range.upperBound, end - 6 >= range.lowerBound else { return false }
    let leader = text[(end - 6)..<end]
    return leader.elementsEqual(Array("……".utf8)) || leader.elementsEqual(Array("......".utf8))
      || leader.elementsEqual(Array("··".utf8) + Array("·".utf8))
  }
}
