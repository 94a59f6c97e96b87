import Glibc

/// What the operating system says.
package enum System {
  /// How many processors this process may use.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The reason of the last failed call: “No such file or directory”.
  static func reason(_ code: CInt = errno) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
