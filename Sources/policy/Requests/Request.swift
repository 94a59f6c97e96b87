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
  case export(ExportRequest)
  case verify(VerifyRequest)
  case completions(CompletionsRequest)
  case help(HelpTopic)
  case version
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
  var locations = Locations()
  var delivery = Delivery()
}

struct ShowRequest: Equatable {
  var locator: String
  /// Nil: the clause alone; otherwise how many clauses before and after.
  var context: Int?
  var locations = Locations()
  var delivery = Delivery()
}

struct OutlineRequest: Equatable {
  var document: String
  var locations = Locations()
  var delivery = Delivery()
}

struct ListRequest: Equatable {
  var filter = DocumentFilter()
  var order = ListOrder.level
  /// Nil: every document.
  var limit: Int?
  var locations = Locations()
  var delivery = Delivery()
}

struct IndexRequest: Equatable {
  var locations = Locations()
}

/// Questions as they are typed, whose answers are gathered.
struct ExportRequest: Equatable {
  var questions: [String]
  /// A file with more of them.
  var plan: String?
  /// Nil: standard output.
  var file: String?
  var locations = Locations()
}

struct VerifyRequest: Equatable {
  /// Nil: the index itself is verified.
  var report: String?
  var locations = Locations()
}

struct CompletionsRequest: Equatable {
  var target: CompletionTarget
  /// What the locators are to begin with; nil: no locators, or all.
  var document: String?
  var locations = Locations()
}
