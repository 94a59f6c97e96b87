/// Bodies with a day, a number or both on one line, white space or a mark between: what minutes and gazettes have above a text.
///
///     某市人民政府办公室　　2023年5月1日
///     教育部　财政部　教财〔2020〕3号
///     （教育部、财政部　2020年3月4日　教财〔2020〕3号）
///     苏政办发〔2012〕185号　2012年10月31日
///     1988年12月8日，最高人民法院
struct SignedLine: Equatable {
  let bodies: [Issuer]
  /// As written.
  let day: String?
  let number: DocumentNumber?

  /// - Parameter words: the line without white space.
  init?(_ line: String, _ words: String) {
    if let (day, bodies) = SignedLine.dayInFront(line, words) {
      (self.day, self.bodies, number) = (day, bodies, nil)
      return
    }
    guard line.utf8.count <= SignedLine.longest, let end = words.unicodeScalars.last,
      "日号）)".unicodeScalars.contains(end) || Numeral.isArabic(end)
    else { return nil }
    let text = ScalarText(SignedLine.withoutBrackets(line.trimmingSpace))
    let days = PolicyDate.all(in: text).map(\.range)
    let numbers = DocumentNumber.all(in: text)
    guard days.count <= 1, numbers.count <= 1, days.count + numbers.count > 0 else { return nil }
    let facts = (days + numbers.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    let isBodiless = facts.count == 2 && facts[0].lowerBound == 0
    guard let first = facts.first, let last = facts.last, first.lowerBound > 2 || isBodiless,
      last.upperBound == text.count,
      facts.count == 1 || first.upperBound == last.lowerBound,
      facts.allSatisfy({ $0.lowerBound == 0 || text.isGap(before: $0.lowerBound) })
    else { return nil }
    bodies = Issuer.all(signature: text.string(0..<first.lowerBound))
    guard !bodies.isEmpty || isBodiless else { return nil }
    day = days.first.map(text.string)
    number = numbers.first?.number
  }

  private static func dayInFront(_ line: String, _ words: String) -> (String, [Issuer])? {
    guard line.utf8.count <= longest, let first = words.unicodeScalars.first,
      Numeral.isArabic(first) || first == "一" || first == "二"
    else { return nil }
    let text = ScalarText(line)
    guard let day = PolicyDate.at(0, in: text), let mark = text[day.end], "，,".unicodeScalars.contains(mark)
    else { return nil }
    let bodies = Issuer.all(signature: text.string(day.end + 1..<text.count))
    guard !bodies.isEmpty, bodies.allSatisfy({ $0.namesItsPlace || $0.isNational }) else { return nil }
    return (text.string(0..<day.end), bodies)
  }

  private static func withoutBrackets(_ line: String) -> String {
    guard let first = line.first, "（(".contains(first), let last = line.last, "）)".contains(last) else {
      return line
    }
    return String(line.dropFirst().dropLast()).trimmingSpace
  }

  /// In bytes: a line of three bodies has some 120, and white space sets the day to the right.
  static let longest = 300
}
