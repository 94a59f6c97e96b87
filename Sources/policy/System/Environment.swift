import ClauseIndex
import Glibc
import PolicyText

/// What the program is told by what it runs in: environment, folder, terminal, clocks.
enum Environment {
  /// The value of an environment variable; nil where it is not set or empty.
  static func variable(_ name: String) -> String? {
    setting(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The same, but what is set to nothing is empty.
  static func setting(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Sets a variable that has no value yet, for this program and those that it starts.
  static func setDefault(_ name: String, _ value: String) { unsafe setenv(name, value, 0) }

  /// The user's own folder.
  static var home: String? { variable("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } }

  /// Where this program keeps what the user told it, and what it can make again: XDG Base Directory Specification.
  /// Nil where there is no home either.
  static var configFolder: String? { ownFolder("XDG_CONFIG_HOME", ".config") }
  static var cacheFolder: String? { ownFolder("XDG_CACHE_HOME", ".cache") }

  private static func ownFolder(_ name: String, _ usual: String) -> String? {
    // The specification has relative paths passed over.
    let named = variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? home.map { $0 + "/" + usual }).map { $0 + "/policy" }
  }

  /// Where the program was started.
  static var folder: String {
    let path = unsafe getcwd(nil, 0)
    defer { unsafe free(path) }
    return unsafe path.map { unsafe String(cString: $0) } ?? "."
  }

  /// Reads all paths from now on as seen from this folder.
  static func enter(folder: String) throws(SystemError) {
    guard unsafe chdir(folder) == 0 else { throw .last }
  }

  /// Whether a path is a folder, or a file.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool { (try? FileDescriptor(folder: path)) != nil }

  /// Whether a file may be made at this path: whether the nearest folder above it that there is may be written to.
  static func isWritable(_ path: String) -> Bool {
    var folder = path[...]
    repeat {
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
      let name = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : String(folder)
      if exists(name) { return unsafe access(name, W_OK | X_OK) == 0 }
    } while !folder.isEmpty
    return false
  }

  /// The path from the root on, links resolved; nil where there is nothing.
  static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Where a link leads, as it is written there; nil where it is none.
  static func target(ofLink path: String) -> String? {
    let bytes = unsafe [CChar](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = unsafe max(0, readlink(path, start, buffer.count))
    }
    return bytes.isEmpty ? nil : String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Chinese where the locale's messages are, English elsewhere.
  static var language: Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Of the terminal; nil where there is none, or it does not say.
  static func size(of descriptor: Int32) -> (rows: Int, columns: Int)? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return (Int(size.ws_row), Int(size.ws_col))
  }

  /// The columns that COLUMNS or the terminal says; nil in a pipe.
  static func columns(of descriptor: Int32) -> Int? {
    if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    guard isTerminal(descriptor) else { return nil }
    let columns = size(of: descriptor)?.columns ?? 0
    return columns > 0 ? columns : 80
  }

  /// Nanoseconds since 1970.
  static var now: Int { nanoseconds(of: CLOCK_REALTIME) }

  /// 2026-11-28, of this place; the day of SOURCE_DATE_EPOCH where that is set, so that what is made anew is the same.
  static var day: String {
    let fixed = variable("SOURCE_DATE_EPOCH").flatMap { time_t($0) }
    var seconds = fixed ?? time(nil)
    var parts = unsafe tm()
    _ = unsafe fixed == nil ? localtime_r(&seconds, &parts) : gmtime_r(&seconds, &parts)
    let (year, month, day) = unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    return PolicyDate(year: year, month: month, day: day)?.description ?? ""
  }

  /// Nanoseconds on a clock that never goes back.
  static var uptime: Int { nanoseconds(of: CLOCK_MONOTONIC) }

  private static func nanoseconds(of clock: clockid_t) -> Int {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }
}
