import PolicyText
import Testing

@testable import ClauseIndex

/// A document has room for small edits: then the postings of all others stay where they are.
@Suite struct EditTests {
  /// What an edit may do to a document.
  enum Edit: CaseIterable { case character, words, clause }

  /// An edit that a document has room for moves no other: of lists that it does not touch no posting is read, unless
  /// clauses have other numbers now, or bounds another average.
  @Test(arguments: 0..<8, Edit.allCases) func anEditMovesNoOther(seed: Int, edit: Edit) throws {
    var random = RandomDocuments(seed: seed)
    random.wordsOfAClause = [1, 3, 8, 14][seed % 4]
    let documents = random.documents(30, clauses: 40, words: 80)
    let older = try IndexBuilder(documents, phraseThreshold: 10_000).bytes()
    let index = try ClauseIndex(bytes: older)
    let counts = index.file.counts
    let edits = documents.sorted { $0.clauses.count < $1.clauses.count }.flatMap { before in
      before.clauses.indices.compactMap { shortened(before, edit, at: $0) }.map {
        (before: before, after: $0)
      }
    }
    let fitting = edits.first { before, after in
      let (long, short) = (
        FoldedDocument(before, stamp: SourceStamp(before)), FoldedDocument(after, stamp: SourceStamp(after))
      )
      var then = counts
      then.clauses -= long.lengths.count - short.lengths.count
      then.bodyCharacters -= bodyCharacters(long) - bodyCharacters(short)
      // Without a clause, lists may stay only where the average does.
      let isWanted = edit != .clause || then.averageLengthOfBounds == counts.averageLengthOfBounds
      return isWanted && long.clauseCharacters != short.clauseCharacters
        && FieldLayout.room(for: long.clauseCharacters) == FieldLayout.room(for: short.clauseCharacters)
    }
    let document = try #require(fitting).after
    let expected = try IndexBuilder(
      documents.map { $0.id == document.id ? document : $0 }, phraseThreshold: 10_000
    ).bytes()
    var builder = IndexBuilder(phraseThreshold: 10_000)
    for place in index.allDocuments {
      let kept = try KeptDocument(place, of: index)
      if kept.id != document.id { builder.keep(kept) }
    }
    builder.add(document, stamp: SourceStamp(document))
    #expect(try builder.bytes(threads: 1) == expected)
    if edit == .character { #expect(index.count(of: .postings) < index.file.counts.positions / 2) }
  }

  private func bodyCharacters(_ document: FoldedDocument) -> Int {
    document.lengths.reduce(0) { $0 + $1.body }
  }

  /// Without the last character or forty of them of a clause, or without that; nil where it has too little.
  private func shortened(_ document: Document, _ edit: Edit, at place: Int) -> Document? {
    var clauses = document.clauses
    let clause = clauses.remove(at: place)
    let characters = String(decoding: document.text[clause.body], as: UTF8.self)
    let less = edit == .character ? 1 : 40
    if edit != .clause {
      guard characters.count > less else { return nil }
      let body = clause.body.lowerBound..<clause.body.lowerBound + characters.dropLast(less).utf8.count
      clauses.insert(
        Clause(
          style: clause.style, number: clause.number, part: clause.part, range: clause.range,
          heading: clause.heading, body: body, lines: clause.lines), at: place)
    }
    return Document(
      id: document.id, file: document.file, masthead: document.masthead, text: document.text,
      lines: document.lines, parts: document.parts, clauses: clauses, outsideTexts: document.outsideTexts,
      losses: document.losses)
  }
}
