import ClauseComparison
import PolicyText

extension TraceReport {
  /// The documents in order of level and time, each with what answers.
  package func html(on page: Page) -> String? {
    let file = HTMLPage(
      page: page, title: Message("Trace: \(asked)", "沿革：\(asked)")(in: page.language))
    return file.written { html in
      html.element("p", text: scope(in: page.language))
      for missing in trace.missingBetween {
        html.element("p", ["class": "note"], text: missing.message(in: page.language))
      }
      writeFirst(to: &html, in: file)
      html.levelFilter(steps.map(\.document.masthead.level), on: page)
      writeContents(to: &html, in: file)
      for step in steps { write(step, to: &html, in: file) }
    }
  }

  /// Where the words stand first; with links where that is one place.
  private func writeFirst(to html: inout HTML, in file: HTMLPage) {
    let lines = closing(in: file.page.language)
    guard !isEmpty || trace.first != nil else {
      html.element("p", text: file.say("Nothing found.", "没有找到。"))
      return
    }
    if let first = trace.first, lines.count == 1, further == 0 {
      html.element("p") { html in
        html.text(file.say("Stands first in ", "最早见于 "))
        html.element("span", ["lang": HTML.chinese], text: first.clause.document.heading + " ")
        html.locator(of: first.clause)
        guard let issued = first.clause.document.masthead.issued else { return }
        html.text(" ")
        html.element("span", ["class": "date"], text: issued.description)
      }
    } else {
      html.element("ul", ["lang": HTML.chinese]) { html in
        for line in lines { html.element("li", text: line) }
      }
    }
  }

  private func writeContents(to html: inout HTML, in file: HTMLPage) {
    guard steps.count > 1 else { return }
    html.element("nav", ["aria-label": file.say("Contents", "目录")]) { html in
      html.element("ol") { html in
        for step in trace.steps {
          html.element("li", ["class": step.document.levelClass]) { html in
            html.link(to: step.document.anchor) {
              $0.element("span", ["lang": HTML.chinese], text: step.document.heading)
            }
            html.text(" " + step.word(in: file))
          }
        }
      }
    }
  }

  private func write(_ step: ProvisionTrace.Step, to html: inout HTML, in file: HTMLPage) {
    let head = step.document
    html.element("section", ["class": head.levelClass, "id": head.anchor]) { html in
      html.documentHead(head, on: file.page)
      if step.answers.isEmpty { html.element("p", ["class": "note"], text: step.word(in: file)) }
      for group in step.answersByClause {
        html.element("article", ["id": group[0].clause.anchor]) { html in
          html.element("h3", ["lang": HTML.chinese], text: group[0].clause.title)
          for answer in group { write(answer, of: step, to: &html, in: file) }
        }
      }
      if let weaker = step.weakerMessage {
        html.element("p", ["class": "note"], text: weaker(in: file.page.language))
      }
    }
  }

  private func write(
    _ answer: ProvisionTrace.Answer, of step: ProvisionTrace.Step, to html: inout HTML, in file: HTMLPage
  ) {
    html.element("p", ["class": "verdict \(answer.relation?.className ?? "")"]) { html in
      if let relation = answer.relation {
        html.element("span", ["class": "tag"], text: relation.message(in: file.page.language))
      } else if step.isOrigin {
        html.element("span", ["class": "tag"], text: step.word(in: file))
      }
      if !answer.doubts.isEmpty { html.doubts(answer.doubts, in: file) }
    }
    if let answered = answer.answered {
      html.element("p", ["class": "note", "lang": HTML.chinese]) { html in
        html.text(file.say("to “\(answered.text.onOneLine)”", "对应“\(answered.text.onOneLine)”"))
      }
    }
    html.element("blockquote", ["lang": HTML.chinese]) { html in
      html.marked(answer.quotation.text.onOneLine, marks(of: answer, in: step), as: "mark")
    }
    html.place(of: answer.clause, lines: answer.quotation.lines)
  }

  /// The words traced; of a provision, what it has in common with the one traced.
  private func marks(of answer: ProvisionTrace.Answer, in step: ProvisionTrace.Step) -> [Range<Int>] {
    let quotation = answer.quotation
    guard answer.relation != nil else {
      guard !step.isOrigin, let phrase = Phrase(asked) else { return [] }
      let bytes = Array(quotation.text.utf8)
      let words = TokenizedText(bytes, 0..<bytes.count)
      let start = quotation.range.lowerBound
      return quotation.scalars(
        words.matches(of: phrase).map { match in
          let place = words.source(match, in: bytes)
          return start + place.lowerBound..<start + place.upperBound
        })
    }
    return quotation.scalars(answer.marks)
  }
}

extension ProvisionTrace.Step {
  /// Clauses in the order of their best answer.
  fileprivate var answersByClause: [[ProvisionTrace.Answer]] {
    var groups: [[ProvisionTrace.Answer]] = []
    for answer in answers {
      if let place = groups.firstIndex(where: { $0[0].clause.locator == answer.clause.locator }) {
        groups[place].append(answer)
      } else {
        groups.append([answer])
      }
    }
    return groups
  }

  fileprivate func word(in file: HTMLPage) -> String {
    if isOrigin { return file.say("traced", "所查条款") }
    return answers.isEmpty ? file.say("– nothing", "– 无") : "\(answers.count)"
  }
}
