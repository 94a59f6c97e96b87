import PolicyText
import Testing

@testable import ClauseIndex

/// What is looked up is what reading everything would find.
@Suite struct LookupTests {
  private static func made(_ seed: Int) throws -> (index: ClauseIndex, words: [String]) {
    var random = RandomDocuments(seed: seed)
    let documents = random.documents(4 + seed % 9, clauses: 12, words: 40)
    let words = (0..<12).map { random.text(words: 1 + $0 % 3) }
    return (try ClauseIndex(bytes: IndexBuilder(documents).bytes()), words)
  }

  @Test(arguments: 0..<20) func documentsAreFoundByNumberAndTitle(seed: Int) throws {
    let (index, _) = try Self.made(seed)
    let mastheads = try index.allDocuments.map { try index.head(ofDocument: $0).masthead }
    for number in Set(mastheads.compactMap(\.number)) {
      let wanted = index.allDocuments.filter { mastheads[$0.rawValue].number == number }
      #expect(try index.documents(numbered: number) == wanted)
    }
    #expect(try index.documents(numbered: DocumentNumber(agency: "国发", year: 1949, serial: 8)).isEmpty)
    for title in mastheads.map({ FoldedText($0.title) }) {
      for length in 1...max(1, title.characters.count) {
        let words = FoldedText(String(codePoints: title.characters.suffix(length)))
        let tokens = Phrase.tokens(of: words)
        let wanted = index.allDocuments.filter { document in
          let all = Phrase.tokens(of: FoldedText(mastheads[document.rawValue].title))
          return words.characters.count >= 6 && Array(all.suffix(tokens.count)) == tokens
        }
        #expect(try index.documents(titleEnding: words) == wanted)
      }
    }
  }

  @Test(arguments: 0..<20) func factsAreThoseOfTheMastheads(seed: Int) throws {
    let (index, _) = try Self.made(seed)
    for document in index.allDocuments {
      let masthead = try index.head(ofDocument: document).masthead
      let facts = MastheadFacts(
        level: masthead.level, validity: masthead.validity, issued: masthead.issued)
      #expect(try index.facts(ofDocument: document) == facts)
    }
  }

  @Test(arguments: 0..<20) func theFirstClausesAreTheFirst(seed: Int) throws {
    let (index, words) = try Self.made(seed)
    let some = DocumentSet(index.allDocuments.filter { $0.rawValue % 2 == 0 }, of: index.documentCount)
    for phrase in words.compactMap({ Phrase($0) }) {
      for scope in [index.everyDocument, some] {
        let all = try index.clauses(.all([.phrase(phrase), .documents(scope)]))
        for most in [1, 3, 1000] {
          #expect(try index.firstClauses(most, of: phrase, among: scope) == Array(all.prefix(most)))
        }
        #expect(try index.count(.all([.phrase(phrase), .documents(scope)])) == all.count)
      }
      let outside = try index.positions(of: phrase).filter { $0 >= index.fields.reader.clausePositions }
      let plan = try PhrasePlan(phrase, in: index)
      #expect(try index.positions(plan, from: index.fields.reader.clausePositions) == outside)
    }
  }

  @Test(arguments: 0..<20) func whatStandsALittleBehindIsAmongTheCandidates(seed: Int) throws {
    let (index, words) = try Self.made(seed)
    let phrases = words.compactMap { Phrase($0) }
    for (front, back) in zip(phrases, phrases.dropFirst()) {
      let (first, second) = (try Occurrences(front, in: index), try Occurrences(back, in: index))
      guard let found = try first.clauses(before: second, behind: 1...4) else { continue }
      for number in index.allClauses {
        let (clause, text) = try index.reading(ofClause: number)
        let stands = clause.fields.contains { field in
          let reading = TokenizedText(text, field)
          let ends = reading.matches(of: back).map(\.lowerBound)
          return reading.matches(of: front).contains { first in
            ends.contains { (1...4).contains($0 - first.upperBound) }
          }
        }
        if stands { #expect(found.contains(number)) }
      }
    }
  }
}
