import Foundation
import PolicyReports
import PolicyText
import Testing

@testable import policy

/// What a report comes in stands in its command's declaration; anything else is refused before it is worked on.
struct DeclaredFormatsTests {
  private static let questions: [(CommandName, String)] = [
    (.search, "search 人才"), (.show, "show jiaxing-2022#二.二"), (.outline, "outline jiaxing-2022"),
    (.list, "list"),
    (.compare, "compare 国发[2020]7号 jiangsu-2018 -t 人才"), (.trace, "trace 跟投机制"),
    (.sources, "sources 国发[2020]7号"), (.numbers, "numbers jiaxing-2022"), (.citations, "citations"),
    (.duties, "duties 市科技局"), (.definitions, "definitions"), (.check, "check jiaxing-2022"),
  ]

  @Test func whatIsDeclaredIsWrittenAndTheRestRefused() throws {
    let place = try CorpusCopy()
    let asked = CommandName.allCases.filter { $0.declaration.options.contains(.format) }
    #expect(Self.questions.map(\.0) == asked)
    for (command, question) in Self.questions {
      for format in ReportFormat.allCases {
        let isDeclared = command.declaration.formats.contains(format)
        // No index is there to be asked, so that only what is refused at once has status 2.
        let elsewhere = "--no-update --index nowhere"
        let line = "policy \(question) -f \(format.rawValue)"
        if isDeclared { #expect(!(try place.output(of: line).isEmpty), "\(line)") }
        let status = try place.output(of: "policy \(question) -f \(format.rawValue) \(elsewhere); echo $?")
        #expect(status == (isDeclared ? "3\n" : "2\n"), "\(line)")
      }
    }
  }

  @Test func helpNamesWhatIsDeclared() {
    for command in CommandName.allCases where command.declaration.options.contains(.format) {
      let names = command.declaration.formats.map(\.rawValue)
      #expect(
        Help.text(for: .command(command), in: .english).contains(
          "how to write it: \(names.joined(separator: ", "))\n"))
    }
  }
}
