/// What a file has and its text has not.
package struct ReadingLoss: Sendable, Equatable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// A spreadsheet or another document that is embedded.
    case embedded
    /// A picture, which may show text.
    case picture
    /// A diagram made of shapes.
    case diagram
    /// Pictures, and hardly any text beside them.
    case pictureOfText
    /// A page without text, which may be a picture.
    case blankPage
    /// A paragraph with words that its format hides.
    case hiddenText
    /// What somebody noted beside the text.
    case comment
    /// A number whose digits a space parted; it was read as one.
    case joinedDigits
  }

  /// In characters: a title, a number, a signature; no text of an official document is as short.
  package static let hardlyAnyText = 120

  package let kind: Kind
  /// How many.
  package let count: Int
  /// The line behind which the first one stands; of a page its number. 0 where that is not known.
  package let first: Int

  package init(_ kind: Kind, count: Int, first: Int) {
    self.kind = kind
    self.count = count
    self.first = first
  }
}
