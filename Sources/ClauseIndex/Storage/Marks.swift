import Synchronization

/// Bits that many threads set. Relaxed order is enough: what a bit vouches for never changes.
@safe struct Marks: @unchecked Sendable {
  private let words: UnsafeMutablePointer<Atomic<UInt64>>
  private let count: Int

  /// To be freed by its owner.
  init(count: Int) {
    self.count = (count + 63) / 64
    unsafe words = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: max(1, self.count))
    for index in 0..<self.count { unsafe (words + index).initialize(to: Atomic(0)) }
  }

  @unsafe func free() {
    unsafe words.deinitialize(count: count)
    unsafe words.deallocate()
  }

  @inline(__always)
  subscript(index: Int) -> Bool {
    precondition(index >= 0 && index >> 6 < count)
    return unsafe words[index >> 6].load(ordering: .relaxed) >> UInt64(index & 63) & 1 == 1
  }

  func set(_ index: Int) {
    precondition(index >= 0 && index >> 6 < count)
    unsafe words[index >> 6].bitwiseOr(1 << UInt64(index & 63), ordering: .relaxed)
  }

  func clear() {
    for index in 0..<count { unsafe words[index].store(0, ordering: .relaxed) }
  }
}
