/// The words of one paragraph, for the questions that an outline asks of it.
struct Words {
  let string: String

  init(_ text: [UInt8], _ range: Range<Int>) { string = String(decoding: text[range], as: UTF8.self) }

  var count: Int { string.unicodeScalars.count }

  /// Short, and no sentence: what a heading or a signature looks like.
  ///
  /// - Parameter allowed: marks of sentences that may stand in it all the same.
  func isTitleLike(atMost limit: Int, allowing allowed: String = "") -> Bool {
    let scalars = string.unicodeScalars
    guard !scalars.isEmpty, scalars.count <= limit else { return false }
    return !scalars.contains {
      "。；！？：;:!?".unicodeScalars.contains($0) && !allowed.unicodeScalars.contains($0)
    }
  }
}
