extension Array {
  /// Cut into pieces of so many, the last of what is left: few are one piece, for which no second thread is woken.
  func pieces(of size: Int) -> [ArraySlice<Element>] {
    guard count > 2 * size else { return isEmpty ? [] : [self[...]] }
    return stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
