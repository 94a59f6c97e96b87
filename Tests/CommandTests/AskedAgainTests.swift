import Foundation
import Testing

@testable import policy

/// What several answers to one search have together.
struct AskedAgainTests {
  private static let home = ScratchFolder.indexed()

  private func run(_ command: String) throws -> String {
    try Transcript.run(command, in: try #require(Self.home).url, binary: TranscriptTests.binary)
  }

  private func locators(_ answer: String) -> [String] {
    answer.components(separatedBy: "\"locator\":\"").dropFirst().map { $0.components(separatedBy: "\"")[0] }
  }

  /// Whatever is shown at a time, and in what order, each clause is shown once.
  @Test(arguments: [
    ["-n 4", "-n 1", "-n 7 --sort date", "--all"], ["-n 9", "", "", ""], ["--all", "-n 1"],
  ])
  func everyClauseIsNewOnce(options: [String]) throws {
    let all = locators(try run("policy search 人才 --exact --all -f json"))
    #expect(all.count > 12)
    let cache = "cache-\(UUID().uuidString)"
    var shown: [String] = []
    for option in options {
      shown += locators(try run("XDG_CACHE_HOME=$PWD/\(cache) policy search 人才 --new \(option) -f json"))
    }
    #expect(shown.sorted() == all.sorted(), "\(options)")
  }

  /// What could be typed with a file of queries and changed nothing would be a lie.
  @Test func everyOptionCountsOrIsRefusedForAFileOfQueries() throws {
    let values = [
      "level": "city", "document": "jiaxing-2022", "since": "2022", "until": "2020", "region": "江苏",
      "validity": "repealed", "limit": "1", "sort": "date", "context": "1", "format": "json",
      "output": "x.csv",
      "engine": "http://localhost", "queries": "queries.txt",
    ]
    try #require(Self.home).write("人才\n土地\n", to: "queries.txt")
    let plain = try run("policy search --queries queries.txt")
    // It is about the index.
    for option in SearchCommand.declaration.options where option != .queries && option != .noUpdate {
      if case .none = option.value {} else { #expect(values[option.name] != nil, "\(option.name)") }
      let typed = "\(option.spelled) \(values[option.name] ?? "")"
      let answer = try run("policy search --queries queries.txt \(typed)")
      #expect(answer != plain, "\(typed)")
      if BatchSearch.refused.contains(option) { #expect(answer.hasSuffix("[2]\n"), "\(answer)") }
    }
  }
}
