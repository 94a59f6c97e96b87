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

  /// What it is filtered and counted by, as its masthead says. O(1)
  package func facts(ofDocument document: Ordinal<Document>) throws(IndexError) -> MastheadFacts {
    try mastheads.facts(ofDocument: document)
  }

  /// Those with this number, in their order. O(log documents)
  package func documents(numbered number: DocumentNumber) throws(IndexError) -> [Ordinal<Document>] {
    var found: [Ordinal<Document>] = []
    for document in try documentNames.documents(DocumentNameTable.key(number))
    where try record(ofDocument: document).masthead.number == number { found.append(document) }
    return found
  }

  /// Those whose titles end with the words, in their order; of fewer than six characters none. O(log documents)
  package func documents(titleEnding words: FoldedText) throws(IndexError) -> [Ordinal<Document>] {
    guard let key = DocumentNameTable.key(titleEnd: words.characters) else { return [] }
    let end = Phrase.tokens(of: words)
    var found: [Ordinal<Document>] = []
    for document in try documentNames.documents(key) {
      let title = FoldedText(try record(ofDocument: document).masthead.title)
      if Phrase.tokens(of: title).suffix(end.count).elementsEqual(end) { found.append(document) }
    }
    return found
  }

  /// Other names of what has this name, by the documents' own definitions, in the order of the documents.
  /// O(log names)
  package func names(of name: String) throws(IndexError) -> [GivenName] {
    try names.names(of: NameTable.key(FoldedText(name).characters[...]))
  }

  /// Whether a document names a responsible unit so. O(log units)
  package func isUnit(_ name: String) throws(IndexError) -> Bool { try names.isUnit(name) }

  /// Responsible units whose names begin with a text. O(their number + log units)
  package func units(beginningWith text: String) throws(IndexError) -> [NamedUnit] {
    try names.units(beginningWith: text)
  }

  /// Every responsible unit, by name. O(units)
  package func allUnits() throws(IndexError) -> [NamedUnit] { try names.allUnits() }
}
