/// Where lines end: at LF, CR LF and CR.
enum LineBreak {
  @inline(__always)
  static func isBreak(_ scalar: UInt32) -> Bool { scalar == 0x0a || scalar == 0x0d }

  /// Where the next line begins behind one that ends at `end`.
  static func behind(_ end: Int, in bytes: Span<UInt8>) -> Int {
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0d && bytes[end + 1] == 0x0a
    return end + (isPair ? 2 : 1)
  }
}
