import Foundation
import PolicyReports
import PolicyText
import Testing

/// A search and a comparison, complete, as files to be read. With `POLICY_RECORD` set they are written anew from what
/// the reports are, to be reviewed as a change of files; such a run fails.
struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test(arguments: [ReportFormat.html, .markdown])
  func aSearchIsAsRecorded(format: ReportFormat) throws {
    let report = try Policies.search("一区一战略产业", in: Policies.index.get())
    try expect(report.text(as: format, on: Page()), "search", format)
  }

  @Test(arguments: [ReportFormat.html, .markdown])
  func aComparisonIsAsRecorded(format: ReportFormat) throws {
    let report = try Policies.comparison(["state-council-2020-7", "jiangsu-2020-101"], topic: "人才")
    try expect(report.text(as: format, on: Page(language: .chinese)), "comparison", format)
  }

  /// Three documents on a page of 80 and of 120 columns, for Word and for a browser.
  @Test(arguments: [(ReportFormat.text, 80), (.text, 120), (.markdown, 80), (.html, 80)])
  func aMatrixIsAsRecorded(format: ReportFormat, columns: Int) throws {
    let page = Page(columns: columns, language: .chinese)
    let name = format == .text ? "matrix-\(columns)" : "matrix"
    try expect(try MadeShelf.comparison().text(as: format, on: page), name, format)
  }

  private func expect(_ actual: String, _ name: String, _ format: ReportFormat) throws {
    let file = Self.folder.appending(
      path: name + (format == .html ? ".html" : format == .text ? ".txt" : ".md"))
    if ProcessInfo.processInfo.environment["POLICY_RECORD"] != nil {
      try actual.write(to: file, atomically: true, encoding: .utf8)
      Issue.record(
        "recorded \(file.lastPathComponent): review the change, then run again without POLICY_RECORD")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    guard actual != expected else { return }
    let lines = zip(expected.components(separatedBy: "\n"), actual.components(separatedBy: "\n"))
    let (place, first) =
      lines.enumerated().first { $0.element.0 != $0.element.1 }.map { ($0.offset + 1, $0.element) }
      ?? (0, ("", ""))
    Issue.record("\(file.lastPathComponent):\(place) is otherwise:\n- \(first.0)\n+ \(first.1)")
  }
}
