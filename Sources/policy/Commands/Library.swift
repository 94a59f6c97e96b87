import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

/// What commands answer from: an index that holds what the corpus holds.
struct Library {
  let index: ClauseIndex
  let path: String
  /// `.incomplete` when files were left out.
  let status: ExitStatus
  /// To say what an answer cannot.
  let notices: Notices

  private init(_ ready: ReadyIndex, _ notices: Notices) {
    index = ready.index
    path = ready.path
    status = ready.isComplete ? .done : .incomplete
    self.notices = notices
  }

  /// Asks a question of the library. When the index turns out to be damaged, it is rebuilt and asked once more.
  static func ask<Result>(
    _ locations: Locations, _ console: Console, _ question: (Library) throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    let upkeep = Upkeep(locations, console.notices)
    func library(_ ready: () throws(UpkeepError) -> ReadyIndex) throws(CommandError) -> Library {
      do throws(UpkeepError) { return Library(try ready(), console.notices) } catch { throw .upkeep(error) }
    }
    let first = try library(upkeep.ready)
    do throws(CommandError) {
      return try question(first)
    } catch {
      guard case .upkeep(.index(.damaged, _)) = error, locations.updates else { throw error }
      return try question(library(upkeep.rebuilt))
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
    do throws(IndexError) { return try read(index) } catch { throw .upkeep(.index(error, path: path)) }
  }
}
