import PolicyText

/// How often one gram stands in each clause, chapter, document and heading; reused from gram to gram.
struct GramCounts {
  private(set) var body: [UInt16]
  private(set) var heading: [UInt16]
  private(set) var clauses: [UInt32] = []
  private(set) var chapter: [UInt16]
  private(set) var chapters: [UInt32] = []
  private(set) var document: [UInt16]
  private(set) var documents: [UInt32] = []
  /// How often it stands in the titles of documents, by length: what BM25 makes of it.
  private(set) var title: [Float]
  private var titled: [UInt32] = []
  /// In how many clauses the gram stands in the text itself.
  private(set) var clauseFrequency = 0

  init(clauses: Int, chapters: Int, documents: Int) {
    body = Array(repeating: 0, count: clauses)
    heading = Array(repeating: 0, count: clauses)
    chapter = Array(repeating: 0, count: chapters)
    document = Array(repeating: 0, count: documents)
    title = Array(repeating: 0, count: documents)
  }

  mutating func reset() {
    for clause in clauses {
      body[Int(clause)] = 0
      heading[Int(clause)] = 0
    }
    for number in chapters { chapter[Int(number)] = 0 }
    for number in documents { document[Int(number)] = 0 }
    for number in titled { title[Int(number)] = 0 }
    clauses.removeAll(keepingCapacity: true)
    chapters.removeAll(keepingCapacity: true)
    documents.removeAll(keepingCapacity: true)
    titled.removeAll(keepingCapacity: true)
    clauseFrequency = 0
  }

  /// Counts rising positions of one list. A clause that heading and body of which were counted before goes on.
  mutating func add(
    _ positions: [UInt32], _ map: PositionMap, _ context: RelevanceContext,
    _ parameters: RelevanceParameters
  ) throws(IndexError) {
    let fields = map.reader
    let limit = fields.clausePositions
    var clause = 0
    var bodyStart: UInt32 = 0
    var end: UInt32 = 0
    var index = 0
    while index < positions.count, positions[index] < limit {
      let position = positions[index]
      if position >= end {
        clause = try map.clause(at: position)
        bodyStart = fields.body(ofClause: clause)
        end = fields.end(ofClause: clause)
      }
      if position < bodyStart { addHeading(clause, 1) } else { addBody(clause, context) }
      index += 1
    }
    for position in positions[index...] {
      try addOutsideText(map.outsideText(at: position).rawValue, context, parameters)
    }
  }

  @inline(__always)
  private mutating func touch(_ clause: Int) {
    if body[clause] == 0 && heading[clause] == 0 { clauses.append(UInt32(truncatingIfNeeded: clause)) }
  }

  @inline(__always)
  private mutating func addBody(_ clause: Int, _ context: RelevanceContext) {
    touch(clause)
    if body[clause] == 0 { clauseFrequency += 1 }
    GramCounts.count(&body[clause])
    let chapterNumber = Int(context.chapters[clause])
    if chapter[chapterNumber] == 0 { chapters.append(UInt32(truncatingIfNeeded: chapterNumber)) }
    GramCounts.count(&chapter[chapterNumber])
    let documentNumber = Int(context.documents[clause])
    if document[documentNumber] == 0 { documents.append(UInt32(truncatingIfNeeded: documentNumber)) }
    GramCounts.count(&document[documentNumber])
  }

  /// Up to what 16 bits hold: of so many one more adds nothing to a score.
  private static func count(_ tally: inout UInt16, _ more: UInt16 = 1) {
    tally = tally > .max - more ? .max : tally + more
  }

  private mutating func addHeading(_ clause: Int, _ count: UInt16) {
    touch(clause)
    GramCounts.count(&heading[clause], count)
  }

  private mutating func addOutsideText(
    _ outsideText: Int, _ context: RelevanceContext, _ parameters: RelevanceParameters
  ) {
    guard outsideText < context.headed.count else { return }
    for clause in context.headed[outsideText] { addHeading(clause, 1) }
    let length = context.titleLengths[outsideText]
    guard length > 0 else { return }
    let document = Int(context.outsideDocuments[outsideText])
    if title[document] == 0 { titled.append(UInt32(document)) }
    title[document] +=
      Float(parameters.titleWeight)
      / BM25.norm(b: Float(parameters.titleB), length: length, average: context.averageTitle)
  }
}
