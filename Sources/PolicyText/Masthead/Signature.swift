/// Bodies and day at the end of a document: each on a line, or together.
///
///     科技部　财政部
///     税务总局
///     2016年1月29日
struct Signature {
  let issuers: [Issuer]
  /// Nil where its marks were lost: 2017919 may be more than one day.
  let issued: PolicyDate?
  /// The paragraph of the day.
  let paragraph: Int

  /// Every signature of a text, in order: a document that brings another has two. A day alone is one only outside the
  /// provisions.
  static func all(in text: [UInt8], _ blocks: ArraySlice<OutlineBlock>, roles: [Outline.Role]) -> [Signature]
  {
    let firstProvision = roles.firstIndex(where: \.isProvision) ?? roles.count
    var found: [Signature] = []
    for index in blocks.indices where mayEndInDay(text, blocks[index]) {
      guard let line = SignatureLine(text, blocks[index]), line.date != nil || line.isBrokenDay else {
        continue
      }
      let isOutside = index < firstProvision || roles[index] == .outside(.closing)
      var issuers = line.issuers
      var above = index - 1
      while above >= blocks.startIndex, index - above <= most {
        guard let next = SignatureLine(text, blocks[above]) else {
          // A name that is not known stands among those that are: below one of them.
          guard isOutside, above > blocks.startIndex, SignatureLine.mayBeName(text, blocks[above]),
            let further = SignatureLine(text, blocks[above - 1]), further.date == nil, !further.isBrokenDay
          else { break }
          above -= 1
          continue
        }
        if next.date != nil || next.isBrokenDay { break }
        issuers = next.issuers + issuers
        above -= 1
      }
      guard isOutside && !line.isBrokenDay || !issuers.isEmpty else { continue }
      found.append(Signature(issuers: issuers, issued: line.date, paragraph: index))
    }
    return found
  }

  /// A look at the last bytes turns nearly every paragraph away: a day ends in 日 or a digit, or in its hour or weekday.
  private static func mayEndInDay(_ text: [UInt8], _ block: OutlineBlock) -> Bool {
    guard block.range.count <= SignedLine.longest, block.range.count >= shortestDay else { return false }
    let last = text[block.range].suffix(3)
    return ["日", "时", "分", "）"].contains { last.elementsEqual($0.utf8) } || last.last == 0x29
      || (0x30...0x39).contains(last.last ?? 0)
  }

  /// 202012, of which the marks were lost, in bytes.
  private static let shortestDay = 6

  /// Bodies that sign together stand on so many lines at most: 国务院 forwards what a dozen sign.
  private static let most = 20
}

/// A line of a signature.
private struct SignatureLine {
  let issuers: [Issuer]
  /// Nil for a line of bodies.
  let date: PolicyDate?
  /// 2017919, 20221117: a day of which a page shows the digits alone; 2020年4月　日: one that was left open.
  var isBrokenDay: Bool { date == nil && issuers.isEmpty && isDigits }
  private let isDigits: Bool

  init?(_ text: [UInt8], _ block: OutlineBlock) {
    guard block.opening == nil, block.range.count <= SignedLine.longest else { return nil }
    let line = String(decoding: text[block.range], as: UTF8.self)
    let words = ScalarText(line)
    let plain = line.withoutSpace
    isDigits =
      SignatureLine.isDigits(plain) || SignatureLine.isDayOfAYear(plain) || BlankDay.isWhole(plain)
    if let date = PolicyDate(wholeLine: line) ?? SignatureLine.days(words) {
      self.date = date
      issuers = []
      return
    }
    if let day = PolicyDate.all(in: words).last, day.range.upperBound == words.count, day.range.lowerBound > 2
    {
      let front = words.string(0..<day.range.lowerBound)
      issuers = Issuer.all(signature: front)
      guard !issuers.isEmpty else { return nil }
      date = day.date
      return
    }
    issuers = Issuer.all(signature: line)
    date = nil
    guard !issuers.isEmpty || Issuer.isSeal(line) || isDigits else { return nil }
  }

  private static func isDigits(_ line: String) -> Bool {
    (6...8).contains(line.utf8.count) && line.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && Int(line.prefix(4)).map(NumberScan.years.contains) == true
  }

  /// 12月21日, below whom it is signed by: of which year is not said.
  private static func isDayOfAYear(_ line: String) -> Bool {
    guard line.closes(with: "日"), let month = line.place(of: "月") else { return false }
    let numbers = [String(line[..<month.lowerBound]), String(line[month.upperBound...].dropLast())]
    return numbers.allSatisfy { (1...2).contains($0.utf8.count) && Int($0) != nil }
  }

  static func mayBeName(_ text: [UInt8], _ block: OutlineBlock) -> Bool {
    block.opening == nil && !block.isRow && block.level == 0 && block.range.count <= SignedLine.longest
      && Words(text, block.range).mayBeName
  }

  /// Each of two bodies beside each other has its day below: the last one.
  private static func days(_ words: ScalarText) -> PolicyDate? {
    let days = PolicyDate.all(in: words)
    guard days.count == 2, days[0].range.lowerBound == 0, days[1].range.upperBound == words.count,
      days[0].range.upperBound == days[1].range.lowerBound
    else { return nil }
    return max(days[0].date, days[1].date)
  }
}
