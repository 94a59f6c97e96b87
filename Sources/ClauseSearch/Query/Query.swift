package import PolicyText

/// A question, read: the tree that the query language spells.
///
///     Query(parsing: "人才 (土地|资金) -综合保税区")
///
/// `description` is the query in its plainest spelling; parsing that gives the same tree again.
package indirect enum Query: Sendable, Hashable {
  case term(Term)
  /// The term or another name that the documents give the same thing.
  case related(Term)
  /// All of them in the same clause.
  case all([Query])
  case any([Query])
  case not(Query)
  /// Both near each other; chains read from left to right.
  case near(Query, Nearness, Query)
  case field(Field)
}

extension Query {
  /// Whether a day of issue is asked for.
  package var asksDay: Bool {
    switch self {
    case .field(.date): true
    case .term, .related, .field: false
    case .all(let parts), .any(let parts): parts.contains(where: \.asksDay)
    case .not(let part): part.asksDay
    case .near(let first, _, let second): first.asksDay || second.asksDay
    }
  }
}

/// Words that must stand together.
package struct Term: Sendable, Hashable {
  /// As typed, quotation marks left out.
  package let text: String
  /// Typed in quotation marks, or not to be typed without: never taken for a question in plain words.
  package let isQuoted: Bool
  package let phrase: Phrase

  /// Nil where folding leaves nothing to look for.
  package init?(_ text: String, isQuoted: Bool) {
    guard let phrase = Phrase(text) else { return nil }
    self.text = text
    self.isQuoted = isQuoted || !QueryLexer.isPlainWord(text)
    self.phrase = phrase
  }
}

extension Phrase {
  /// Whether it stands in a name, by the rules of matching.
  func stands(in name: String) -> Bool { !TokenizedText(FoldedText(name)).matches(of: self).isEmpty }

  /// 合肥高新区 names 安徽省合肥市高新技术产业开发区 too.
  func stands(inRegion region: String) -> Bool {
    if stands(in: region) { return true }
    return region.hasSuffix("区") && RegionPath(region).spellings.contains { stands(in: $0) }
  }
}

/// How close two parts of a query must stand.
package enum Nearness: Sendable, Hashable {
  case same(Scope)
  /// At most so many folded characters between them, in any order or in the order written.
  case within(Int, ordered: Bool)
}

/// A stretch of text in which two things can stand together.
package enum Scope: String, Sendable, Hashable, CaseIterable, Comparable {
  case sentence = "句"
  case paragraph = "段"
  case clause = "条"
  case chapter = "章"
  case document = "篇"

  /// The narrower first.
  package static func < (a: Scope, b: Scope) -> Bool { a.width < b.width }

  private var width: Int { Scope.allCases.firstIndex(of: self) ?? 0 }

  package var letter: Character {
    switch self {
    case .sentence: "s"
    case .paragraph: "p"
    case .clause: "c"
    case .chapter: "h"
    case .document: "d"
    }
  }

  init?(word: String) {
    guard
      let scope = Scope.allCases.first(where: {
        $0.rawValue == word || String($0.letter) == word.lowercased()
      })
    else { return nil }
    self = scope
  }
}

extension Query {
  /// Whether its occurrences are stretches of text, between which characters can be counted.
  package var isMeasurable: Bool {
    switch self {
    case .term, .related: true
    case .any(let parts): parts.allSatisfy(\.isMeasurable)
    case .near(_, .within, _): true
    case .all, .not, .near, .field: false
    }
  }

  /// The widest scope written in it.
  package var widestScope: Scope? {
    switch self {
    case .term, .related: nil
    // A field belongs to the whole clause.
    case .field: .clause
    case .all(let parts), .any(let parts): parts.compactMap(\.widestScope).max()
    case .not(let part): part.widestScope
    case .near(let a, .same(let scope), let b): [a.widestScope, b.widestScope, scope].compactMap { $0 }.max()
    case .near(let a, .within, let b): [a.widestScope, b.widestScope].compactMap { $0 }.max()
    }
  }

  var firstField: Field? {
    switch self {
    case .term, .related: nil
    case .field(let field): field
    case .all(let parts), .any(let parts): parts.lazy.compactMap(\.firstField).first
    case .not(let part): part.firstField
    case .near(let a, _, let b): a.firstField ?? b.firstField
    }
  }

  /// The terms that a hit is asked to contain, in the order written, each once.
  package var positiveTerms: [Term] {
    var terms: [Term] = []
    collectTerms(into: &terms)
    return terms
  }

  private func collectTerms(into terms: inout [Term]) {
    switch self {
    case .term(let term), .related(let term): if !terms.contains(term) { terms.append(term) }
    case .all(let parts), .any(let parts): for part in parts { part.collectTerms(into: &terms) }
    case .near(let a, _, let b):
      a.collectTerms(into: &terms)
      b.collectTerms(into: &terms)
    case .field(.heading(let term)): if !terms.contains(term) { terms.append(term) }
    case .not, .field: break
    }
  }
}
