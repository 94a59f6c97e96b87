extension [UInt32] {
  /// Whether some characters stand in it in a row; none stand everywhere. O(n · m), and rarely more than O(n): the library's
  /// search makes types and tables for each of the short words that are looked for here.
  package func has(_ run: [UInt32]) -> Bool {
    guard let first = run.first, count >= run.count else { return run.isEmpty }
    var start = 0
    while start <= count - run.count {
      if self[start] == first, self[start..<start + run.count].elementsEqual(run) { return true }
      start += 1
    }
    return false
  }

  /// How often some characters stand in it in a row, none counted twice.
  package func count(of run: [UInt32]) -> Int {
    guard let first = run.first else { return 0 }
    var (found, start) = (0, 0)
    while start + run.count <= count {
      let stands = self[start] == first && self[start..<start + run.count].elementsEqual(run)
      found += stands ? 1 : 0
      start += stands ? run.count : 1
    }
    return found
  }
}
