/// Stretches of a fixed length, one from each character on.
enum Windows {
  /// Of every window, rolling (Karp and Rabin, 1987).
  static func hashes(_ text: some Collection<UInt32>, of length: Int) -> [UInt64] {
    let factor: UInt64 = 0x100_0000_01b3
    let highest = (1..<length).reduce(1 as UInt64) { power, _ in power &* factor }
    var hash: UInt64 = 0
    var hashes: [UInt64] = []
    var leaving = text.startIndex
    for (end, character) in text.enumerated() {
      if end >= length {
        hash &-= UInt64(text[leaving]) &* highest
        text.formIndex(after: &leaving)
      }
      hash = hash &* factor &+ UInt64(character)
      if end + 1 >= length { hashes.append(hash) }
    }
    return hashes
  }
}
