package import ClauseComparison
import PolicyText

/// `numbers`: what documents set in numbers, and of several documents which of them belong together.
package struct NumbersReport: RegisterReport {
  let entries: [NumberRegister.Entry]
  private let documents: Int
  /// Between each two of the documents, the upper first.
  let alignments: [NumberAlignment]

  /// - Parameter registers: one a document, upper levels first.
  package init(_ registers: [NumberRegister]) {
    entries = registers.flatMap(\.entries)
    documents = registers.count
    alignments = NumberAlignment.all(among: registers)
  }

  /// Without alignments: as many documents as there are would make too many pairs.
  package init(listing registers: [NumberRegister]) {
    entries = registers.flatMap(\.entries)
    documents = registers.count
    alignments = []
  }

  package var isEmpty: Bool { entries.isEmpty }

  let title = Message("Numbers", "数字一览")

  var scope: Message { registerScope(entries.count, "number", "数字", documents: documents) }
}

extension Double {
  /// Without a point where it is whole.
  var plain: String { Int(exactly: self).map(String.init) ?? description }
}
