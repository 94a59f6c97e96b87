import ClauseIndex
import Foundation

/// What can be measured.
enum Benchmark {
  static let usage = """
    policy-benchmark queries --corpus DIR --queries FILE [--passes N] [--format text|json]
        Indexes the documents of a folder in memory, asks every line of the file, checks every count against a scan
        of the text, and prints microseconds a query: of the engine (best ten with the exact count), of the count
        alone, of the whole answer with its passages, and of best matches. Of several passes the best of each query.
        A line of FILE: id TAB kind TAB terms, terms joined by |; of the kind and2 all of them, of or3 any.
    policy-benchmark processes --binary FILE --corpus DIR --queries FILE [--passes N] [--format text|json]
        Starts the command once a query, and grep on the same folder beside it: milliseconds of whole processes.
    policy-benchmark growth --corpus DIR --queries FILE [--sizes 4,16,60] [--passes N] [--format text|json]
        The same as `queries` over the first megabytes of the folder, one row a size; a folder that is smaller is
        read again and again.
    policy-benchmark relevance FOLDER
        Questions with answers: `laws/`, `queries.public.tsv`, `qrels.public.tsv`; what each ingredient adds.
    """

  static func run(_ words: [String]) throws {
    let options = try BenchmarkOptions(words)
    // As what answers many questions does.
    System.keepFreedMemory()
    switch options.mode {
    case "queries": try QueryBenchmark(options).run()
    case "processes": try ProcessBenchmark(options).run()
    case "growth": try GrowthBenchmark(options).run()
    case "relevance": try RelevanceBenchmark(folder: options.operand("FOLDER")).run()
    case "help", "--help", "": print(usage)
    default: throw BenchmarkError("there is no mode \(options.mode); see policy-benchmark help")
    }
  }
}

struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// A mode, then `--name value` and operands in any order.
struct BenchmarkOptions {
  let mode: String
  private var values: [String: String] = [:]
  private var operands: [String] = []

  private static let known: Set<String> = ["corpus", "queries", "passes", "format", "binary", "sizes"]

  init(_ words: [String]) throws {
    mode = words.first ?? ""
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        operands.append(word)
        continue
      }
      let name = String(word.dropFirst(2))
      guard BenchmarkOptions.known.contains(name) else { throw BenchmarkError("unknown option \(word)") }
      guard let value = rest.popFirst() else { throw BenchmarkError("\(word) needs a value") }
      values[name] = value
    }
  }

  func required(_ name: String) throws -> String {
    guard let value = values[name] else { throw BenchmarkError("--\(name) is missing") }
    return value
  }

  func operand(_ name: String) throws -> String {
    guard let value = operands.first else { throw BenchmarkError("\(name) is missing") }
    return value
  }

  func passes(otherwise usual: Int) throws -> Int {
    guard let text = values["passes"] else { return usual }
    guard let count = Int(text), count > 0 else { throw BenchmarkError("--passes takes a number above 0") }
    return count
  }

  func sizes() throws -> [Int] {
    try (values["sizes"] ?? "4,16,60").split(separator: ",").map { word in
      guard let size = Int(word), size > 0 else { throw BenchmarkError("--sizes takes megabytes: 4,16,60") }
      return size
    }
  }

  func isJSON() throws -> Bool {
    switch values["format"] ?? "text" {
    case "json": true
    case "text": false
    default: throw BenchmarkError("--format takes text or json")
    }
  }
}
