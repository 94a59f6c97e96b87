import PolicyText

/// What a report says to people, in no format: every writer walks it.
package struct ReportContent: Sendable {
  let title: String
  /// The one document that it is about.
  var document: DocumentHead?
  /// What else is known of it: its head is then said in full.
  var facts: [String] = []
  /// What it is about, where that is not what its blocks quote.
  var named: [Reference]?
  /// Whether it is several reports, each a section.
  var isOfParts = false
  let blocks: [Block]
}

/// A part of a report, by what it means. A writer makes of it what its format can; what it cannot show, it leaves out.
enum Block: Sendable {
  case section(Section)
  case paragraph([Run])
  /// Beside the matter: what was searched, counts, remarks.
  case note([Run])
  /// What the styles mean that follow: each run is its meaning in its style. Those that a format does not show are
  /// left out.
  case legend([Run], rest: String)
  case list(List)
  case quotation(QuotedText)
  /// A clause whole; those around it are not asked for.
  case clause(ClausePage, isAskedFor: Bool)
  case outline([OutlineEntry])
  case verdict(Verdict)
  case table(Table)
  case sides(SideBySide)
  case matrix(Matrix)
  case heatMap(HeatMap)
  /// What the reader may narrow the report by, where a page can be narrowed.
  case filter(Filter)
  /// The names of the sections that follow, so many levels of them: a page on a screen has them in front.
  case contents(levels: Int)
}

struct List: Sendable {
  struct Item: Sendable {
    let runs: [Run]
    /// Said below it.
    var remark: [Run] = []
    var target: Target?
    /// Where words of a document in it stand.
    var source: Source?
  }

  let items: [Item]
  var isNote = false
}

extension Block {
  static func paragraph(_ text: String) -> Block { .paragraph([.said(text)]) }

  static func note(_ text: String) -> Block { .note([.said(text)]) }

  static func list(_ items: [[Run]], isNote: Bool = false) -> Block {
    .list(List(items: items.map { List.Item(runs: $0) }, isNote: isNote))
  }
}

extension [Block] {
  /// The words of its notes.
  var notes: [String] {
    compactMap { block in
      if case .note(let runs) = block { runs.map(\.text).joined() } else { nil }
    }
  }
}
