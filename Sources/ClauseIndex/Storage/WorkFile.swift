import Glibc
import Synchronization

/// A file without a name, for what would take too much memory while an index is made. It is gone when nobody has it,
/// however the program ends.
final class WorkFile: Sendable {
  private let descriptor: CInt
  private let length = Mutex(0)

  /// In the folder of a file that is to be written, or the nearest one above that is there already.
  init(beside path: String) throws(SystemError) { descriptor = try WorkFile.open(beside: path) }

  private static func open(beside path: String) throws(SystemError) -> CInt {
    do throws(SystemError) { return try AtomicFile.unnamed(beside: path) } catch {
      guard error.isAbsence, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw error }
      return try open(beside: String(path[..<slash]))
    }
  }

  deinit { close(descriptor) }

  func put<Number: FixedWidthInteger & BitwiseCopyable>(
    _ numbers: Span<Number>
  ) throws(SystemError) -> Stored<Number> {
    let start = try length.withLock { (length) throws(SystemError) in
      try unsafe System.write(numbers.bytes, to: descriptor)
      defer { length += numbers.count * MemoryLayout<Number>.stride }
      return length
    }
    return .inFile(self, offset: start, count: numbers.count)
  }

  /// So many numbers from an offset in bytes on.
  fileprivate func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    at offset: Int, count: Int
  ) throws(SystemError) -> [Number] {
    var failure: SystemError?
    let wanted = count * MemoryLayout<Number>.stride
    let numbers = unsafe [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
      var done = 0
      while done < wanted {
        let rest = unsafe UnsafeMutableRawPointer(buffer.baseAddress)?.advanced(by: done)
        let read = unsafe pread(descriptor, rest, wanted - done, off_t(offset + done))
        if read < 0 && errno == EINTR { continue }
        guard read > 0 else {
          failure = read == 0 ? SystemError(code: EIO) : .last
          break
        }
        done += read
      }
      initialized = failure == nil ? count : 0
    }
    if let failure { throw failure }
    return numbers
  }
}

/// Numbers in memory, or in a file.
enum Stored<Number: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
  case inMemory([Number])
  case inFile(WorkFile, offset: Int, count: Int)

  var count: Int {
    switch self {
    case .inMemory(let numbers): numbers.count
    case .inFile(_, _, let count): count
    }
  }

  /// A stretch of them. One in memory is not copied.
  func slice(_ range: Range<Int>) throws(SystemError) -> ArraySlice<Number> {
    switch self {
    case .inMemory(let numbers): return numbers[range]
    case .inFile(let file, let offset, let count):
      precondition(range.lowerBound >= 0 && range.upperBound <= count)
      let start = offset + range.lowerBound * MemoryLayout<Number>.stride
      return try file.numbers(at: start, count: range.count)[...]
    }
  }

  func part(_ range: Range<Int>) -> Stored {
    switch self {
    case .inMemory(let numbers): return .inMemory(Array(numbers[range]))
    case .inFile(let file, let offset, let count):
      precondition(range.lowerBound >= 0 && range.upperBound <= count)
      return .inFile(
        file, offset: offset + range.lowerBound * MemoryLayout<Number>.stride, count: range.count)
    }
  }

  mutating func put(into file: WorkFile) throws(SystemError) {
    guard case .inMemory(let numbers) = self else { return }
    self = try file.put(numbers.span)
  }
}
