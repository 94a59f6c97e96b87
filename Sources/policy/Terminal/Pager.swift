import ClauseIndex
import Glibc
import PolicyReports

/// Shows text a screen at a time, in the program that PAGER names, else in `less`.
enum Pager {
  struct Screen {
    let rows: Int
    let columns: Int

    /// A long line takes several rows; the prompt takes one.
    func isShorter(than text: String) -> Bool {
      var rows = 0
      var column = 0
      for scalar in text.unicodeScalars {
        if scalar == "\n" { (rows, column) = (rows + 1, 0) }
        let width = DisplayWidth.of(scalar)
        column += width
        if column > columns { (rows, column) = (rows + 1, width) }
        if rows >= self.rows { return true }
      }
      return false
    }
  }

  /// Nil where nothing is paged: in a pipe, on a dumb terminal, with PAGER set to
  /// nothing or to `cat`.
  static var screen: Screen? {
    guard Environment.isTerminal(STDOUT_FILENO), Environment.isTerminal(STDIN_FILENO),
      Environment.variable("TERM").map({ $0 != "dumb" }) ?? false
    else { return nil }
    let program = Environment.setting("PAGER")
    guard program != "", program != "cat" else { return nil }
    guard let size = Environment.size(of: STDOUT_FILENO), size.rows > 0 else { return nil }
    return Screen(rows: size.rows, columns: max(1, size.columns))
  }

  /// Returns when the reader has left. False where there is no such program: then nothing was shown.
  static func show(_ text: String) -> Bool {
    guard let pipe = try? Pipe(waits: true), let pager = try? start(readingFrom: pipe.reading) else {
      return false
    }
    // While the pager has the screen, an interrupt is for it.
    let interrupt = signal(SIGINT, SIG_IGN)
    write(text, to: pipe.writing)
    let end = Launch.wait(for: pager)
    _ = signal(SIGINT, interrupt)
    return end.exitStatus != 126 && end.exitStatus != 127
  }

  /// In a shell, so that PAGER may have options. Its end of the pipe is closed here.
  private static func start(readingFrom pipe: consuming FileDescriptor) throws(SystemError) -> pid_t {
    // Colours pass, a short text stays on the screen: as git has it.
    Environment.setDefault("LESS", "FRX")
    // Without it less shows bytes where the locale is not UTF-8, or not installed.
    Environment.setDefault("LESSCHARSET", "utf-8")
    let command = Environment.variable("PAGER") ?? "command -v less > /dev/null && exec less; exec cat"
    return try Launch(path: "/bin/sh", arguments: ["-c", command], input: pipe.number).start()
  }

  /// Closes the pipe behind it. A reader that has read enough closes it before.
  private static func write(_ text: String, to pipe: consuming FileDescriptor) { try? pipe.write(text) }
}
