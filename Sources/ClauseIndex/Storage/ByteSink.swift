import Glibc

/// Bytes being written, which nobody else has: grows, takes little-endian numbers, and bits into bytes that were reserved.
@safe struct ByteSink: ~Copyable, @unchecked Sendable {
  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 256) {
    self.capacity = max(64, capacity)
    unsafe start = WorkMemory.allocate(self.capacity)
  }

  deinit { unsafe WorkMemory.free(start, capacity) }

  /// Room for `more` bytes; the bytes themselves are not yet there.
  private mutating func makeRoom(_ more: Int) {
    guard count + more > capacity else { return }
    let wanted = max(capacity * 2, count + more + 64)
    let larger = unsafe WorkMemory.allocate(wanted)
    unsafe larger.copyMemory(from: start, byteCount: count)
    unsafe WorkMemory.free(start, capacity)
    unsafe start = larger
    capacity = wanted
  }

  mutating func append(_ value: UInt8) {
    makeRoom(1)
    unsafe start.storeBytes(of: value, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  mutating func append(_ value: UInt16) {
    makeRoom(2)
    unsafe start.storeBytes(of: value.littleEndian, toByteOffset: count, as: UInt16.self)
    count += 2
  }

  mutating func append(_ value: UInt32) {
    makeRoom(4)
    unsafe start.storeBytes(of: value.littleEndian, toByteOffset: count, as: UInt32.self)
    count += 4
  }

  mutating func append(_ value: UInt64) {
    makeRoom(8)
    unsafe start.storeBytes(of: value.littleEndian, toByteOffset: count, as: UInt64.self)
    count += 8
  }

  mutating func append(_ bytes: Span<UInt8>) {
    makeRoom(bytes.count)
    unsafe bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return }
      unsafe start.advanced(by: count).copyMemory(from: base, byteCount: source.count)
    }
    count += bytes.count
  }

  mutating func append(_ bytes: Bytes) { bytes.withSpan(0..<bytes.count) { append($0) } }

  mutating func append(_ other: borrowing ByteSink) {
    makeRoom(other.count)
    unsafe start.advanced(by: count).copyMemory(from: other.start, byteCount: other.count)
    count += other.count
  }

  /// Appends zeros and returns the offset of the first.
  mutating func reserve(_ zeros: Int) -> Int {
    makeRoom(zeros)
    unsafe memset(start + count, 0, zeros)
    count += zeros
    return count - zeros
  }

  mutating func set(_ value: UInt32, at offset: Int) {
    precondition(offset >= 0 && offset + 4 <= count)
    unsafe start.storeBytes(of: value.littleEndian, toByteOffset: offset, as: UInt32.self)
  }

  mutating func set(_ value: UInt16, at offset: Int) {
    precondition(offset >= 0 && offset + 2 <= count)
    unsafe start.storeBytes(of: value.littleEndian, toByteOffset: offset, as: UInt16.self)
  }

  /// Sets the bits of `value` in the eight bytes from `offset` on, of which those beyond the end must be zero.
  @inline(__always)
  mutating func merge(_ value: UInt64, at offset: Int) {
    precondition(offset >= 0 && offset < count)
    makeRoom(8)
    let old = unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    unsafe start.storeBytes(of: old | value.littleEndian, toByteOffset: offset, as: UInt64.self)
  }

  func withSpan<Result, Failure: Error>(
    _ range: Range<Int>, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let buffer = unsafe UnsafeBufferPointer(
      start: (start + range.lowerBound).assumingMemoryBound(to: UInt8.self), count: range.count)
    return try unsafe body(Span(_unsafeElements: buffer))
  }

  /// Of a range of what was written.
  func checksum(_ range: Range<Int>) -> UInt64 { withSpan(range) { Checksum.of($0) } }

  /// Keeps the memory.
  mutating func removeAll() { count = 0 }

  func array() -> [UInt8] { unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count)) }
}
