extension DocumentNumber {
  /// Every official number in a text, with its place in scalars.
  package static func all(in text: ScalarText) -> [(number: DocumentNumber, range: Range<Int>)] {
    var found: [(number: DocumentNumber, range: Range<Int>)] = []
    for index in text.scalars.indices {
      let scalar = text.scalars[index]
      guard scalar == "号" || scalar == "令" || scalar == "告", index >= (found.last?.range.upperBound ?? 0)
      else { continue }
      // 第712号令
      if scalar == "号", text[index + 1] == "令" { continue }
      guard
        let hit = scalar == "号"
          ? NumberScan.number(text, endingAt: index) : NumberScan.act(text, endingAt: index),
        hit.range.lowerBound >= (found.last?.range.upperBound ?? 0)
      else { continue }
      found.append(hit)
    }
    return found
  }
}

extension DocumentNumber {
  /// In front of a sign stand verbs and the words of a sentence.
  package static let verbs: WordList = """
    原 和 见 即 为
    """
  /// What a title or a body's name ends in, which may stand in front without a gap; and what is done with a document, and
  /// how: 同时废止, 停止执行. An agency's sign is short for bodies and matters, and has none of these words in it: none has
  /// of the 87 signs of 361 numbers in 2,954 laws and 200 pages.
  package static let borders = WordList(
    TextVerbs.all
      + """
      通知 意见 办法 方案 决定 条例 细则 批复 措施 报告 解释 纲要 决议 复函 文件 要求 精神 的
      根据 按照 依据 依照 参照 参见 参考 对照 遵照 遵守 落实 贯彻 执行 实施 施行 适用 沿用 引用 援引 失效 停止 取消 撤销 替代 代替 取代
      下发 出台 补充 作出 收到 符合 违反 详见 简称 统称 称为 文号 编号 同时 以及 及 与 以 由 是
      在 按 或 了 被
      """.listed)
  /// Ends of bodies' names that a sign shortens and an order has in full.
  package static let bodies: WordList = "人民政府 政府 办公厅 办公室 委员会 法院 检察院 总局"
}

/// Reads an official number backwards from its end: …〔2020〕7号, …令第712号, …公告2019年第1号, 第712号令.
enum NumberScan {
  typealias Hit = (number: DocumentNumber, range: Range<Int>)

  /// Documents are numbered by year since the founding of the republic.
  static let years = 1949...2199
  /// The longest sign of an agency; what stands in front of so many characters is a sentence.
  private static let longestSign = 16
  /// 国家新闻出版广电总局国家发展和改革委员会公安部 is the longest of those who order together.
  private static let longestIssuer = 40

  static func number(_ text: ScalarText, endingAt sign: Int) -> Hit? {
    var index = sign
    guard let serial = digits(text, before: &index) ?? ordinal(text, before: &index), serial > 0 else {
      return nil
    }
    if text[index - 1] == "第" { index -= 1 }
    if let close = text[index - 1], closers.contains(close) {
      return bracketed(text, serial, close: index - 1, end: sign + 1)
    }
    guard text[index] == "第" || text.stands("政府令", endingAt: index) else { return nil }
    if let open = text[index - 1], "（(".unicodeScalars.contains(open) { index -= 1 }
    var year: Int?
    if text[index - 1] == "年" {
      var start = index - 1
      guard let value = digits(text, before: &start), years.contains(value) else { return nil }
      (year, index) = (value, start)
      if let open = text[index - 1], "（(".unicodeScalars.contains(open) { index -= 1 }
    }
    if year == nil, text[index] == "第", text[index - 1] == "字" {
      return yearInFront(text, serial, nameEnd: index, end: sign + 1)
    }
    guard DocumentNumber.acts.contains(where: { text.stands($0, endingAt: index) }) else { return nil }
    let end = text[sign + 1].map { "）)".unicodeScalars.contains($0) && text[index] != "第" } ?? false
    return act(text, year: year, serial, nameEnd: index, end: sign + (end ? 2 : 1))
  }

  /// 〔87〕财税字第106号, (1986)财税字第120号, as papers were numbered until the nineties.
  private static func yearInFront(_ text: ScalarText, _ serial: Int, nameEnd: Int, end: Int) -> Hit? {
    var start = nameEnd
    while start > 0, nameEnd - start < longestSign, isSign(text.scalars[start - 1]) { start -= 1 }
    guard nameEnd - start > 1, let close = text[start - 1], closers.contains(close) else { return nil }
    var index = start - 1
    guard let written = digits(text, before: &index), let open = text[index - 1], openers.contains(open)
    else {
      return nil
    }
    let year = (50...99).contains(written) ? 1900 + written : written
    let agency = text.string(start..<nameEnd)
    guard years.contains(year), year < 2000, !suits.contains(where: agency.closes) else { return nil }
    return (DocumentNumber(agency: agency, year: year, serial: serial, isBracketed: true), index - 1..<end)
  }

  /// （1999）民终字第18号 is the number of a suit.
  private static let suits = ["初字", "终字", "再字", "申字", "执字", "监字", "提字", "抗字", "重字", "复字", "督字", "破字"]

  /// 国务院第712号令, 国家发展改革委2023年第5号令, 海关总署2019年第39号公告.
  static func act(_ text: ScalarText, endingAt sign: Int) -> Hit? {
    guard let verb = DocumentNumber.acts.first(where: { text.stands($0, endingAt: sign + 1) }) else {
      return nil
    }
    let mark = sign - verb.unicodeScalars.count
    guard text[mark] == "号" else { return nil }
    var index = mark
    guard let serial = digits(text, before: &index) ?? ordinal(text, before: &index), serial > 0,
      text[index - 1] == "第"
    else { return nil }
    index -= 1
    var year: Int?
    if text[index - 1] == "年" {
      var start = index - 1
      if let value = digits(text, before: &start), years.contains(value) { (year, index) = (value, start) }
    }
    return act(text, year: year, serial, nameEnd: index, end: sign + 1, verb: verb)
  }

  /// 〔2023〕第17号, which no sign stands in front of.
  static func serial(_ text: ScalarText) -> (year: Int, serial: Int)? {
    guard let open = text[0], openers.contains(open) else { return nil }
    var index = 1
    guard let year = digits(text, &index), years.contains(year), let close = text[index],
      closers.contains(close)
    else { return nil }
    index += 1
    if text[index] == "第" { index += 1 }
    guard let serial = digits(text, &index), index == text.count - 1 else { return nil }
    return (year, serial)
  }

  private static func bracketed(_ text: ScalarText, _ serial: Int, close: Int, end: Int) -> Hit? {
    var index = close
    guard let year = digits(text, before: &index), years.contains(year), let open = text[index - 1],
      openers.contains(open)
    else { return nil }
    // 某省政府令〔2010〕第15号 has the body's name in full.
    let isAct = DocumentNumber.acts.contains { text.stands($0, endingAt: index - 1) }
    let start = sign(text, before: index - 1, atMost: isAct ? longestIssuer : longestSign, isAct: isAct)
    guard start < index - 1 else { return nil }
    let name = text.string(start..<index - 1)
    return (DocumentNumber(agency: name, year: year, serial: serial, isBracketed: true), start..<end)
  }

  /// 国务院令 with its number; 根据 and 《…》 in front are none of it.
  private static func act(
    _ text: ScalarText, year: Int?, _ serial: Int, nameEnd: Int, end: Int, verb: String = ""
  ) -> Hit? {
    var start = sign(text, before: nameEnd, atMost: longestIssuer, isAct: true)
    guard start < nameEnd else { return nil }
    var name = Country.removed(from: text.string(start..<nameEnd) + verb)
    // 国务院、中央军事委员会令: those who order together, whose names may stand apart without a mark too.
    while text[start - 1] == "、" {
      let first = sign(text, before: start - 1, atMost: longestIssuer, isAct: true)
      let body = Country.removed(from: text.string(first..<start - 1))
      guard let issuer = Issuer(signature: body), issuer.isNational || issuer.namesItsPlace else { break }
      (name, start) = (body + name, first)
    }
    return (DocumentNumber(agency: name, year: year, serial: serial), start..<end)
  }

  /// Where the agency's sign begins that ends at `end`.
  private static func sign(_ text: ScalarText, before end: Int, atMost limit: Int, isAct: Bool) -> Int {
    var start = end
    while start > 0, end - start < limit {
      if !isAct, start < end, let within = bracketedLetter(text, before: start) {
        start = within
        continue
      }
      guard isSign(text.scalars[start - 1]) else { break }
      // What stands apart in front of a whole sign is another word; those who order together stand apart too.
      if !isAct, text.isGap(before: start), end - start > 2 || endsBody(text, start, end),
        !isSpaced(text, start, end)
      {
        break
      }
      start -= 1
    }
    // …的通知穗府办规〔2020〕10号: what a title ends in is none of the sign.
    let border = stride(from: end - 1, to: start, by: -1).first {
      DocumentNumber.borders.length(in: text, endingAt: $0) != nil
        || !isAct && DocumentNumber.bodies.length(in: text, endingAt: $0) != nil
    }
    start = border ?? start
    if start > 0, Numeral.isArabic(text.scalars[start - 1]), text[start] == "日", end - start > 2 {
      start += 1
    }
    // 你院粤法经行字〔1992〕16号: who is written to is none of it.
    if !isAct, let whose = text[start], "你我贵该".unicodeScalars.contains(whose), end - start > 2,
      text[start + 1].map({ "院部局厅委办会署行".unicodeScalars.contains($0) }) == true
    {
      start += 2
    }
    while let verb = DocumentNumber.verbs.length(in: text, at: start), end - start > verb + 1 {
      start += verb
    }
    return start
  }

  /// 中（沪）自贸管, 法（办）发: one letter in brackets, with the sign going on in front.
  private static func bracketedLetter(_ text: ScalarText, before end: Int) -> Int? {
    guard let close = text[end - 1], "）)".unicodeScalars.contains(close), let letter = text[end - 2],
      isSign(letter), let open = text[end - 3], "（(".unicodeScalars.contains(open),
      let front = text[end - 4], isSign(front)
    else { return nil }
    return end - 3
  }

  /// 财政部　教财〔2020〕3号: a sign of two letters behind a body.
  private static func endsBody(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    end - start == 2 && text[start - 1].map { "部局厅委府院室会署行".unicodeScalars.contains($0) } == true
  }

  /// 苏 政 发 〔2020〕: letters apart are one sign.
  private static func isSpaced(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    (start..<end).allSatisfy { text.isGap(before: $0) }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic && scalar != "〇" && scalar != "号"
  }

  private static let openers: Set<Unicode.Scalar> = [
    "〔", "[", "［", "(", "（", "【", "﹝", "〖", "〈", "<", "＜", "{", "｛", "﹙", "「", "《",
  ]
  private static let closers: Set<Unicode.Scalar> = [
    "〕", "]", "］", ")", "）", "】", "﹞", "〗", "〉", ">", "＞", "}", "｝", "﹚", "」", "》",
  ]
}
