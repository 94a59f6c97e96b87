extension Array {
  /// Cut into pieces that are each worth another core, the last of what is left: few are one piece, for which no second
  /// thread is woken.
  var pieces: [ArraySlice<Element>] {
    let size = 256
    guard count > 2 * size else { return isEmpty ? [] : [self[...]] }
    return stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
