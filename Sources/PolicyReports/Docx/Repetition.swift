import ClauseIndex

/// A step through bytes: as many as stood before at a distance, or one that did not.
struct Repetition: Sendable, Equatable {
  let length: UInt16
  /// 0 where nothing is repeated.
  let distance: UInt16

  var isRepeated: Bool { distance > 0 }

  /// How far back a place may be named, and how long what stood there may be.
  static let farthest = 1 << 15
  static let longest = 258
  static let shortest = 3
}

extension Repetition {
  /// The steps through all bytes. What is found at a place follows from the bytes around it alone: so the cores go through
  /// pieces beside each other, and where a step reaches into the next piece, the steps from there soon meet the piece's own.
  static func steps(through source: [UInt8], inPiecesOf length: Int = 1 << 20) -> [[Repetition]] {
    let starts = Array(stride(from: 0, to: source.count, by: length))
    let pieces = concurrently(starts) { start in
      var finder = RepetitionFinder(source, at: start)
      var steps: [Repetition] = []
      while finder.place < min(start + length, source.count) { steps.append(finder.next()) }
      return steps
    }
    var all: [[Repetition]] = []
    var end = 0
    for (start, piece) in zip(starts, pieces) {
      var place = start
      var passed = 0
      var met: [Repetition] = []
      var finder: RepetitionFinder?
      while place != end {
        if place > end {
          var between = finder ?? RepetitionFinder(source, at: end)
          met.append(between.next())
          end = between.place
          finder = between
        } else if passed < piece.count {
          place += Int(piece[passed].length)
          passed += 1
        } else {
          break
        }
      }
      all.append(met)
      all.append(Array(piece[passed...]))
      end += piece[passed...].reduce(0) { $0 + Int($1.length) }
    }
    return all
  }
}

/// Goes through bytes step by step, with all in mind that may be named.
private struct RepetitionFinder {
  private let source: [UInt8]
  private(set) var place: Int
  /// By the hash of three bytes, where they stood last; of the places that may be named, where those there stood before.
  private var last: [Int32] = Array(repeating: -1, count: 1 << RepetitionFinder.hashBits)
  private var before: [Int32] = Array(repeating: -1, count: Repetition.farthest)

  private static let hashBits = 15
  /// Of the places with the same three bytes so many are tried: more would gain a hundredth.
  private static let mostTried = 24

  init(_ source: [UInt8], at place: Int) {
    self.source = source
    self.place = place
    for passed in max(0, place - Repetition.farthest)..<place { enter(passed) }
  }

  /// There is a byte at the place yet.
  mutating func next() -> Repetition {
    let (length, distance) = earlier ?? (1, 0)
    for passed in place..<place + length { enter(passed) }
    place += length
    return Repetition(length: UInt16(length), distance: UInt16(distance))
  }

  private func hash(at place: Int) -> Int {
    let three = UInt32(source[place]) << 16 | UInt32(source[place + 1]) << 8 | UInt32(source[place + 2])
    return Int((three &* 0x9e37_79b1) >> UInt32(32 - Self.hashBits))
  }

  private mutating func enter(_ place: Int) {
    guard place + Repetition.shortest <= source.count else { return }
    let hash = hash(at: place)
    before[place & (Repetition.farthest - 1)] = last[hash]
    last[hash] = Int32(place)
  }

  /// The longest of the nearest places that go on alike.
  private var earlier: (length: Int, distance: Int)? {
    guard place + Repetition.shortest <= source.count else { return nil }
    let most = min(Repetition.longest, source.count - place)
    var best = (length: Repetition.shortest - 1, distance: 0)
    var candidate = Int(last[hash(at: place)])
    var tried = 0
    while candidate >= 0, place - candidate <= Repetition.farthest, tried < Self.mostTried {
      tried += 1
      // Only a longer one is wanted: most differ where that would go on.
      if best.length < most, source[candidate &+ best.length] == source[place &+ best.length] {
        var length = 0
        while length < most, source[candidate &+ length] == source[place &+ length] { length &+= 1 }
        if length > best.length { best = (length, place - candidate) }
        if length == most { break }
      }
      candidate = Int(before[candidate & (Repetition.farthest - 1)])
    }
    return best.distance == 0 ? nil : best
  }
}
