import ClauseIndex
package import PolicyText

/// Why nothing was found, in facts.
package struct Absence: Sendable {
  /// Terms that stand in no clause.
  package var terms: [String] = []
  /// Where those stand outside the clauses.
  package var elsewhere: [OutsideHit] = []
  /// The other terms, each with the clauses it stands in.
  package var present: [PresentTerm] = []
  /// Words that do occur and differ little from a term.
  package var nearby: [NearbyTerm] = []
  /// The narrowest scope in which all terms stand together.
  package var apart: WiderMatch?
  /// Other queries that find something.
  package var suggestions: [Suggestion] = []
  /// What the fields asked for have instead; where filters leave no document, what can be chosen by.
  package var known: [KnownValues] = []
  /// Whether there are clauses like the question; looked for where nothing else leads on.
  package var hasBestMatches = false
  /// Whether it was looked for likeness too, and no clause has any.
  package var hasNothingLike = false

  /// What was not looked for to the end: words so frequent take longer than an explanation may.
  package var stopped: [Look] = []

  /// What an explanation looks for.
  package enum Look: String, Sendable, CaseIterable {
    case elsewhere, nearby, apart, suggestions
  }

  package init() {}

  /// Whether it says where to look next.
  var hasWayOn: Bool {
    apart != nil
      || !(elsewhere.isEmpty && present.isEmpty && nearby.isEmpty && suggestions.isEmpty && known.isEmpty)
  }
}

package struct PresentTerm: Sendable, Equatable {
  package let term: String
  package let clauses: Int
  /// The first of them.
  package let locators: [String]

  package init(term: String, clauses: Int, locators: [String]) {
    self.term = term
    self.clauses = clauses
    self.locators = locators
  }
}

package struct NearbyTerm: Sendable, Equatable {
  package let term: String
  /// As it stands in the documents.
  package let text: String
  package let clauses: Int
}

/// What a wider scope would have found.
package struct WiderMatch: Sendable {
  package let query: Query
  package let scope: Scope
  package let total: Int
  /// How many clauses have all terms and were too many to be read for a narrower scope; 0 where none was left out.
  package let unread: Int
}

/// Where a term stands outside every clause.
package struct OutsideHit: Sendable {
  package let term: String
  package let document: DocumentHead
  package let kind: OutsideText.Kind
  package let place: Place
  /// Of what a part says in front of its clauses: by which it is read.
  package let locator: String?

  package init(
    term: String, document: DocumentHead, kind: OutsideText.Kind, place: Place, locator: String? = nil
  ) {
    self.term = term
    self.document = document
    self.kind = kind
    self.place = place
    self.locator = locator
  }

  init(
    _ term: String, _ outside: OutsideText, ofDocument document: Ordinal<Document>, in index: ClauseIndex
  ) throws(IndexError) {
    self.init(
      term: term, document: try index.head(ofDocument: document), kind: outside.kind,
      place: try index.place(outside.lines, outside.range, ofDocument: document),
      locator: outside.kind == .lead
        ? try index.locator(ofLead: outside.range, ofDocument: document) : nil)
  }
}
