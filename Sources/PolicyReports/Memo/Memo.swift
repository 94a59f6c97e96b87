package import PolicyText

/// Several reports gathered in one, with a contents list in front and the documents that they quote behind.
package final class Memo {
  private let language: Language
  private let title: String
  private var reports: [ReportContent] = []

  /// - Parameter title: nil for what it is.
  package init(in language: Language, title: String? = nil) {
    self.language = language
    self.title = title ?? language.say("Memo", "材料摘编")
  }

  package func append(_ report: some Report) { reports.append(report.content(in: language)) }

  package func written(as format: ContentFormat, on page: Page) -> WrittenReport {
    content.written(as: format, on: page)
  }

  private var content: ReportContent {
    // Words in front, not digits: those pandoc leaves out of an anchor. 一、 is a chapter's.
    let titles: [String] = reports.enumerated().map { index, report in
      language.say("Part \(index + 1): ", "第\(Numeral(index + 1))部分 ") + report.title
    }
    let end = language.say("Sources", "来源")
    let contents: [[Run]] = (titles + [end]).map { [Run.said($0).linked(to: .heading($0))] }
    let cited = reports.flatMap(\.blocks).quotedDocuments.map(\.cited)
    let sources: Block =
      cited.isEmpty
      ? .paragraph(language.say("Nothing is quoted.", "无引文。")) : .list(cited.map { [.quoted($0)] })
    return ReportContent(
      title: title, isOfParts: true,
      blocks: [.list(contents)] + zip(titles, reports).map { .section($0, $1.blocks) } + [
        .section(end, [sources])
      ])
  }
}
