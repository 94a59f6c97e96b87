/// Where each stretch of unwrapped text stood in the source.
package struct LineMap: Sendable, Equatable {
  package struct Piece: Sendable, Equatable {
    /// The first byte in `Document.text`.
    package let offset: Int
    /// One-based source line.
    package let line: Int

    package init(offset: Int, line: Int) {
      self.offset = offset
      self.line = line
    }
  }

  /// By rising offset; a piece reaches to the next one.
  package let pieces: [Piece]

  package let guide: PlaceGuide

  package init(pieces: [Piece], guide: PlaceGuide = .lines) {
    self.pieces = pieces
    self.guide = guide
  }

  /// The source line of the byte at `offset`. O(log n).
  package func line(at offset: Int) -> Int {
    let next = pieces.indices.partition { pieces[$0].offset <= offset }
    return next == 0 ? 1 : pieces[next - 1].line
  }

  package func lines(of range: Range<Int>) -> ClosedRange<Int> {
    let first = line(at: range.lowerBound)
    return first...max(first, line(at: max(range.lowerBound, range.upperBound - 1)))
  }
}
