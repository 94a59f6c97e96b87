import ClauseIndex
import FuzzTargets
import PolicyReports
import PolicyText

@testable import policy

/// What the command itself reads from outside. It stands apart: only tests link a command, and `.ci/fuzz` makes a library of it.
enum CommandTarget: String, CaseIterable, FuzzedBytes {
  /// What a client of `policy mcp` sends.
  case messages
  /// A file of questions for `policy export --plan`, which are understood but not asked: they name files.
  case plan
  /// The head of a request to `policy serve`, and what another search engine answers.
  case web

  var madeSeeds: [[UInt8]] { [] }

  func run(_ bytes: [UInt8]) {
    switch self {
    case .messages: answer(bytes)
    case .plan:
      let text = String(decoding: bytes, as: UTF8.self)
      _ = try? ExportCommand.questions(in: text, of: "plan", Locations(), .markdown)
    case .web:
      _ = try? WebRequest(head: bytes)
      var rest = bytes[...]
      // In pieces, as a connection gives them.
      var reader = HTTPAnswerReader(longestBody: 1 << 20) {
        defer { rest = rest.dropFirst(7) }
        return Array(rest.prefix(7))
      }
      _ = try? reader.read()
    }
  }

  /// Every line that is answered is answered with JSON.
  private func answer(_ bytes: [UInt8]) {
    let session = ToolSession(
      Self.box.tools, instructions: ToolBox.instructions, version: Version.number, in: .english)
    do throws(SystemError) {
      let path = Self.folder.path + "/messages"
      try FileDescriptor(overwriting: path).overwrite(with: bytes)
      let input = try FileDescriptor(named: path)
      var server = ToolServer(session, reading: FileDescriptor.Number(rawValue: input.number)) { line in
        Self.check(line)
      }
      try server.run()
    } catch { preconditionFailure("there is no room for a message: \(error)") }
  }

  private static func check(_ line: String) {
    guard let answer = try? JSON(parsing: Array(line.utf8)) else {
      preconditionFailure("the answer is no JSON: \(line)")
    }
    let answers = if case .array(let answers) = answer { answers } else { [answer] }
    for answer in answers {
      guard case .object(let answer) = answer, answer["jsonrpc"] == "2.0",
        (answer["result"] == nil) != (answer["error"] == nil)
      else { preconditionFailure("no answer of the protocol: \(line)") }
    }
  }

  /// What a killed run leaves, the next one removes.
  private static let folder: ScratchFolder = {
    guard let folder = try? ScratchFolder(), (try? folder.write(IndexTarget.sound, to: "fuzz.index")) != nil
    else { preconditionFailure("there is no room for an index") }
    return folder
  }()

  private static let box: ToolBox = {
    var locations = Locations()
    locations.updates = false
    locations.index = folder.path + "/fuzz.index"
    return ToolBox(locations: locations, notices: Notices(language: .english))
  }()
}
