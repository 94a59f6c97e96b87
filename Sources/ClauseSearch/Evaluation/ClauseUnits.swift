import PolicyText

/// The stretches of a clause in which words can stand together, in bytes of its text.
struct ClauseUnits {
  /// A heading is a sentence of its own, the first.
  let sentences: [Range<Int>]
  let paragraphs: [Range<Int>]

  init(_ clause: Clause, text: [UInt8]) {
    sentences = (clause.heading.map { [$0] } ?? []) + Sentences.ranges(in: text, clause.body)
    var paragraphs: [Range<Int>] = []
    var begin = clause.range.lowerBound
    for index in clause.range where text[index] == 0x0a {
      paragraphs.append(begin..<index)
      begin = index + 1
    }
    self.paragraphs = paragraphs + [begin..<clause.range.upperBound]
  }
}
