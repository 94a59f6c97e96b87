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

  private static let copy = try? CorpusCopy()

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
