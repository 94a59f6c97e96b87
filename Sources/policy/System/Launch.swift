import ClauseIndex
import Glibc

/// How another program is started.
struct Launch {
  let path: String
  let arguments: [String]
  /// `NAME=value`; nil: as this program has it.
  var environment: [String]?
  /// Nil: nothing comes in.
  var input: Int32?
  /// Nil: where this program's goes.
  var output: Int32?
  var error: Int32?
  /// Whether it leads a process group of its own, so that it can be ended with all that it starts itself.
  var leadsGroup = false

  /// Returns the number of the process.
  func start() throws(SystemError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    if let input {
      unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    if let output { unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) }
    if let error { unsafe posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO) }

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    let flags = POSIX_SPAWN_SETSIGDEF | (leadsGroup ? POSIX_SPAWN_SETPGROUP : 0)
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    // This program ignores closed pipes; others count on being ended by them.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)

    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    var variables = unsafe (environment ?? []).map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
      for index in unsafe variables.indices { unsafe free(variables[index]) }
    }
    var number: pid_t = 0
    let code =
      environment == nil
      ? unsafe posix_spawn(&number, path, &actions, &attributes, &words, environ)
      : unsafe posix_spawn(&number, path, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw SystemError(code: code) }
    return number
  }

  /// How a process ended.
  struct End {
    /// Nil where nobody can say any more.
    fileprivate let status: Int32?

    /// Nil where a signal ended it, or it is not known how.
    var exitStatus: Int32? { status.flatMap { $0 & 0x7f == 0 ? ($0 >> 8) & 0xff : nil } }
  }

  /// Waits for the end of a process.
  @discardableResult
  static func wait(for process: pid_t) -> End {
    while true {
      if let end = end(of: process, 0) { return end }
    }
  }

  /// Nil while a process goes on.
  static func end(of process: pid_t) -> End? { end(of: process, WNOHANG) }

  private static func end(of process: pid_t, _ options: Int32) -> End? {
    var status: Int32 = 0
    let ended = unsafe waitpid(process, &status, options)
    if ended == process { return End(status: status) }
    // There is no such process any more.
    return ended < 0 && errno == ECHILD ? End(status: nil) : nil
  }
}

/// A pipe; other programs that are started meanwhile do not inherit its ends.
struct Pipe: ~Copyable {
  let reading: FileDescriptor
  let writing: FileDescriptor

  /// - Parameter waits: whether reading from it waits for what is written.
  init(waits: Bool) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .last }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = FileDescriptor(opened: ends[0])
    writing = FileDescriptor(opened: ends[1])
    if !waits { _ = fcntl(ends[0], F_SETFL, O_NONBLOCK) }
  }
}
