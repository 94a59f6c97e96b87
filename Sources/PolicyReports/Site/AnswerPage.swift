import ClauseSearch
package import PolicyText

// What a program that serves the site answers.

extension Site {
  /// Hits of an answer, with what is to be said of it, and ways to the hits before and behind them.
  ///
  /// - Parameters:
  ///   - asked: stands in the box again.
  ///   - remarks: what the report itself does not tell.
  ///   - step: how many hits a page has.
  package func text(
    of report: SearchReport, asked: String, remarks: [Message] = [], each step: Int
  ) -> String {
    let content = report.content(in: language)
    let notes: [Block] = remarks.map { .note([.said($0(in: language).harmless)]) }
    let page = ReportContent(
      title: content.title, blocks: notes + content.blocks + pages(around: report, asked: asked, step))
    return text(of: page, kind: HTMLFrame.answer, asked: asked, showsPaths: true)
  }

  /// A page that says why there is no answer.
  package func text(saying lines: [Message], asked: String = "") -> String {
    let blocks: [Block] = lines.map { .paragraph([.said($0(in: language).harmless, .code)]) }
    return text(
      of: ReportContent(title: language.say("No answer", "无法回答"), blocks: blocks), kind: "report",
      asked: asked)
  }

  func text(
    of content: ReportContent, kind: String = "report", asked: String = "", showsPaths: Bool = false
  ) -> String {
    HTMLWriter.text(
      of: content, in: language, showsPaths: showsPaths, from: provenance,
      frame: frame("", kind, asked: asked))
  }

  private func pages(around report: SearchReport, asked: String, _ step: Int) -> [Block] {
    let (total, shown) = (report.answer.total, report.shown)
    guard report.answer.match == .exact else { return [] }
    // Behind the last of them the way back leads to the last page.
    let end = min(shown.lowerBound, total)
    let before = max(0, min(shown.lowerBound, (end + step - 1) / step * step) - step)..<end
    let behind = shown.upperBound..<max(shown.upperBound, min(shown.upperBound + step, total))
    let links = [(before, "‹ ", ""), (behind, "", " ›")].filter { !$0.0.isEmpty }.map { hits, left, right in
      let name = language.say(
        "hits \(hits.lowerBound + 1)–\(hits.upperBound)", "第 \(hits.lowerBound + 1)–\(hits.upperBound) 条")
      return Run.said(left + name + right).linked(
        to: .file("search?q=\(asked.percentEncoded)&offset=\(hits.lowerBound)"))
    }
    return links.isEmpty ? [] : [.paragraph(links.joined(by: .said(" · ")))]
  }
}

extension String {
  /// For a value in an address (RFC 3986).
  fileprivate var percentEncoded: String {
    utf8.map { byte in
      let sign = UnicodeScalar(byte)
      let isPlain = sign.isASCII && (sign.properties.isAlphabetic || sign.properties.numericType != nil)
      return isPlain ? String(sign) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
