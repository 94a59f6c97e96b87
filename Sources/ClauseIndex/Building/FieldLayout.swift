/// Where every field of the ordered documents begins among the positions.
struct FieldLayout {
  /// As `PositionMap` stores them.
  private(set) var clauses: [UInt32] = []
  private(set) var outsideTexts: [UInt32] = []
  /// The first position of each document's clauses and of its text outside them.
  private(set) var documentPositions: [Int] = []
  private(set) var outsidePositions: [Int] = []
  private(set) var positions = 0
  var counts = Counts()

  init(_ documents: [AddedDocument]) {
    for document in documents {
      documentPositions.append(positions)
      for (heading, body) in document.lengths {
        clauses.append(UInt32(truncatingIfNeeded: positions))
        if heading > 0 { positions += heading + 1 }
        clauses.append(UInt32(truncatingIfNeeded: positions))
        positions += body + 1
        counts.bodyCharacters += body
      }
    }
    clauses.append(UInt32(truncatingIfNeeded: positions))
    counts.clausePositions = positions
    for document in documents {
      outsidePositions.append(positions)
      for length in document.outsideLengths {
        outsideTexts.append(UInt32(truncatingIfNeeded: positions))
        positions += length + 1
      }
    }
    outsideTexts.append(UInt32(truncatingIfNeeded: positions))
    counts.positions = positions
    counts.documents = documents.count
    counts.clauses = clauses.count / 2
    counts.outsideTexts = outsideTexts.count - 1
  }
}
