/// How many characters two rows have in common, in order: the longest common subsequence.
///
/// A row of the plain table is kept in bits (Hyyrö, “Bit-parallel LCS-length computation revisited”, 2004), one for each
/// character of this row, so that 64 steps of the table are one.
struct CommonSubsequence {
  private let count: Int
  /// How many words of 64 bits tell where one character stands in this row.
  private let width: Int
  /// Its characters, each at the slot of its lowest bits or the next that was free; half of the slots are.
  private var characters: [UInt32]
  /// Of each slot where the words of its character begin in `bits`; below 0 where it is free.
  private var places: [Int]
  private var bits: [UInt64] = []

  /// Loops that count, here and below: a debug build spends a tenth of a comparison where the library's sequences and
  /// dictionaries are walked.
  init(of row: [UInt32]) {
    count = row.count
    width = (row.count + 63) / 64
    var slots = 16
    while slots < 2 * row.count { slots *= 2 }
    characters = [UInt32](repeating: 0, count: slots)
    places = [Int](repeating: -1, count: slots)
    var end = 0
    var index = 0
    while index < count {
      let slot = slot(of: row[index])
      if places[slot] < 0 {
        characters[slot] = row[index]
        places[slot] = end
        end += width
      }
      index += 1
    }
    bits = [UInt64](repeating: 0, count: end)
    index = 0
    while index < count {
      bits[places[slot(of: row[index])] + index / 64] |= 1 &<< UInt64(index % 64)
      index += 1
    }
  }

  private func slot(of character: UInt32) -> Int {
    let last = characters.count &- 1
    var slot = Int(character) & last
    while places[slot] >= 0, characters[slot] != character { slot = (slot &+ 1) & last }
    return slot
  }

  /// O(n) steps for each 64 characters of this row.
  func length(with other: ArraySlice<UInt32>) -> Int {
    // A bit is off where the number of the plain table grows.
    var row = [UInt64](repeating: .max, count: width)
    var index = other.startIndex
    while index < other.endIndex {
      let place = places[slot(of: other[index])]
      index += 1
      guard place >= 0 else { continue }
      var carry: UInt64 = 0
      var word = 0
      while word < width {
        let (old, equal) = (row[word], bits[place + word])
        let (sum, isFull) = old.addingReportingOverflow(old & equal)
        let (carried, isOver) = sum.addingReportingOverflow(carry)
        row[word] = carried | old & ~equal
        carry = isFull || isOver ? 1 : 0
        word += 1
      }
    }
    // Those behind this row's end stay on.
    return row.reduce(0) { $0 + (~$1).nonzeroBitCount }
  }
}
