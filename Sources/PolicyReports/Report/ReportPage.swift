package import PolicyText

/// A report of which a part is read at a time: counts first, and where the rest begins.
package struct ReportPage {
  package let report: any Report
  /// Of what is counted: hits, documents, pairs.
  let total: Int
  let offset: Int
  let returned: Int
  /// What the report itself does not tell: documents that were passed over, a version that was chosen.
  package var remarks: [Message] = []

  /// - Parameters:
  ///   - report: holds what is returned alone.
  ///   - offset: how many stand before it.
  package init(_ report: any Report, total: Int, offset: Int = 0, returned: Int) {
    (self.report, self.total, self.offset, self.returned) = (report, total, offset, returned)
  }

  /// Nil at the end.
  private var next: Int? { returned > 0 && offset + returned < total ? offset + returned : nil }

  package func json(in language: Language) -> JSONObject {
    [
      "total": .integer(total), "offset": .integer(offset), "returned": .integer(returned),
      "next_offset": JSON(next), "remarks": JSON(remarks.map { $0(in: language) }),
      "report": .object(report.json),
    ]
  }

  package static func shape(of report: ReportShape) -> ObjectShape {
    ObjectShape(
      name: report.json.name + "_page",
      says: Message("a part of \(report.json.name)", "分页：\(report.json.name)"),
      keys: [
        KeyShape("total", .integer, Message("how many there are", "总数")),
        KeyShape("offset", .integer, Message("how many stand before these", "之前的个数")),
        KeyShape("returned", .integer, Message("how many are here", "本次个数")),
        KeyShape(
          "next_offset", .orNull(.integer),
          Message("the offset that gives the rest; null at the end", "续取时的 offset；已完为 null")),
        KeyShape(
          "remarks", .list(.text),
          Message(
            "what the report does not tell: what was passed over, which version was taken",
            "报告之外须知：略去了什么，取了哪个版本")),
        KeyShape("report", .object(report.json), report.json.says),
      ])
  }

  /// Counts, then the report in Markdown.
  package func text(in language: Language) -> String {
    let last = offset + returned
    let counts =
      returned == 0
      ? language.say("0 of \(total)", "共 \(total)，本次 0")
      : language.say("\(offset + 1)–\(last) of \(total)", "共 \(total)，本次第 \(offset + 1)–\(last)")
    let rest = next.map { language.say("; the rest: offset \($0)", "；续取：offset \($0)") } ?? ""
    let told = remarks.map { "\n" + $0(in: language) }.joined()
    return counts + rest + told + "\n\n" + MarkdownWriter.text(of: report.content(in: language), in: language)
  }
}
