/// A stretch of read-only memory that its `Mapping` keeps alive; little-endian, without alignment.
///
/// Reading beyond the end is a programming error and stops the program: whoever follows a number from disk compares
/// it with `count` first. Values are handed out by `Mapping` alone and do not leave the room.
@safe struct Bytes: @unchecked Sendable {
  private let start: UnsafeRawPointer
  let count: Int

  static let empty = unsafe Bytes(
    start: UnsafeRawPointer(UnsafeMutableRawPointer.allocate(byteCount: 16, alignment: 16)), count: 0)

  @unsafe init(start: UnsafeRawPointer, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count)
    return unsafe start.load(fromByteOffset: index, as: UInt8.self)
  }

  @inline(__always)
  func u16(at index: Int) -> UInt16 {
    precondition(index >= 0 && index <= count &- 2)
    return unsafe UInt16(littleEndian: start.loadUnaligned(fromByteOffset: index, as: UInt16.self))
  }

  @inline(__always)
  func u32(at index: Int) -> UInt32 {
    precondition(index >= 0 && index <= count &- 4)
    return unsafe UInt32(littleEndian: start.loadUnaligned(fromByteOffset: index, as: UInt32.self))
  }

  @inline(__always)
  func u64(at index: Int) -> UInt64 {
    precondition(index >= 0 && index <= count &- 8)
    return unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// For loops whose bounds were compared before they began.
  @unsafe @inline(__always)
  func uncheckedU64(at index: Int) -> UInt64 {
    assert(index >= 0 && index <= count - 8)
    return unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  func slice(_ range: Range<Int>) -> Bytes {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe Bytes(start: start + range.lowerBound, count: range.count)
  }

  func array(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  /// Hands the bytes out as a span for the time of a call.
  func withSpan<Result, Failure: Error>(
    _ range: Range<Int>, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let buffer = unsafe UnsafeBufferPointer(
      start: (start + range.lowerBound).assumingMemoryBound(to: UInt8.self), count: range.count)
    return try unsafe body(Span(_unsafeElements: buffer))
  }
}
