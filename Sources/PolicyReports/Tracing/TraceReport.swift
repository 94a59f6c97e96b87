package import ClauseComparison
package import PolicyText

/// `trace`: a provision, or a wording, through levels and time.
package struct TraceReport: Report {
  let trace: ProvisionTrace
  /// The locator or the words.
  let asked: String

  /// How much was searched.
  let documents: Int
  let clauses: Int

  /// - Parameter admitted: the documents that a filter left to search.
  package init(_ trace: ProvisionTrace, of asked: String, admitted: [DocumentHead]) {
    self.trace = trace
    self.asked = asked
    documents = admitted.count
    clauses = admitted.reduce(0) { $0 + $1.clauses }
  }

  /// Nothing but what was asked for.
  package var isEmpty: Bool { trace.steps.allSatisfy { $0.isOrigin || $0.answers.isEmpty } }

  package var json: JSONObject {
    [
      "schema": 1, "command": "trace", "query": .string(asked), "searched": .object(searched),
      "first": JSON(trace.first?.clause.locator), "missing_between": JSON(trace.missingBetween.map(\.json)),
      "steps": JSON(trace.steps.map(\.json)),
    ]
  }

  package var lines: JSONLines? {
    JSONLines(
      trace.steps.map(\.json),
      summary: [
        "query": .string(asked), "searched": .object(searched), "first": JSON(trace.first?.clause.locator),
        "missing_between": JSON(trace.missingBetween.map(\.json)), "steps": .integer(trace.steps.count),
      ])
  }

  private var searched: JSONObject {
    ["documents": .integer(documents), "clauses": .integer(clauses)]
  }

  package func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(columns: ClauseCitation.csvColumns + ["relation", "score", "text", "note"])
    let separator = Message("; ", "；")(in: language)
    for answer in trace.steps.flatMap(\.answers) {
      table.append(
        answer.clause.csvCells + [
          answer.relation?.rawValue, answer.score?.rounded4, answer.quotation.text,
          answer.doubts.map { $0.message(in: language) }.joined(separator: separator),
        ])
    }
    return table
  }

  package func text(on page: Page) -> String {
    var report = TextReport(on: page)
    report.paragraph(StyledText(scope(in: page.language), .faint), hanging: 2)
    for missing in trace.missingBetween {
      report.paragraph(StyledText(missing.message(in: page.language)), hanging: 2)
    }
    for step in trace.steps {
      report.blank()
      report.paragraph(step.document.line(for: page), hanging: 2)
      if step.answers.isEmpty { report.line(StyledText(report.say("– nothing", "– 无"), .faint), indent: 2) }
      for answer in step.answers { answer.write(to: &report, isOrigin: step.isOrigin) }
    }
    if isEmpty {
      report.blank()
      report.line(StyledText(report.say("nothing found", "没有找到")))
    }
    guard let first = trace.first else { return report.text }
    report.blank()
    report.paragraph(
      StyledText(
        report.say("stands first in \(first.clause.locator)", "最早见于 \(first.clause.locator)")
          + (first.clause.document.masthead.issued.map { "  \($0)" } ?? "")), hanging: 2)
    return report.text
  }

  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    memo.heading(memo.say("Trace: \(asked)", "沿革：\(asked)"), level: 1)
    memo.paragraph(MarkdownText.escaped(scope(in: page.language)))
    for missing in trace.missingBetween {
      memo.paragraph(MarkdownText.escaped(missing.message(in: page.language)))
    }
    for step in trace.steps {
      memo.heading(step.document.heading, level: 2)
      if step.answers.isEmpty { memo.paragraph(memo.say("Nothing.", "无。")) }
      for answer in step.answers {
        if let relation = answer.relation {
          let review = answer.doubts.isEmpty ? "" : " · 待核"
          memo.paragraph("**\(relation.rawValue)**\(review)")
        }
        memo.quotation(
          answer.quotation.text.split(separator: "\n").map { MarkdownText.escaped(String($0)) }
            + [answer.clause.source(on: page)])
      }
    }
    if let first = trace.first {
      memo.paragraph(
        memo.say("Stands first in ", "最早见于 ") + first.clause.document.source + " "
          + MarkdownText.code(first.clause.locator))
    }
    return memo.text
  }

  func scope(in language: Language) -> String {
    Message(
      "\(asked): \(counted(documents, "document")), \(counted(clauses, "clause")) searched",
      "\(asked)：已检 \(documents) 篇 \(clauses) 条")(in: language)
  }
}

extension ProvisionTrace.Step {
  fileprivate var json: JSONObject {
    document.identity + [
      "origin": .bool(isOrigin), "answers": JSON(answers.map(\.json)),
    ]
  }
}

extension ProvisionTrace.Answer {
  fileprivate var json: JSONObject {
    [
      "locator": .string(clause.locator), "relation": JSON(relation?.rawValue),
      "text": .string(quotation.text),
      "lines": JSON(quotation.lines), "score": score.map { .number($0.shown) } ?? .null,
      "review": .bool(!doubts.isEmpty), "doubts": JSON(doubts.map(\.json)),
    ]
  }

  fileprivate func write(to report: inout TextReport, isOrigin: Bool) {
    var head = StyledText(clause.title, .strong)
    if let relation { head = StyledText(relation.message(in: report.page.language) + "  ") + head }
    if !doubts.isEmpty {
      let reasons = doubts.map { $0.message(in: report.page.language) }.joined(
        separator: report.say("; ", "；"))
      head.append(report.say("  待核 review: \(reasons)", "  待核：\(reasons)"), .faint)
    }
    report.paragraph(head, indent: 2, hanging: 2)
    // The clause traced opens with its own number and heading.
    report.paragraph(StyledText(quotation.text.onOneLine), indent: 4)
    report.line(
      StyledText("\(clause.document.file):\(quotation.lines.hyphenated)  \(clause.locator)", .faint),
      indent: 4)
  }
}
