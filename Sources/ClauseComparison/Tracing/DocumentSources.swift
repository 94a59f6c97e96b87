package import ClauseIndex
package import PolicyText

/// Which earlier document each sentence of a document is from (逐句溯源).
///
/// Of several documents that have the same words the one that gives the sentence most is named; of those that give it
/// nearly as much one that the document cites, then the earliest, then the highest. What stands in very many documents
/// is nobody's: it is stock wording, and credited to none.
package struct DocumentSources: Sendable {
  package struct Sentence: Sendable {
    package let clause: ClauseCitation
    package let quotation: Quotation
    /// By rising place in the sentence, none over another; empty where the wording is the document's own.
    package let borrowed: [Borrowing]
    /// Words that everybody uses, by rising place; none is borrowed.
    package let stock: [StockWording]
    /// The share of the sentence's characters that is borrowed.
    package let share: Double
    /// The earlier sentence that has nearly all of this one, in the same order.
    package let nearly: NearSource?
  }

  /// A run of 13 characters and more, or of a sentence that is nearly another a shorter one, with where it is from.
  package struct Borrowing: Sendable {
    /// In bytes of the document's text.
    package let range: Range<Int>
    package let length: Int
    package let source: ClauseCitation
    package let quotation: Quotation
    /// Other documents that could be the source, by time.
    package let alsoIn: [DocumentHead]
  }

  /// A run of 13 characters and more that stands in too many documents to be from one of them.
  package struct StockWording: Sendable {
    /// In bytes of the document's text.
    package let range: Range<Int>
    package let documents: Int
  }

  package struct NearSource: Sendable {
    package let clause: ClauseCitation
    package let quotation: Quotation
    /// Other documents with a sentence that has nearly as much, by time.
    package let alsoIn: [DocumentHead]
  }

  /// A document that has words of this one and is no source of them for its time.
  package struct Refused: Sendable {
    package enum Reason: String, Sendable, CaseIterable {
      /// Neither names a day that tells which came first.
      case sameYear = "same_year"
      /// One of the two names no time at all, and this one does not stand above.
      case undated
      /// Of the same day or later.
      case later
    }

    package let document: DocumentHead
    package let reason: Reason
  }

  package struct Share: Sendable {
    package let document: DocumentHead
    package let time: DocumentTime?
    package let characters: Int
    package let share: Double
    /// Characters that no other possible source has.
    package let onlyThere: Int
  }

  package let document: DocumentHead
  package let sentences: [Sentence]
  /// Most characters first.
  package let shares: [Share]
  /// Documents with a run of 13 characters that were left out, in order of the index: what is called the document's own
  /// wording may be theirs.
  package let refused: [Refused]
  /// What of the document is no sentence of a clause.
  package let unread: [UnreadText]
  /// Folded characters of all sentences; those that are stock wording, and those that are neither that nor borrowed.
  package let characters: Int
  package let stock: Int
  package let own: Int
  /// How much was searched: what is found nowhere was looked for there.
  package let searchedDocuments: Int
  package let searchedClauses: Int

  /// Against every document of the index that is earlier, or that the document cites; of one whose time is not known
  /// only if it stands above.
  package init(of document: Document, index: ClauseIndex) throws(IndexError) {
    var reading = SourceReading(document, try SourceDocuments(for: document, index), index)
    var sentences: [Sentence] = []
    for clause in document.clauses {
      let body = document.provisions(of: clause)
      for range in Provisions.ranges(in: document.text, body) {
        sentences.append(try reading.sentence(range, document.citation(of: clause)))
      }
    }
    self.document = document.head
    self.sentences = sentences
    unread = UnreadText.all(of: document, leads: true)
    characters = reading.characters
    stock = reading.stock
    own = reading.own
    shares = reading.shares()
    refused = reading.refused
    searchedDocuments = index.documentCount
    searchedClauses = index.clauseCount
  }
}
