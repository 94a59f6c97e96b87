import ClauseSearch
import PolicyText

/// A clause as it stands in an engine: what reports tell of it, under the keys that reports have, with its text.
struct EngineClause: Equatable {
  let citation: ClauseCitation
  /// Moved to the begin of its own text.
  let clause: Clause
  let text: [UInt8]
}

// MARK: - Written

extension EngineClause {
  /// - Parameters:
  ///   - order: of all clauses, by level, date and document.
  ///   - opens: whether it is the first of its document.
  func json(order: Int, opens: Bool) -> JSONObject {
    let masthead = citation.document.masthead
    var json: JSONObject = [
      "locator": .string(citation.locator), "order": .integer(order), "opens": .bool(opens),
      "document": .string(citation.document.id), "title": .string(masthead.title),
      "file": .string(citation.document.file),
      "chapters": .integer(citation.document.chapters), "clauses": .integer(citation.document.clauses),
      "see_also": JSON(citation.document.copies), "nearly_same": JSON(citation.document.nearCopies),
    ]
    let words: [(String, String?)] = [
      ("number", masthead.number?.description), ("issuer", masthead.issuer), ("level", masthead.level?.word),
      ("region", masthead.region), ("date", masthead.issued?.description),
      ("effective", masthead.effective?.description), ("addressees", masthead.addressees),
      ("validity", masthead.validity?.word),
    ]
    for (key, word) in words { json.append(key, word.map(JSON.string)) }
    json.append("day", masthead.issued.map { .integer($0.asInteger) })
    json.append("chapter", citation.chapter.map(\.engineJSON))
    json.append(
      "clause", .object(["style": .integer(Int(citation.style.rawValue))] + citation.number.engineJSON))
    json.append("place", .object(citation.place.engineJSON))
    json.append("text", .string(String(decoding: text, as: UTF8.self)))
    json.append("heading", clause.heading.map(\.engineJSON))
    json.append("body", clause.body.engineJSON)
    let units = clause.responsibleUnits(inWritten: text)
    let marked = MarkedClause(clause, text: text)
    json.append("folded", .object(folded(marked, units)))
    json.append("paragraphs", .array(marked.paragraphs.map(\.engineJSON)))
    return json
  }

  private func folded(_ marked: MarkedClause, _ units: [String]) -> JSONObject {
    let masthead = citation.document.masthead
    var json: JSONObject = ["text": JSON(marked.fields.map(\.text))]
    json.append("heading", marked.heading.map { .string($0.text) })
    let names: [(String, String?)] = [
      ("title", masthead.title), ("number", masthead.number?.description), ("issuer", masthead.issuer),
      ("region", masthead.region),
    ]
    for (key, name) in names { json.append(key, name.map { .string(MarkedText(folding: $0).text) }) }
    json.append("duties", JSON(units.map { MarkedText(folding: $0).text }))
    return json
  }
}

extension MarkedClause.Paragraph {
  fileprivate var engineJSON: JSON {
    let sentences: [JSONObject] = sentences.map { ["text": JSON($0.map(\.text))] }
    return ["text": JSON(fields.map(\.text)), "sentences": JSON(sentences)]
  }
}

extension Range<Int> {
  fileprivate var engineJSON: JSON { [.integer(lowerBound), .integer(upperBound)] }
}

extension Place {
  fileprivate var engineJSON: JSONObject {
    var json: JSONObject = ["lines": JSON(lines)]
    json.append("pages", pages.map { JSON($0) })
    json.append("paragraphs", paragraphs.map { JSON($0) })
    return json
  }
}

extension ChapterHead {
  fileprivate var engineJSON: JSON {
    var json: JSONObject = ["title": .string(title), "inferred": .bool(isInferred), "path": JSON(path)]
    json.append("number", number.map { .object($0.engineJSON) })
    return .object(json)
  }
}

extension Numeral {
  fileprivate var engineJSON: JSONObject {
    let (name, above): (String, Int?) =
      switch writing {
      case .chinese: ("chinese", nil)
      case .arabic: ("arabic", nil)
      case .decimal(let above): ("decimal", above)
      case .roman: ("roman", nil)
      case .letter: ("letter", nil)
      case .section: ("section", nil)
      case .portion: ("portion", nil)
      case .volume: ("volume", nil)
      }
    var json: JSONObject = [
      "value": .integer(value), "branch": .integer(branch), "writing": .string(name),
    ]
    json.append("above", above.map(JSON.integer))
    return json
  }
}

// MARK: - Read

extension EngineClause {
  init(_ source: EngineReading) throws(EngineError) {
    let numbered = try source.part("clause")
    let text = Array(try source.string("text").utf8)
    func range(_ value: EngineReading) throws(EngineError) -> Range<Int> {
      let bounds = try value.integers()
      guard bounds.count == 2, 0 <= bounds[0], bounds[0] <= bounds[1], bounds[1] <= text.count,
        bounds.allSatisfy({ $0 == text.count || text[$0] & 0xc0 != 0x80 })
      else { throw value.notUnderstood }
      return bounds[0]..<bounds[1]
    }
    let heading = try source.optional("heading").map(range)
    let body = try range(source.part("body"))
    guard let style = Clause.Style(rawValue: UInt8(clamping: try numbered.integer("style"))), style != .lead
    else {
      throw numbered.notUnderstood
    }
    let number = try Numeral(numbered)
    let place = try Place(source.part("place"))
    self.text = text
    citation = ClauseCitation(
      document: try DocumentHead(source),
      chapter: try source.optional("chapter").map { (part) throws(EngineError) in try ChapterHead(part) },
      style: style, number: number, heading: heading.map { String(decoding: text[$0], as: UTF8.self) },
      place: place, locator: try source.string("locator"))
    clause = Clause(
      style: style, number: number, part: nil, range: 0..<text.count, heading: heading, body: body,
      lines: place.lines)
  }
}

extension DocumentHead {
  convenience init(_ source: EngineReading) throws(EngineError) {
    func day(_ key: String) throws(EngineError) -> PolicyDate? {
      try source.optionalString(key).flatMap { PolicyDate(firstIn: $0) }
    }
    let masthead = Masthead(
      title: try source.string("title"),
      number: try source.optionalString("number").flatMap { DocumentNumber(firstIn: $0) },
      issuer: try source.optionalString("issuer"),
      level: try source.optionalString("level").flatMap { Level(word: $0) },
      region: try source.optionalString("region"), issued: try day("date"), effective: try day("effective"),
      addressees: try source.optionalString("addressees"),
      validity: try source.optionalString("validity").flatMap { Validity(word: $0) })
    self.init(
      id: try source.string("document"), file: try source.string("file"), masthead: masthead,
      chapters: try source.integer("chapters"), clauses: try source.integer("clauses"),
      copies: try source.strings("see_also"), nearCopies: try source.strings("nearly_same"))
  }
}

extension ChapterHead {
  fileprivate init(_ source: EngineReading) throws(EngineError) {
    self.init(
      number: try source.optional("number").map { (part) throws(EngineError) in try Numeral(part) },
      title: try source.string("title"), isInferred: try source.flag("inferred"),
      path: try source.strings("path"))
  }
}

extension Numeral {
  fileprivate init(_ source: EngineReading) throws(EngineError) {
    let writing: Writing
    switch try source.string("writing") {
    case "chinese": writing = .chinese
    case "arabic": writing = .arabic
    case "decimal": writing = .decimal(above: try source.integer("above"))
    case "roman": writing = .roman
    case "letter": writing = .letter
    case "section": writing = .section
    case "portion": writing = .portion
    case "volume": writing = .volume
    default: throw source.notUnderstood
    }
    self.init(try source.integer("value"), branch: try source.integer("branch"), writing)
  }
}

extension Place {
  fileprivate init(_ source: EngineReading) throws(EngineError) {
    func span(_ part: EngineReading) throws(EngineError) -> ClosedRange<Int> {
      let bounds = try part.integers()
      guard bounds.count == 2, bounds[0] <= bounds[1] else { throw part.notUnderstood }
      return bounds[0]...bounds[1]
    }
    self.init(
      lines: try span(source.part("lines")), pages: try source.optional("pages").map(span),
      paragraphs: try source.optional("paragraphs").map(span))
  }
}
