import Glibc

/// What the operating system says.
enum System {
  /// The reason of the last failed call: “No such file or directory”.
  static func reason(_ code: CInt = errno) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
