import ClauseComparison
import PolicyText

/// A part of a register as a page has it: one document and what was read off it.
struct RegisterSection {
  let document: DocumentHead
  let rows: [HTMLTable.Row]
}

extension RegisterReport {
  package func html(on page: Page) -> String? {
    let file = HTMLPage(page: page, title: title(in: page.language))
    return file.written { html in
      html.element("p", text: scope(in: page.language))
      writeOpening(to: &html, in: file)
      writeSections(to: &html, in: file)
    }
  }

  func writeOpening(to html: inout HTML, in file: HTMLPage) {}

  func writeSections(to html: inout HTML, in file: HTMLPage) {
    let sections = sections(in: file).filter { !$0.rows.isEmpty }
    html.levelFilter(sections.map(\.document.masthead.level), on: file.page)
    if sections.count > 1 {
      html.element("nav", ["aria-label": file.say("Contents", "目录")]) { html in
        html.element("ul") { html in
          for section in sections {
            html.element("li", ["class": section.document.levelClass]) { html in
              html.link(to: section.document.anchor) {
                $0.element("span", ["lang": HTML.chinese], text: section.document.heading)
              }
              html.text(" \(section.rows.count)")
            }
          }
        }
      }
    }
    for section in sections {
      let head = section.document
      html.element("section", ["class": head.levelClass, "id": head.anchor]) { html in
        html.documentHead(head, on: file.page)
        HTMLTable(columns: pageColumns.map { $0(in: file.page.language) }, rows: section.rows)
          .write(to: &html)
      }
    }
  }
}

extension CitationsReport {
  func writeOpening(to html: inout HTML, in file: HTMLPage) {
    let language = file.page.language
    guard !chains.rows.isEmpty else { return }
    html.element("h2", text: CitationChains.title(in: language))
    html.element("ul", ["lang": HTML.chinese]) { html in
      for row in chains.said(in: language) { html.element("li", text: row) }
    }
  }

  var pageColumns: [Message] {
    [Message("cites", "引用"), Message("in the corpus", "库中文件"), Message("where", "出处")]
  }

  func sections(in file: HTMLPage) -> [RegisterSection] {
    RegisterSection.grouped(registers.flatMap(\.entries), by: \.document) { entry in
      let target: HTMLCell =
        entry.target.map { .document($0) } ?? .said(file.say("not in the corpus", "不在库中"))
      return HTMLTable.Row(
        place: entry.clause?.anchor,
        cells: [.quoted(entry.quotation.text), target, entry.clause.cell(entry.quotation, in: file)])
    }
  }
}

extension DefinitionsReport {
  var pageColumns: [Message] { [Message("short", "简称"), Message("long", "全称"), Message("where", "出处")] }

  func sections(in file: HTMLPage) -> [RegisterSection] {
    RegisterSection.grouped(registers.flatMap(\.entries), by: \.document) { entry in
      HTMLTable.Row(
        place: entry.clause?.anchor,
        cells: [
          .quoted(entry.definition.short), .quoted(entry.definition.long),
          entry.clause.cell(entry.quotation, in: file),
        ])
    }
  }
}

extension DutiesReport {
  var pageColumns: [Message] {
    [Message("unit", "单位"), Message("clauses", "条数"), Message("leads", "牵头"), Message("which", "条款")]
  }

  func sections(in file: HTMLPage) -> [RegisterSection] {
    RegisterSection.grouped(units, by: \.document) { charged in
      let duties = charged.unit.duties
      return HTMLTable.Row(cells: [
        .quoted(charged.unit.name), .count("\(duties.count)"), .count("\(duties.count { $0.position == 1 })"),
        .clauses(duties.map(\.clause)),
      ])
    }.map { section in
      let open = without.filter { $0.document.id == section.document.id }
      guard !open.isEmpty else { return section }
      let row = HTMLTable.Row(cells: [
        .said(file.say("no unit named", "未列责任单位")), .count("\(open.count)"), .nothing, .clauses(open),
      ])
      return RegisterSection(document: section.document, rows: section.rows + [row])
    }
  }
}

extension CheckReport {
  var pageColumns: [Message] { [Message("place", "位置"), Message("defect", "缺陷"), Message("clause", "条款")] }

  func sections(in file: HTMLPage) -> [RegisterSection] {
    RegisterSection.grouped(found, by: \.document) { document, defect in
      HTMLTable.Row(
        place: defect.clause?.anchor,
        cells: [
          .count(file.say("line \(defect.line)", "第 \(defect.line) 行")),
          .said(defect.message(in: file.page.language)),
          defect.clause.map { .clause($0) } ?? .nothing,
        ])
    }
  }
}

extension ClauseCitation? {
  /// The clause; outside all clauses the lines.
  fileprivate func cell(_ quotation: Quotation, in file: HTMLPage) -> HTMLCell {
    let lines = quotation.lines.hyphenated
    return self.map { .clause($0) } ?? .count(file.say("line \(lines)", "第 \(lines) 行"))
  }
}

extension RegisterSection {
  /// Documents in the order of their first entry.
  static func grouped<Entry>(
    _ entries: [Entry], by document: (Entry) -> DocumentHead, _ row: (Entry) -> HTMLTable.Row
  ) -> [RegisterSection] {
    var places: [String: Int] = [:]
    var groups: [(document: DocumentHead, rows: [HTMLTable.Row])] = []
    for entry in entries {
      let head = document(entry)
      let place = places[head.id] ?? groups.count
      if place == groups.count {
        places[head.id] = place
        groups.append((head, []))
      }
      groups[place].rows.append(row(entry))
    }
    return groups.map { RegisterSection(document: $0.document, rows: $0.rows) }
  }
}
