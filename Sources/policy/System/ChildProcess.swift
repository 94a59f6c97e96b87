import Glibc

/// A process started by this one, with all that it starts itself; killed when it goes out of use.
struct ChildProcess: ~Copyable {
  private let number: pid_t
  private let outputPipe: FileDescriptor
  private let errorPipe: FileDescriptor
  private var status: Int32?
  private(set) var output: [UInt8] = []
  /// The first bytes of its standard error.
  private(set) var complaint: [UInt8] = []

  private static let complaintLimit = 4096

  init(_ path: String, _ arguments: [String], home folder: String) throws(SystemError) {
    let output = try Pipe()
    let error = try Pipe()
    number = try ChildProcess.start(
      path, arguments, home: folder, output: output.writing.number, error: error.writing.number)
    outputPipe = output.reading
    errorPipe = error.reading
  }

  deinit {
    kill(-number, SIGKILL)
    if status == nil { _ = waitpid(number, nil, 0) }
  }

  var isRunning: Bool { status == nil }

  /// Whether it ended by itself, with status 0.
  var succeeded: Bool { status == 0 }

  /// Waits a little for what it writes, or for its end.
  mutating func listen(milliseconds: Int32) {
    var waiting = [
      pollfd(fd: outputPipe.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorPipe.number, events: Int16(POLLIN), revents: 0),
    ]
    let ready = unsafe poll(&waiting, 2, milliseconds)
    if ready > 0, !take() { usleep(useconds_t(1000)) }
    var status: Int32 = 0
    guard unsafe waitpid(number, &status, WNOHANG) == number else { return }
    self.status = status
    while take() {}
  }

  /// Whether there was anything to take from either pipe.
  private mutating func take() -> Bool {
    let more = outputPipe.readAvailable(atMost: 1 << 16)
    output += more
    let complaints = errorPipe.readAvailable(atMost: 1 << 16)
    complaint += complaints.prefix(ChildProcess.complaintLimit - complaint.count)
    return !(more.isEmpty && complaints.isEmpty)
  }

  private static func start(
    _ path: String, _ arguments: [String], home folder: String, output: Int32, error: Int32
  ) throws(SystemError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO)

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    // This program ignores closed pipes; others count on being ended by them.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)

    let environment = [
      "PATH=" + (Surroundings.variable("PATH") ?? "/usr/bin:/bin"), "HOME=" + folder, "TMPDIR=" + folder,
      "LC_ALL=C.UTF-8", "LANG=C.UTF-8",
    ]
    var number: pid_t = 0
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
      for index in unsafe variables.indices { unsafe free(variables[index]) }
    }
    let code = unsafe posix_spawn(&number, path, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw SystemError(code: code) }
    return number
  }
}

/// A pipe whose reading end does not wait.
private struct Pipe: ~Copyable {
  let reading: FileDescriptor
  let writing: FileDescriptor

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .last }
    // Another program may be started meanwhile and inherit it; the end of its own is waited for, not the pipe's.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = FileDescriptor(opened: ends[0])
    writing = FileDescriptor(opened: ends[1])
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
  }
}
