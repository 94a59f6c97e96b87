import ClauseSearch
import PolicyText

/// What the operands of `show` and `open` ask to read.
struct ReadingRequests {
  let requests: [ReadingRequest]

  /// - Parameter operands: documents, clauses, and `嘉兴 二.二` in two words.
  init(_ operands: [String]) throws(UsageError) {
    var requests: [ReadingRequest] = []
    for word in operands {
      if let narrowed = requests.last?.narrowed(by: word) {
        requests[requests.count - 1] = narrowed
      } else {
        requests.append(try ReadingRequest(typed: word))
      }
    }
    self.requests = requests
  }

  func resolved(in library: Library) throws(CommandError) -> [ChosenClauses] {
    var documents: [String: Document] = [:]
    var chosen: [ChosenClauses] = []
    for request in requests {
      let document: Document
      if let known = documents[request.document.word] {
        document = known
      } else {
        document = try library.document(named: request.document)
      }
      documents[request.document.word] = document
      let read: ReadStretch
      do throws(ReferenceError) { read = try request.resolve(in: document) } catch {
        throw .usage(.reference(error))
      }
      chosen.append(
        ChosenClauses(
          document: document, clauses: read.clauses, outside: read.outside, isWhole: request.isWhole))
    }
    return chosen
  }
}

/// Clauses of a document that were asked for, by their places in it, and what stands outside of them.
struct ChosenClauses {
  let document: Document
  var clauses: [Int]
  var outside: [Int]
  var isWhole: Bool
}

extension [ChosenClauses] {
  /// Those of one document together, each clause once.
  var grouped: [ChosenClauses] {
    var groups: [ChosenClauses] = []
    for next in self {
      if let place = groups.firstIndex(where: { $0.document.id == next.document.id }) {
        groups[place].clauses += next.clauses.filter { !groups[place].clauses.contains($0) }
        groups[place].outside += next.outside.filter { !groups[place].outside.contains($0) }
        groups[place].isWhole = groups[place].isWhole || next.isWhole
      } else {
        groups.append(next)
      }
    }
    return groups
  }
}

extension ReadingRequest {
  fileprivate init(typed word: String) throws(UsageError) {
    do throws(ReferenceError) { try self.init(word) } catch { throw .reference(error) }
  }
}
