import PolicyText

/// A sentence cut down to what stands around the matches, at its commas.
struct CutSentence: Equatable {
  let range: Range<Int>
  /// Words were left out in front, behind.
  let startsCut: Bool
  let endsCut: Bool

  /// - Parameters:
  ///   - needed: the end of what is shown in any case, as far as twice the limit allows.
  ///   - limit: in characters; a match longer than that is shown whole.
  init(
    of sentence: Range<Int>, around marks: [Range<Int>], reaching needed: Int, limit: Int, in text: [UInt8]
  ) {
    guard let first = marks.first, sentence.count > limit, text.scalarCount(sentence) > limit else {
      range = marks.isEmpty ? CutSentence.opening(of: sentence, limit: limit, in: text) : sentence
      startsCut = false
      endsCut = range.upperBound < sentence.upperBound
      return
    }
    let pieces = CutSentence.pieces(of: sentence, in: text)
    var from = pieces.lastIndex { $0.lowerBound <= first.lowerBound } ?? 0
    var to = from
    var length = text.scalarCount(pieces[from])
    let last = marks.last ?? first
    // To the last match that fits, then outward on both sides in turn.
    while to + 1 < pieces.count, pieces[to].upperBound < last.upperBound {
      let next = length + text.scalarCount(pieces[to + 1])
      let isNeeded = pieces[to].upperBound < needed && next <= limit * 2
      guard pieces[to].upperBound < first.upperBound || next <= limit || isNeeded else { break }
      to += 1
      length = next
    }
    var grows = true
    while grows {
      grows = false
      if from > 0, length + text.scalarCount(pieces[from - 1]) <= limit {
        from -= 1
        length += text.scalarCount(pieces[from])
        grows = true
      }
      if to + 1 < pieces.count, length + text.scalarCount(pieces[to + 1]) <= limit {
        to += 1
        length += text.scalarCount(pieces[to])
        grows = true
      }
    }
    range = pieces[from].lowerBound..<pieces[to].upperBound
    startsCut = from > 0
    endsCut = to + 1 < pieces.count
  }

  private static func opening(of sentence: Range<Int>, limit: Int, in text: [UInt8]) -> Range<Int> {
    guard text.scalarCount(sentence) > limit else { return sentence }
    var end = sentence.lowerBound
    for piece in pieces(of: sentence, in: text) {
      if end > sentence.lowerBound, text.scalarCount(sentence.lowerBound..<piece.upperBound) > limit { break }
      end = piece.upperBound
    }
    return sentence.lowerBound..<end
  }

  /// The parts between commas and semicolons: a number is never parted from its unit.
  private static func pieces(of sentence: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = sentence.lowerBound
    var index = start
    while index < sentence.upperBound {
      switch UTF8Decoding.scalar(in: text.span, at: &index) {
      case 0xff0c, 0xff1b, 0x3001, 0xff1a, 0x3002:  // ，；、：。
        pieces.append(start..<index)
        start = index
      default: break
      }
    }
    if start < sentence.upperBound { pieces.append(start..<sentence.upperBound) }
    return pieces
  }
}
