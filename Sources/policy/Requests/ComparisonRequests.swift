import PolicyReports

struct CompareRequest: Equatable {
  /// Documents, or two locators; empty: every document.
  var references: [String]
  var topic: String?
  /// Pairs of clauses of each two documents; nil: all.
  var limit: Int?
  var layout = ComparisonReport.Layout.table
  var locations = Locations()
  var delivery = Delivery()
}

struct TraceRequest: Equatable {
  /// A locator, or the words.
  var words: String
  /// Documents read of a large corpus; nil: a dozen.
  var limit: Int?
  var filter = DocumentFilter()
  var locations = Locations()
  var delivery = Delivery()
}

struct SourcesRequest: Equatable {
  var document: String
  var locations = Locations()
  var delivery = Delivery()
}

struct RegisterRequest: Equatable {
  enum Register { case numbers, citations, definitions }

  var register: Register
  /// Empty: every document.
  var documents: [String]
  var locations = Locations()
  var delivery = Delivery()
}

struct DutiesRequest: Equatable {
  /// A part of a name is enough.
  var unit: String?
  var filter = DocumentFilter()
  var locations = Locations()
  var delivery = Delivery()
}

struct CheckRequest: Equatable {
  enum Subject: Equatable {
    /// Empty: every document.
    case documents([String])
    /// From standard input, against these; empty: those that it cites.
    case draft(upper: [String])
  }

  var subject: Subject
  var locations = Locations()
  var delivery = Delivery()
}

extension CompareRequest {
  /// Whether two clauses were named rather than documents.
  var areClauses: Bool {
    references.count == 2 && references.allSatisfy(CompareRequest.isClause)
  }

  private static func isClause(_ reference: String) -> Bool { reference.contains { "#＃".contains($0) } }
}

// MARK: - What was typed

extension CompareRequest {
  init(_ typed: TypedArguments, _ locations: Locations) throws(UsageError) {
    guard typed.operands.count != 1 else { throw .notComparable(.oneDocument) }
    self.init(
      references: typed.operands, topic: typed[.topic], limit: try typed.positiveCount(.limit),
      locations: locations,
      delivery: try Delivery(typed))
    if references.contains(where: CompareRequest.isClause) {
      guard areClauses else { throw .notComparable(.clausesAmongDocuments) }
      guard topic == nil else { throw .notComparable(.topicOfClauses) }
    }
    guard let word = typed[.layout] else { return }
    guard let layout = ComparisonReport.Layout(rawValue: word) else {
      throw .wrongValue(.layout, word, typed.command)
    }
    self.layout = layout
  }
}

extension TraceRequest {
  init(_ typed: TypedArguments, _ locations: Locations) throws(UsageError) {
    self.init(
      words: typed.operands.joined(separator: " "), limit: try typed.positiveCount(.limit),
      filter: try DocumentFilter(typed), locations: locations,
      delivery: try Delivery(typed))
    guard !words.allSatisfy(\.isWhitespace) else { throw .missingOperand(.trace) }
  }
}

extension RegisterRequest {
  init(_ register: Register, _ typed: TypedArguments, _ locations: Locations) throws(UsageError) {
    self.init(
      register: register, documents: typed.operands, locations: locations, delivery: try Delivery(typed))
  }
}

extension DutiesRequest {
  init(_ typed: TypedArguments, _ locations: Locations) throws(UsageError) {
    self.init(
      unit: typed.operands.first, filter: try DocumentFilter(typed), locations: locations,
      delivery: try Delivery(typed))
  }
}

extension CheckRequest {
  init(_ typed: TypedArguments, _ locations: Locations) throws(UsageError) {
    let named = typed.options[.document] ?? []
    let isDraft = typed.operands.first == "-"
    self.init(
      subject: isDraft
        ? .draft(upper: typed.operands.dropFirst() + named) : .documents(typed.operands + named),
      locations: locations,
      delivery: try Delivery(typed))
  }
}
