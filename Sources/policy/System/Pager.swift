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
    guard Surroundings.isTerminal(STDOUT_FILENO), Surroundings.isTerminal(STDIN_FILENO),
      Surroundings.variable("TERM").map({ $0 != "dumb" }) ?? false
    else { return nil }
    let program = Surroundings.setting("PAGER")
    guard program != "", program != "cat" else { return nil }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Screen(rows: Int(size.ws_row), columns: max(1, Int(size.ws_col)))
  }

  /// Returns when the reader has left. False where there is no such program: then nothing was shown.
  static func show(_ text: String) -> Bool {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return false }
    // The pager must not hold open the end that it waits to see closed.
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    // Colours pass, a short text stays on the screen: as git has it.
    unsafe setenv("LESS", "FRX", 0)
    let command = Surroundings.variable("PAGER") ?? "command -v less > /dev/null && exec less; exec cat"
    guard let child = start(command, input: ends[0]) else {
      close(ends[0])
      close(ends[1])
      return false
    }
    close(ends[0])
    // While the pager has the screen, an interrupt is for it.
    let interrupt = signal(SIGINT, SIG_IGN)
    // A reader that has read enough closes the pipe.
    try? FileDescriptor.write(text, to: ends[1])
    close(ends[1])
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    _ = signal(SIGINT, interrupt)
    let exitStatus = (status >> 8) & 0xff
    return status & 0x7f != 0 || (exitStatus != 126 && exitStatus != 127)
  }

  /// In a shell, so that PAGER may have options.
  private static func start(_ command: String, input: Int32) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // SIGPIPE is ignored here; the pager and its children expect it.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words = unsafe [strdup("sh"), strdup("-c"), strdup(command), nil]
    defer { for index in 0..<3 { unsafe free(words[index]) } }
    var child: pid_t = 0
    let failure = unsafe posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, environ)
    return failure == 0 ? child : nil
  }
}
