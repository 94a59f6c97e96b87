import ClauseComparison
import PolicyText

extension ComparisonReport {
  package func html(on page: Page) -> String? {
    var title = Message("Comparison", "条款对照")(in: page.language)
    if documents.count == 2 { title += " " + documents.map(\.short).joined(separator: " ↔ ") }
    let file = HTMLPage(page: page, title: title)
    return file.written { html in
      if let topic { html.element("p", text: file.say("Topic: \(topic.query)", "主题：\(topic.query)")) }
      html.element("p", ["class": "note"]) { html in
        html.element("u", text: file.say("underlined", "下划线"))
        html.text(file.say(": words that both have; ", "：两文共有的文字；"))
        html.element("b", text: file.say("bold", "粗体"))
        html.text(file.say(": words of one alone; 待核: to be reviewed.", "：一方独有的文字；“待核”须人工核对。"))
      }
      html.levelFilter(comparisons.map(\.comparison.lower.masthead.level), on: page)
      html.filter(
        file.say("Relations", "关系"),
        Relation.allCases.map { ($0.className, $0.message(in: page.language)) })
      for compared in comparisons { compared.write(to: &html, in: file) }
    }
  }
}

extension Relation {
  /// What a filter hides it by.
  var className: String { "r-" + message.english.split(separator: " ")[1] }
}

extension ComparedRows {
  fileprivate func write(to html: inout HTML, in file: HTMLPage) {
    let language = file.page.language
    html.element("section", ["class": comparison.lower.levelClass]) { html in
      html.element("div", ["class": "sides"]) { html in
        for head in [comparison.upper, comparison.lower] {
          html.element("div") { $0.documentHead(head, on: file.page) }
        }
      }
      for note in ([comparison.standing.message] + comparison.missingBetween.map(\.message)).compactMap({ $0 }
      ) {
        html.element("p", ["class": "note"], text: note(in: language))
      }
      html.element("p", text: summary(in: language))
      html.element("div", ["class": "scroll", "tabindex": "0"]) { html in
        if !rows.isEmpty { html.answerMap(of: self, in: file) }
        html.numberMap(of: self, in: file)
      }
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
        html.element("h2", text: title)
        html.element("ul") { html in
          for entry in entries {
            html.element("li", ["lang": HTML.chinese]) { html in
              let words = entry.quotation?.text.onOneLine ?? file.say("(whole clause)", "（整条）")
              html.text("\(entry.clause.title) \(words)\(entry.levelBetweenMissing ? " 待核" : "") ")
              html.element("code", text: entry.clause.locator)
            }
          }
        }
      }
    }
  }
}

extension ComparedRows.Row {
  fileprivate func write(to html: inout HTML, in file: HTMLPage) {
    let classes = Set(provisions.map(\.relation.className))
    // Hidden with the last of its provisions, where they are of one relation.
    let name = classes.count == 1 ? "pair \(classes.first ?? "")" : "pair"
    html.element("article", ["class": name]) { html in
      html.element("div", ["class": "sides heads", "lang": HTML.chinese]) { html in
        for clause in [pair.upper, pair.lower] {
          html.element("div") { html in
            html.text(clause.title)
            html.place(of: clause, on: file.page)
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
      html.element("span", ["class": "tag"], text: relation.message(in: language))
      if let numberLine { html.element("span", ["class": "note"], text: numberLine) }
      if needsReview {
        let reasons = doubts.map { $0.message(in: language) }.joined(separator: file.say("; ", "；"))
        html.element("span", ["class": "note"], text: " 待核：\(reasons)")
      }
      html.element("div", ["class": "sides", "lang": HTML.chinese]) { html in
        for (side, runs) in [(upper, shared.map(\.upper)), (lower, shared.map(\.lower))] {
          html.element("div") { html in
            html.element("blockquote") {
              $0.marked(side.text.onOneLine, side.scalars(runs), as: "u", rest: "b")
            }
          }
        }
      }
    }
  }
}
