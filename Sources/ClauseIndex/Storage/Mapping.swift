import Glibc

/// The bytes of a file, mapped, or a copy in memory; released with the object.
///
/// The file must not be shortened in place while it is mapped; builders replace it instead.
@safe final class Mapping: Sendable {
  let bytes: Bytes
  private let isFile: Bool
  private nonisolated(unsafe) let start: UnsafeMutableRawPointer

  convenience init(path: String) throws(IndexError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .notFound(path: path) }
      throw .cannotRead(.last, path: path)
    }
    defer { close(descriptor) }
    do throws(SystemError) { try self.init(descriptor) } catch {
      throw error.code == ENODATA ? .notAnIndex : .cannotRead(error, path: path)
    }
  }

  /// An open file, which may be closed afterwards. `ENODATA` is one with nothing in it.
  init(_ descriptor: CInt) throws(SystemError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG else { throw SystemError(code: kind == S_IFDIR ? EISDIR : ESPIPE) }
    let count = Int(status.st_size)
    guard count > 0 else { throw SystemError(code: ENODATA) }
    let mapped = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { throw .last }
    unsafe start = mapped
    isFile = true
    bytes = unsafe Bytes(start: UnsafeRawPointer(mapped), count: count)
  }

  init(copying source: [UInt8]) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(source.count, 1), alignment: 16)
    unsafe source.withUnsafeBytes {
      unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    unsafe start = copy
    isFile = false
    bytes = unsafe Bytes(start: UnsafeRawPointer(copy), count: source.count)
  }

  deinit {
    if isFile { unsafe munmap(start, bytes.count) } else { unsafe start.deallocate() }
  }
}
