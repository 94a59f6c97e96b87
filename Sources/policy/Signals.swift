import Glibc

/// What the program does when the system interrupts it.
enum Signals {
  static func settle() {
    // A closed pipe is an error of `write` like any other.
    _ = signal(SIGPIPE, SIG_IGN)
    // Whoever ignores the ends of its children hands that down, and then nobody is told how a converter ended.
    _ = signal(SIGCHLD, SIG_DFL)
    // Only the index is mapped. Cut short in place, it cannot be read on, and there is nothing to go back to.
    _ = signal(SIGBUS) { _ in
      let words: StaticString = """
        policy: the index was cut short while it was read; run again
        policy：索引在读取时被截短；请重试

        """
      _ = unsafe write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
      _exit(ExitStatus.unreadable.rawValue)
    }
  }
}
