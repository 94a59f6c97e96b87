import ClauseComparison
import PolicyText

/// Who answers whom: the chapters of documents, one column a level, upper levels on the left, and how many pairs of
/// clauses each two of them have. Documents of one level alone have a column each.
struct ChapterMap {
  enum Block {
    case document(DocumentHead, chapters: [String])
    /// Cited, of a level between, and not in the corpus.
    case missing(MissingDocument)
  }

  /// A place that a band leads to.
  enum Place: Hashable {
    case chapter(String, of: String)
    case missing(String)
  }

  struct Pairs {
    let upper: DocumentHead
    let upperChapter: String
    let lower: DocumentHead
    let lowerChapter: String
    let count: Int
  }

  struct Band {
    let from: Place
    let to: Place
    var count: Int
    let isThroughMissing: Bool
  }

  let documents: [DocumentHead]
  private(set) var columns: [[Block]] = []
  private(set) var bands: [Band] = []
  let pairs: [Pairs]
  /// Documents stand between some that answer each other: no band can be drawn there.
  private(set) var leavesOut = false

  /// - Parameter documents: in order of level and date.
  init(_ documents: [DocumentHead], _ comparisons: [ComparedRows]) {
    self.documents = documents
    pairs = comparisons.flatMap(\.chapterPairs)
    var place: [String: Int] = [:]
    let missing = comparisons.flatMap(\.comparison.missingBetween)
    let levels = documents.map(\.masthead.level)
    if levels.contains(nil) || Set(levels).count == 1 {
      for (column, document) in documents.enumerated() { place[document.id] = column }
      columns = documents.map { [.document($0, chapters: ChapterMap.chapters(of: $0, in: comparisons))] }
    } else {
      let order = Set(levels.compactMap { $0 } + missing.map(\.level)).sorted()
      columns = order.map { level in
        documents.filter { $0.masthead.level == level }.map {
          .document($0, chapters: ChapterMap.chapters(of: $0, in: comparisons))
        }
      }
      for document in documents { place[document.id] = document.masthead.level.flatMap(order.firstIndex) }
      for document in missing {
        let column = order.firstIndex(of: document.level) ?? 0
        guard place[document.named] == nil else { continue }
        place[document.named] = column
        columns[column].append(.missing(document))
      }
    }
    for compared in comparisons { join(compared, place) }
  }

  private mutating func join(_ compared: ComparedRows, _ place: [String: Int]) {
    let comparison = compared.comparison
    guard let left = place[comparison.upper.id], let right = place[comparison.lower.id], left < right else {
      leavesOut = leavesOut || !compared.rows.isEmpty
      return
    }
    let between = columns[(left + 1)..<right]
    let missing = comparison.missingBetween.first {
      place[$0.named].map((left + 1..<right).contains) ?? false
    }
    if missing == nil, between.contains(where: { $0.contains(where: \.isDocument) }) {
      leavesOut = leavesOut || !compared.rows.isEmpty
      return
    }
    for pair in compared.chapterPairs {
      let upper = Place.chapter(pair.upperChapter, of: pair.upper.id)
      let lower = Place.chapter(pair.lowerChapter, of: pair.lower.id)
      guard let missing else {
        bands.append(Band(from: upper, to: lower, count: pair.count, isThroughMissing: false))
        continue
      }
      add(upper, .missing(missing.named), pair.count)
      add(.missing(missing.named), lower, pair.count)
    }
  }

  private mutating func add(_ from: Place, _ to: Place, _ count: Int) {
    if let place = bands.firstIndex(where: { $0.from == from && $0.to == to }) {
      bands[place].count += count
    } else {
      bands.append(Band(from: from, to: to, count: count, isThroughMissing: true))
    }
  }

  /// Those that a comparison says something of, in source order.
  private static func chapters(of document: DocumentHead, in comparisons: [ComparedRows]) -> [String] {
    var firstLine: [String: Int] = [:]
    let clauses = comparisons.flatMap { compared in
      compared.rows.flatMap { [$0.pair.upper, $0.pair.lower] } + compared.unmatched.map(\.clause)
    }
    for clause in clauses where clause.document.id == document.id {
      firstLine[clause.chapterLabel] = min(
        firstLine[clause.chapterLabel] ?? .max, clause.lines.lowerBound)
    }
    return firstLine.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }
}

extension ChapterMap.Block {
  var isDocument: Bool { if case .document = self { true } else { false } }
}

extension ComparedRows {
  /// In order of the upper document, then of the lower.
  fileprivate var chapterPairs: [ChapterMap.Pairs] {
    var found: [ChapterMap.Pairs] = []
    for row in rows {
      let (upper, lower) = (row.pair.upper.chapterLabel, row.pair.lower.chapterLabel)
      let place = found.firstIndex { $0.upperChapter == upper && $0.lowerChapter == lower }
      let pairs = ChapterMap.Pairs(
        upper: comparison.upper, upperChapter: upper, lower: comparison.lower, lowerChapter: lower,
        count: 1 + (place.map { found[$0].count } ?? 0))
      if let place { found[place] = pairs } else { found.append(pairs) }
    }
    return found
  }
}

extension ClauseCitation {
  /// Down to the chapter, not to its sections. Parts of books may have the same names: the path tells them apart.
  fileprivate var chapterLabel: String {
    guard let chapter else { return title }
    let end = chapter.path.firstIndex { $0.hasSuffix(chapter.title) } ?? chapter.path.count - 1
    var path = Array(chapter.path.prefix(end + 1))
    // A number that the source lost.
    if chapter.isInferred, let number = chapter.number { path[end] = "［\(number)］\(chapter.title)" }
    return path.joined(separator: " › ")
  }
}
