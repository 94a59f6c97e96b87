package import PolicyText

/// What a command has to say, in every format it can be said in.
///
/// A new format is a case of `ReportFormat`, a requirement here and a line in `written(as:on:)`. A report that has
/// nothing to say in a format leaves its requirement out.
package protocol Report {
  /// Whether nothing was found of what was asked for.
  var isEmpty: Bool { get }
  /// For people.
  func content(in language: Language) -> ReportContent?
  /// For programs.
  static var data: ReportData<Self> { get }
  /// Ends with a line feed.
  func text(on page: Page) -> String
  /// Ready to be pasted into a memo.
  func markdown(on page: Page) -> String?
  /// One file that loads nothing.
  func html(on page: Page) -> String?
}

extension Report {
  package var isEmpty: Bool { false }
  package func content(in language: Language) -> ReportContent? { nil }
  package func text(on page: Page) -> String {
    content(in: page.language).map { TextWriter.text(of: $0, on: page) } ?? ""
  }
  package func markdown(on page: Page) -> String? {
    content(in: page.language).map { MarkdownWriter.text(of: $0, in: page.language) }
  }
  package func html(on page: Page) -> String? {
    content(in: page.language).map { HTMLWriter.text(of: $0, in: page.language) }
  }

  /// Schema 1: `policy help json` has its keys.
  package var json: JSONObject { Self.data.json.json(of: self) }

  /// One thing a line.
  package var lines: JSONLines {
    JSONLines(Self.data.lines.read(self), summary: Self.data.counts.json(of: self))
  }

  package func csv(in language: Language) -> CSVTable { Self.data.table.write(self, language) }
}

package enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, jsonl, markdown, csv, html
}

extension Report {
  /// Nil where the report does not come in this format.
  package func written(as format: ReportFormat, on page: Page) -> String? {
    switch format {
    case .text: text(on: page)
    case .json: json.text + "\n"
    case .jsonl: lines.text
    case .markdown: markdown(on: page)
    case .csv: csv(in: page.language).text
    case .html: html(on: page)
    }
  }

  package func formats(on page: Page) -> [ReportFormat] {
    ReportFormat.allCases.filter { written(as: $0, on: page) != nil }
  }
}
