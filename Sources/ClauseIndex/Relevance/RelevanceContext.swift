import Glibc
import PolicyText

/// What stands around each clause: its chapter, its document, and the headings above it.
struct RelevanceContext: Sendable {
  /// Chapter and document of each clause. A chapter is a run of clauses that have the same one.
  let chapters: [UInt32]
  let documents: [UInt32]
  /// In folded characters of bodies.
  let lengths: [Float]
  let chapterLengths: [Float]
  let documentLengths: [Float]
  /// Of each outside text that is a part's heading: the clauses below it; empty for others.
  let headed: [Range<Int>]
  /// Of each outside text that is a title: its length; 0 for others.
  let titleLengths: [Float]
  let outsideDocuments: [UInt32]

  /// Of each document: 1 for the highest level, 0 for the lowest and for none.
  let ranks: [Float]
  /// Of each document: ln(1 + the documents that cite it).
  let cited: [Float]

  let averageLength: Float
  let averageChapter: Float
  let averageDocument: Float
  let averageTitle: Float

  /// O(clauses + parts)
  init(_ index: ClauseIndex) throws(IndexError) {
    var columns = Columns()
    for document in index.allDocuments { try columns.read(document, of: index) }
    guard columns.chapters.count == index.clauseCount else { throw index.file.malformed(.documents) }
    try index.fields.checkAll()
    let reader = index.fields.reader
    var lengths: [Float] = []
    lengths.reserveCapacity(index.clauseCount)
    var chapterLengths = [Float](repeating: 0, count: Int(columns.chapterCount))
    var documentLengths = [Float](repeating: 0, count: index.documentCount)
    for clause in 0..<index.clauseCount {
      let length = Float(reader.end(ofClause: clause) &- reader.body(ofClause: clause) &- 1)
      lengths.append(length)
      chapterLengths[Int(columns.chapters[clause])] += length
      documentLengths[Int(columns.documents[clause])] += length
    }
    chapters = columns.chapters
    documents = columns.documents
    headed = columns.headed
    titleLengths = columns.titleLengths
    ranks = columns.ranks
    cited = columns.cited
    outsideDocuments = columns.outsideDocuments
    self.lengths = lengths
    self.chapterLengths = chapterLengths
    self.documentLengths = documentLengths
    averageLength = RelevanceContext.average(lengths)
    averageChapter = RelevanceContext.average(chapterLengths)
    averageDocument = RelevanceContext.average(documentLengths)
    averageTitle = RelevanceContext.average(titleLengths.filter { $0 > 0 })
  }

  private static func average(_ values: [Float]) -> Float {
    max(1, values.reduce(0, +) / Float(max(1, values.count)))
  }

  private struct Columns {
    var chapters: [UInt32] = []
    var documents: [UInt32] = []
    var headed: [Range<Int>] = []
    var titleLengths: [Float] = []
    var outsideDocuments: [UInt32] = []
    var ranks: [Float] = []
    var cited: [Float] = []
    var chapterCount: UInt32 = 0

    mutating func read(_ document: Ordinal<Document>, of index: ClauseIndex) throws(IndexError) {
      let lowest = Float(Level.county.rawValue)
      let record = try index.record(ofDocument: document)
      let (parts, outsideTexts) = try record.rest.partsAndOutsideTexts()
      cited.append(log(1 + Float(try index.documents(citing: document))))
      ranks.append(record.masthead.level.map { max(0, 1 - Float($0.rawValue) / lowest) } ?? 0)
      let clauses = try index.clauses(ofDocument: document)
      let range = clauses.rawValues()
      var below = [Range<Int>](repeating: range.lowerBound..<range.lowerBound, count: parts.count)
      var previous: Ordinal<Part>?
      for (number, clause) in zip(range, try index.clauses(in: clauses)) {
        guard clause.part?.rawValue ?? -1 < parts.count else { throw index.file.malformed(.clauses) }
        for part in parts.wayUp(from: clause.part) {
          let first = below[part.rawValue].isEmpty ? number : below[part.rawValue].lowerBound
          below[part.rawValue] = first..<number + 1
        }
        let chapter = parts.chapter(of: clause.part)
        if number == range.lowerBound || chapter != previous { chapterCount += 1 }
        previous = chapter
        chapters.append(chapterCount - 1)
        documents.append(UInt32(document.rawValue))
      }
      try read(outsideTexts, of: document, below, in: index)
    }

    private mutating func read(
      _ outsideTexts: [OutsideText], of document: Ordinal<Document>, _ below: [Range<Int>],
      in index: ClauseIndex
    ) throws(IndexError) {
      var part = 0
      let first = try index.outsideTexts(ofDocument: document).lowerBound
      for (offset, outsideText) in outsideTexts.enumerated() {
        var clauses = 0..<0
        var title: Float = 0
        if outsideText.kind == .heading {
          if part < below.count { clauses = below[part] }
          part += 1
        } else if outsideText.kind == .title {
          title = Float(max(1, try index.fields.length(ofOutsideText: first.advanced(by: offset))))
        }
        headed.append(clauses)
        titleLengths.append(title)
        outsideDocuments.append(UInt32(document.rawValue))
      }
    }
  }
}
