import PolicyText

/// Writes what is stored of documents, in the order of their sections.
enum StoredDocuments {
  /// - Parameters:
  ///   - positions: the first of each document.
  ///   - copies: of each document.
  static func write(
    _ documents: [AddedDocument], _ positions: [Int], _ copies: [Copies], into file: inout Assembly
  ) throws(IndexError) {
    var documentStarts: [DocumentTable.Starts] = []
    var next = DocumentTable.Starts()
    var records = ByteSink(capacity: documents.count << 10)
    var clauses = ClauseRecords.Writer()
    for (number, added) in documents.enumerated() {
      next.position = positions[number]
      documentStarts.append(next)
      if let kept = added.kept, kept.copies == copies[number] {
        records.append(try kept.record())
      } else {
        DocumentRecord.encode(
          try added.outline(), stamp: added.stamp, copies: copies[number], into: &records)
      }
      if let kept = added.kept {
        try clauses.append(kept.index.clauses(ofDocument: kept.place), of: kept.index.records)
      } else {
        for clause in try added.outline().clauses { try clauses.append(clause) }
      }
      next.text += added.text.count
      next.record = records.count
      next.clause += added.lengths.count
      next.outsideText += added.outsideLengths.count
    }
    documentStarts.append(next)
    DocumentTable.write(documentStarts, into: &file)
    file.write(.records) { $0.append(records) }
    try clauses.finish(into: &file)
  }
}

extension ChapterColumn {
  static func write(_ documents: [AddedDocument], into file: inout Assembly) throws(IndexError) {
    var numbers: [UInt32] = []
    var count = 0
    for added in documents {
      let own = if let kept = added.kept { try kept.chapters() } else { try chapters(added.outline()) }
      for chapter in own { numbers.append(UInt32(truncatingIfNeeded: count &+ chapter)) }
      count &+= (own.max() ?? -1) &+ 1
    }
    file.write(column: .chapters, numbers)
  }

  /// Of each clause its chapter, by their first clauses from 0 on.
  private static func chapters(_ document: Document) -> [Int] {
    var known: [Ordinal<Part>?: Int] = [:]
    return document.clauses.map { clause in
      let chapter = document.parts.chapter(of: clause.part)
      let number = known[chapter] ?? known.count
      known[chapter] = number
      return number
    }
  }
}

extension KeptDocument {
  /// Of each clause its chapter, by their first clauses from 0 on.
  fileprivate func chapters() throws(IndexError) -> [Int] {
    let numbers = try index.clauses(ofDocument: place).map { (clause) throws(IndexError) in
      try index.chapter(ofClause: clause).rawValue
    }
    return numbers.map { $0 - numbers[0] }
  }
}
