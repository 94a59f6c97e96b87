/// Why a name of a document or a clause cannot be followed. Candidates are as a message lists them, in source order.
package enum ReferenceError: Error, Equatable, Sendable {
  case unknownDocument(String, nearest: [String])
  case ambiguousDocument(String, candidates: [String])
  /// Not `document#chapter.clause`.
  case notALocator(String)
  case notANumber(String, locator: String)
  /// `candidates`: the clauses of the chapter that was named, or those of the nearest numbers.
  case unknownClause(String, candidates: [String])
  case ambiguousClause(String, candidates: [String])
}
