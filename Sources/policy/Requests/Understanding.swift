import ClauseSearch
import PolicyReports
import PolicyText

extension Request {
  init(_ typed: TypedArguments) throws(UsageError) {
    if let word = typed[.lang], Language(name: word) == nil { throw .wrongValue(.lang, word, typed.command) }
    if typed.options[.help] != nil {
      self = .help(typed.command.map(HelpTopic.command) ?? .overview)
    } else if typed.options[.version] != nil {
      self = .version
    } else if let command = typed.command {
      try self.init(command, typed)
    } else {
      throw .noCommand
    }
  }

  private init(_ command: CommandName, _ typed: TypedArguments) throws(UsageError) {
    let locations = Locations(typed)
    self =
      switch command {
      case .search: .search(try SearchRequest(typed, locations))
      case .show:
        .show(
          ShowRequest(
            locator: typed.operands[0], context: try typed.count(.context), locations: locations,
            delivery: try Delivery(typed)))
      case .outline:
        .outline(
          OutlineRequest(document: typed.operands[0], locations: locations, delivery: try Delivery(typed)))
      case .list: .list(try ListRequest(typed, locations))
      case .compare: .compare(try CompareRequest(typed, locations))
      case .trace: .trace(try TraceRequest(typed, locations))
      case .sources:
        .sources(
          SourcesRequest(document: typed.operands[0], locations: locations, delivery: try Delivery(typed)))
      case .numbers: .register(try RegisterRequest(.numbers, typed, locations))
      case .citations: .register(try RegisterRequest(.citations, typed, locations))
      case .definitions: .register(try RegisterRequest(.definitions, typed, locations))
      case .duties: .duties(try DutiesRequest(typed, locations))
      case .check: .check(try CheckRequest(typed, locations))
      case .index: .index(try IndexRequest(typed, locations))
      case .export:
        .export(
          ExportRequest(
            questions: typed.operands, plan: typed[.plan], file: typed[.output], locations: locations))
      case .verify: .verify(VerifyRequest(report: typed.operands.first, locations: locations))
      case .completions: .completions(try CompletionsRequest(typed, locations))
      case .help: .help(try typed.operands.first.map(HelpTopic.init(typed:)) ?? .overview)
      }
  }
}

extension HelpTopic {
  fileprivate init(typed word: String) throws(UsageError) {
    guard let topic = HelpTopic(word) else { throw .unknownCommand(word) }
    self = topic
  }
}

extension CompletionsRequest {
  fileprivate init(_ typed: TypedArguments, _ locations: Locations) throws(UsageError) {
    guard let target = CompletionTarget(rawValue: typed.operands[0]) else {
      throw .unknownTarget(typed.operands[0])
    }
    self.init(target: target, document: typed.operands.dropFirst().first, locations: locations)
  }
}

extension SearchRequest {
  fileprivate init(_ typed: TypedArguments, _ locations: Locations) throws(UsageError) {
    self.init(query: typed.operands.joined(separator: " "))
    guard !query.allSatisfy(\.isWhitespace) else { throw .missingOperand(.search) }
    filter = try DocumentFilter(typed)
    if let limit = try typed.positiveCount(.limit) {
      guard typed.options[.all] == nil else { throw .contradiction(.limit, .all) }
      self.limit = limit
    }
    if typed.options[.all] != nil { limit = nil }
    if typed.options[.exact] != nil {
      guard typed.options[.best] == nil else { throw .contradiction(.exact, .best) }
      matching = .exact
    }
    if typed.options[.best] != nil { matching = .best }
    if let word = typed[.sort] {
      guard let order = SearchOptions.Order(rawValue: word) else {
        throw .wrongValue(.sort, word, typed.command)
      }
      self.order = order
    }
    if let count = try typed.count(.context) {
      guard typed.options[.full] == nil else { throw .contradiction(.context, .full) }
      passages.neighbours = count
    }
    if typed.options[.full] != nil { passages = .whole }
    explains = typed.options[.explain] != nil
    countsFacets = typed.options[.facets] != nil
    self.locations = locations
    delivery = try Delivery(typed)
  }
}

extension ListRequest {
  init(_ typed: TypedArguments, _ locations: Locations) throws(UsageError) {
    self.init(filter: try DocumentFilter(typed), locations: locations, delivery: try Delivery(typed))
    limit = try typed.positiveCount(.limit)
    if let word = typed[.sort] {
      guard let order = ListOrder(rawValue: word) else { throw .wrongValue(.sort, word, typed.command) }
      self.order = order
    }
  }
}

extension DocumentFilter {
  init(_ typed: TypedArguments) throws(UsageError) {
    func read<Value>(_ option: OptionName, _ make: (String) -> Value?) throws(UsageError) -> [Value] {
      var values: [Value] = []
      for word in typed.options[option] ?? [] {
        guard let value = make(word) else { throw .wrongValue(option, word, typed.command) }
        values.append(value)
      }
      return values
    }
    levels = try read(.level, Level.init(word:))
    validities = try read(.validity) { word in
      Validity.unknownWords.contains(word) ? .some(nil) : Validity(word: word).map { .some($0) }
    }
    regions = typed.options[.region] ?? []
    documents = typed.options[.document] ?? []
    dates = try DateRange(typed)
  }
}

extension IndexRequest {
  init(_ typed: TypedArguments, _ locations: Locations) throws(UsageError) {
    self.init(locations: locations)
    // A script's empty variable is not the folder one stands in.
    guard !typed.operands.contains("") else { throw .missingOperand(.index) }
    if !typed.operands.isEmpty { self.locations.documents = typed.operands }
  }
}

extension DateRange {
  /// Nil where neither end is given.
  init?(_ typed: TypedArguments) throws(UsageError) {
    guard typed[.since] != nil || typed[.until] != nil else { return nil }
    func days(_ option: OptionName) throws(UsageError) -> DateRange? {
      guard let word = typed[option] else { return nil }
      guard let days = DateRange(word), !word.contains("..") else {
        throw .wrongValue(option, word, typed.command)
      }
      return days
    }
    self.init(first: try days(.since)?.first, last: try days(.until)?.last)
  }
}

extension Locations {
  init(_ typed: TypedArguments) {
    if let file = typed[.index] { index = file }
    if let folder = typed[.corpus] { documents = [folder] }
    updates = typed.options[.noUpdate] == nil
  }
}

extension Delivery {
  init(_ typed: TypedArguments) throws(UsageError) {
    if let word = typed[.format] {
      guard let format = ReportFormat(rawValue: word) else {
        throw .wrongValue(.format, word, typed.command)
      }
      if let known = typed.command?.declaration.formats, !known.contains(format) {
        throw .noSuchFormat(format, known: known)
      }
      self.format = format
    }
    if let word = typed[.color] {
      guard let color = ColorChoice(rawValue: word) else { throw .wrongValue(.color, word, typed.command) }
      self.color = color
    }
    file = typed[.output]
  }
}

extension TypedArguments {
  func positiveCount(_ option: OptionName) throws(UsageError) -> Int? {
    guard let count = try count(option) else { return nil }
    guard count > 0 else { throw .notACount(option, String(count)) }
    return count
  }

  /// A whole number of at most nine digits, in ASCII.
  func count(_ option: OptionName) throws(UsageError) -> Int? {
    guard let word = self[option] else { return nil }
    guard word.utf8.count <= 9, let count = Int(word), count >= 0 else { throw .notACount(option, word) }
    return count
  }
}
