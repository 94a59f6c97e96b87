import ClauseComparison
import Foundation
import PolicyText
import Testing

private struct Place: Decodable, Hashable {
  let doc: String
  let chapter: String
  let clause: String
  var locator: String { "\(doc)#\(chapter).\(clause)" }
}

private struct TargetsKey: Decodable {
  struct Item: Decodable {
    let doc: String
    let clause: Place?
    let quote: String
    let value: Double
    let unit: String?
    let op: String
    let year: Int?
  }
  let targets: [Item]
}

private struct CitationsKey: Decodable {
  struct Item: Decodable {
    let doc: String
    let clause: Place?
    let citedTitle: String?
    let citedNumber: String?
    let resolvesTo: String?
    let quote: String
  }
  let citations: [Item]
}

private struct DefinitionsKey: Decodable {
  struct Item: Decodable {
    let doc: String
    let clause: Place?
    let short: String
    let longAsWritten: String
    let kind: String
    let quote: String
  }
  let definitions: [Item]
}

private struct DutiesKey: Decodable {
  struct Duty: Decodable {
    let doc: String
    let chapter: String
    let clause: String
    let position: Int
    var locator: String { "\(doc)#\(chapter).\(clause)" }
  }
  struct Unit: Decodable {
    let unit: String
    let clauses: [Duty]
  }
  let byUnit: [String: [Unit]]
  let clausesWithoutResponsibleNote: [Place]
}

private func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }

@Suite(.enabled(if: AnswerKey.isThere, AnswerKey.absent))
struct RegisterTests {
  @Test func numbersHoldTheKeyAndLittleMore() throws {
    let key = try AnswerKey.read("targets.json", as: TargetsKey.self).targets
    for (id, items) in Dictionary(grouping: key, by: \.doc) {
      var entries = NumberRegister(of: try Policies.document(id)).entries
      for item in items {
        let place = entries.firstIndex {
          $0.clause?.locator == item.clause?.locator && $0.fact.value == item.value
            && $0.fact.unit == item.unit
            && $0.fact.comparison.rawValue == item.op && $0.fact.year == item.year
        }
        guard let place else {
          Issue.record("\(id) \(item.quote)")
          continue
        }
        let quote = plain(entries[place].quotation.text)
        #expect(quote.contains(item.quote) || item.quote.contains(quote), "\(quote)")
        entries.remove(at: place)
      }
      #expect(entries.count * 3 <= items.count, "\(id) \(entries.map(\.quotation.text))")
    }
  }

  @Test func citationsEqualTheKey() throws {
    let key = try AnswerKey.read("citations.json", as: CitationsKey.self).citations
    let directory = DocumentDirectory(try Policies.ids.map { try Policies.document($0).head })
    for id in Policies.ids {
      let entries = CitationRegister(of: try Policies.document(id), in: directory).entries
      let items = key.filter { $0.doc == id }
      #expect(entries.map { $0.title.map(plain) } == items.map { $0.citedTitle })
      #expect(entries.map { $0.number?.description } == items.map(\.citedNumber))
      #expect(entries.map { $0.target?.id } == items.map(\.resolvesTo))
      #expect(entries.map { $0.clause?.locator } == items.map { $0.clause?.locator })
      #expect(entries.map { plain($0.quotation.text) } == items.map(\.quote))
    }
  }

  @Test func definitionsEqualTheKey() throws {
    let key = try AnswerKey.read("definitions.json", as: DefinitionsKey.self).definitions
    for id in Policies.ids {
      let entries = DefinitionRegister(of: try Policies.document(id)).entries
      let items = key.filter { $0.doc == id }
      #expect(entries.map(\.definition.short) == items.map(\.short))
      #expect(entries.map(\.definition.long) == items.map(\.longAsWritten))
      #expect(entries.map(\.definition.kind.rawValue) == items.map(\.kind))
      #expect(entries.map { $0.clause?.locator } == items.map { $0.clause?.locator })
      #expect(entries.map { plain($0.quotation.text) } == items.map(\.quote))
    }
  }

  @Test func dutiesEqualTheKey() throws {
    let key = try AnswerKey.read("responsible.json", as: DutiesKey.self)
    for id in Policies.ids {
      let register = DutyRegister(of: try Policies.document(id))
      let items = key.byUnit[id] ?? []
      #expect(Set(register.units.map(\.name)) == Set(items.map(\.unit)))
      for item in items {
        let duties = register.units.first { $0.name == item.unit }?.duties ?? []
        #expect(duties.map(\.clause?.locator) == item.clauses.map(\.locator), "\(id) \(item.unit)")
        #expect(duties.map(\.position) == item.clauses.map(\.position))
      }
      let without = key.clausesWithoutResponsibleNote.filter { $0.doc == id }
      #expect(register.clausesWithoutUnit.map(\.clause.locator) == without.map(\.locator))
    }
  }
}
