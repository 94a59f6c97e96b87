/// A document's official number in one spelling: 苏政发〔2020〕101号.
package struct DocumentNumber: Sendable, Hashable, CustomStringConvertible {
  package let agency: String
  package let year: Int
  package let serial: Int

  package init(agency: String, year: Int, serial: Int) {
    self.agency = agency
    self.year = year
    self.serial = serial
  }

  package var description: String { "\(agency)〔\(year)〕\(serial)号" }
}

extension DocumentNumber {
  /// The first official number in a text, in any of its spellings: 国发〔2020〕7号, 国发[2020] 7 号, 国发(2020)7号.
  package init?(firstIn text: String) {
    guard let found = DocumentNumber.all(in: text).first else { return nil }
    self = found.number
  }

  /// Every official number in a text, with its place in Unicode scalars.
  package static func all(in text: String) -> [(number: DocumentNumber, range: Range<Int>)] {
    let scalars = Array(text.unicodeScalars)
    var found: [(DocumentNumber, Range<Int>)] = []
    for (index, scalar) in scalars.enumerated() where openers.contains(scalar) {
      if let hit = read(scalars, bracket: index) { found.append(hit) }
    }
    return found
  }

  /// What a user types where a document is named: also 国发2020-7, 国发2020 7号 and without 号.
  package init?(reference: String) {
    if let number = DocumentNumber(firstIn: reference.closes(with: "号") ? reference : reference + "号") {
      self = number
      return
    }
    let scalars = Array(reference.unicodeScalars.filter { !$0.properties.isWhitespace })
    guard let start = scalars.firstIndex(where: { DocumentNumber.arabic($0) != nil })
    else { return nil }
    var index = start
    guard let year = DocumentNumber.number(scalars, &index), (1949...2199).contains(year), index == start + 4
    else { return nil }
    while index < scalars.count, "-－—年第".unicodeScalars.contains(scalars[index]) { index += 1 }
    guard index > start + 4, let serial = DocumentNumber.number(scalars, &index) else { return nil }
    if index < scalars.count, scalars[index] == "号" { index += 1 }
    guard start > 0, index == scalars.count else { return nil }
    self.init(agency: String(String.UnicodeScalarView(scalars[..<start])), year: year, serial: serial)
  }

  private static let openers: Set<Unicode.Scalar> = ["〔", "[", "［", "(", "（", "【"]
  private static let closers: Set<Unicode.Scalar> = ["〕", "]", "］", ")", "）", "】"]

  private static func read(_ scalars: [Unicode.Scalar], bracket: Int) -> (DocumentNumber, Range<Int>)? {
    var index = bracket + 1
    skipSpace(scalars, &index)
    guard let year = number(scalars, &index), (1949...2199).contains(year) else { return nil }
    skipSpace(scalars, &index)
    guard index < scalars.count, closers.contains(scalars[index]) else { return nil }
    index += 1
    skipSpace(scalars, &index)
    if index < scalars.count, scalars[index] == "第" { index += 1 }
    guard let serial = number(scalars, &index) else { return nil }
    skipSpace(scalars, &index)
    guard index < scalars.count, scalars[index] == "号" else { return nil }
    var start = bracket
    var agency: [Unicode.Scalar] = []
    while start > 0, bracket - start < 16 {
      let scalar = scalars[start - 1]
      if isAgency(scalar) {
        agency.append(scalar)
      } else if !scalar.properties.isWhitespace || scalar == "\n" || agency.isEmpty && bracket - start > 2 {
        break
      }
      start -= 1
    }
    while start < bracket, scalars[start].properties.isWhitespace { start += 1 }
    guard !agency.isEmpty else { return nil }
    let name = withoutVerb(String(String.UnicodeScalarView(agency.reversed())))
    var verb = agency.count - name.unicodeScalars.count
    while verb > 0 {
      if !scalars[start].properties.isWhitespace { verb -= 1 }
      start += 1
    }
    return (DocumentNumber(agency: name, year: year, serial: serial), start..<index + 1)
  }

  /// 根据国发〔2020〕7号 names 国发.
  private static func withoutVerb(_ name: String) -> String {
    let verb = ["根据", "按照", "依据", "依照", "落实", "执行", "文件", "原", "及", "和", "与", "见"].first(
      where: name.opens)
    guard let verb, name.count > verb.count + 1 else { return name }
    return withoutVerb(String(name.dropFirst(verb.count)))
  }

  private static func isAgency(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic && scalar != "〇"
  }

  private static func number(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Int? {
    var value: Int?
    while index < scalars.count, let digit = arabic(scalars[index]), (value ?? 0) < 1_000_000 {
      value = (value ?? 0) * 10 + digit
      index += 1
    }
    return value
  }

  private static func arabic(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xff10...0xff19: Int(scalar.value - 0xff10)
    default: nil
    }
  }

  private static func skipSpace(_ scalars: [Unicode.Scalar], _ index: inout Int) {
    while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
  }
}
