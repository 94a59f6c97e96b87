import Foundation
import PolicyReports
import PolicyText
import Testing

@testable import policy

/// Help, completions and the manual page are made from the same declarations: nothing is missing from any of them.
struct HelpTests {
  @Test(arguments: [Language.english, .chinese])
  func helpNamesEveryCommandAndOption(language: Language) {
    let help = Help(language: language)
    let overview = help.text(for: .overview, among: .all)
    for command in CommandList.all.commands {
      #expect(overview.contains(command.name))
      let page = help.text(for: .command(command), among: .all)
      for option in command.allOptions { #expect(page.contains(option.spelled)) }
      for example in command.examples { #expect(page.contains(example.line)) }
    }
    let formats = help.text(for: .formats, among: .all)
    for format in ReportFormat.allCases { #expect(formats.contains("\n  \(format.rawValue) ")) }
  }

  @Test(arguments: [
    BashCompletion(known: .all).text, ZshCompletion(language: .english, known: .all).text,
    ZshCompletion(language: .chinese, known: .all).text,
    FishCompletion(language: .english, known: .all).text,
    FishCompletion(language: .chinese, known: .all).text,
    ManPage(language: .english, known: .all).text.replacing("\\-", with: "-"),
    ManPage(language: .chinese, known: .all).text.replacing("\\-", with: "-"),
  ])
  func completionsAndManualNameEveryCommandOptionAndValue(text: String) {
    let isFish = text.contains("__fish")
    for command in CommandList.all.commands {
      #expect(text.contains(command.name))
      for option in command.allOptions {
        #expect(text.contains(isFish ? "-l \(option.name) " : option.spelled))
        if let letter = option.short {
          #expect(text.contains(isFish ? "-s \(letter) " : "-\(letter)"))
        }
        let words = option.choices
        if !words.isEmpty, !text.hasPrefix(".TH") { #expect(text.contains(words.joined(separator: " "))) }
      }
    }
  }

  @Test func everyPlaceholderIsDeclared() {
    for command in CommandList.all.commands {
      for word in Placeholder.words(of: command.operands) {
        #expect(Placeholder(rawValue: word) != nil, "\(word) of \(command.name)")
      }
    }
  }

  /// In Chinese help no sentence is left in English: what is Latin in it are names that are typed.
  @Test func chineseHelpIsChinese() {
    for command in CommandList.all.commands {
      #expect(Placeholder.words(of: command.usage(in: .chinese)).isEmpty)
      for example in command.examples { #expect(isChinese(example.says.chinese)) }
      #expect(isChinese(command.summary.chinese))
      for option in command.allOptions { #expect(isChinese(option.says.chinese)) }
    }
  }

  @Test func everyKeyIsExplainedInBothLanguages() {
    for record in ReportShape.records {
      for says in [record.says] + record.keys.map(\.says) {
        #expect(isChinese(says.chinese), "\(record.name): \(says.chinese)")
        #expect(!says.english.isEmpty)
      }
    }
    let page = Help(language: .english).text(for: .json, among: .all)
    for record in ReportShape.records where !record.name.hasSuffix("_summary") {
      #expect(page.contains("\n\(record.name): "))
    }
  }

  /// The sidecar that help shows is one.
  @Test func theExampleOfFactsIsRead() throws {
    let home = try ExampleHome()
    try home.folder.write(FactsExample.text, to: "corpus/policy.facts")
    let output = try home.run("policy list --validity in-force -f csv")
    #expect(output.text.contains(",,南京市人民政府,city,江苏省南京市,2022-12-29,") && !output.text.contains("policy: "))
    for language in [Language.english, .chinese] {
      let page = Help(language: language).text(for: .facts, among: .all)
      for line in FactsExample.text.split(separator: "\n") { #expect(page.contains(line)) }
      for key in StatedFact.Key.allCases {
        #expect(page.contains(key.rawValue) && page.contains(key.chinese[0]))
      }
    }
  }

  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) }
  }

  @Test(arguments: [
    (["list", "--lang", "zh"], Language.chinese), (["--lang=en", "serch"], .english), (["list"], nil),
    (["search", "--", "--lang", "zh"], nil), (["--lang"], nil), (["--lang", "fr"], nil),
  ])
  func theLanguageIsKnownBeforeAnythingElse(words: [String], language: Language?) {
    #expect(Language(askedForIn: words) == language)
  }

  /// In one folder, in the order of the commands: what one makes another may read.
  @Test func everyExampleRuns() throws {
    let home = try ExampleHome()
    for command in CommandList.all.commands {
      #expect(command.examples.count >= 3, "\(command.name)")
      // What serves does not end by itself: `ServeTests` asks it.
      for example in command.examples where command.name != "serve" {
        let output = try home.run(example.line)
        #expect(output.status == 0, "\(example.line)\n\(output.text)")
        // The three folders hold the same files, one document is compared with some, and a table has no row for what is not
        // read: all that is said.
        let told = output.text.split(separator: "\n").filter {
          !$0.hasSuffix(": the same text") && !$0.hasPrefix("policy: against ")
            && !$0.hasPrefix("policy: not read: ")
        }
        #expect(!told.contains { $0.contains("policy: ") }, "\(example.line)\n\(output.text)")
      }
    }
    for topic in [HelpTopic.query, .formats, .json, .facts] {
      let lines = Help(language: .english).text(for: topic, among: .all).split(separator: "\n")
      #expect(lines.count { $0.hasPrefix("  policy ") } >= 3, "\(topic)")
      for line in lines where line.hasPrefix("  policy ") {
        let example = String(line.dropFirst(2)).components(separatedBy: "  ")[0]
        let output = try home.run(example)
        #expect(output.status == 0, "\(example)\n\(output.text)")
      }
    }
  }
}

/// A folder with the corpus, a folder of laws and a home. One document that no example names is left out: examples that
/// compare all with all take a second for each pair.
private struct ExampleHome {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    let files = FileManager.default
    for name in ["corpus", "laws", "policies"] {
      try files.copyItem(
        at: TranscriptTests.repository.appending(path: "corpus"), to: folder.url.appending(path: name))
      try files.removeItem(at: folder.url.appending(path: "\(name)/jiangsu-2018-strategic-industry.txt"))
    }
    try files.copyItem(
      at: TranscriptTests.repository.appending(path: "corpus/nanjing-2022.txt"),
      to: folder.url.appending(path: "draft.txt"))
    for name in ["index", ".config/fish/completions"] {
      try files.createDirectory(
        at: folder.url.appending(path: name), withIntermediateDirectories: true)
    }
  }

  func run(_ line: String) throws -> (text: String, status: Int32) {
    // Where there is no man, its page is still written.
    let line = line.replacingOccurrences(of: "| man -l -", with: "| grep -c TH")
    let text = try Transcript.run(line, in: folder.url, binary: TranscriptTests.binary)
    let last = text.split(separator: "\n").last ?? ""
    let status = last.hasPrefix("[") && last.hasSuffix("]") ? Int32(last.dropFirst().dropLast()) : 0
    return (text, status ?? 0)
  }
}
