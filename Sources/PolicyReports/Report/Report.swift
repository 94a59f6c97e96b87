package import PolicyText

/// What a command has to say: to people as a tree of blocks, to programs as records. A new format is a writer and a
/// line in `written(as:on:)`.
package protocol Report {
  /// Whether nothing was found of what was asked for.
  var isEmpty: Bool { get }
  /// For people.
  func content(in language: Language) -> ReportContent
  /// For programs.
  static var data: ReportData<Self> { get }
}

extension Report {
  package var isEmpty: Bool { false }

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
  /// Ends with a line feed.
  package func written(as format: ReportFormat, on page: Page) -> String {
    let language = page.language
    return switch format {
    case .text: TextWriter.text(of: content(in: language), on: page)
    case .markdown: MarkdownWriter.text(of: content(in: language), in: language)
    case .html: HTMLWriter.text(of: content(in: language), in: language)
    case .json: json.text + "\n"
    case .jsonl: lines.text
    case .csv: csv(in: language).text
    }
  }
}
