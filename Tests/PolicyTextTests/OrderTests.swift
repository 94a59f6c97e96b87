import Fixtures
import PolicyText
import Testing

struct OrderTests {
  /// Numbers that rise, with repetitions.
  private static func rising(_ seed: UInt64) -> [Int] {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 0...70, using: &random)).map { _ in Int.random(in: 0...40, using: &random) }
      .sorted()
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func theBorderIsTheFirstThatIsNotBefore(seed: UInt64) {
    let numbers = Self.rising(seed)
    for wanted in -1...41 {
      let border = numbers.firstIndex { $0 >= wanted } ?? numbers.count
      #expect(numbers.indices.partition { numbers[$0] < wanted } == border)
      for start in 0...border {
        #expect((start..<numbers.count).gallop { numbers[$0] < wanted } == border)
      }
    }
  }

  private static let mastheads: [Masthead] = ([nil] + Level.allCases).flatMap { level in
    [nil, 2019, 2021].map { year in
      Masthead(
        title: "", level: level, issued: year.flatMap { PolicyDate(year: $0, month: 7, day: 1) })
    }
  }

  @Test func theOrderOfDocumentsIsStrict() {
    let orders = Self.mastheads.map { DocumentOrder($0, id: $0.title) }
    for a in orders {
      #expect(!(a < a))
      for b in orders where a < b {
        #expect(!(b < a))
        for c in orders where b < c { #expect(a < c) }
      }
      // None of these documents is like another.
      for b in orders where a != b { #expect(a < b || b < a) }
    }
  }

  @Test func levelsComeFirstThenDaysAndTheUnknownLast() {
    let sorted = Self.mastheads.sorted { DocumentOrder($0, id: "") < DocumentOrder($1, id: "") }
    #expect(
      sorted.map(\.level) == (Level.allCases + [nil]).flatMap { [Level?](repeating: $0, count: 3) })
    #expect(sorted.prefix(3).map(\.issued?.year) == [2019, 2021, nil])
  }

  @Test func theUnknownComesLastWhicheverWay() {
    let days: [Int?] = [3, nil, 1, 2]
    #expect(days.sorted { $0.precedes($1, by: <) } == [1, 2, 3, nil])
    #expect(days.sorted { $0.precedes($1, by: >) } == [3, 2, 1, nil])
  }

  /// Two parts that hold each other's neighbours.
  @Test func theWayUpEndsAtTheOutermost() {
    func part(_ kind: Part.Kind, in parent: Int?) -> Part {
      Part(kind: kind, number: nil, title: "", parent: parent.map { Ordinal($0) }, line: 1)
    }
    let parts = [part(.book, in: nil), part(.chapter, in: 0), part(.section, in: 1), part(.section, in: nil)]
    #expect(parts.wayUp(from: Ordinal(2)).map(\.rawValue) == [2, 1, 0])
    #expect(parts.path(to: Ordinal(2)).map(\.kind) == [.book, .chapter, .section])
    #expect(parts.chapter(of: Ordinal(2)) == Ordinal(1))
    #expect(parts.chapter(of: Ordinal(3)) == Ordinal(3))
    #expect(parts.chapter(of: nil) == nil)
  }
}
