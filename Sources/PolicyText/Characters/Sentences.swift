/// Where sentences end: at 。！？ and at the end of a paragraph. Closing marks belong to the sentence before them.
package enum Sentences {
  /// The sentences of a range, without the white space between them. O(n).
  package static func ranges(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    ranges(in: text, range, atMost: .max)
  }

  /// The first of them. O(its length)
  package static func first(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    ranges(in: text, range, atMost: 1).first
  }

  private static func ranges(in text: [UInt8], _ range: Range<Int>, atMost most: Int) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    sentences.reserveCapacity(4)
    var start = range.lowerBound
    var index = range.lowerBound
    let span = text.span
    func close(_ end: Int) {
      let trimmed = trimmed(start..<end, span)
      if !trimmed.isEmpty { sentences.append(trimmed) }
      start = end
    }
    while index < range.upperBound, sentences.count < most {
      // Nearly all characters begin like U+4000 to U+9FFF, of which none ends a sentence.
      if index &+ 3 <= range.upperBound, span[index] &- 0xe4 <= 5 {
        index &+= 3
        continue
      }
      switch UTF8Decoding.scalar(in: span, at: &index) {
      case 0x3002, 0xff01, 0xff1f, 0x21, 0x3f:
        while index < range.upperBound {
          var next = index
          guard isClosing(UTF8Decoding.scalar(in: span, at: &next)) else { break }
          index = next
        }
        close(index)
      case 0x0a: close(index)
      default: break
      }
    }
    if sentences.count < most { close(range.upperBound) }
    return sentences
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xff01, 0xff1f, 0x21, 0x3f, 0x201d, 0x2019, 0xff09, 0x29, 0x300b, 0x300d, 0x300f: true
    default: false
    }
  }

  private static func trimmed(_ range: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
