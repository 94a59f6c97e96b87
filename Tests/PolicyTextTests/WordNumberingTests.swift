import Testing

@testable import PolicyText

@Suite struct WordNumberingTests {
  typealias Word = WordDocument

  /// One list of one level.
  static func list(_ format: String, _ pattern: String, start: Int = 1) -> String {
    #"<w:abstractNum w:abstractNumId="0">\#(level(0, format, pattern, start: start))</w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
  }

  static func level(_ index: Int, _ format: String, _ pattern: String, start: Int = 1, more: String = "")
    -> String
  {
    #"<w:lvl w:ilvl="\#(index)"><w:start w:val="\#(start)"/><w:numFmt w:val="\#(format)"/>\#(more)"#
      + #"<w:lvlText w:val="\#(pattern)"/></w:lvl>"#
  }

  static let formats: [(format: String, value: Int, text: String)] = [
    ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("decimalFullWidth", 12, "１２"),
    ("decimalEnclosedCircle", 3, "③"), ("decimalEnclosedCircleChinese", 20, "⑳"),
    ("decimalEnclosedCircle", 21, "21"),
    ("decimalEnclosedParen", 2, "⑵"), ("decimalEnclosedFullstop", 2, "⒉"), ("upperRoman", 14, "XIV"),
    ("lowerRoman", 9, "ix"), ("upperLetter", 27, "AA"), ("lowerLetter", 2, "b"),
    ("chineseCountingThousand", 10, "十"), ("chineseCountingThousand", 14, "十四"),
    ("chineseCountingThousand", 101, "一百〇一"), ("chineseCountingThousand", 110, "一百一十"),
    ("chineseCounting", 21, "二十一"), ("chineseCounting", 101, "一○一"), ("japaneseCounting", 10, "十"),
    ("japaneseCounting", 21, "二十一"), ("japaneseCounting", 101, "百一"),
    ("taiwaneseCountingThousand", 101, "一百零一"),
    ("ideographDigital", 10, "一〇"), ("chineseLegalSimplified", 10, "壹拾"),
    ("chineseLegalSimplified", 101, "壹佰零壹"),
    ("ideographTraditional", 3, "丙"), ("ideographZodiac", 3, "寅"), ("ordinal", 12, "12th"),
    ("ordinal", 22, "22nd"),
    ("notKnownToAnybody", 7, "7"),
  ]

  @Test(arguments: formats.indices) func everyFormat(index: Int) throws {
    let (format, value, text) = Self.formats[index]
    let numbering = Self.list(format, "%1、", start: value)
    #expect(try Word(Word.counted("甲"), numbering: numbering).lines() == ["\(text)、甲"])
  }

  @Test func articlesAreSetOff() throws {
    let numbering = Self.list("chineseCountingThousand", "第%1条")
    #expect(
      try Word(Word.counted("支持研发。") + Word.counted("支持人才。"), numbering: numbering).lines() == [
        "第一条\u{3000}支持研发。", "第二条\u{3000}支持人才。",
      ])
  }

  @Test func lowerLevelsBeginAnew() throws {
    let levels =
      Self.level(0, "chineseCounting", "%1、") + Self.level(1, "chineseCounting", "（%2）")
      + Self.level(2, "decimal", "%3.")
    let numbering =
      #"<w:abstractNum w:abstractNumId="0">\#(levels)</w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    let body =
      [("甲", 0), ("乙", 1), ("丙", 2), ("丁", 2), ("戊", 1), ("己", 2), ("庚", 0), ("辛", 1)]
      .map { Word.counted($0.0, level: $0.1) }.joined()
    #expect(
      try Word(body, numbering: numbering).lines() == [
        "一、甲", "（一）乙", "1.\u{3000}丙", "2.\u{3000}丁", "（二）戊", "1.\u{3000}己", "二、庚", "（一）辛",
      ])
  }

  /// （一）…（二十四） through all chapters.
  @Test func aLevelThatNeverBeginsAnewGoesOn() throws {
    let levels =
      Self.level(0, "chineseCounting", "%1、")
      + Self.level(1, "chineseCounting", "（%2）", more: #"<w:lvlRestart w:val="0"/>"#)
    let numbering =
      #"<w:abstractNum w:abstractNumId="0">\#(levels)</w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    let body = [("甲", 0), ("乙", 1), ("丙", 0), ("丁", 1)].map { Word.counted($0.0, level: $0.1) }.joined()
    #expect(try Word(body, numbering: numbering).lines() == ["一、甲", "（一）乙", "二、丙", "（二）丁"])
  }

  @Test func decimalLevelsNameThoseAbove() throws {
    let levels =
      Self.level(0, "chineseCounting", "%1、") + Self.level(1, "decimal", "%1.%2", more: "<w:isLgl/>")
    let numbering =
      #"<w:abstractNum w:abstractNumId="0">\#(levels)</w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    let body = Word.counted("甲") + Word.counted("乙", level: 1)
    #expect(try Word(body, numbering: numbering).lines() == ["一、甲", "1.1\u{3000}乙"])
  }

  /// Two lists of one kind count on together, unless the second says where it starts.
  @Test func listsShareACountUnlessTheySayTheirStart() throws {
    let abstract = #"<w:abstractNum w:abstractNumId="0">\#(Self.level(0, "decimal", "%1."))</w:abstractNum>"#
    let override = #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"#
    let numbering =
      abstract + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
      + #"<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>"#
      + #"<w:num w:numId="3"><w:abstractNumId w:val="0"/>\#(override)</w:num>"#
    let body = [1, 2, 3, 3].map { Word.counted("项", list: $0) }.joined()
    #expect(
      try Word(body, numbering: numbering).lines() == [
        "1.\u{3000}项", "2.\u{3000}项", "1.\u{3000}项", "2.\u{3000}项",
      ])
  }

  /// List and level come from styles too, each inherited apart; a list of 0 takes the number away.
  @Test func stylesNumber() throws {
    let numbering =
      #"<w:abstractNum w:abstractNumId="0">\#(Self.level(0, "chineseCounting", "%1、"))"#
      + #"\#(Self.level(1, "chineseCounting", "（%2）"))</w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    func style(_ id: String, _ parent: String?, _ numbers: String) -> String {
      let base = parent.map { #"<w:basedOn w:val="\#($0)"/>"# } ?? ""
      return
        #"<w:style w:type="paragraph" w:styleId="\#(id)">\#(base)<w:pPr><w:numPr>\#(numbers)</w:numPr></w:pPr>"#
        + "</w:style>"
    }
    let styles =
      style("1", nil, #"<w:numId w:val="1"/>"#) + style("2", "1", #"<w:ilvl w:val="1"/>"#)
      + style("3", "1", #"<w:numId w:val="0"/>"#)
    let body = ["1", "2", "2", "3", "1"].map { Word.paragraph("项", #"<w:pStyle w:val="\#($0)"/>"#) }.joined()
    #expect(
      try Word(body, styles: styles, numbering: numbering).lines() == ["一、项", "（一）项", "（二）项", "项", "二、项"])
  }

  /// A level may name the style it numbers, and the style only the list.
  @Test func levelsNameTheirStyles() throws {
    let numbering =
      #"<w:abstractNum w:abstractNumId="0">\#(Self.level(0, "chineseCounting", "%1、"))"#
      + Self.level(1, "chineseCounting", "（%2）", more: #"<w:pStyle w:val="B"/>"#)
      + #"</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    let styles =
      #"<w:style w:type="paragraph" w:styleId="B"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#
    #expect(
      try Word(
        Word.counted("甲") + Word.paragraph("乙", #"<w:pStyle w:val="B"/>"#), styles: styles,
        numbering: numbering
      )
      .lines() == ["一、甲", "（一）乙"])
  }

  @Test func bulletsAreNoNumbers() throws {
    #expect(try Word(Word.counted("项"), numbering: Self.list("bullet", "\u{f0b7}")).lines() == ["项"])
  }

  /// Word counts from 0 to 32,767; what is no number is 1.
  @Test(arguments: [
    ("-9223372036854775808", 0), ("-5", 0), ("0", 0), ("32767", 32_767), ("40000", 32_767),
    ("9223372036854775807", 32_767), ("99999999999999999999", 1), ("", 1),
  ])
  func startsAreThoseOfWord(start: String, first: Int) throws {
    let level = Self.level(0, "decimal", "%1、")
    let override =
      #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="\#(start)"/></w:lvlOverride>"#
    func numbering(_ level: String, _ override: String) -> String {
      #"<w:abstractNum w:abstractNumId="0">\#(level)</w:abstractNum>"#
        + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/>\#(override)</w:num>"#
    }
    let own = level.replacing(#"<w:start w:val="1"/>"#, with: #"<w:start w:val="\#(start)"/>"#)
    for numbering in [numbering(own, ""), numbering(level, override)] {
      let lines = try Word(Word.counted("甲") + Word.counted("乙"), numbering: numbering).lines()
      #expect(lines == ["\(first)、甲", "\(first + 1)、乙"])
    }
  }

  @Test(arguments: formats.map(\.format) + ["custom", "numberInDash", "koreanCounting"])
  func everyFormatWritesEveryNumber(format: String) {
    for value in [Int.min, -10, -5, 0, 1, 780, 781, 9999, 10_000, 32_768, Int.max] {
      _ = WordNumberFormat(format).text(of: value)
    }
    #expect(WordNumberFormat("decimalFullWidth").text(of: -5) == "-５")
  }

  /// It stands in front of each paragraph of its list.
  @Test func aNumberIsNoLongText() throws {
    for pattern in [String(repeating: "%1", count: 5000), String(repeating: "第", count: 5000)] {
      for format in ["decimal", "chineseCountingThousand", "upperLetter", "lowerRoman"] {
        let numbering = Self.list(format, pattern, start: 780)
        let line = try #require(try Word(Word.counted("甲"), numbering: numbering).lines().first)
        #expect(line.count <= 100, "\(format)")
      }
    }
    #expect(WordNumberFormat("custom", custom: "00001, 00002").text(of: 7) == "00007")
    #expect(WordNumberFormat("custom", custom: String(repeating: "0", count: 5000)).text(of: 7) == "7")
  }

  @Test(arguments: ["9", "-1", "9223372036854775807"]) func aListHasNineLevels(level: String) throws {
    let levels =
      Self.level(0, "decimal", "%1、")
      + Self.level(1, "decimal", "%1、").replacing(#"w:ilvl="1""#, with: #"w:ilvl="\#(level)""#)
    let numbering =
      #"<w:abstractNum w:abstractNumId="0">\#(levels)</w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    let beyond = Word.counted("乙").replacing(#"w:ilvl w:val="0""#, with: #"w:ilvl w:val="\#(level)""#)
    #expect(try Word(Word.counted("甲") + beyond, numbering: numbering).lines() == ["1、甲", "乙"])
  }
}
