import ClauseIndex
import ClauseSearch
import PolicyText
import Testing

@testable import PolicyReports

/// What `policy export-index` writes, and what is read of an engine's answer.
@Suite struct EngineExportTests {
  private static func files(partSize: Int) throws -> [EngineExport.File] {
    var files: [EngineExport.File] = []
    try EngineExport(Policies.index.get(), partSize: partSize).write { (file) throws(Never) in
      files.append(file)
    }
    return files
  }

  private static func sources(_ files: [EngineExport.File]) throws -> [JSON] {
    let lines = files.filter { $0.name != EngineExport.definition }.flatMap { $0.text.split(separator: "\n") }
    return try lines.enumerated().filter { $0.offset % 2 == 1 }.map {
      try JSON(parsing: Array($0.element.utf8))
    }
  }

  /// A clause reads back as the index has it.
  @Test func everyClauseIsThereAndReadsBack() throws {
    let index = try Policies.index.get()
    let sources = try Self.sources(Self.files(partSize: EngineExport.partSize))
    #expect(sources.count == index.clauseCount && index.clauseCount > 100)
    for (number, source) in zip(index.allClauses, sources) {
      let clause = try EngineClause(EngineReading(source))
      #expect(try clause.citation == index.citation(ofClause: number))
      let stored = try index.clause(number)
      let text = try index.text(ofDocument: index.document(ofClause: number), stored.range)
      #expect(clause.text == text)
      #expect(
        clause.clause.body.count == stored.body.count && clause.clause.heading?.count == stored.heading?.count
      )
    }
  }

  @Test(arguments: [1, 3000, 100_000, 1 << 30]) func partsAreBoundedAndTogetherTheWhole(size: Int) throws {
    let files = try Self.files(partSize: size)
    let whole = try Self.sources(Self.files(partSize: 1 << 30))
    #expect(try Self.sources(files) == whole)
    #expect(files.map(\.name) == files.indices.dropLast().map { EngineExport.part($0 + 1) } + ["index.json"])
    for file in files.dropLast() {
      #expect(file.text.utf8.count <= size || file.text.split(separator: "\n").count == 2, "\(file.name)")
      #expect(EngineExport.isOwn(file.name))
    }
  }

  /// The mapping takes nothing that it does not know, so it must know everything that is written.
  @Test func everyFieldIsMapped() throws {
    let files = try Self.files(partSize: 1 << 30)
    let definition = try JSON(parsing: Array(try #require(files.last).text.utf8))
    let mappings = try EngineReading(definition).part("mappings")
    let properties = try mappings.part("properties").value
    for source in try Self.sources(files) { check(source, properties, "") }
    let note = try mappings.part("_meta").part("policy")
    #expect(try note.integer("clauses") == Policies.index.get().clauseCount)
  }

  private func check(_ value: JSON, _ properties: JSON, _ path: String) {
    switch value {
    case .array(let items): for item in items { check(item, properties, path) }
    case .object(let object):
      guard case .object(let known) = properties else {
        Issue.record("\(path) is mapped to no object")
        return
      }
      for (key, value) in object.members {
        guard case .object(let field)? = known[key] else {
          Issue.record("\(path)\(key) is not mapped")
          continue
        }
        if let inner = field["properties"] { check(value, inner, path + key + ".") }
      }
    default: break
    }
  }

  /// Whatever an engine answers: a typed error that names the place, or a clause.
  @Test func damagedClausesTrapNothing() throws {
    let source = try #require(try Self.sources(Self.files(partSize: 1 << 30)).dropFirst(20).first)
    guard case .object(let object) = source else {
      Issue.record("no object is exported")
      return
    }
    let wrong: [JSON] = [
      nil, 7, -1, "x", [], [5], [9, 2], [-1, 4], [0, 1_000_000], [1, 2], ["a"], [:], true, .number(1.5),
    ]
    var refused = 0
    for place in object.members.indices {
      for value in wrong {
        var members = object.members.map { ($0.key, $0.value) }
        members[place].1 = value
        let damaged = EngineReading(.object(JSONObject(members)), path: "hit")
        do throws(EngineError) { _ = try EngineClause(damaged) } catch {
          refused += 1
          guard case .notUnderstood(let path) = error else {
            Issue.record("\(error)")
            continue
          }
          #expect(path.hasPrefix("hit"), "\(path)")
        }
      }
    }
    #expect(refused > 100)
  }

  /// The table that the engine folds with says of every character what `Folding` does.
  @Test func rulesAreTheFolding() throws {
    // Two spellings of one character are one string, but two characters.
    var forms: [[Unicode.Scalar]: [UInt32]] = [:]
    for rule in EngineIndex.foldingRules {
      let sides = rule.split(separator: " => ", omittingEmptySubsequences: false)
      forms[Self.unescaped(sides[0])] = Self.unescaped(sides[1]).map(\.value)
    }
    #expect(forms.count == EngineIndex.foldingRules.count)
    for value in UInt32(0)..<0x1_1000 {
      guard let scalar = Unicode.Scalar(value), !"²³¹".unicodeScalars.contains(scalar) else { continue }
      let folded = FoldedText("中\(scalar)中").characters.dropFirst().dropLast()
      let form = forms[[scalar]] ?? [value]
      #expect(Array(folded) == (form == [0x20] ? [] : form), "\(String(value, radix: 16))")
    }
  }

  private static func unescaped(_ text: Substring) -> [Unicode.Scalar] {
    let units = text.split(separator: "\\u").compactMap { UInt16($0, radix: 16) }
    return Array(String(decoding: units, as: UTF16.self).unicodeScalars)
  }

  // MARK: - Requests

  @Test(arguments: [
    (
      "到2025年",
      #"{"match_phrase":{"folded.text":{"query":"到‹2025›年","analyzer":"policy_phrase"}}}"#
    ),
    (
      "A +5 b",
      #"{"span_near":{"clauses":[{"span_term":{"folded.text":{"value":"‹a›"}}},{"span_term":{"folded.text":{"value":"‹b›"}}}],"slop":5,"in_order":true}}"#
    ),
    (
      "-时效:不明 层级:市 日期:2020",
      #"{"bool":{"filter":[{"term":{"level":{"value":"city"}}},{"range":{"day":{"gte":20200101,"lte":20201231}}}],"must_not":[{"bool":{"must_not":[{"exists":{"field":"validity"}}]}}]}}"#
    ),
    (
      "人 /句 才",
      #"{"nested":{"path":"paragraphs.sentences","query":{"bool":{"must":[{"match_phrase":{"paragraphs.sentences.text":{"query":"人","analyzer":"policy_phrase"}}},{"match_phrase":{"paragraphs.sentences.text":{"query":"才","analyzer":"policy_phrase"}}}]}}}}"#
    ),
  ])
  func queriesBecomeTheEnginesOwn(query: String, json: String) throws {
    let written = try EngineQuery(Query(parsing: query)).json.text
    #expect(written == json)
  }

  @Test func signsOfWildcardsAreThemselves() {
    #expect(
      EngineQuery.part("a*b?\\", of: .region).json.text
        == #"{"wildcard":{"region":{"value":"*a\\*b\\?\\\\*"}}}"#)
  }
}
