import Glibc
import PolicyReports
import PolicyText
import Synchronization

/// What is said on standard error while something else is done.
struct Notices {
  let language: Language
  /// Who is told too, where standard error is read by nobody who asks.
  var listener: Remarks?

  func telling(_ listener: Remarks?) -> Notices { Notices(language: language, listener: listener) }

  /// Whether a line can be written over.
  var canRewrite: Bool { Environment.isTerminal(STDERR_FILENO) }

  /// One line. What documents and users wrote in it cannot move the cursor.
  func tell(_ message: Message) {
    listener?.add(message)
    line("policy: " + message(in: language))
  }

  /// One line beside the matter, faint where a terminal can show it so.
  func tellAside(_ message: Message) {
    let text = ("policy: " + message(in: language)).harmless
    let isFaint =
      canRewrite && Environment.variable("NO_COLOR") == nil && Environment.variable("TERM") != "dumb"
    write(isFaint ? "\u{1b}[2m\(text)\u{1b}[0m\n" : text + "\n")
  }

  /// A line below one that was told.
  func add(_ message: Message) { line(message(in: language)) }

  /// A line that the next one replaces, where lines can be written over.
  func tellProgress(_ message: Message) {
    let text = ("policy: " + message(in: language)).harmless
    write(canRewrite ? "\r\u{1b}[K" + text : text + "\n")
  }

  func clearProgress() { write("\r\u{1b}[K") }

  private func line(_ text: String) { write(text.harmless + "\n") }

  /// When standard error is closed there is nobody left to tell.
  private func write(_ text: String) { try? FileDescriptor.write(text, to: STDERR_FILENO) }
}

/// What was told while one question was answered.
final class Remarks: Sendable {
  private let told = Mutex<[Message]>([])

  var messages: [Message] { told.withLock { $0 } }

  func add(_ message: Message) { told.withLock { $0.append(message) } }
}
