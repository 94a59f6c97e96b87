import PolicyText

/// Writes what is stored of documents, in the order of their sections.
enum StoredDocuments {
  /// - Parameter positions: the first of each document.
  static func write(
    _ documents: [AddedDocument], _ positions: [Int], _ older: OlderIndex?, into file: inout Assembly
  ) throws(SystemError) {
    var documentStarts: [DocumentTable.Starts] = []
    var next = DocumentTable.Starts()
    var records = ByteSink()
    var clauses = ClauseRecords.Writer()
    for ((added, position), copies) in zip(zip(documents, positions), try Copies.all(documents, older)) {
      next.position = position
      documentStarts.append(next)
      DocumentRecord.encode(added.document, stamp: added.stamp, copies: copies, into: &records)
      for clause in added.document.clauses { clauses.append(clause) }
      next.text += added.text.count
      next.record = records.count
      next.clause += added.document.clauses.count
      next.outsideText += added.document.outsideTexts.count
    }
    documentStarts.append(next)
    DocumentTable.write(documentStarts, into: &file)
    file.write(.records) { $0.append(records) }
    clauses.finish(into: &file)
  }
}

extension ChapterColumn {
  static func write(_ documents: [AddedDocument], into file: inout Assembly) {
    var numbers: [UInt32] = []
    var count: UInt32 = 0
    for added in documents {
      let document = added.document
      var known: [Ordinal<Part>?: UInt32] = [:]
      for clause in document.clauses {
        let chapter = document.parts.chapter(of: clause.part)
        if known[chapter] == nil {
          known[chapter] = count
          count += 1
        }
        numbers.append(known[chapter] ?? 0)
      }
    }
    file.write(.chapters, numbers)
  }
}
