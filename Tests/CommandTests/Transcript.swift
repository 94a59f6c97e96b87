import Foundation

/// A session with the command as a reader sees it: lines that begin with `$ ` are run, the others are what they
/// print, and `[2]` is the exit status where it is not 0. Lines that begin with `# ` explain.
struct Transcript {
  struct Step {
    let comment: [String]
    let command: String
    let output: [String]
  }

  private(set) var steps: [Step] = []

  init(parsing text: String) {
    var comment: [String] = []
    var command: String?
    var output: [String] = []
    func step() -> [Step] { command.map { [Step(comment: comment, command: $0, output: output)] } ?? [] }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      // Behind a command `# ` is a heading that it printed.
      let isComment = line.hasPrefix("# ") && output.last?.isEmpty ?? (command == nil)
      if line.hasPrefix("$ ") || isComment {
        if command != nil {
          steps += step()
          (command, comment, output) = (nil, [], [])
        }
        if line.hasPrefix("$ ") { command = String(line.dropFirst(2)) } else { comment.append(line) }
      } else if command != nil {
        output.append(line)
      }
    }
    steps += step()
  }

  /// Runs every step in one folder and gives the transcript as it turned out.
  func replayed(in folder: URL, binary: URL) throws -> String {
    var text = ""
    for step in steps {
      for line in step.comment { text += line + "\n" }
      text += "$ \(step.command)\n"
      text += try Transcript.run(step.command, in: folder, binary: binary)
      text += "\n"
    }
    return text
  }

  /// As `.ci/sanitizers` and `.ci/coverage` set them; a command that is tested is built like its tests.
  static let buildOptions: [String: String] = {
    let environment = ProcessInfo.processInfo.environment
    var options = environment.filter { ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key) }
    options["LLVM_PROFILE_FILE"] = environment["POLICY_PROFILE"]
    return options
  }()

  static func run(_ command: String, in folder: URL, binary: URL) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": binary.deletingLastPathComponent().path + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8",
      "SOURCE_DATE_EPOCH": "1672531200",
      "HOME": folder.path,
    ].merging(buildOptions) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let printed = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let output = withoutProgress(printed)
    process.waitUntilExit()
    let end = output.isEmpty || output.hasSuffix("\n") ? "" : "\n"
    return output + end + (process.terminationStatus == 0 ? "" : "[\(process.terminationStatus)]\n")
  }

  /// Whether indexing takes so long that it is told depends on what else the machine does.
  private static func withoutProgress(_ output: String) -> String {
    let progress = ["policy: indexing", "policy: writing the index", "policy: 正在建立索引", "policy: 正在写入索引"]
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.filter { !progress.contains(where: $0.hasPrefix) }
      .joined(separator: "\n")
  }
}
