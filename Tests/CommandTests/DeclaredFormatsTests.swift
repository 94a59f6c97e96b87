import Foundation
import PolicyReports
import PolicyText
import Testing

@testable import policy

/// Every answer comes in every format that help names.
struct DeclaredFormatsTests {
  private static let questions = [
    "search 人才", "show jiaxing-2022#二.二", "outline jiaxing-2022", "list",
    "compare 国发[2020]7号 jiangsu-2018 -t 人才", "trace 跟投机制", "sources 国发[2020]7号", "numbers jiaxing-2022",
    "citations", "duties 市科技局", "definitions", "check jiaxing-2022",
    // The other answers of commands that have two.
    "compare jiaxing-2022#二.二 nanjing-2022#1", "trace jiaxing-2022#二.二 -d 国发[2020]7号",
    "numbers 国发[2020]7号 jiaxing-2022", "check - -d 国发[2020]7号 < corpus/nanjing-2022.txt",
  ]

  /// Small: every question is asked once for each format.
  private static let documents = [
    "state-council-2020-7": """
    国务院关于支持人才公寓建设的意见
    国发〔2020〕7号

    一、总体要求
    （一）指导思想。坚持以人民为中心，完善住房保障体系。
    （二）目标。到2025年，各地新建人才公寓不少于300套。
    二、重点任务
    （三）规范管理。人才公寓租金应当低于市场价格。建立公开摇号和轮候制度。
    （四）扩大投入。建立跟投机制，对符合条件的企业给予贷款贴息。
    （五）开展试点。鼓励开展共有产权试点，探索租购同权办法。

    国务院
    2020年7月13日

    """,
    "jiangsu-2018": """
    江苏省人民政府关于支持人才公寓建设的实施意见
    苏政发〔2018〕8号

    一、总体要求
    （一）目标。到2025年，各地新建人才公寓不少于500套。
    （二）规范管理。人才公寓租金可以低于市场价格。建立公开摇号制度。

    江苏省人民政府
    2018年5月6日

    """,
    "jiaxing-2022": """
    嘉兴市人民政府关于支持人才公寓建设的若干措施
    嘉政发〔2022〕9号

    根据《国务院关于支持人才公寓建设的意见》（国发〔2020〕7号），制定本措施。
    一、扩大供给
    （一）目标。到2025年，全市新建人才公寓（以下简称公寓）不少于300套。（责任单位：市住建局）
    二、规范管理
    （一）租金。人才公寓租金应当低于市场价格百分之十。（责任单位：市科技局）
    （二）轮候。建立公开摇号和轮候制度。（责任单位：市科技局、市住建局）

    嘉兴市人民政府
    2022年7月8日

    """,
    "nanjing-2022": """
    南京市人民政府关于支持人才公寓建设的若干措施
    宁政发〔2022〕9号

    （一）轮候。建立公开摇号和轮候制度，对人才优先。
    （二）投入。建立跟投机制，给予每套10万元补助。（责任单位：市科技局）

    南京市人民政府
    2022年8月9日

    """,
  ]

  private static let copy = try? CorpusCopy(made: documents)

  @Test(arguments: questions)
  func everyFormatIsWritten(question: String) throws {
    let copy = try #require(Self.copy)
    let words = question.split(separator: " ", maxSplits: 1)
    for format in ReportFormat.allCases where format != .akn {
      let line = "policy \(words[0]) -f \(format.rawValue) \(words.dropFirst().joined())"
      let output = try copy.output(of: line)
      #expect(!output.isEmpty && !output.hasPrefix("policy: "), "\(line)\n\(output)")
    }
  }

  /// Akoma Ntoso is one whole document, whatever else is asked for.
  @Test func aWholeDocumentIsAkomaNtoso() throws {
    let copy = try #require(Self.copy)
    let told = try copy.output(of: "policy show 国发2020-7 -f akn")
    #expect(told.hasPrefix("<?xml") && told.hasSuffix("</akomaNtoso>\n"))
    #expect(try copy.output(of: "policy show 国发2020-7 -o x.xml; cat x.xml") == told)
    for other in [
      "show 国发2020-7#5 -f akn", "show 国发2020-7 jiaxing-2022 -f akn", "search 人才 -f akn", "list -o x.xml",
    ] {
      #expect(try copy.output(of: "policy \(other) 2>&1; echo $?").hasSuffix("\n2\n"), "\(other)")
    }
  }

  @Test func everyCommandWithFormatsIsAsked() {
    // What is exported are the other answers.
    let commands = CommandList.all.commands.filter { $0.options.contains(.format) && $0.name != "export" }
      .map(\.name)
    #expect(Set(Self.questions.map { $0.split(separator: " ")[0] }) == Set(commands.map { $0[...] }))
  }

  @Test func helpNamesThem() {
    for command in CommandList.all.commands {
      guard let names = command.options.first(where: { $0 == .format })?.choices.joined(separator: ", ")
      else {
        continue
      }
      let page = Help(language: .english).text(for: .command(command), among: .all)
      let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("how to write it: \(names) -o, --output"))
    }
  }
}
