// Holds the engine against a scan of the laws in POLICY_LAWS: policy-differential QUERIES FROM THREADS
// Each query has a seed, from FROM on, so that a run that was ended can be taken up.

import ClauseIndex
import Fixtures
import Foundation

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard numbers.count == 3, numbers.count + 1 == CommandLine.arguments.count, Laws.isThere else {
  FileHandle.standardError.write(
    Data("usage: policy-differential QUERIES FROM THREADS, with POLICY_LAWS a folder of laws\n".utf8))
  exit(2)
}

/// At once, also into a file.
func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

let differential = try LawsDifferential(Laws.documents.get().map(\.document))
say(differential.description)
let end = numbers[1] + numbers[0]
var differing = 0
// Some at a time, to tell how far it is.
for start in stride(from: numbers[1], to: end, by: 250) {
  let seeds = Array(start..<min(start + 250, end))
  let faults = concurrently(seeds, threads: numbers[2]) { differential.fault($0) }
  for (seed, fault) in zip(seeds, faults) {
    guard let fault else { continue }
    differing += 1
    say("seed \(seed): \(fault)")
  }
  say("queries before seed \(start + seeds.count): \(differing) differ")
}
exit(differing == 0 ? 0 : 1)
