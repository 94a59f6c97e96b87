/// One policy text, read: its masthead, its outline, and its text with line breaks of the page undone.
package struct Document: Sendable, Equatable {
  /// The file's stem, unique in a corpus: `jiangsu-2020-101`.
  package let id: String
  /// The path as the user would write it: `corpus/jiangsu-2020-101.txt`.
  package let file: String
  package let masthead: Masthead
  /// UTF-8, one paragraph a line, in source order. Every range below counts its bytes.
  package let text: [UInt8]
  /// The same in simplified characters, each in the place of its traditional form: what reads facts reads it.
  package let plain: [UInt8]
  package let lines: LineMap
  /// In source order; a part within a part follows it and names it as `parent`.
  package let parts: [Part]
  package let clauses: [Clause]
  /// What stands outside every clause, in source order.
  package let outsideTexts: [OutsideText]
  /// What the file has beside this text.
  package let losses: [ReadingLoss]

  /// - Parameter plain: where it is known already.
  package init(
    id: String, file: String, masthead: Masthead, text: [UInt8], plain: [UInt8]? = nil, lines: LineMap,
    parts: [Part], clauses: [Clause], outsideTexts: [OutsideText], losses: [ReadingLoss] = []
  ) {
    self.id = id
    self.file = file
    self.masthead = masthead
    self.text = text
    self.plain = plain ?? SimplifiedText(text).bytes
    self.lines = lines
    self.parts = parts
    self.clauses = clauses
    self.outsideTexts = outsideTexts
    self.losses = losses
  }

  /// Of the parts, in their order: where their titles stand.
  package var partTitles: [Range<Int>] { outsideTexts.filter { $0.kind == .heading }.map(\.range) }
}
