package import ClauseIndex
package import PolicyText

/// Where each sentence of a document was said first (逐句溯源).
package struct DocumentSources: Sendable {
  package struct Sentence: Sendable {
    package let clause: ClauseCitation
    package let quotation: Quotation
    /// By rising place in the sentence; empty where the wording is the document's own.
    package let borrowed: [Borrowing]
    /// The share of the sentence's characters that stands in earlier documents.
    package let share: Double

    /// Nearly all of it: eight characters of ten.
    package var isNearlyVerbatim: Bool { share >= 0.8 }
  }

  /// A run of 13 characters and more, with the earliest document that has it.
  package struct Borrowing: Sendable {
    /// In bytes of the document's text.
    package let range: Range<Int>
    package let length: Int
    package let source: ClauseCitation
    package let quotation: Quotation
    /// Other earlier documents with the same words, by time.
    package let alsoIn: [DocumentHead]
  }

  package struct Share: Sendable {
    package let document: DocumentHead
    package let time: DocumentTime?
    package let characters: Int
    package let share: Double
    /// Characters that no other earlier document has.
    package let onlyThere: Int
  }

  package let document: DocumentHead
  package let sentences: [Sentence]
  /// Most characters first.
  package let shares: [Share]
  /// Folded characters of all sentences, and those that stand in no earlier document.
  package let characters: Int
  package let own: Int
  /// How much was searched: what is found nowhere was looked for there.
  package let searchedDocuments: Int
  package let searchedClauses: Int

  /// Against every document of the index that is earlier, or that the document cites; of one whose time is not known
  /// only if it stands above.
  package init(of document: Document, index: ClauseIndex) throws(IndexError) {
    var reader = SourceReading(document, index)
    var sentences: [Sentence] = []
    for clause in document.clauses {
      let body = ResponsibleUnits.provisions(of: clause.body, in: document.text)
      for range in Provisions.ranges(in: document.text, body) {
        sentences.append(try reader.sentence(range, document.citation(of: clause)))
      }
    }
    self.document = document.head
    self.sentences = sentences
    characters = reader.characters
    own = reader.own
    shares = reader.shares()
    searchedDocuments = index.documentCount
    searchedClauses = index.clauseCount
  }
}
