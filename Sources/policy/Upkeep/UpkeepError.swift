import ClauseIndex
import PolicyText

/// Why there is no index to answer from.
enum UpkeepError: Error {
  case corpus(CorpusError)
  case index(IndexError, path: String)

  var message: Message {
    switch self {
    case .corpus(let error): error.message
    case .index(let error, let path): error.message(at: path)
    }
  }
}
