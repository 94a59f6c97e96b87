package import ClauseComparison
package import PolicyText

/// `sources`: which earlier document each sentence of a document is from (逐句溯源).
package struct SourcesReport: Report {
  let sources: DocumentSources

  package init(_ sources: DocumentSources) { self.sources = sources }

  package var isEmpty: Bool { sources.shares.isEmpty }

  package func besideRows(in language: Language) -> [String] {
    [sources.unread.note(in: language)].compactMap { $0 }.notes
  }
}
