import Foundation

/// How much of something is tried. What a run of all tests has time for stands with the test; an environment variable
/// asks for more.
package enum Effort {
  package static func count(_ variable: String, else usual: Int) -> Int {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? usual
  }
}
