/// Whether a text is in force, as a portal or a user's sidecar file says; never concluded from dates.
package enum Validity: UInt8, Sendable, CaseIterable {
  case inForce, amended, repealed, pending

  /// The word of the JSON and of `--validity`.
  package var word: String {
    switch self {
    case .inForce: "in-force"
    case .amended: "amended"
    case .repealed: "repealed"
    case .pending: "pending"
    }
  }

  package var chinese: String {
    switch self {
    case .inForce: "现行有效"
    case .amended: "已修改"
    case .repealed: "已废止"
    case .pending: "尚未生效"
    }
  }

  /// What one asks for who looks for texts of which nothing is known.
  package static let unknownWords = ["unknown", "不明", "未注明"]

  /// The words that portals and users write: 有效, 已被修改, 失效. Partly in force (部分失效) is none of the four.
  package init?(word: String) {
    let word = word.lowercased()
    guard let validity = Validity.allCases.first(where: { $0.words.contains(word) }) else { return nil }
    self = validity
  }

  package var words: [String] {
    switch self {
    case .inForce: ["in-force", "现行有效", "有效", "现行", "继续有效"]
    case .amended: ["amended", "已修改", "已被修改", "修改", "已修订", "已修正"]
    case .repealed: ["repealed", "已废止", "废止", "失效", "已失效", "无效", "已被废止"]
    case .pending: ["pending", "尚未生效", "尚未施行", "未生效", "未施行"]
    }
  }
}
