import ClauseIndex
import Glibc

/// A process started by this one, with all that it starts itself; killed when it goes out of use.
struct ChildProcess: ~Copyable {
  private let number: pid_t
  private let outputPipe: FileDescriptor
  private let errorPipe: FileDescriptor
  private var end: Launch.End?
  private(set) var output: [UInt8] = []
  /// The first bytes of its standard error.
  private(set) var complaint: [UInt8] = []

  private static let complaintLimit = 4096

  init(_ path: String, _ arguments: [String], home folder: String) throws(SystemError) {
    let output = try Pipe(waits: false)
    let error = try Pipe(waits: false)
    let environment = [
      "PATH=" + (Environment.variable("PATH") ?? "/usr/bin:/bin"), "HOME=" + folder, "TMPDIR=" + folder,
      "LC_ALL=C.UTF-8", "LANG=C.UTF-8",
    ]
    number = try Launch(
      path: path, arguments: arguments, environment: environment, output: output.writing.number,
      error: error.writing.number, leadsGroup: true
    ).start()
    outputPipe = output.reading
    errorPipe = error.reading
  }

  deinit {
    kill(-number, SIGKILL)
    if end == nil { Launch.wait(for: number) }
  }

  var isRunning: Bool { end == nil }

  /// Whether it ended by itself, with status 0.
  var succeeded: Bool { end?.exitStatus == 0 }

  /// Waits a little for what it writes, or for its end.
  mutating func listen(milliseconds: Int32) {
    var waiting = [
      pollfd(fd: outputPipe.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorPipe.number, events: Int16(POLLIN), revents: 0),
    ]
    let ready = unsafe poll(&waiting, 2, milliseconds)
    if ready > 0, !take() { usleep(useconds_t(1000)) }
    guard let end = Launch.end(of: number) else { return }
    self.end = end
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
}
