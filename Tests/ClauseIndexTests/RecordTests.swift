import PolicyText
import Testing

@testable import ClauseIndex

/// What is stored of documents and clauses, record by record: it comes back, and forged records are an error or some
/// other record, never a trap.
@Suite struct RecordTests {
  private func documents(_ seed: Int, _ count: Int = 3) -> [Document] {
    var random = RandomDocuments(seed: seed)
    return random.documents(count, clauses: 40, words: 5)
  }

  // MARK: - Clauses

  private func counts(_ clauses: Int) -> Counts {
    var counts = Counts()
    counts.clauses = clauses
    return counts
  }

  private func file(_ clauses: [Clause]) throws -> IndexFile {
    try SectionFile(counts(clauses.count)).with(.clauses, through: .clauseGroups) { assembly in
      var writer = ClauseRecords.Writer()
      for clause in clauses { try writer.append(clause) }
      try writer.finish(into: &assembly)
    }
  }

  @Test(arguments: 0..<20) func clausesComeBack(seed: Int) throws {
    let clauses = documents(seed).flatMap(\.clauses)
    try file(clauses).lend { file in
      let records = try ClauseRecords(file)
      #expect(try records.clauses(Range(0..<clauses.count)) == clauses)
      for index in clauses.indices { #expect(try records.clause(Ordinal(index)) == clauses[index]) }
    }
  }

  @Test(arguments: 0..<3) func forgedClausesDoNotTrap(seed: Int) throws {
    let clauses = documents(seed + 50, 1).flatMap(\.clauses)
    let sound = try file(clauses)
    let bytes = sound.bytes.unchecked.array(sound.section(.clauses))
    let groups = sound.bytes.unchecked.array(sound.section(.clauseGroups))
    for forged in Damages.flips(of: bytes) + Damages.truncations(of: bytes) {
      let file = try SectionFile(counts(clauses.count)).with(.clauses, through: .clauseGroups) { assembly in
        assembly.write(.clauses) { $0.append(forged.span) }
        assembly.write(.clauseGroups) { $0.append(groups.span) }
      }
      file.lend { _ = try? ClauseRecords($0).clauses(Range(0..<clauses.count)) }
    }
  }

  // MARK: - Documents

  private func bytes(_ document: Document) -> [UInt8] {
    var sink = ByteSink()
    DocumentRecord.encode(
      document, stamp: SourceStamp(document), copies: Copies(same: ["a", "乙"], near: ["丙"]), into: &sink)
    return sink.array()
  }

  private func reading<Result>(
    _ bytes: [UInt8], _ body: (DocumentRecord) throws -> Result
  ) throws -> Result {
    try SectionFile().with(.records, bytes).lend { file in
      try body(DocumentRecord(ByteReader(file.bytes, file.section(.records))))
    }
  }

  @Test(arguments: 0..<30) func documentsComeBack(seed: Int) throws {
    for document in documents(seed) {
      try reading(bytes(document)) { record in
        #expect((record.id, record.file) == (document.id, document.file))
        #expect(record.stamp == SourceStamp(document))
        #expect(record.masthead == document.masthead)
        #expect(record.chapters == document.head.chapters)
        #expect(record.copies == ["a", "乙"])
        #expect(record.nearCopies == ["丙"])
        #expect(record.rest.guide == document.lines.guide)
        #expect(try record.rest.parts() == document.parts)
        let outline = try record.rest.outline()
        #expect(outline.parts == document.parts)
        #expect(outline.lines == document.lines)
        #expect(outline.outsideTexts == document.outsideTexts)
      }
    }
  }

  @Test(arguments: 0..<2) func forgedDocumentsDoNotTrap(seed: Int) throws {
    let bytes = bytes(documents(seed + 70, 1)[0])
    for truncated in Damages.truncations(of: bytes) {
      #expect(throws: IndexError.self) { try reading(truncated) { _ = try $0.rest.outline() } }
    }
    for forged in Damages.flips(of: bytes) { _ = try? reading(forged) { try $0.rest.outline() } }
  }

  // MARK: - Origin

  @Test func theOriginComesBack() throws {
    let origin = IndexOrigin(
      paths: ["corpus", "更多/文件"], fingerprint: .max,
      leftOut: [
        .init(path: "corpus/a.bin", keyword: "binary", data: ["PDF", "二进制"]),
        .init(path: "b", keyword: "empty", data: []),
      ])
    let file = try SectionFile().with(.origin) { origin.write(into: &$0) }
    #expect(try IndexOrigin(file) == origin)
    let bytes = file.bytes.unchecked.array(file.section(.origin))
    for truncated in Damages.truncations(of: bytes) {
      #expect(throws: IndexError.self) { try IndexOrigin(SectionFile().with(.origin, truncated)) }
    }
    for forged in Damages.flips(of: bytes) { _ = try? IndexOrigin(SectionFile().with(.origin, forged)) }
  }
}
