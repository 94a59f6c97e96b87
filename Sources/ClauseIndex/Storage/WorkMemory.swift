import Glibc

/// Memory by the megabyte for the time of a build, in large pages where the system gives them: page faults took a
/// third of a build without.
enum WorkMemory {
  private static let largePage = 1 << 21

  /// Zeros.
  @unsafe static func allocate(_ count: Int) -> UnsafeMutableRawPointer {
    guard count >= largePage else {
      guard let memory = unsafe calloc(max(count, 1), 1) else { preconditionFailure("out of memory") }
      return unsafe memory
    }
    let mapped = unsafe mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else {
      preconditionFailure("out of memory")
    }
    unsafe madvise(mapped, count, MADV_HUGEPAGE)
    return unsafe mapped
  }

  @unsafe static func free(_ memory: UnsafeMutableRawPointer, _ count: Int) {
    if count >= largePage { unsafe munmap(memory, count) } else { unsafe Glibc.free(memory) }
  }
}

/// A row of numbers, zero at first, in work memory.
@safe struct WorkArray<Number: FixedWidthInteger & BitwiseCopyable>: ~Copyable {
  private let start: UnsafeMutablePointer<Number>
  let count: Int

  init(count: Int) {
    self.count = count
    unsafe start = WorkMemory.allocate(count * MemoryLayout<Number>.stride)
      .bindMemory(to: Number.self, capacity: max(1, count))
  }

  deinit { unsafe WorkMemory.free(UnsafeMutableRawPointer(start), count * MemoryLayout<Number>.stride) }

  @inline(__always)
  subscript(index: Int) -> Number {
    get {
      precondition(index >= 0 && index < count)
      return unsafe start[index]
    }
    set {
      precondition(index >= 0 && index < count)
      unsafe start[index] = newValue
    }
  }

  /// Lends a range to be changed.
  mutating func withRange<Result, Failure: Error>(
    _ range: Range<Int>, _ body: (inout MutableSpan<Number>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let buffer = unsafe UnsafeMutableBufferPointer(start: start + range.lowerBound, count: range.count)
    var span = unsafe MutableSpan(_unsafeElements: buffer)
    return try body(&span)
  }
}
