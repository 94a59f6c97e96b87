import ClauseIndex
import Glibc

/// A program installed on this machine, run without a shell.
struct Program {
  let path: String

  /// The first of that name on PATH; entries that are no absolute paths are passed over.
  init?(named name: String) {
    let folders = (Environment.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    let paths = folders.filter { $0.hasPrefix("/") }.map { $0 + "/" + name }
    guard let path = paths.first(where: { unsafe access($0, X_OK) == 0 }) else { return nil }
    self.path = path
  }

  /// What a run may cost.
  struct Limits {
    var seconds: Int
    /// Of standard output.
    var bytes: Int
  }

  struct Outcome {
    let output: [UInt8]
    /// The beginning of what it wrote on standard error.
    let complaint: String
    let succeeded: Bool
  }

  enum Failure: Error, Equatable {
    case system(SystemError)
    case tooSlow(seconds: Int)
    case tooMuch
  }

  /// Runs it to its end. It gets an empty standard input, and a process group and an environment of its own; over a
  /// limit, the whole group is killed.
  ///
  /// - Parameters:
  ///   - folder: for whatever it writes beside its output.
  ///   - isTooMuch: asked now and then, for what it writes elsewhere.
  func run(
    _ arguments: [String], home folder: String, _ limits: Limits, isTooMuch: () -> Bool = { false }
  ) throws(Failure) -> Outcome {
    var child: ChildProcess
    do throws(SystemError) {
      child = try ChildProcess(path, arguments, home: folder)
    } catch {
      throw .system(error)
    }
    let deadline = Environment.uptime + limits.seconds * 1_000_000_000
    while child.isRunning {
      child.listen(milliseconds: 50)
      if Environment.uptime > deadline { throw .tooSlow(seconds: limits.seconds) }
      if child.output.count > limits.bytes || isTooMuch() { throw .tooMuch }
    }
    return Outcome(
      output: child.output, complaint: String(decoding: child.complaint, as: UTF8.self),
      succeeded: child.succeeded)
  }
}
