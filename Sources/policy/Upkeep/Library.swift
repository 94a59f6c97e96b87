import ClauseSearch
import PolicyReports
import PolicyText

/// What commands answer from: the documents of the corpus, kept up with its files.
struct Library {
  private let documents: [Document]
  let status: Status

  var heads: [DocumentHead] { documents.map(\.head) }

  init(_ shelf: Shelf, _ console: Console) throws(CommandError) {
    let listing: CorpusListing
    do throws(CorpusError) { listing = try CorpusListing(of: [shelf.corpus]) } catch { throw .corpus(error) }
    var leftOut = listing.leftOut
    var documents: [Document] = []
    for (file, id) in zip(listing.files, DocumentIDs.of(listing.files)) {
      do {
        documents.append(try Document(reading: file.read().bytes, id: id, file: file.path))
      } catch let error as ReadingError {
        leftOut.append(LeftOut(path: file.path, reason: error.message))
      } catch {
        leftOut.append(LeftOut(path: file.path, reason: Message("\(error)", "\(error)")))
      }
    }
    for file in leftOut {
      console.tell(
        Message("\(file.path): \(file.reason.english); left out", "\(file.path)：\(file.reason.chinese)；未收入"))
    }
    guard !documents.isEmpty else { throw .corpus(.empty([shelf.corpus])) }
    self.documents = documents
    status = leftOut.isEmpty ? .done : .incomplete
  }

  func document(_ place: Int) throws(CommandError) -> Document { documents[place] }

  func answer(
    to query: Query, typed: String, among documents: Set<Int>?, limit: Int?, exactOnly: Bool
  ) throws(CommandError) -> Answer {
    Answer(
      query: typed, match: .exact, searchedDocuments: documents?.count ?? self.documents.count,
      searchedClauses: self.documents.reduce(0) { $0 + $1.clauses.count }, total: 0, hits: [])
  }
}
