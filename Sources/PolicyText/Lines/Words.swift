/// How long titles are, in characters.
enum TitleLimit {
  /// With a number in front. 13,581 titles of chapters and sections in laws have at most 25 characters, 291 headings
  /// of clauses in policies at most 26.
  static let numbered = 40
  /// Of documents, and of what an appendix lists.
  static let document = 60
  /// In paragraphs, of a document's title.
  static let lines = 3
  /// Without a number, where only the lines around tell a title from a sentence.
  static let bare = 30
}

/// The words of one paragraph, for the questions that an outline asks of it.
struct Words {
  let string: String

  init(_ text: [UInt8], _ range: Range<Int>) { string = String(decoding: text[range], as: UTF8.self) }

  var count: Int { string.unicodeScalars.count }

  /// Characters and nothing else, as many as a body's name has.
  var mayBeName: Bool {
    let words = string.withoutSpace
    return (3...Words.longestName).contains(words.scalarCount)
      && words.unicodeScalars.allSatisfy {
        $0.properties.isIdeographic || "“”（）".unicodeScalars.contains($0)
      }
  }

  private static let longestName = 40

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
