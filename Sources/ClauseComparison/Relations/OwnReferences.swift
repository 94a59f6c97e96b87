import PolicyText

/// What a text says by pointing to itself or to the levels below it: nobody can tell from the wording whether it says more.
extension WordingPair {
  /// 除前款规定的情形外: excepted is what the text itself provides besides, in both or in one alone.
  func isOfOwnText(_ word: BindingWord, _ side: Side) -> Bool {
    guard word.sense == .except, let close = word.closing.first else { return false }
    let words = texts[side][word.range.upperBound..<close]
    return Self.ownPlaces.contains(where: words.starts)
      && !words.contains { Punctuation.ofParts.contains($0) || Joints.members.contains($0) }
  }

  /// 除前款规定的情形外 that came or went whole, with its comma.
  func isExceptionOfOwnText(_ span: ChangedSpan) -> Bool {
    guard span.isPure else { return false }
    let (text, range) = onlySide(of: span)
    let part = Punctuation.trimmed(range, of: text)
    return words[span.onlySide].contains {
      isOfOwnText($0, span.onlySide) && $0.range.lowerBound == part.lowerBound
        && $0.closing.last == part.upperBound - 1
    }
  }

  /// 违反本条例规定: what a case offends against each text says of itself, or leaves out.
  static func namesOwnText(_ part: ArraySlice<UInt32>) -> Bool {
    let words = Array(part)
    return ownPlaces.contains(where: words.has)
  }

  private static let ownPlaces =
    ["前款", "前条", "前两款", "前述", "上述", "本条", "本款"].map { FoldedText($0).characters } + OwnNames.ownTitles

  /// 各级 and 市、县: who counts the levels below a place names those it has, and may mean fewer.
  func areLevels(_ span: ChangedSpan) -> Bool {
    func levels(_ side: Side) -> ArraySlice<UInt32>? {
      let words = texts[side][span[side]]
      return !words.isEmpty && words.allSatisfy(Self.governmental.contains) ? words : nil
    }
    guard let above = levels(.upper), let below = levels(.lower) else { return false }
    return [above, below].contains { Array($0).has(Self.eachLevel) }
      || [Side.upper, .lower].contains { side in
        let start = span[side].lowerBound
        return start > 0 && texts[side][(start - 1)...].starts(with: Self.eachLevel)
      }
  }

  private static let eachLevel = FoldedText("各级").characters
}
