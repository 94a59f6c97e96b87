/// Where a clause's heading ends and its body begins.
struct ClauseHeading {
  /// Longer first sentences are provisions themselves, not headings.
  private static let limit = TitleLimit.numbered

  let heading: Range<Int>?
  let body: Range<Int>

  /// - Parameter next: where the second paragraph begins, if there is one.
  init(style: Clause.Style, firstParagraph: Range<Int>, next: Int?, end: Int, in text: [UInt8]) {
    let start = ClauseHeading.skippingSpace(firstParagraph.lowerBound, end, in: text)
    guard start < firstParagraph.upperBound else {
      heading = nil
      body = start..<end
      return
    }
    switch style {
    case .article:
      if let (heading, body) = ClauseHeading.bracketed(start..<firstParagraph.upperBound, in: text) {
        self.heading = heading
        self.body = ClauseHeading.skippingSpace(body, end, in: text)..<end
        return
      }
    case .paragraph, .lead: break
    case .parenthesis, .pause, .arabic, .decimal, .section:
      if let stop = ClauseHeading.firstStop(in: start..<firstParagraph.upperBound, of: text) {
        let body = ClauseHeading.skippingSpace(stop + 3, end, in: text)
        if body < end {
          heading = start..<stop
          self.body = body..<end
          return
        }
      } else if let next, ClauseHeading.isTitle(start..<firstParagraph.upperBound, in: text) {
        heading = start..<firstParagraph.upperBound
        body = next..<end
        return
      } else if next == nil, style == .pause || style == .section || style == .decimal,
        ClauseHeading.isTitle(start..<firstParagraph.upperBound, in: text)
      {
        heading = start..<firstParagraph.upperBound
        body = end..<end
        return
      }
    }
    heading = nil
    body = start..<end
  }

  /// A part's title, and what stands behind it in the same paragraph.
  static func title(of range: Range<Int>, in text: [UInt8]) -> (title: Range<Int>, rest: Range<Int>) {
    let start = skippingSpace(range.lowerBound, range.upperBound, in: text)
    guard let stop = firstStop(in: start..<range.upperBound, of: text) else {
      return (start..<range.upperBound, range.upperBound..<range.upperBound)
    }
    let rest = skippingSpace(stop + 3, range.upperBound, in: text)
    return (start..<stop, rest..<range.upperBound)
  }

  /// The first 。 outside quotation marks, when what stands before it is short enough for a heading.
  private static func firstStop(in range: Range<Int>, of text: [UInt8]) -> Int? {
    var index = range.lowerBound
    var count = 0
    var depth = 0
    while index < range.upperBound && count <= limit {
      let mark = index
      switch UTF8Decoding.scalar(in: text.span, at: &index) {
      case 0x3002 where depth == 0: return count > 0 ? mark : nil
      case 0x201c, 0x300a, 0xff08: depth += 1  // “ 《 （
      case 0x201d, 0x300b, 0xff09: depth = max(0, depth - 1)
      case 0xff1a,
        0xff1b where depth == 0:
        return nil  // ： and ； belong to sentences
      default: break
      }
      count += 1
    }
    return nil
  }

  private static func isTitle(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    range.count <= limit * 3 && Words(text, range).isTitleLike(atMost: limit)
  }

  /// 第一条（目的和依据）　… and 第一条【目的】…: the words in the brackets.
  private static func bracketed(_ range: Range<Int>, in text: [UInt8]) -> (heading: Range<Int>, body: Int)? {
    guard range.count > 6 else { return nil }
    var index = range.lowerBound
    let open = UTF8Decoding.scalar(in: text.span, at: &index)
    let closes: UInt32
    switch open {
    case 0xff08: closes = 0xff09
    case 0x28: closes = 0x29
    case 0x3010: closes = 0x3011
    default: return nil
    }
    let start = index
    var count = 0
    while index < range.upperBound && count < limit {
      let mark = index
      let scalar = UTF8Decoding.scalar(in: text.span, at: &index)
      if scalar == closes {
        // （一）… is an item, not a heading.
        guard count > 1 || Numeral.digit(firstScalar(text, start)) == nil else { return nil }
        return (start..<mark, index)
      }
      if scalar == 0x3002 { return nil }
      count += 1
    }
    return nil
  }

  private static func firstScalar(_ text: [UInt8], _ index: Int) -> UInt32 {
    var index = index
    return UTF8Decoding.scalar(in: text.span, at: &index)
  }

  /// Skips white space and line feeds.
  private static func skippingSpace(_ start: Int, _ end: Int, in text: [UInt8]) -> Int {
    var index = start
    while index < end {
      if text[index] == 0x0a {
        index += 1
        continue
      }
      let (length, _) = WhiteSpace.space(in: text.span, at: index, before: end)
      guard length > 0 else { break }
      index += length
    }
    return index
  }
}
