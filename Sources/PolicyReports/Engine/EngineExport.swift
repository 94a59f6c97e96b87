package import ClauseIndex
import ClauseSearch
import PolicyText

/// An index as files for another search engine: what it is told once, and the clauses in parts.
///
///     index.json           settings, analysis, mapping        PUT /policy
///     bulk-00001.ndjson    two lines a clause                 POST /policy/_bulk
package struct EngineExport {
  /// A file and its lines.
  package typealias File = (name: String, text: String)

  /// Engines take 100 MB at once unless they are told otherwise, and are fast with a tenth of it. A clause that is
  /// longer stands alone in its part.
  package static let partSize = 8 << 20
  package static let definition = "index.json"

  package static func part(_ number: Int) -> String {
    let digits = String(number)
    return "bulk-" + String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits + ".ndjson"
  }

  /// Whether a file in a folder is of an export.
  package static func isOwn(_ name: String) -> Bool {
    name == definition || name.hasPrefix("bulk-") && name.hasSuffix(".ndjson")
  }

  private let index: ClauseIndex
  private let partSize: Int

  package init(_ index: ClauseIndex, partSize: Int = EngineExport.partSize) {
    self.index = index
    self.partSize = partSize
  }

  /// Each file once; the definition last, since it says what is in the parts.
  package func write<Failure: Error>(
    _ emit: (File) throws(Failure) -> Void
  ) throws(WritingFailure<Failure>) {
    func put(_ file: File) throws(WritingFailure<Failure>) {
      do throws(Failure) { try emit(file) } catch { throw .writing(error) }
    }
    var parts = 0
    var part = ""
    var mostNested = 0
    for document in index.allDocuments {
      let lines: [String]
      do throws(IndexError) { lines = try self.lines(of: document, &mostNested) } catch {
        throw .reading(error)
      }
      for line in lines {
        if !part.isEmpty, part.utf8.count + line.utf8.count > partSize {
          parts += 1
          try put((EngineExport.part(parts), part))
          part = ""
        }
        part += line
      }
    }
    if !part.isEmpty { try put((EngineExport.part(parts + 1), part)) }
    let definition = EngineIndex.definition(
      documents: index.documentCount, clauses: index.clauseCount, mostNested: mostNested)
    try put((EngineExport.definition, definition.text + "\n"))
  }

  /// Action and clause, of each clause of a document.
  private func lines(
    of number: Ordinal<Document>, _ mostNested: inout Int
  ) throws(IndexError) -> [String] {
    let document = try index.document(number)
    let head = try index.head(ofDocument: number)
    let first = try index.clauses(ofDocument: number).lowerBound
    return document.clauses.enumerated().map { place, clause in
      let order = first.rawValue + place
      let citation = ClauseCitation(
        clause, in: head, path: document.parts.path(to: clause.part),
        at: document.lines.guide.place(clause.lines, clause.range, in: document.text.span),
        heading: clause.heading.map(document.string))
      let exported = EngineClause(
        citation: citation, clause: clause.moved(by: -clause.range.lowerBound),
        text: Array(document.text[clause.range]))
      let action: JSONObject = ["index": ["_id": .string(String(order))]]
      let json = exported.json(order: order, opens: place == 0)
      mostNested = max(mostNested, json.nestedCount)
      return action.text + "\n" + json.text + "\n"
    }
  }
}

extension JSONObject {
  /// Paragraphs and sentences of a clause.
  fileprivate var nestedCount: Int {
    guard case .array(let paragraphs)? = self["paragraphs"] else { return 0 }
    return paragraphs.reduce(paragraphs.count) { count, paragraph in
      guard case .object(let parts) = paragraph, case .array(let sentences)? = parts["sentences"] else {
        return count
      }
      return count + sentences.count
    }
  }
}
