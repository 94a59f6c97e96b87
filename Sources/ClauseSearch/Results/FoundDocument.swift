package import PolicyText

/// A document that a query names by its number or its title.
package struct FoundDocument: Sendable {
  package let document: DocumentHead
  /// Other documents that cite it.
  package let citedBy: [DocumentHead]

  package init(_ document: DocumentHead, citedBy: [DocumentHead]) {
    self.document = document
    self.citedBy = citedBy
  }
}

/// Another query that finds something where this one does not.
package struct Suggestion: Sendable, Equatable {
  package let query: String
  package let clauses: Int

  package init(query: String, clauses: Int) {
    self.query = query
    self.clauses = clauses
  }
}

/// What a field may be asked for with success.
package struct KnownValues: Sendable, Equatable {
  package let field: FieldName
  /// In the spelling of a query; of dates the first and the last.
  package let values: [String]
  /// How many documents say nothing of it.
  package let silent: Int

  package init(field: FieldName, values: [String], silent: Int = 0) {
    self.field = field
    self.values = values
    self.silent = silent
  }
}
