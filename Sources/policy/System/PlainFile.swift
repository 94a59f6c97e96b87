import Glibc

extension String {
  /// In bytes; reports and plans are read by people.
  private static let longest = 64 << 20

  /// A file that the user named, as text.
  init(plainFile path: String) throws(CommandError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      let file = try FileDescriptor(named: path)
      guard try file.status().kind == .file else { throw SystemError(code: EISDIR) }
      bytes = try file.read(atMost: String.longest)
    } catch {
      throw .input(error, path: path)
    }
    self = String(decoding: bytes, as: UTF8.self)
    if hasPrefix("\u{feff}") { removeFirst() }
  }
}
