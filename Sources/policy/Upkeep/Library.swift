import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

/// What commands answer from: an index that holds what the corpus holds.
struct Library {
  let index: ClauseIndex
  let path: String
  /// `.incomplete` when files were left out.
  let status: Status
  /// To say what an answer cannot.
  let console: Console

  /// Asks a question of the library. When the index turns out to be damaged, it is rebuilt and asked once more.
  static func ask<Result>(
    _ shelf: Shelf, _ console: Console, _ question: (Library) throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    let upkeep = Upkeep(shelf, console)
    let library = try upkeep.library()
    do throws(CommandError) {
      return try question(library)
    } catch {
      guard case .index(.damaged, _) = error, shelf.updates else { throw error }
      return try question(upkeep.rebuiltLibrary())
    }
  }

  func heads() throws(CommandError) -> [DocumentHead] {
    var heads: [DocumentHead] = []
    for document in 0..<index.documentCount {
      heads.append(try reading { index throws(IndexError) in try index.head(ofDocument: document) })
    }
    return heads
  }

  func document(_ place: Int) throws(CommandError) -> Document {
    try reading { index throws(IndexError) in try index.document(place) }
  }

  /// Names the file when the index cannot be read.
  func reading<Result>(_ read: (ClauseIndex) throws(IndexError) -> Result) throws(CommandError) -> Result {
    do throws(IndexError) { return try read(index) } catch { throw .index(error, path: path) }
  }
}
