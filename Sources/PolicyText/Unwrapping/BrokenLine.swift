/// Lines that a page's markup broke where no line ends: within a bracket, a day, a number, a body's name, at a comma.
///
///     津工信电力          （                     2021           国家发
///     〔                  三）保障用户用电。       年2            展改革委
///     2021                                       月
///     〕
///     2号
///
/// A page writes figures and Latin letters in elements of their own, and what takes its text puts each on a line.
enum BrokenLine {
  /// Whether the line goes on what the paragraph has so far, whatever widths lines have.
  ///
  /// - Parameters:
  ///   - text: whose end is the paragraph, from `start` on.
  ///   - next: the line, in `bytes`.
  static func goesOn(_ text: [UInt8], from start: Int, _ bytes: [UInt8], _ next: Range<Int>) -> Bool {
    guard !next.isEmpty, start < text.count else { return false }
    var index = next.lowerBound
    let first = Unicode.Scalar(UTF8Decoding.scalar(in: bytes.span, at: &index)) ?? " "
    let isAlone = index == next.upperBound
    if closers.contains(first) { return true }
    let last = lastScalar(text, from: start)
    if openers.contains(last) || last == "，" && isRunning(bytes[next]) { return true }
    if last == "、", isNumber(text[start...]) { return true }
    if isAlone, openers.contains(first) { return !LineEnd.isSentenceEnd(text, start..<text.count) }
    if dayMarks.contains(first) || Numeral.isArabic(first) {
      return goesOnNumber(tail(text, from: start), head(bytes, next), first)
    }
    return breaksName(text[start...], bytes[next])
  }

  /// 十一、 with nothing behind: its title is the next line.
  private static func isNumber(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= longestNumber else { return false }
    var words = String(decoding: line, as: UTF8.self).withoutSpace
    words.removeLast()
    return !words.utf8.contains { $0 < 0x80 } && Numeral(words) != nil
  }

  /// 二十三、 in bytes, with spaces.
  private static let longestNumber = 16

  /// None of them begins a line. ” does: where a text sets what a paragraph quotes in front of the next.
  private static let closers = Set("，。；：！？）〕】》％﹞、)".unicodeScalars)
  private static let openers = Set("（〔【《“﹝(＜<〈".unicodeScalars)
  private static let dayMarks = Set("年月日号".unicodeScalars)
  /// 30 above 日期 is a cell.
  private static let headings = ["年度", "年份", "年限", "月份", "月度", "日期", "号码", "号文"]

  /// In bytes: what a number or a day takes.
  private static let reach = 48

  private static func tail(_ text: [UInt8], from start: Int) -> [Unicode.Scalar] {
    var first = max(start, text.count - reach)
    while first < text.count, text[first] & 0xc0 == 0x80 { first += 1 }
    return Array(String(decoding: text[first...], as: UTF8.self).withoutSpace.unicodeScalars)
  }

  private static func head(_ bytes: [UInt8], _ range: Range<Int>) -> [Unicode.Scalar] {
    var end = min(range.upperBound, range.lowerBound + reach)
    while end > range.lowerBound, end < range.upperBound, bytes[end] & 0xc0 == 0x80 { end -= 1 }
    return Array(String(decoding: bytes[range.lowerBound..<end], as: UTF8.self).withoutSpace.unicodeScalars)
  }

  private static func goesOnNumber(
    _ front: [Unicode.Scalar], _ next: [Unicode.Scalar], _ first: Unicode.Scalar
  )
    -> Bool
  {
    let digits = front.reversed().prefix(while: Numeral.isArabic).count
    if dayMarks.contains(first) {
      return ends(front, digits, before: first)
        && !headings.contains(where: String(String.UnicodeScalarView(next)).opens)
    }
    let figures = next.prefix(while: Numeral.isArabic).count
    guard figures <= 4, digits == 0, let mark = front.last else { return false }
    // 〔2021〕 and its number
    if "〕﹞]］".unicodeScalars.contains(mark) {
      let year = front.dropLast().reversed().prefix(while: Numeral.isArabic)
      return year.count == 4 && (figures == next.count || next[figures] == "号")
    }
    // 2021年 and its month
    if mark == "年" || mark == "月" {
      let isCounted = front.dropLast().last.map(Numeral.isArabic) == true
      let isPart = figures == next.count || next[figures] == (mark == "年" ? "月" : "日")
      return isCounted && isPart && figures <= 2
    }
    // 《某市 and its year, behind which the title goes on
    guard figures == 4, figures == next.count, let open = front.lastIndex(of: "《") else { return false }
    return !front[open...].contains("》")
  }

  /// Whether so many figures at the end are what the mark counts: a year, a month behind one, a number behind 〕.
  private static func ends(_ front: [Unicode.Scalar], _ digits: Int, before mark: Unicode.Scalar) -> Bool {
    let before = front.dropLast(digits).last
    switch mark {
    case "年": return digits == 4
    case "月": return (1...2).contains(digits) && before == "年"
    case "日": return (1...2).contains(digits) && before == "月"
    default: return digits > 0 && before.map { "〕﹞]］第".unicodeScalars.contains($0) } == true
    }
  }

  /// Whether the line is of a sentence: a title may follow a line that was cut at a comma.
  private static func isRunning(_ line: ArraySlice<UInt8>) -> Bool {
    ["，", "。", "；"].contains { ByteSearch.first(Array($0.utf8), in: line.span, from: 0) != nil }
  }

  private static func lastScalar(_ text: [UInt8], from start: Int) -> Unicode.Scalar {
    var index = text.count - 1
    while index > start, text[index] & 0xc0 == 0x80 { index -= 1 }
    return Unicode.Scalar(UTF8Decoding.scalar(in: text.span, at: &index)) ?? " "
  }

  /// In bytes: two parts of a name.
  private static let longestPart = 45

  /// 国家发 above 展改革委: the name of a body of the state spans both.
  private static func breaksName(_ front: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    guard front.count >= 6, front.count <= longestPart, next.count <= longestPart else { return false }
    let first = String(decoding: front, as: UTF8.self).withoutSpace
    let spanning = IssuerWords.joined.filter { $0.utf8.count > first.utf8.count && $0.opens(with: first) }
    guard !spanning.isEmpty else { return false }
    let whole = first + String(decoding: next, as: UTF8.self).withoutSpace
    return spanning.contains(where: whole.opens) && Issuer(signature: whole) != nil
  }
}
