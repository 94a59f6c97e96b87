import PolicyText

/// `show`: a clause, and the clauses around it.
package struct ShowReport: Report {
  let clause: ClausePage
  let before: [ClausePage]
  let after: [ClausePage]
  let hasContext: Bool

  package init(_ clause: ClausePage) {
    self.clause = clause
    before = []
    after = []
    hasContext = false
  }

  package init(_ clause: ClausePage, before: [ClausePage], after: [ClausePage]) {
    self.clause = clause
    self.before = before
    self.after = after
    hasContext = true
  }

  var clauses: [ClausePage] { before + [clause] + after }
}
