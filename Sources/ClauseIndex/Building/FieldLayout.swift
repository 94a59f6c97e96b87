/// Where every field of the ordered documents begins among the positions.
///
/// Each document has room for a little more than it says, so that an edit moves no other: what the lists tell of these
/// stays as it is (`KeptLists`).
struct FieldLayout {
  /// As `PositionMap` stores them.
  private(set) var clauses: [UInt32] = []
  /// Of each clause, whether it has a heading.
  private(set) var hasHeading: [Bool] = []
  private(set) var outsideTexts = PlacedTexts()
  /// The first position of each document's clauses and of its text outside them.
  private(set) var documentPositions: [Int] = []
  private(set) var outsidePositions: [Int] = []
  private(set) var positions = 0
  var counts = Counts()

  init(_ documents: [AddedDocument]) {
    var end = 0
    for document in documents {
      documentPositions.append(positions)
      var next = positions
      for (heading, body) in document.lengths {
        clauses.append(UInt32(truncatingIfNeeded: end))
        hasHeading.append(heading > 0)
        if heading > 0 { next += heading + 1 }
        clauses.append(UInt32(truncatingIfNeeded: next))
        next += body + 1
        end = next
        counts.bodyCharacters += body
      }
      positions += FieldLayout.room(for: next - positions)
    }
    clauses.append(UInt32(truncatingIfNeeded: end))
    counts.clausePositions = end
    for document in documents {
      outsidePositions.append(positions)
      var next = positions
      for length in document.outsideLengths {
        outsideTexts.starts.append(UInt32(truncatingIfNeeded: next))
        outsideTexts.lengths.append(UInt32(length))
        next += length + 1
      }
      positions += FieldLayout.room(for: next - positions)
    }
    counts.positions = positions
    counts.documents = documents.count
    counts.clauses = clauses.count / 2
    counts.outsideTexts = outsideTexts.starts.count
  }

  /// The next multiple of a power of two between a sixteenth and an eighth of the positions that are needed: a
  /// twentieth more on average, for which a posting takes a fifteenth of a bit more.
  static func room(for positions: Int) -> Int {
    let step = 1 << max(0, Int.bitWidth - 4 - positions.leadingZeroBitCount)
    return (positions + step - 1) / step * step
  }
}
