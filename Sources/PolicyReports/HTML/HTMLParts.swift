import PolicyText

extension HTMLWriter {
  /// Folded, below the words of it that are shown; nothing where those are all.
  mutating func write(whole clause: ClausePage, behind excerpt: QuotedText) {
    let body = clause.opened.body
    // What is ticked is copied whole.
    let isMore =
      frame.isOfAnswer
      ? body != excerpt.paragraphs.map(\.plainText)
      : body.reduce(0, { $0 + $1.count }) > excerpt.paragraphs.reduce(0) { $0 + $1.plainText.count }
    guard isMore, !body.isEmpty else { return }
    element("details", ["class": "whole"]) { page in
      page.html.element("summary", text: page.say("the whole clause", "整条"))
      for paragraph in body { page.html.element("p", ["lang": HTML.chinese], text: paragraph) }
    }
  }

  /// Boxes that hide what is not checked, by the style sheet alone: without a script, and from the keyboard. A browser
  /// that cannot do it shows everything, and has no boxes. Nothing to choose between is no filter.
  mutating func write(_ filter: Filter) {
    guard filter.choices.count > 1 else { return }
    html.element("fieldset", ["class": "filter"]) { html in
      html.element("legend", text: filter.legend)
      for choice in filter.choices {
        html.element("label") { html in
          html.empty("input", ["type": "checkbox", "checked": "checked", "id": "show-\(choice.name)"])
          html.element("span", ["class": choice.hue?.className ?? ""], text: " " + choice.signed)
        }
      }
    }
    html.style("@supports selector(:has(a)){\n" + filter.rules + "}\n")
  }

  /// Names of the sections that follow, and of the tables of documents.
  mutating func write(contents blocks: ArraySlice<Block>, _ levels: Int) {
    let entries = ContentsEntry.all(in: blocks, levels, language)
    guard entries.count > 1 else { return }
    let name = say("Contents", "目录")
    // What answers a question comes first: its list stays folded.
    guard frame.isOfAnswer else { return element("nav", ["aria-label": name]) { $0.write(entries) } }
    element("details", ["class": "contents"]) { page in
      page.html.element("summary", text: name)
      page.element("nav", ["aria-label": name]) { $0.write(entries) }
    }
  }

  private mutating func write(_ entries: [ContentsEntry]) {
    guard !entries.isEmpty else { return }
    element("ul") { page in
      for entry in entries {
        page.element("li", ["class": entry.tags.map(\.name).joined(separator: " ")]) { page in
          page.html.inline([
            entry.name.linked(to: entry.target), .said(entry.count.isEmpty ? "" : " " + entry.count),
          ])
          page.write(entry.parts)
        }
      }
    }
  }

  /// Clauses that answer each other, beside each other; where rows have no clauses in common, row by row.
  mutating func write(_ group: SideBySide.Group, of sides: SideBySide) {
    guard !group.clauses.isEmpty else {
      for row in group.rows { write(row, of: sides, isNamed: false) }
      return
    }
    let tags = group.rows.map(\.verdict.tag.name)
    let names = Set(tags).sorted().map { "has-" + $0 }
    let target = Target.answer(
      upper: group.clauses[0].locator, lower: group.clauses[group.clauses.count - 1].locator)
    element("article", ["id": target.anchor, "class": (["pair"] + names).joined(separator: " ")]) { page in
      page.element("div", ["class": "sides"]) { page in
        for clause in group.clauses {
          page.element("div", ["id": Target.clause(clause).anchor]) { page in
            page.heading(isQuoted: true) { $0.text(clause.title) }
            page.html.place(Source(clause))
          }
        }
      }
      for row in group.rows { page.write(row, of: sides, isNamed: true) }
    }
  }

  /// - Parameter isNamed: whether the clauses stand above.
  private mutating func write(_ row: SideBySide.Row, of sides: SideBySide, isNamed: Bool) {
    element("div", ["class": "provision " + row.verdict.tag.name]) { page in
      page.write(row.verdict)
      page.element("div", ["class": "sides"]) { page in
        for (name, cell) in zip(sides.sideNames(in: page.language), row.cells) {
          page.write(cell, named: name, isNamed: isNamed)
        }
      }
    }
  }

  /// Where sides stand below each other its name tells which it is, and an empty one is left out.
  private mutating func write(_ cell: SideBySide.Cell?, named name: String, isNamed: Bool) {
    html.element("div", ["class": cell == nil ? "empty" : "full"]) { html in
      html.element("span", ["class": "side"], text: name)
      guard let cell else { return html.element("p", ["class": "note"], text: "–") }
      html.element("blockquote", ["lang": HTML.chinese]) { $0.inline(cell.runs, isWithinQuotation: true) }
      if !isNamed { html.place(cell.source) }
    }
  }
}

extension Filter {
  fileprivate var rules: String {
    var rules = choices.map { "body:has(#show-\($0.name):not(:checked)) .\($0.name){display:none}\n" }
    // What stands around several things to be shown is hidden with the last of them.
    let parts = choices.filter { $0.kind != .level }
    if !parts.isEmpty {
      rules.append(".pair{display:none}\n")
      rules += parts.map { "body:has(#show-\($0.name):checked) .pair.has-\($0.name){display:block}\n" }
    }
    return rules.joined()
  }
}

/// A line of the contents.
private struct ContentsEntry {
  let name: Run
  let target: Target
  let count: String
  let tags: [Tag]
  var parts: [ContentsEntry] = []

  static func all(in blocks: ArraySlice<Block>, _ levels: Int, _ language: Language) -> [ContentsEntry] {
    guard levels > 0 else { return [] }
    return blocks.flatMap { block -> [ContentsEntry] in
      switch block {
      case .section(let section):
        guard let target = section.subject.target else { return [] }
        return [
          ContentsEntry(
            name: section.subject.name, target: target, count: section.count,
            tags: section.allTags(in: language),
            parts: all(in: section.blocks[...], levels - 1, language))
        ]
      case .table(let table):
        return table.groups.map { group in
          ContentsEntry(
            name: .quoted(group.document.heading), target: .document(id: group.document.id),
            count: "\(group.count)", tags: [group.document.levelTag(in: language)])
        }
      default: return []
      }
    }
  }
}
