import PolicyText

extension ListReport {
  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    memo.heading(memo.say("Documents", "文件目录"), level: 1)
    memo.paragraph(
      memo.say("\(documents.count) of \(counted(total, "document")).", "\(total) 篇中的 \(documents.count) 篇。"))
    let rows = documents.map { head in
      columns.map { MarkdownText.escaped($0.cell(head, page.language) ?? "") }
    }
    if !rows.isEmpty { memo.table(columns.map { $0.name(in: page.language) }, rows) }
    return memo.text
  }
}
