import PolicyText

/// A word for a word, although only one of the two tells something: as verbs of style, in another place, or short.
extension WordingPair {
  /// Of the two words, the upper one and the lower one, one alone ends a part, as no member of a list.
  func endsPart(_ lower: ChangedSpan, not upper: ChangedSpan) -> Bool {
    func ends(_ text: [UInt32], _ range: Range<Int>) -> Bool {
      (range.upperBound == text.count || Punctuation.ofParts.contains(text[range.upperBound]))
        && range.lowerBound > 0 && !Joints.memberEnds.contains(text[range.lowerBound - 1])
        && !text[range].contains(where: Joints.memberEnds.contains)
    }
    return ends(texts.upper, upper.upper) != ends(texts.lower, lower.lower)
  }

  /// It only moved.
  func isSameWord(_ span: ChangedSpan, _ other: ChangedSpan) -> Bool {
    let (above, below) = (texts.upper, texts.lower)
    let (went, came) =
      span.upper.isEmpty ? (above[other.upper], below[span.lower]) : (above[span.upper], below[other.lower])
    return Array(went).has(Array(came)) || Array(came).has(Array(went))
  }

  func isInOnePart(_ one: ChangedSpan, _ other: ChangedSpan) -> Bool {
    func isOne(_ text: [UInt32], _ first: Range<Int>, _ last: Range<Int>) -> Bool {
      let between =
        min(
          first.upperBound, last.upperBound)..<max(
          min(first.upperBound, last.upperBound), max(first.lowerBound, last.lowerBound))
      return !text[between].contains(where: Punctuation.ofParts.contains)
    }
    return isOne(texts.upper, one.upper, other.upper)
      && isOne(texts.lower, one.lower, other.lower)
  }

  /// 公共租赁住房 and 公租房, 科学技术 and 科技, with what stands on both sides around them.
  func isAbbreviated(_ span: ChangedSpan) -> Bool {
    let (above, below) = (texts.upper, texts.lower)
    guard !span.upper.isEmpty, !span.lower.isEmpty,
      max(span.upper.count, span.lower.count) <= Abbreviation.longest
    else { return false }
    for before in 0...Abbreviation.around {
      for behind in 0...Abbreviation.around {
        guard span.upper.lowerBound >= before, span.lower.lowerBound >= before,
          span.upper.upperBound + behind <= above.count, span.lower.upperBound + behind <= below.count
        else { continue }
        let upper = above[span.upper.lowerBound - before..<span.upper.upperBound + behind]
        let lower = below[span.lower.lowerBound - before..<span.lower.upperBound + behind]
        if Abbreviation.isShort(Array(lower), for: Array(upper))
          || Abbreviation.isShort(Array(upper), for: Array(lower))
        {
          return true
        }
      }
    }
    return false
  }

  /// 地区生产总值 and GDP: what Latin letters name shares no character with its name.
  func isLatin(_ words: [UInt32]) -> Bool {
    !words.isEmpty && words.allSatisfy { (0x61...0x7a).contains($0) }
  }
}

/// A name of which each word of two characters leaves one: 公共|租赁|住房 is 公租房.
private enum Abbreviation {
  /// In characters.
  static let longest = 8
  /// Of what stands on both sides beside a stretch, in characters.
  static let around = 2

  static func isShort(_ short: [UInt32], for long: [UInt32]) -> Bool {
    guard short.count >= 2, long.count == 2 * short.count, !long.contains(where: Punctuation.contains) else {
      return false
    }
    let words = short.indices.map { Array(long[2 * $0..<2 * $0 + 2]) }
    // 农村 is no short form of 农业农村, nor 违规 of 违法违规.
    return Set(words).count == words.count && !words.contains { short.has($0) }
      && zip(short, words).allSatisfy { $1.contains($0) }
  }
}

extension OtherChanges {
  /// Where a word stands for a word: at one place, or where the other one stands.
  func wordForWord(_ stretch: Stretch) -> ChangedSpan? {
    let span = stretch.span
    if isWordForWord(stretch) { return span }
    return wordElsewhere(span).map {
      ChangedSpan(
        upper: span.upper.isEmpty ? $0.upper : span.upper, lower: span.lower.isEmpty ? $0.lower : span.lower)
    }
  }

  /// 开展诊疗服务 and 提供诊疗服务: two characters in the place of two are neither more said nor less, although one of the words is
  /// of style.
  private func isWordForWord(_ stretch: Stretch) -> Bool {
    stretch.words.map(\.count) == Sides(Self.word, Self.word)
      && (stretch.telling.upper == 0) != (stretch.telling.lower == 0)
  }

  /// 完成审核 and 审核完毕, 列入预算 and 由预算安排: of one part a word went in front of what stands, and one came behind it.
  private func wordElsewhere(_ span: ChangedSpan) -> ChangedSpan? {
    let own = lengths(span)
    guard own == Sides(0, Self.word) || own == Sides(Self.word, 0) else { return nil }
    return pair.spans.first { other in
      let lengths = lengths(other)
      let (one, another) =
        own.upper == 0 ? (lengths.upper, lengths.lower) : (lengths.lower, lengths.upper)
      return one == Self.word && another <= 1 && pair.isInOnePart(span, other)
        && !pair.isSameWord(span, other)
        && pair.endsPart(own.upper == 0 ? span : other, not: own.upper == 0 ? other : span)
    }
  }

  /// Beside what both sides have elsewhere.
  private func lengths(_ span: ChangedSpan) -> Sides<Int> {
    Sides(content(of: span.upper, .upper).count, content(of: span.lower, .lower).count)
  }

  /// In characters.
  private static let word = 2
}
