import ClauseIndex
import PolicyText

/// A few short papers with an index of them.
struct Shelf {
  let documents: [Document]
  let index: ClauseIndex

  /// - Parameter papers: by id; the text begins with its title line.
  init(_ papers: [(id: String, text: String)]) throws {
    var documents: [Document] = []
    var builder = IndexBuilder()
    for paper in papers {
      let document = try Document(reading: Array(paper.text.utf8), id: paper.id, file: paper.id)
      documents.append(document)
      builder.add(document, stamp: SourceStamp(size: 0, modified: 0, hash: 0))
    }
    self.documents = documents
    index = try ClauseIndex(bytes: builder.bytes())
  }

  subscript(id: String) -> Document {
    guard let document = documents.first(where: { $0.id == id }) else { preconditionFailure(id) }
    return document
  }

  /// A paper with one measure a clause, dated by its number.
  static func paper(
    _ issuer: String, _ number: String, on day: String, citing cited: String = "有关要求", _ measures: [String]
  ) -> String {
    let numerals = Array("一二三四五六七八九十")
    let clauses = measures.enumerated().map { "（\(numerals[$0.offset])）措施。\($0.element)" }
    return """
      \(issuer)关于促进园区发展的意见
      \(number)
      各有关单位：
      为落实\(cited)，提出如下意见。
      一、主要措施
      \(clauses.joined(separator: "\n"))
      \(issuer)
      \(day)
      """
  }
}
