/// 到2025年、2030年，占比分别达到50%、60%: each amount has the year of its place in the list.
enum RespectiveYears {
  /// Of the numbers of a line those from `first` on; where years and amounts are not so many, none says which is whose.
  static func assign(_ numbers: inout [NumberFact], from first: Int, _ text: [UInt8], _ line: Range<Int>) {
    guard numbers.count - first > 1, mayList(text, line) else { return }
    let words = ScalarText(text, line)
    for list in lists(in: words) {
      let end = words.bytes(list.range).upperBound
      let sentence = list.range.upperBound..<endOfSentence(words, list.range.upperBound)
      let respective = sentence.first { words.stands("分别", at: $0) }
      let start = respective.map { words.bytes($0..<$0 + 1).lowerBound } ?? end
      let amounts = run(of: numbers, from: first, behind: start, words)
      guard let amounts, respective != nil || amounts.count == list.years.count else { continue }
      for (place, index) in amounts.enumerated() {
        let year = amounts.count == list.years.count ? list.years[place] : nil
        numbers[index] = numbers[index].governed(by: year)
      }
    }
  }

  /// 年、 and 年和 stand in every list of years.
  private static func mayList(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    let bytes = text.span.extracting(line)
    return marks.contains { ByteSearch.first($0, in: bytes, from: 0) != nil }
  }

  private static let marks = ["年、", "年和", "年及", "前、", "前和", "底、", "底和", "末、", "末和"].map { Array($0.utf8) }

  private static func lists(in text: ScalarText) -> [(years: [Int], range: Range<Int>)] {
    var found: [(years: [Int], range: Range<Int>)] = []
    var index = 0
    while index < text.count {
      let start = index
      var years: [Int] = []
      var end = index
      while let year = year(text, at: index) {
        years.append(year.value)
        end = year.end
        index = year.end + (joints.length(in: text, at: year.end) ?? 0)
        if index == year.end { break }
      }
      if years.count > 1 { found.append((years, start..<end)) }
      index = max(end, start + 1)
    }
    return found
  }

  private static let joints: WordList = "、 和 及 以及 与"

  /// 2025年, 2025年6月底前
  private static func year(_ text: ScalarText, at start: Int) -> (value: Int, end: Int)? {
    guard text[start - 1].map({ !Numeral.isArabic($0) }) ?? true, let day = WrittenDay(text, at: start),
      let year = day.year
    else { return nil }
    var end = day.end
    if let length = NumberWords.before.length(in: text, at: end) { end += length }
    return (year, end)
  }

  private static func endOfSentence(_ text: ScalarText, _ start: Int) -> Int {
    (start..<text.count).first { "。；\n".unicodeScalars.contains(text.scalars[$0]) } ?? text.count
  }

  /// Amounts in a row with no mark between them but 、.
  private static func run(
    of numbers: [NumberFact], from first: Int, behind start: Int, _ text: ScalarText
  ) -> Range<Int>? {
    guard
      let begin = numbers[first...].firstIndex(where: {
        $0.place.lowerBound >= start && $0.comparison != .by && $0.comparison != .from
      }), !holdsMark(text, start, numbers[begin].place.lowerBound)
    else { return nil }
    var end = begin + 1
    while end < numbers.count, numbers[end].comparison != .by, numbers[end].comparison != .from,
      !holdsMark(text, numbers[end - 1].place.upperBound, numbers[end].place.lowerBound)
    {
      end += 1
    }
    return begin..<end
  }

  private static func holdsMark(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    text.scalars.indices.contains { index in
      let place = text.bytes(index..<index + 1).lowerBound
      return place >= start && place < end && "，。；：".unicodeScalars.contains(text.scalars[index])
    }
  }
}
