// Measures speed and ranking. `policy-benchmark help` says how it is asked.

import Foundation

do {
  try Benchmark.run(Array(CommandLine.arguments.dropFirst()))
} catch {
  FileHandle.standardError.write(Data("policy-benchmark: \(error)\n".utf8))
  exit(2)
}
