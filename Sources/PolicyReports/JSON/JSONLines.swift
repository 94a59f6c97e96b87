import ClauseIndex
import PolicyText

/// One value a line, so that a stream can be read while it is written; the last line sums up.
///
/// Nothing found is a stream of the summary alone.
package struct JSONLines: Sendable {
  /// Lines as they are written, in pieces.
  private let written: [[UInt8]]
  private let summary: JSONObject

  init(written: [[UInt8]], summary: JSONObject) {
    self.written = written
    self.summary = summary
  }

  init(_ items: [JSONObject], summary: JSONObject) {
    self.init(written: JSONLines.written(items), summary: summary)
  }

  static func written(_ items: [JSONObject]) -> [[UInt8]] {
    concurrently(items.pieces) { items in
      var text = JSONText()
      for item in items {
        text.write(item)
        text.endLine()
      }
      return text.bytes
    }
  }

  package var text: String { String(decoding: bytes.span) }

  var bytes: [UInt8] {
    let last: JSONObject = ["summary": .object(summary)]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(written.reduce(1024) { $0 + $1.count })
    for piece in written { bytes += piece }
    for piece in JSONLines.written([last]) { bytes += piece }
    return bytes
  }
}
