import PolicyText

/// Of what an amount is one, or which of several something is, where no number says so.
extension WordingPair {
  /// 户均 and 人均: an average of others.
  func isOtherAverage(_ span: ChangedSpan) -> Bool {
    func isMean(_ text: [UInt32], _ range: Range<Int>) -> Bool {
      range.count == 1 && range.upperBound < text.count && text[range.upperBound] == Self.mean
    }
    return isMean(texts.upper, span.upper) && isMean(texts.lower, span.lower)
  }

  private static let mean = Signs.code("均")

  /// 国三 and 国二: a numeral in the place of another, which counts nothing that has a name. 一是 and 二是 number what is said.
  func isOtherNumeral(_ span: ChangedSpan) -> Bool {
    func numeral(_ side: Side) -> Double? {
      let (text, range) = (texts[side], span[side])
      guard range.count == 1, !words[side].contains(where: { $0.range.overlaps(range) }),
        range.lowerBound > 0, !Punctuation.contains(text[range.lowerBound - 1]),
        range.upperBound < text.count, !Self.behindItems.contains(text[range.upperBound])
      else { return nil }
      return ChineseNumber.digit(text[range.lowerBound])
    }
    guard let above = numeral(.upper), let below = numeral(.lower) else { return false }
    return above != below
  }

  private static let behindItems: CharacterGroup = "是要"

  /// A级 and AA级, PPP and EPC: a run of letters is a whole.
  func isOtherLetters(_ span: ChangedSpan) -> Bool {
    func run(_ text: [UInt32], _ range: Range<Int>) -> ArraySlice<UInt32> {
      var (start, end) = (range.lowerBound, range.upperBound)
      while start > 0, isLatin([text[start - 1]]) { start -= 1 }
      while end < text.count, isLatin([text[end]]) { end += 1 }
      return text[start..<end]
    }
    let (above, below) = (run(texts.upper, span.upper), run(texts.lower, span.lower))
    return isLatin(Array(above)) && isLatin(Array(below)) && above != below
  }

  /// 每生每年600元 and 每班每年600元: one of what has no unit. 每个 and 每家 are words of style.
  func isOtherEach(_ span: ChangedSpan) -> Bool {
    func isEach(_ side: Side) -> Bool {
      let (text, range) = (texts[side], span[side])
      return !range.isEmpty && range.lowerBound > 0 && text[range.lowerBound - 1] == Signs.every
        && words[side].contains {
          $0.kind == .number && (0...Self.beforeAmount).contains($0.range.lowerBound - range.upperBound)
            && !text[range.upperBound..<$0.range.lowerBound].contains(where: Punctuation.contains)
        }
    }
    func isCount(_ text: [UInt32], _ range: Range<Int>) -> Bool {
      Units.longest(text, at: range.lowerBound).map { $0.isNoun && $0.length == range.count } ?? false
    }
    return isEach(.upper) && isEach(.lower)
      && !(isCount(texts.upper, span.upper) && isCount(texts.lower, span.lower))
  }

  /// In characters: 补贴, 每年补助.
  private static let beforeAmount = 2

  /// 单位建筑面积能耗 and 建筑面积能耗: a share of what is measured, or all of it. 单位职工 are those of a body.
  func isPerUnit(_ span: ChangedSpan) -> Bool {
    let (text, range) = onlySide(of: span)
    guard span.isPure, text[range].starts(with: Self.perUnit) else { return false }
    let behind = text[(range.lowerBound + Self.perUnit.count)...]
    return Self.measured.contains(where: behind.starts)
  }

  private static let perUnit = FoldedText("单位").characters
  private static let measured = [
    "地区生产总值", "国内生产总值", "gdp", "工业增加值", "增加值", "产值", "产品", "面积", "建筑面积", "能耗", "投资",
  ].map {
    FoldedText($0).characters
  }

  /// 应纳税所得额 and 应纳税额: of what an amount is one stands within its name.
  func isWithinAmount(_ span: ChangedSpan) -> Bool {
    let (text, range) = onlySide(of: span)
    guard span.isPure, likeness >= Self.sameWording, range.count == 2, range.lowerBound > 0,
      range.upperBound < text.count
    else { return false }
    return Self.amountHeads.contains(text[range.upperBound])
      && !Punctuation.contains(text[range.lowerBound - 1]) && text[range.lowerBound - 1] != Signs.of
      && !OtherWords.isStyle(Array(text[range]))
  }

  /// Behind which a name of an amount ends.
  private static let amountHeads: CharacterGroup = "额率价值"
}
