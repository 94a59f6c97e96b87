import ClauseIndex
import ClauseSearch
import PolicyText

/// Rows that are cut into files of about one size.
struct SiteShards {
  let kind: SiteData.Kind
  private var rows: [String] = []
  private var size = 0
  /// How many rows stand before each file.
  private(set) var firsts: [Int] = []
  private var count = 0

  init(_ kind: SiteData.Kind) { self.kind = kind }

  mutating func append(_ row: String, to files: inout [SiteFile]) {
    rows.append(row)
    size += row.utf8.count + 2
    count += 1
    if size > limit { flush(to: &files) }
  }

  /// Words of clauses are read for a page of hits, ten of them from ten places.
  private var limit: Int { kind == .texts ? SiteData.shardSize / 3 : SiteData.shardSize }

  mutating func flush(to files: inout [SiteFile]) {
    guard !rows.isEmpty else { return }
    files.append(SiteData.file(kind, firsts.count, "[\n" + rows.joined(separator: ",\n") + "]"))
    firsts.append(count - rows.count)
    (rows, size) = ([], 0)
  }
}

/// Of each clause the lengths of heading and body, and whether its chapter is that of the clause before.
struct SiteFields {
  private var numbers = SiteNumbers()
  private(set) var count = 0
  private var chapter = -1

  /// - Parameter chapter: the first clause of the clause's chapter.
  mutating func append(
    _ lengths: (heading: Int, body: Int), clause: Int, chapter: Int, to files: inout [SiteFile]
  ) {
    numbers.append(lengths.heading)
    numbers.append(lengths.body)
    numbers.append(chapter == self.chapter ? 0 : 1 + clause - chapter)
    self.chapter = chapter
    if numbers.bytes.count > SiteData.shardSize { flush(to: &files) }
  }

  mutating func flush(to files: inout [SiteFile]) {
    guard !numbers.bytes.isEmpty else { return }
    files.append(SiteData.file(.fields, count, SiteData.literal(numbers)))
    count += 1
    numbers.removeAll()
  }
}

extension DocumentHead {
  /// What the script knows of it.
  func siteRow(page: String) -> JSONObject {
    var row: JSONObject = [
      "id": .string(id), "page": .string(page), "title": .string(titleOrID), "file": .string(file),
      "clauses": .integer(clauses),
    ]
    let facts: [(String, String?)] = [
      ("number", masthead.number?.description), ("issuer", masthead.issuer), ("level", masthead.level?.word),
      ("region", masthead.region), ("date", masthead.issued?.description),
      ("validity", masthead.validity?.word),
    ]
    for (key, value) in facts { row.append(key, value.map { .string($0) }) }
    return row
  }
}

extension ClauseCitation {
  /// What a hit shows beside its words: number, address in the document, place in the file.
  func siteRow(heading: String, body: String) -> JSON {
    .array([
      .string(self.heading == nil ? label : openingLabel),
      .string(String(locator.dropFirst(document.id.count + 1))), .string(place.shown), .string(heading),
      .string(body),
    ])
  }
}

/// All that the script reads, as it grows document by document.
struct SiteTables {
  private var documents = SiteShards(.documents)
  private var texts = SiteShards(.texts)
  private var fields = SiteFields()
  private var postings = SitePostings()
  private var files: [SiteFile] = []
  private var counts = (documents: 0, clauses: 0)

  mutating func append(
    _ document: Document, _ number: Ordinal<Document>, _ index: ClauseIndex, page: String
  ) throws(IndexError) {
    let numbers = try index.clauses(ofDocument: number)
    documents.append(document.head.siteRow(page: page).text, to: &files)
    for (clause, number) in zip(document.clauses, numbers) {
      let lengths = postings.append(clause, of: document.text)
      let chapter = try index.chapter(ofClause: number)
      fields.append(lengths, clause: number.rawValue, chapter: chapter.rawValue, to: &files)
      let row = document.citation(of: clause).siteRow(
        heading: clause.heading.map(document.string) ?? "", body: document.string(clause.body))
      texts.append(row.text, to: &files)
    }
    counts.documents += 1
    counts.clauses += document.clauses.count
  }

  /// Those that are full.
  mutating func takeFiles() -> [SiteFile] {
    defer { files = [] }
    return files
  }

  /// The rest, and the head that tells what there is.
  mutating func finish() -> [SiteFile] {
    documents.flush(to: &files)
    texts.flush(to: &files)
    fields.flush(to: &files)
    let firsts = postings.write(to: &files)
    let ranking = RankingParameters()
    let average = Double(max(1, postings.bodyCharacters)) / Double(max(1, counts.clauses))
    let head: JSONObject = [
      "documents": .integer(counts.documents), "clauses": .integer(counts.clauses),
      "documentShards": .integer(documents.firsts.count), "fieldShards": .integer(fields.count),
      "averageLength": .number(average), "k1": .number(ranking.k1), "b": .number(ranking.b),
      "headingWeight": .number(ranking.headingWeight), "postings": JSON(firsts),
      "texts": .array(texts.firsts.map(JSON.integer)),
      "fieldNames": .object(JSONObject(FieldName.allCases.map { ($0.english, JSON($0.names)) })),
      "numberVerbs": JSON(DocumentNumber.verbs.words), "numberBorders": JSON(DocumentNumber.borders.words),
      "numberBodies": JSON(DocumentNumber.bodies.words),
      "levelWords": .object(JSONObject(Level.allCases.map { ($0.word, JSON($0.words)) })),
      "levels": .object(JSONObject(Level.allCases.map { ($0.word, .string($0.chinese)) })),
      "validityWords": .object(
        JSONObject(
          Validity.allCases.map { ($0.word, JSON($0.words)) } + [("unknown", JSON(Validity.unknownWords))])),
    ]
    files.append(SiteData.file(.head, 0, head.text))
    return takeFiles()
  }
}
