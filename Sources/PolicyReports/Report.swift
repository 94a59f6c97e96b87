/// What a command has to say, in every format it can be said in.
///
/// A new format is a case of `ReportFormat`, a requirement here and a line in `written(as:on:)`.
package protocol Report {
  /// Ends with a line feed.
  func text(on page: Page) -> String
  /// Schema 1, as DESIGN.md has it.
  var json: JSONObject { get }
}

package enum ReportFormat: String, Sendable, CaseIterable {
  case text, json
}

extension Report {
  package func written(as format: ReportFormat, on page: Page) -> String {
    switch format {
    case .text: text(on: page)
    case .json: json.text + "\n"
    }
  }
}
