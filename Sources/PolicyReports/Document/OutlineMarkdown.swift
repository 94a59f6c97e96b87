import PolicyText

extension OutlineReport {
  private var citations: [(clause: ClauseCitation, units: [String])] {
    zip(document.clauses, responsible).map { (document.citation(of: $0), $1) }
  }

  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    let head = document.head
    memo.heading(head.heading, level: 1)
    let counts = memo.say(
      "\(counted(head.chapters, "chapter")), \(counted(head.clauses, "clause")): ",
      "\(head.chapters) 章 \(head.clauses) 条：")
    memo.paragraph(counts + MarkdownText.code(head.file))
    var open: [Ordinal<Part>] = []
    var items: [String] = []
    for (clause, entry) in zip(document.clauses, citations) {
      let path = document.parts.wayUp(from: clause.part).reversed()
      for (depth, part) in path.enumerated() where depth >= open.count || open[depth] != part {
        memo.list(items)
        items = []
        memo.heading(title(of: document.parts[part], in: memo), level: min(6, depth + 2))
      }
      open = path
      let units = entry.units.isEmpty ? "" : "（\(entry.units.joined(separator: "、"))）"
      let title = String(String.UnicodeScalarView(title(of: clause).scalars))
      items.append(MarkdownText.escaped(title + units) + " " + MarkdownText.code(entry.clause.locator))
    }
    memo.list(items)
    return memo.text
  }

  private func title(of part: Part, in memo: Markdown) -> String {
    guard part.isInferred else { return part.label }
    return part.label + memo.say(" (number inferred)", "（章号为推断，原文缺失）")
  }
}
