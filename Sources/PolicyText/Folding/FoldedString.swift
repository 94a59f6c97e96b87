extension String {
  /// As it is compared: half width, lower case, simplified, without spaces and quotation marks.
  package var folded: String { String(codePoints: FoldedText(self).characters[...]) }
}
