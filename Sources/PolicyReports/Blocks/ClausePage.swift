package import ClauseComparison
package import ClauseIndex
package import PolicyText

/// One clause to be read whole, with its neighbours when they were asked for.
package struct ClausePage: Sendable {
  package let citation: ClauseCitation
  /// As in the source, line breaks of the page undone; paragraphs apart by line feeds.
  package let text: String
  package let responsible: [String]

  package init(citation: ClauseCitation, text: String, responsible: [String]) {
    self.citation = citation
    self.text = text
    self.responsible = responsible
  }

  var paragraphs: [String] { text.split(separator: "\n").map(String.init) }

  /// Number and heading, with the full stop behind them, apart from what goes on in their paragraph.
  var opened: (opening: String?, body: [String]) {
    guard let heading = citation.heading, let first = paragraphs.first,
      let range = first.firstRange(of: heading)
    else { return (nil, paragraphs) }
    var rest = first[range.upperBound...]
    var end = range.upperBound
    if rest.first == "。" { end = rest.index(after: end) }
    rest = first[end...].drop(while: \.isWhitespace)
    return (String(first[..<end]), (rest.isEmpty ? [] : [String(rest)]) + paragraphs.dropFirst())
  }

  func responsibleLine(in language: Language) -> String? {
    guard !responsible.isEmpty else { return nil }
    let units = responsible.joined(separator: "、")
    return ClausePage.unitLabel(in: language) + units
  }

  fileprivate static let unitLabel = Message("responsible: ", "责任单位：")
}

extension QuotationCheck {
  /// Of quotations as reports show them.
  package init(ofReportsFrom index: ClauseIndex) {
    self.init(index, unitLabels: [.english, .chinese].map { ClausePage.unitLabel(in: $0) }) { $0.harmless }
  }
}
