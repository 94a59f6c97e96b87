import ClauseComparison
import PolicyText

extension ComparisonReport {
  package func html(on page: Page) -> String? {
    var title = Message("Comparison", "条款对照")(in: page.language)
    if documents.count == 2 {
      title += " " + documents.map { $0.name(among: documents) }.joined(separator: " ↔ ")
    }
    let file = HTMLPage(page: page, title: title)
    return file.written { html in
      if let topic { html.element("p", text: file.say("Topic: \(topic.query)", "主题：\(topic.query)")) }
      if documents.count > 2 { writeOverview(to: &html, in: file) }
      writeFilters(to: &html, in: file)
      html.element("p", ["class": "note"]) { html in
        html.element("u", text: file.say("underlined", "下划线"))
        html.text(file.say(": words that both have; ", "：两文共有的文字；"))
        html.element("b", text: file.say("bold", "粗体"))
        html.text(file.say(": words of one alone; 待核: to be reviewed.", "：一方独有的文字；“待核”须人工核对。"))
      }
      for (place, compared) in comparisons.enumerated() {
        compared.write(to: &html, place: "pair-\(place + 1)", in: file)
      }
    }
  }

  /// Over all levels: the documents, who answers whom, numbers, the clauses of the uppermost and their answers.
  private func writeOverview(to html: inout HTML, in file: HTMLPage) {
    html.element("nav", ["aria-label": file.say("Contents", "目录")]) { html in
      html.element("ul") { html in
        for (place, compared) in comparisons.enumerated() {
          let (upper, lower) = (compared.comparison.upper, compared.comparison.lower)
          html.element("li", ["class": "\(upper.levelClass) \(lower.levelClass)"]) { html in
            html.link(to: "pair-\(place + 1)") {
              $0.element(
                "span", ["lang": HTML.chinese],
                text: [upper, lower].map { $0.name(among: documents) }.joined(separator: " ↔ "))
            }
            html.text(file.say(" \(counted(compared.totalPairs, "pair"))", " \(compared.totalPairs) 对"))
          }
        }
      }
    }
    ChapterMap(documents, comparisons).write(to: &html, in: file)
    NumberMap(comparisons.flatMap(\.alignments), of: documents)?.write(to: &html, in: file)
    writeSynopsis(to: &html, in: file)
  }

  /// A cell for each document; each answer leads to the row that shows it.
  private func writeSynopsis(to html: inout HTML, in file: HTMLPage) {
    let clauses = answeredClauses
    guard !clauses.isEmpty else { return }
    html.element("h2", text: file.say("Clause by clause", "逐条对应"))
    HTMLTable(
      columns: synopsisColumns.map { $0(in: file.page.language) },
      rows: clauses.map { entry in
        HTMLTable.Row(
          cells: [.quoted(entry.clause.title)] + entry.answers.map { .answers($0, to: entry.clause) })
      }
    ).write(to: &html)
  }

  private func writeFilters(to html: inout HTML, in file: HTMLPage) {
    // Of two documents, either level is the whole.
    if documents.count > 2 { html.levelFilter(documents.map(\.masthead.level), on: file.page) }
    let counts = Relation.allCases.map { relation in
      (
        relation,
        comparisons.reduce(0) { sum, compared in
          sum + compared.counts.reduce(0) { $0 + ($1.relation == relation ? $1.count : 0) }
        }
      )
    }
    HTMLFilter(
      legend: file.say("Relations", "关系"),
      choices: counts.filter { $0.1 > 0 }.map {
        ($0.0.className, "\($0.0.message(in: file.page.language)) (\($0.1))")
      }, holder: ".pair"
    ).write(to: &html)
  }
}

extension Relation {
  /// What a filter hides it by.
  var className: String {
    switch self {
    case .same: "r-same"
    case .reworded: "r-reworded"
    case .reduced: "r-reduced"
    case .specified: "r-specified"
    case .changed: "r-changed"
    case .new: "r-new"
    case .missing: "r-missing"
    }
  }
}

extension ComparedRows {
  fileprivate func write(to html: inout HTML, place: String, in file: HTMLPage) {
    let language = file.page.language
    let (upper, lower) = (comparison.upper, comparison.lower)
    html.element("section", ["id": place, "class": "\(upper.levelClass) \(lower.levelClass)"]) { html in
      html.element("div", ["class": "sides"]) { html in
        for head in [upper, lower] { html.element("div") { $0.documentHead(head, on: file.page) } }
      }
      for note in comparison.notes {
        html.element("p", ["class": "note"], text: note(in: language))
      }
      html.element("p", text: summary(in: language))
      ChapterMap([upper, lower], [self]).write(to: &html, in: file)
      NumberMap(alignments, of: [upper, lower])?.write(to: &html, in: file)
      for row in rows { row.write(to: &html, in: file) }
      writeUnmatched(to: &html, in: file)
    }
  }

  private func writeUnmatched(to html: inout HTML, in file: HTMLPage) {
    for (relation, title) in [
      (Relation.missing, file.say("Without a counterpart below (缺失)", "上位规定在下位文件中无对应（缺失）")),
      (.new, file.say("Without a counterpart above (新增)", "下位规定在上位文件中无对应（新增）")),
    ] {
      let entries = unmatched.filter { $0.relation == relation }
      guard !entries.isEmpty else { continue }
      html.element("div", ["class": relation.className]) { html in
        html.element("h3", text: title)
        html.unmatched(entries, in: file)
      }
    }
  }
}

extension HTML {
  /// Provisions without a counterpart.
  mutating func unmatched(_ entries: [UnmatchedProvision], in file: HTMLPage) {
    element("ul") { html in
      for entry in entries {
        html.element("li", ["id": entry.clause.anchor]) { html in
          html.element("strong", ["lang": HTML.chinese], text: entry.clause.title)
          html.text(" ")
          if let quotation = entry.quotation {
            html.element("span", ["lang": HTML.chinese], text: quotation.text.onOneLine)
          } else {
            html.text(file.say("(whole clause)", "（整条）"))
          }
          html.text((entry.levelBetweenMissing ? file.say(" 待核 review ", " 待核 ") : " "))
          html.locator(of: entry.clause)
          guard let nearest = entry.nearest else { return }
          let refusal = nearest.refusal.message(in: file.page.language)
          html.element("div", ["class": "note"]) { html in
            html.text(file.say("nearest (\(refusal)): ", "最接近（\(refusal)）："))
            html.element("span", ["lang": HTML.chinese], text: "\(nearest.clause.title) ")
            html.locator(of: nearest.clause)
          }
        }
      }
    }
  }

  /// One of two sides. Where they stand below each other its name tells which it is, and an empty one is left out.
  mutating func side(_ name: String, isEmpty: Bool = false, _ content: (inout HTML) -> Void) {
    element("div", ["class": isEmpty ? "empty" : "full"]) { html in
      html.element("span", ["class": "side"], text: name)
      content(&html)
    }
  }
}

extension ComparedRows.Row {
  fileprivate func write(to html: inout HTML, in file: HTMLPage) {
    let relations = Relation.allCases.filter { relation in provisions.contains { $0.relation == relation } }
    let names = ["pair"] + relations.map { "has-" + $0.className }
    html.element("article", ["id": pair.upper.anchor(to: pair.lower), "class": names.joined(separator: " ")])
    { html in
      html.element("div", ["class": "sides"]) { html in
        for clause in [pair.upper, pair.lower] {
          html.element("div", ["id": clause.anchor]) { html in
            html.element("h3", ["lang": HTML.chinese], text: clause.title)
            html.place(of: clause)
          }
        }
      }
      for provision in provisions { provision.write(to: &html, in: file) }
    }
  }
}

extension ProvisionPair {
  fileprivate func write(to html: inout HTML, in file: HTMLPage) {
    let language = file.page.language
    html.element("div", ["class": "provision \(relation.className)"]) { html in
      html.element("p", ["class": "verdict"]) { html in
        html.element("span", ["class": "tag"], text: relation.message(in: language))
        if let numberLine { html.element("span", ["class": "note"], text: numberLine + " ") }
        if needsReview { html.doubts(doubts, in: file) }
      }
      html.element("div", ["class": "sides"]) { html in
        for (name, side, runs) in [
          (file.say("upper", "上"), upper, shared.map(\.upper)),
          (file.say("lower", "下"), lower, shared.map(\.lower)),
        ] {
          html.side(name) { html in
            html.element("blockquote", ["lang": HTML.chinese]) {
              $0.marked(side.text.onOneLine, side.scalars(runs), as: "u", rest: "b")
            }
          }
        }
      }
    }
  }
}

extension HTML {
  /// Why a person should look.
  mutating func doubts(_ doubts: [Doubt], in file: HTMLPage) {
    let reasons = doubts.map { $0.message(in: file.page.language) }.joined(separator: file.say("; ", "；"))
    element("span", ["class": "note"], text: file.say("待核 review: \(reasons)", "待核：\(reasons)"))
  }
}
