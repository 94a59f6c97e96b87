package import PolicyText

extension ClauseIndex {
  /// The same for all clauses of one chapter, below the number of clauses. O(1)
  package func chapter(ofClause clause: Ordinal<Clause>) throws(IndexError) -> Ordinal<ChapterHead> {
    try chapters.chapter(ofClause: clause)
  }

  /// How many other documents cite it by its title. O(1)
  package func documents(citing document: Ordinal<Document>) throws(IndexError) -> Int {
    try cited.documents(citing: document)
  }

  /// Other names of what has this name, by the documents' own definitions, in the order of the documents.
  /// O(log names)
  package func names(of name: String) throws(IndexError) -> [GivenName] {
    try names.names(of: NameTable.key(FoldedText(name).characters[...]))
  }

  /// Whether a document names a responsible unit so. O(log units)
  package func isUnit(_ name: String) throws(IndexError) -> Bool { try names.isUnit(name) }

  /// Every responsible unit, by name. O(units)
  package func allUnits() throws(IndexError) -> [NamedUnit] { try names.allUnits() }
}
