import Testing

@testable import ClauseIndex

/// Everything that can be asked of an index, or the error that damage gave.
enum Outcome: Equatable {
  case answers([String])
  case error(IndexError)
}

/// What damage came to. The fourth class, a crash, ends the run that counts.
struct Tally {
  private let kind: String
  private let sound: Outcome
  private(set) var errors = 0
  private(set) var same = 0
  private(set) var wrong = 0

  init(of kind: String, sound: Outcome) {
    (self.kind, self.sound) = (kind, sound)
    if case .error(let error) = sound { Issue.record("the sound index: \(error)") }
  }

  /// - Parameters:
  ///   - length: of the file: the error's offset is in it, or its end.
  ///   - isTold: whether verification says that the file is not what its documents make, though it answers.
  mutating func count(_ outcome: Outcome, _ length: Int, isTold: Bool = false) {
    switch outcome {
    case .error(.damaged(_, let offset)):
      #expect((0...length).contains(offset), "\(kind): damaged at \(offset), of \(length) bytes")
      errors += 1
    case .error(.notAnIndex), .error(.otherVersion), .error(.otherFolding): errors += 1
    case .error(let error): Issue.record("\(kind): \(error) is no damage")
    case sound: same += 1
    case .answers: if isTold { told += 1 } else { wrong += 1 }
    }
  }

  /// Other answers, but verification tells that they are none of this index.
  private(set) var told = 0

  func expectNoneWrong() {
    print(
      "\(kind): \(errors) typed errors, \(same) the same answer, \(told) told by verify, \(wrong) wrong, 0 crashes"
    )
    #expect(wrong == 0, "\(kind)")
  }
}
