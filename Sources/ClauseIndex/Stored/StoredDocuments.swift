import PolicyText

/// Writes what is stored of documents, in the order of their sections.
enum StoredDocuments {
  static func write(_ documents: [IndexBuilder.Added], into file: inout Assembly) {
    var entries: [DocumentTable.Entry] = []
    var entry = DocumentTable.Entry()
    var records = ByteSink()
    var clauses = ClauseRecords.Writer()
    for added in documents {
      entries.append(entry)
      DocumentRecord.encode(added.document, stamp: added.stamp, into: &records)
      for clause in added.document.clauses { clauses.append(clause) }
      entry.text += added.document.text.count
      entry.record = records.count
      entry.clause += added.document.clauses.count
      entry.outsideText += added.document.outsideTexts.count
    }
    entries.append(entry)
    DocumentTable.write(entries, into: &file)
    file.write(.records) { $0.append(records) }
    clauses.finish(into: &file)
  }
}
