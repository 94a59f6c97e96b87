import PolicyText
import Testing

@Suite struct UnwrappingTests {
  private static let paragraphs = [
    "某省人民政府关于促进园区发展的意见",
    "为贯彻落实《国务院关于促进园区高质量发展的若干意见》（国发〔2020〕7号），进一步激发全省园区（以下简称园区）创新发展活力，促进园区高质量发展，现提出以下意见。",
    "一、总体要求",
    "（一）发展思路。坚持以创新为引领，深入贯彻新发展理念，牢固树立绿色发展意识，聚焦先进制造业集群，围绕产业链部署创新链，围绕创新链布局产业链，到2025年建成一批具有国际竞争力的园区，65岁以下人才均可申报，一、二、三产业融合发展。",
    "（二）基本原则。坚持高质量发展，强化分类指导，鼓励各园区探索各具特色的发展模式，培育具有竞争力的创新型产业集群，形成以创新为引领和支撑的经济体系和发展模式，引领全省高质量发展。",
    "二、主要任务",
    "（三）优化布局。支持园区通过一区多园、南北共建等方式拓展产业发展空间，鼓励园区跨区域配置创新要素，组织实施跨区域重大科技项目，带动相关园区产业提档升级，形成区域发展增长极。",
    "某省人民政府",
    "2020年12月18日",
  ]

  /// Broken as a page breaks it: every line `width` characters, blank lines between, a gap and a number per page.
  private static func page(_ width: Int, gap: String) -> String {
    var lines: [String] = []
    for paragraph in paragraphs {
      var rest = Substring(paragraph)
      while !rest.isEmpty {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
    }
    var text = ""
    for (index, line) in lines.enumerated() {
      text += line + "\n" + gap
      if index % 9 == 8 { text += "\n— \(index / 9 + 1) —\n\n" }
    }
    return text
  }

  @Test(arguments: [22, 28, 34, 40], ["", "\n"])
  func wrappedTextIsReadAsTheTextItWas(width: Int, gap: String) throws {
    let plain = try read(Self.paragraphs.joined(separator: "\n"))
    let wrapped = try read(Self.page(width, gap: gap))
    #expect(wrapped.sketch == plain.sketch)
    #expect(wrapped.parts.map(\.title) == plain.parts.map(\.title))
    #expect(wrapped.masthead == plain.masthead)
    #expect(wrapped.outside(.closing) == plain.outside(.closing))
  }

  /// Most paragraphs are shorter than a line, and the few longer ones were broken.
  @Test func fewBrokenLinesAreJoined() throws {
    let paragraphs = [
      "某市人民政府办公室关于建设某体系的实施方案", "各县（市、区）人民政府，市政府有关部门：",
      "为贯彻落实国家和省有关部署，加快推进全市应急广播体系建设，提升基层治理能力，制定本方案。", "一、总体目标",
      "到2023年底，建成市级平台1个、县级平台22个，行政村覆盖率达到100%；到2025年，主动发布终端覆盖率不低于95%，实现互联互通。", "二、实施步骤",
      "（一）准备阶段（2022年8月—2022年10月）。完成方案编制。", "（二）建设阶段（2022年11月—2023年9月）。完成平台和终端建设，建设终端不少于1.2万个，投资估算3600万元。",
      "（三）验收阶段（2023年10月—2023年12月）。组织验收。", "三、资金保障", "市、县两级按照4∶6的比例分担建设资金，每年按8%安排。", "2022年7月19日",
    ]
    let wrapped = paragraphs.flatMap { paragraph -> [String] in
      var (lines, line, width) = ([String](), "", 0)
      for character in paragraph {
        let columns = character.isASCII ? 1 : 2
        if width + columns > 74, !"，。；、）".contains(character) {
          lines.append(line)
          (line, width) = ("", 0)
        }
        line.append(character)
        width += columns
      }
      return lines + [line]
    }
    #expect(wrapped.count > paragraphs.count + 2)
    let plain = try read(paragraphs.joined(separator: "\n"))
    #expect(try read(wrapped.joined(separator: "\n")).sketch == plain.sketch)
  }

  @Test func longNamesInAListAreNotJoined() throws {
    let names = (1...12).map { "某市人民政府关于印发某市第\($0)批历史文化名城名镇名村保护规划编制工作方案的通知（某政发〔2020〕\($0 + 10)号）" }
    let text = "某市人民政府关于废止一批文件的决定\n经研究，决定废止下列文件。\n" + names.joined(separator: "\n")
    #expect(try read(text).sketch.count == 13)
  }

  @Test func everyCharacterKnowsItsLine() throws {
    let source = Self.page(30, gap: "\n")
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let document = try read(source)
    var index = 0
    while index < document.text.count {
      let start = index
      let scalar = UTF8Decoding.scalar(in: document.text.span, at: &index)
      if scalar == 0x0a { continue }
      let line = lines[document.lines.line(at: start) - 1]
      #expect(line.unicodeScalars.contains { $0.value == scalar })
    }
  }

  @Test func linesOfDifferentLengthAreParagraphs() throws {
    let text =
      "一、甲\n（一）乙。" + String(repeating: "甲乙丙，", count: 30) + "丁。\n" + String(repeating: "戊己庚，", count: 12)
      + "辛。"
    let document = try read(text)
    #expect(document.clauses.count == 1)
    #expect(document.string(document.clauses[0].body).split(separator: "\n").count == 2)
  }
}

@Suite struct PageEdgeTests {
  /// A converter breaks most paragraphs, but not all.
  @Test func longLinesDoNotTurnUnwrappingOff() throws {
    let sentence = "市人民政府应当加强对城乡规划工作的领导，建立健全城乡规划工作的协调机制，保障城乡规划的实施，提高城乡建设的水平。"
    var lines: [String] = ["某市城乡规划办法"]
    for number in 1...9 {
      var rest = Substring("第\(Numeral(number))条　" + sentence)
      while !rest.isEmpty {
        lines.append(String(rest.prefix(26)))
        rest = rest.dropFirst(26)
      }
    }
    for number in 10...11 { lines.append("第\(Numeral(number))条　" + sentence) }
    let document = try read(lines.joined(separator: "\n"))
    #expect(document.clauses.count == 11)
    for clause in document.clauses { #expect(document.string(clause.body) == sentence) }
  }

  @Test func aChapterTitleThatFillsItsLineStandsAlone() throws {
    let body = String(repeating: "坚持创新驱动发展战略，加快建设现代产业体系，", count: 12) + "完成任务。"
    var lines: [String] = []
    for title in ["第一章　强化国土空间整体统筹促进绿韵红脉融合发展", "第二章　推进农业空间修复恢复田园景观提升生态价值"] {
      lines.append(title)
      var rest = Substring(body)
      while !rest.isEmpty {
        lines.append(String(rest.prefix(25)))
        rest = rest.dropFirst(25)
      }
    }
    let document = try read("某规划\n" + lines.joined(separator: "\n"))
    #expect(document.parts.count == 2)
    #expect(document.clauses.map { document.string($0.body) } == [body, body])
  }
}
