package import PolicyText

/// What a file has and its text has not, as far as the reader of its format can see.
package enum LossCheck {
  /// A text of so many paragraphs is ordered by numbers; where none is left, they were lost on the way.
  private static let fewestParagraphs = 30

  package static func defects(of document: Document) -> [Defect] {
    document.losses.map { loss in
      Defect(
        document: document.id, place: document.place(of: loss), kind: Defect.Kind(loss.kind),
        count: loss.count)
    } + unnumbered(document)
  }

  /// Of a file that was turned into text: plain text was written so.
  private static func unnumbered(_ document: Document) -> [Defect] {
    guard document.lines.guide != .lines, document.clauses.count >= fewestParagraphs,
      let first = document.clauses.first, document.clauses.allSatisfy({ $0.style == .paragraph })
    else { return [] }
    return [
      Defect(
        document: document.id, place: document.place(of: first.range), kind: .withoutNumbers,
        count: document.clauses.count)
    ]
  }
}

extension Defect.Kind {
  fileprivate init(_ loss: ReadingLoss.Kind) {
    self =
      switch loss {
      case .embedded: .embeddedObject
      case .picture: .picture
      case .diagram: .diagram
      case .pictureOfText: .pictureOfText
      case .blankPage: .blankPage
      case .hiddenText: .hiddenText
      case .comment: .comment
      case .joinedDigits: .joinedDigits
      }
  }
}

extension Document {
  /// Of a page its number; of what stands in a text the paragraph in front of it.
  fileprivate func place(of loss: ReadingLoss) -> Place {
    if loss.kind == .blankPage, case .pages(let starts) = lines.guide, starts.indices.contains(loss.first - 1)
    {
      let line = max(1, starts[loss.first - 1])
      return Place(lines: line...line, pages: loss.first...loss.first)
    }
    let piece = lines.pieces.last { $0.line <= loss.first } ?? lines.pieces.first
    let offset = min(max(0, piece?.offset ?? 0), text.count)
    return placeOfStart(offset..<text.count)
  }
}
