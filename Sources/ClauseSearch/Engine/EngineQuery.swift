package import PolicyText

/// What another search engine is asked: a query in the terms of the fields that `policy export-index` writes.
package indirect enum EngineQuery: Sendable, Equatable {
  case phrase(MarkedText, in: EngineField)
  /// Two phrases, the second behind the first, at most so many characters between them.
  case near(MarkedText, MarkedText, within: Int, in: EngineField)
  case all([EngineQuery])
  case any([EngineQuery])
  case not(EngineQuery)
  /// Within one sentence or paragraph.
  case within(EngineField.Unit, EngineQuery)
  case word(String, in: EngineField)
  /// Of letters in a row.
  case part(String, of: EngineField)
  /// Both ends included.
  case number(from: Int, to: Int?, in: EngineField)
  case known(EngineField)
  /// The first clause of each document.
  case documents
}

/// A field of a clause in the engine, by its path.
package struct EngineField: Sendable, Hashable {
  package let path: String

  private init(_ path: String) { self.path = path }

  package static let text = EngineField("folded.text")
  package static let heading = EngineField("folded.heading")
  package static let title = EngineField("folded.title")
  package static let documentNumber = EngineField("folded.number")
  package static let issuer = EngineField("folded.issuer")
  package static let regionName = EngineField("folded.region")
  package static let duties = EngineField("folded.duties")
  package static let document = EngineField("document")
  package static let number = EngineField("number")
  package static let level = EngineField("level")
  package static let region = EngineField("region")
  package static let validity = EngineField("validity")
  package static let day = EngineField("day")
  package static let clauseNumber = EngineField("clause.value")
  package static let clauseBranch = EngineField("clause.branch")
  package static let order = EngineField("order")
  package static let opens = EngineField("opens")

  /// Whether it has a clause's own words, which make it better or worse than another.
  package var isText: Bool {
    [.text, .heading, Unit.paragraph.text, Unit.sentence.text].contains(self)
  }

  /// Where the stretches of a clause stand that scopes speak of.
  package enum Unit: String, Sendable {
    case paragraph = "paragraphs"
    case sentence = "paragraphs.sentences"

    package var text: EngineField { EngineField(rawValue + ".text") }
  }
}

extension PolicyDate {
  /// 20201218: in the order of days.
  package var asInteger: Int { (year * 100 + month) * 100 + day }
}
