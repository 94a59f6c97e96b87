import ClauseSearch
import PolicyReports

/// What typed arguments mean. Whatever is here can be carried out as it stands.
enum Request: Equatable {
  case search(SearchRequest)
  case show(ShowRequest)
  case outline(OutlineRequest)
  case list(ListRequest)
  case compare(CompareRequest)
  case trace(TraceRequest)
  case sources(SourcesRequest)
  case register(RegisterRequest)
  case duties(DutiesRequest)
  case check(CheckRequest)
  case index(IndexRequest)
  case verify(VerifyRequest)
  case completions(CompletionsRequest)
  case help(HelpTopic)
  case version
}

/// Where documents and index are.
struct Shelf: Equatable {
  var index = "index/policy.index"
  /// Folders and files that hold the documents. Nil: those that the index was built from, or `corpus`.
  var paths: [String]?
  /// Whether a missing or stale index is rebuilt before an answer.
  var updates = true
}

/// How and where a report is written.
struct Delivery: Equatable {
  var format = ReportFormat.text
  /// Nil: standard output.
  var file: String?
  var color = ColorChoice.auto
}

struct SearchRequest: Equatable {
  /// As typed, words apart by spaces.
  var query: String
  var filter = DocumentFilter()
  /// Nil: every hit.
  var limit: Int? = 10
  var matching = SearchOptions.Matching.automatic
  var order = SearchOptions.Order.relevance
  var passages = PassageMaker.Measure()
  var explains = false
  var countsFacets = false
  var shelf = Shelf()
  var delivery = Delivery()
}

struct ShowRequest: Equatable {
  var locator: String
  /// Nil: the clause alone; otherwise how many clauses before and after.
  var context: Int?
  var shelf = Shelf()
  var delivery = Delivery()
}

struct OutlineRequest: Equatable {
  var document: String
  var shelf = Shelf()
  var delivery = Delivery()
}

struct ListRequest: Equatable {
  var filter = DocumentFilter()
  var order = ListOrder.level
  /// Nil: every document.
  var limit: Int?
  var shelf = Shelf()
  var delivery = Delivery()
}

struct IndexRequest: Equatable {
  var shelf = Shelf()
}

struct VerifyRequest: Equatable {
  var index: String
}

struct CompletionsRequest: Equatable {
  var target: CompletionTarget
  /// What the locators are to begin with; nil: no locators, or all.
  var document: String?
  var shelf = Shelf()
}
