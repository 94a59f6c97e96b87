import Foundation
import PolicyText
import Testing

private struct Structure: Decodable {
  struct Chapter: Decodable {
    let number: String
    let title: String
    let sourceLine: Int
    let nClauses: Int
    let inferred: Bool?
    let clauses: [Item]?
  }
  struct Item: Decodable {
    let chapter: String
    let clause: String
    let n: Int
    let heading: String
    let bodyChars: Int
    let responsible: [String]?
    let sourceLines: [Int]
    let nParagraphs: Int
  }
  struct Policy: Decodable {
    let doc: String
    let title: String
    let issuer: String?
    let level: String?
    let region: String?
    let documentNumber: String?
    let issueDate: String?
    let effectiveDate: String?
    let addressees: String?
    let preamble: String
    let chapters: [Chapter]
    let clauses: [Item]?
  }
  let documents: [Policy]
}

private struct ClauseTexts: Decodable {
  struct Item: Decodable {
    let doc: String
    let chapter: String
    let clause: String
    let heading: String
    let body: String
    let sourceLines: [Int]
  }
  let clauses: [Item]
}

@Suite(.enabled(if: AnswerKey.isThere, AnswerKey.absent))
struct StructureTests {
  private func document(_ id: String) throws -> Document {
    let bytes = try Data(contentsOf: AnswerKey.corpus.appendingPathComponent(id + ".txt"))
    return try Document(reading: Array(bytes), id: id, file: "corpus/\(id).txt")
  }

  @Test func mastheadsChaptersAndClausesEqualTheKey() throws {
    for key in try AnswerKey.read("structure.json", as: Structure.self).documents {
      let document = try document(key.doc)
      let masthead = document.masthead
      #expect(masthead.title == key.title)
      #expect(masthead.issuer == key.issuer)
      #expect(masthead.level?.word == key.level)
      #expect(masthead.region == key.region)
      #expect(masthead.number?.description == key.documentNumber)
      #expect(masthead.issued?.description == key.issueDate)
      #expect(masthead.effective?.description == key.effectiveDate)
      #expect(masthead.addressees == key.addressees)
      let preamble = document.outsideTexts.filter { $0.kind == .preamble }.map { document.string($0.range) }
        .joined()
      #expect(preamble.filter { !$0.isWhitespace } == key.preamble)
      #expect(document.parts.map { $0.number?.description } == key.chapters.map(\.number))
      #expect(document.parts.map(\.title) == key.chapters.map(\.title))
      #expect(document.parts.map(\.line) == key.chapters.map(\.sourceLine))
      #expect(document.parts.map(\.isInferred) == key.chapters.map { $0.inferred ?? false })
      for item in key.clauses ?? key.chapters.flatMap({ $0.clauses ?? [] }) {
        let clause = document.clauses.first {
          $0.number.description == item.clause
            && $0.part.flatMap { document.parts[$0].number }?.description == item.chapter
        }
        guard let clause else {
          Issue.record("\(key.doc) \(item.chapter).\(item.clause) is missing")
          continue
        }
        #expect(document.responsibleUnits(of: clause) == item.responsible ?? [])
      }
    }
  }

  @Test func clauseTextsEqualTheKey() throws {
    let keys = Dictionary(
      grouping: try AnswerKey.read("clauses.json", as: ClauseTexts.self).clauses, by: \.doc)
    for (id, items) in keys {
      let document = try document(id)
      #expect(document.clauses.count == items.count)
      for (clause, item) in zip(document.clauses, items) {
        #expect(clause.number.description == item.clause)
        #expect(clause.part.flatMap { document.parts[$0].number?.description } == item.chapter)
        #expect(clause.heading.map(document.string) == item.heading)
        #expect(document.string(clause.body).filter { !$0.isWhitespace } == item.body)
        #expect([clause.lines.lowerBound, clause.lines.upperBound] == item.sourceLines)
      }
    }
  }
}
