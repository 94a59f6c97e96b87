import ClauseSearch
import Foundation
import Glibc
import PolicyReports

/// Whole processes, from start to end: the command, and grep on the same files.
struct ProcessBenchmark {
  private let options: BenchmarkOptions

  init(_ options: BenchmarkOptions) throws { self.options = options }

  func run() throws {
    // grep knows one word at a time.
    let queries = try BenchmarkQuery.all(in: options.required("queries")).filter { $0.terms.count == 1 }
    let binary = try options.required("binary")
    let corpus = try options.required("corpus")
    let index = FileManager.default.temporaryDirectory.path + "/policy-benchmark-\(getpid()).index"
    defer { try? FileManager.default.removeItem(atPath: index) }
    guard try Launched.status([binary, "index", "--corpus", corpus, "--index", index]) == 0 else {
      throw BenchmarkError("\(binary) does not index \(corpus)")
    }
    var (command, grep, nothing) = (Latencies(queries), Latencies(queries), Latencies(queries))
    for _ in 0..<(try options.passes(otherwise: 5)) {
      for (number, query) in queries.enumerated() {
        let words = [binary, "search", query.typed, "--corpus", corpus, "--index", index]
        let line = ["grep", "-rF", query.terms[0].text, corpus]
        let ended = [
          try command.measure(number) { try Launched.status(words) },
          try grep.measure(number) { try Launched.status(line) },
          try nothing.measure(number) { try Launched.status(["true"]) },
        ]
        // 1 is told where nothing is found.
        guard ended.allSatisfy({ [0, 1].contains($0) }) else {
          throw BenchmarkError("query \(query.id) ends with \(ended)")
        }
      }
    }
    let measured = [("policy", command), ("grep", grep), ("true", nothing)]
    if try options.isJSON() {
      let told: [(String, JSON)] = measured.map { ($0.0, $0.1.summary().json) }
      print((JSONObject(told) + ["unit": "µs"]).text)
    } else {
      print("µs".filled(to: 24) + ["mean", "p50", "p95", "p99"].map { $0.padded(to: 10) }.joined())
      for (name, latencies) in measured { print(name.filled(to: 24) + latencies.summary().cells) }
    }
  }
}

/// A program whose output is thrown away.
enum Launched {
  /// What it ended with; above 255 where a signal ended it.
  static func status(_ words: [String]) throws -> Int32 {
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var child: pid_t = 0
    guard unsafe posix_spawnp(&child, words[0], &actions, nil, &arguments, environ) == 0 else {
      throw BenchmarkError("cannot start \(words[0])")
    }
    var status: Int32 = 0
    guard unsafe waitpid(child, &status, 0) == child else { throw BenchmarkError("\(words[0]) is lost") }
    return status & 0x7f == 0 ? status >> 8 & 0xff : 256 + status
  }
}
