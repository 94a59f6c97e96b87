import ClauseIndex
import PolicyText

/// A file that is not in the index although it is in the corpus, or a line of a sidecar file that says nothing.
struct LeftOut {
  /// The path, for a line with its number: `corpus/policy.facts:12`.
  let location: String
  let reason: LeftOutReason

  init(_ location: String, _ reason: LeftOutReason) {
    self.location = location
    self.reason = reason
  }
}

extension LeftOut {
  /// As the index keeps it; nil for what another look may find otherwise.
  var recorded: IndexOrigin.LeftOut? {
    RecordedReason(reason).map { IndexOrigin.LeftOut(path: location, keyword: $0.keyword, data: $0.data) }
  }

  /// The same, and of what another look may find otherwise that it was told.
  var remembered: IndexOrigin.LeftOut {
    recorded ?? IndexOrigin.LeftOut(path: location, keyword: LeftOut.told, data: [])
  }

  private static let told = "told"

  static func isOnlyRemembered(_ recorded: IndexOrigin.LeftOut) -> Bool { recorded.keyword == told }

  /// Nil where the index was written by a program that keeps it otherwise.
  init?(recorded: IndexOrigin.LeftOut) {
    let kept = RecordedReason(keyword: recorded.keyword, data: recorded.data)
    guard let reason = LeftOutReason(kept) else { return nil }
    self.init(recorded.path, reason)
  }
}

/// Why a file, or a line of a sidecar file, is left out.
enum LeftOutReason {
  /// Found while folders were listed, which every look does anew.
  case listing(Message)
  case reading(ReadingError)
  case text(TextError)
  case line(FactSheet.Problem)
  case section(NamingError)

  /// Whether another look may find otherwise although the file stays as it is.
  var maySettle: Bool {
    switch self {
    case .listing: true
    case .reading(let error): error.maySettle
    case .text(let error): error.maySettle
    case .line, .section: false
    }
  }

  /// Whether it is about a line of a sidecar file.
  var isOfALine: Bool {
    switch self {
    case .listing, .reading, .text: false
    case .line, .section: true
    }
  }

  /// Why, and what was done about it.
  var message: Message {
    switch self {
    case .listing(let message): message.leftOut
    case .reading(let error): error.message.leftOut
    case .text(let error): error.message.leftOut
    case .line(let problem): problem.message.passedOver
    case .section(let error): error.message.passedOver
    }
  }
}

extension Message {
  fileprivate var leftOut: Message { Message(english + "; left out", chinese + "；未收入") }
  fileprivate var passedOver: Message { Message(english + "; passed over", chinese + "；本行不计") }
}

/// Why a section of a sidecar file says nothing.
enum NamingError: Error {
  case notThere(String)
  case ambiguous(String, [String])
  case statedElsewhere(String, StatedFact.Key)

  var message: Message {
    switch self {
    case .notThere(let name): Message("there is no document \(name) beside it", "同一文件夹中没有文件 \(name)")
    case .ambiguous(let name, let paths):
      Message(
        "\(name) may be any of \(paths.joined(separator: ", ")); write the ending too",
        "\(name) 可能是 \(paths.joined(separator: "、"))；请写明扩展名")
    case .statedElsewhere(let name, let key):
      Message(
        "\(name): \(key.rawValue) is stated in another section already", "\(name)：\(key.chinese[0])已在别处写明")
    }
  }
}
