import ClauseIndex

/// One value a line, so that a stream can be read while it is written; the last line sums up.
///
/// Nothing found is a stream of the summary alone.
package struct JSONLines: Sendable {
  let items: [JSONObject]
  let summary: JSONObject

  init(_ items: [JSONObject], summary: JSONObject) {
    self.items = items
    self.summary = summary
  }

  package var text: String {
    let last: JSONObject = ["summary": .object(summary)]
    return concurrently(items + [last], inPiecesOf: 256) { $0.line }.joined()
  }
}
