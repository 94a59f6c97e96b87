public import Glibc
import Synchronization

/// Stands before the C library (`LD_PRELOAD`) and lets one call fail: `POLICY_FAULT=write:3:28` the third `write` with
/// `ENOSPC`. When it has happened there is a file where `POLICY_FAULT_MARK` says. `mmap:1:0` cuts the first file that is
/// mapped short, behind its first page. A file whose `fsync` failed is never to be written or synced again: that ends the
/// program with status 99.
private enum Plan {
  private static let words: [Substring] = environment("POLICY_FAULT").map { $0.split(separator: ":") } ?? []
  private static let calls = Atomic(0)

  /// Counts a call, and tells the error with which it is to fail.
  static func failure(of name: String) -> CInt? {
    guard words.count == 3, words[0] == name, let number = Int(words[1]), let code = CInt(words[2]) else {
      return nil
    }
    guard calls.add(1, ordering: .relaxed).newValue == number else { return nil }
    if let mark = environment("POLICY_FAULT_MARK") {
      _ = unsafe Real.close(Real.open(mark, O_CREAT | O_WRONLY, 0o600))
    }
    return code
  }

  /// The file whose `fsync` failed.
  static let lost = Atomic<CInt>(-1)

  static func expectNoRetry(_ file: CInt) {
    if file >= 0, lost.load(ordering: .relaxed) == file { exit(99) }
  }

  private static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}

/// The functions behind these.
private enum Real {
  typealias Open = @convention(c) (UnsafePointer<CChar>, CInt, mode_t) -> CInt
  typealias OpenAt = @convention(c) (CInt, UnsafePointer<CChar>, CInt, mode_t) -> CInt
  typealias Write = @convention(c) (CInt, UnsafeRawPointer?, Int) -> Int
  typealias Read = @convention(c) (CInt, UnsafeMutableRawPointer?, Int) -> Int
  typealias Map =
    @convention(c) (UnsafeMutableRawPointer?, Int, CInt, CInt, CInt, off_t) -> UnsafeMutableRawPointer?
  typealias One = @convention(c) (CInt) -> CInt
  typealias Rename = @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> CInt

  static let open = unsafe unsafeBitCast(next("open"), to: Open.self)
  static let openat = unsafe unsafeBitCast(next("openat"), to: OpenAt.self)
  static let write = unsafe unsafeBitCast(next("write"), to: Write.self)
  static let read = unsafe unsafeBitCast(next("read"), to: Read.self)
  static let mmap = unsafe unsafeBitCast(next("mmap"), to: Map.self)
  static let fsync = unsafe unsafeBitCast(next("fsync"), to: One.self)
  static let close = unsafe unsafeBitCast(next("close"), to: One.self)
  static let rename = unsafe unsafeBitCast(next("rename"), to: Rename.self)

  private static func next(_ name: String) -> UnsafeMutableRawPointer? {
    // RTLD_NEXT
    unsafe dlsym(UnsafeMutableRawPointer(bitPattern: -1), name)
  }
}

private func fail(_ code: CInt) -> CInt {
  errno = code
  return -1
}

@_cdecl("open") public func faultyOpen(_ path: UnsafePointer<CChar>, _ flags: CInt, _ mode: mode_t) -> CInt {
  if let code = Plan.failure(of: "open") { return fail(code) }
  return unsafe Real.open(path, flags, mode)
}

@_cdecl("openat")
public func faultyOpenAt(_ folder: CInt, _ path: UnsafePointer<CChar>, _ flags: CInt, _ mode: mode_t) -> CInt
{
  if let code = Plan.failure(of: "openat") { return fail(code) }
  return unsafe Real.openat(folder, path, flags, mode)
}

@_cdecl("write") public func faultyWrite(_ file: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  Plan.expectNoRetry(file)
  if let code = Plan.failure(of: "write") { return Int(fail(code)) }
  return unsafe Real.write(file, bytes, count)
}

@_cdecl("read") public func faultyRead(_ file: CInt, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  if let code = Plan.failure(of: "read") { return Int(fail(code)) }
  return unsafe Real.read(file, bytes, count)
}

@_cdecl("fsync") public func faultySync(_ file: CInt) -> CInt {
  Plan.expectNoRetry(file)
  if let code = Plan.failure(of: "fsync") {
    Plan.lost.store(file, ordering: .relaxed)
    return fail(code)
  }
  return Real.fsync(file)
}

@_cdecl("mmap")
public func cuttingMap(
  _ address: UnsafeMutableRawPointer?, _ count: Int, _ protection: CInt, _ flags: CInt, _ file: CInt,
  _ offset: off_t
) -> UnsafeMutableRawPointer? {
  let mapped = unsafe Real.mmap(address, count, protection, flags, file, offset)
  if file >= 0, Plan.failure(of: "mmap") != nil { unsafe truncate("/proc/self/fd/\(file)", 4096) }
  return unsafe mapped
}

@_cdecl("close") public func faultyClose(_ file: CInt) -> CInt {
  let result = Real.close(file)
  // Its number may be given to another.
  _ = Plan.lost.compareExchange(expected: file, desired: -1, ordering: .relaxed)
  if let code = Plan.failure(of: "close") { return fail(code) }
  return result
}

@_cdecl("rename")
public func faultyRename(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> CInt {
  if let code = Plan.failure(of: "rename") { return fail(code) }
  return unsafe Real.rename(old, new)
}
