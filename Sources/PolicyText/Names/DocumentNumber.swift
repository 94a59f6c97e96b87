/// A document's official number in one spelling: 苏政发〔2020〕101号, 国务院令第712号, 国家税务总局公告2019年第1号. Some who order and
/// announce set their year in brackets, 中国证监会公告〔2022〕5号: that is how it is written, and no other number.
package struct DocumentNumber: Sendable, Hashable, CustomStringConvertible {
  /// The agency's sign, or who orders or announces: 苏政发, 国务院令.
  package let agency: String
  /// Orders are counted without one.
  package let year: Int?
  package let serial: Int
  /// Whether the source has the year in brackets.
  package let isBracketed: Bool

  /// - Parameter isBracketed: nil where it is not known, and follows from the agency.
  package init(agency: String, year: Int?, serial: Int, isBracketed: Bool? = nil) {
    self.agency = agency
    self.year = year
    self.serial = serial
    self.isBracketed =
      year != nil && (isBracketed == true || !DocumentNumber.isAct(agency))
      && !DocumentNumber.isStandard(agency)
  }

  package var description: String {
    guard let year else { return "\(agency)第\(serial)号" }
    if isStandard { return agency + (agency.closes(with: ".") ? "" : " ") + "\(serial)-\(year)" }
    return isBracketed ? "\(agency)〔\(year)〕\(serial)号" : "\(agency)\(year)年第\(serial)号"
  }

  package static func == (a: DocumentNumber, b: DocumentNumber) -> Bool {
    a.serial == b.serial && a.year == b.year && a.agency == b.agency
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(agency)
    hasher.combine(year)
    hasher.combine(serial)
  }

  /// Orders and announcements are numbered by their own name: 令, 公告, 通告.
  static func isAct(_ agency: String) -> Bool { acts.contains(where: agency.closes) }

  static let acts = ["令", "公告", "通告"]

  /// GB 50180-2018, DB33/T 2303-2021: the sign of a standard is of Latin letters; in front of a part's number stands that of the
  /// whole, GB/T 1.1-2020.
  package var isStandard: Bool { DocumentNumber.isStandard(agency) }

  private static func isStandard(_ agency: String) -> Bool {
    agency.utf8.first.map { (0x41...0x5a).contains($0) } == true
  }
}

extension DocumentNumber {
  /// The first official number in a text, in any of its spellings: 国发〔2020〕7号, 国发[2020] 7 号, 国发(2020)7号.
  package init?(firstIn text: String) {
    guard let found = DocumentNumber.all(in: ScalarText(text)).first else { return nil }
    self = found.number
  }

  /// What a line below the name of an order says: 第712号, （第 179 号）, 第十六号, 2021年第12号.
  struct OrderSerial: Equatable {
    let year: Int?
    let serial: Int

    /// As it stands behind the name.
    var words: String { (year.map { "\($0)年" } ?? "") + "第\(serial)号" }

    /// Nil for a line that says anything else.
    init?(wholeLine line: String) {
      guard line.utf8.count <= DocumentNumber.longestSerialInBytes else { return nil }
      var words = line.withoutSpace
      words = words.inBrackets ?? words
      guard words.closes(with: "号"), words.scalarCount <= DocumentNumber.longestSerial else { return nil }
      var year: Int?
      if let mark = words.place(of: "年第") {
        guard let value = Numeral(String(words[..<mark.lowerBound]))?.value, NumberScan.years.contains(value)
        else { return nil }
        year = value
        words = String(words[mark.lowerBound...].dropFirst())
      }
      guard words.opens(with: "第"), let serial = Numeral(String(words.dropFirst().dropLast()))?.value else {
        return nil
      }
      self.year = year
      self.serial = serial
    }
  }

  /// A line that says a number and nothing else, but for brackets around it, and a note behind it: （苏政发〔2020〕101号）,
  /// 某建函〔2024〕87号　（A类）, 某政〔2024〕8号　签发人：某某.
  package init?(wholeLine line: String) {
    let text = ScalarText(line)
    if let standard = DocumentNumber(standard: text) {
      self = standard
      return
    }
    guard text.count <= DocumentNumber.longestLine, let found = DocumentNumber.all(in: text).first,
      text.count - found.range.count <= 2
        || found.range.lowerBound == 0 && DocumentNumber.isNote(text, found.range.upperBound)
    else { return nil }
    self = found.number
  }

  /// 某政办〔2021〕66号　某开管〔2021〕12号: of a paper that two issue each has its own.
  init?(firstOfRow line: String) {
    guard line.utf8.count <= DocumentNumber.longestRowInBytes else { return nil }
    let text = ScalarText(line)
    let numbers = DocumentNumber.all(in: text)
    guard numbers.count > 1, numbers[0].range.lowerBound <= 1,
      text.count - numbers.reduce(0, { $0 + $1.range.count }) <= numbers.count + 1
    else { return nil }
    self = numbers[0].number
  }

  /// Three of them with white space between.
  private static let longestRowInBytes = 300

  private static func isNote(_ text: ScalarText, _ start: Int) -> Bool {
    if text.stands("签发人", at: start) { return true }
    guard let first = text[start], Bracket.opens(first), text.count - start <= longestNote else {
      return false
    }
    return text[text.count - 1].map(Bracket.closes) ?? false
  }

  /// （A类）, （此件公开发布）.
  private static let longestNote = 10

  /// 〔2023〕第17号 and nothing else.
  static func serial(wholeLine line: String) -> (year: Int, serial: Int)? {
    guard line.utf8.count <= longestSerialInBytes else { return nil }
    let text = ScalarText(line)
    guard text.count <= longestSerial, text[text.count - 1] == "号" else { return nil }
    return NumberScan.serial(text)
  }

  private static let longestSerial = 12
  /// With white space between its characters.
  private static let longestSerialInBytes = 60

  /// 公告2023年第66号 of 财政部 and 税务总局.
  init?(series: String, of bodies: [Issuer]) {
    guard !bodies.isEmpty else { return nil }
    let name = bodies.map(\.name).joined()
    guard let number = DocumentNumber(firstIn: name + series), number.agency.opens(with: name) else {
      return nil
    }
    self = number
  }

  /// 国家市场监督管理总局令第52号 is one of the longer ones.
  private static let longestLine = 40

  /// What a user types where a document is named: also 国发2020-7, 国发2020 7号, 国务院令712 and without 号.
  package init?(reference: String) {
    if let standard = DocumentNumber(standard: ScalarText(reference)) {
      self = standard
      return
    }
    let text = ScalarText(reference.closes(with: "号") ? reference : reference + "号")
    if let found = DocumentNumber.all(in: text).first {
      self = found.number
      return
    }
    guard let start = text.scalars.firstIndex(where: Numeral.isArabic), start > 0 else { return nil }
    let agency = text.string(0..<start)
    var index = start
    guard let first = NumberScan.digits(text, &index) else { return nil }
    if DocumentNumber.isAct(agency), index == text.count - 1 {
      self.init(agency: agency, year: nil, serial: first)
      return
    }
    guard index == start + 4, NumberScan.years.contains(first) else { return nil }
    while let mark = text[index], "-－—年第".unicodeScalars.contains(mark) { index += 1 }
    guard index > start + 4 || text.isGap(before: index), let serial = NumberScan.digits(text, &index),
      index == text.count - 1
    else { return nil }
    self.init(agency: agency, year: first, serial: serial)
  }
}
