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
  let steps: [ProvisionTrace.Step]
  /// Documents that share words too, and were not read for being further down.
  let further: Int

  /// - Parameter admitted: the documents that a filter left to search.
  /// - Parameter hidesEmptySteps: documents without an answer are too many to be named.
  package init(
    _ trace: ProvisionTrace, of asked: String, admitted: [DocumentHead], further: Int = 0,
    hidesEmptySteps: Bool = false
  ) {
    self.trace = trace
    self.further = further
    steps = trace.steps.filter { !hidesEmptySteps || !$0.answers.isEmpty }
    self.asked = asked
    documents = admitted.count
    clauses = admitted.reduce(0) { $0 + $1.clauses }
  }

  /// Nothing but what was asked for.
  package var isEmpty: Bool { steps.allSatisfy { $0.isOrigin || $0.answers.isEmpty } }

  package func text(on page: Page) -> String {
    var report = TextReport(on: page)
    report.paragraph(StyledText(scope(in: page.language), .faint), hanging: 2)
    for missing in trace.missingBetween {
      report.paragraph(StyledText(missing.message(in: page.language)), hanging: 2)
    }
    for step in steps {
      report.blank()
      report.paragraph(step.document.line(in: page.language), hanging: 2)
      if step.answers.isEmpty { report.line(StyledText(report.say("– nothing", "– 无"), .faint), indent: 2) }
      for answer in step.answers { answer.write(to: &report, isOrigin: step.isOrigin) }
      if let weaker = step.weakerMessage {
        report.paragraph(StyledText(weaker(in: page.language), .faint), indent: 2, hanging: 2)
      }
    }
    if isEmpty {
      report.blank()
      report.line(StyledText(report.say("nothing found", "没有找到")))
    }
    let ends = closing(in: page.language)
    if !ends.isEmpty { report.blank() }
    for line in ends { report.paragraph(StyledText(line), hanging: 2) }
    return report.text
  }

  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    memo.heading(memo.say("Trace: \(asked)", "沿革：\(asked)"), level: 1)
    memo.paragraph(MarkdownText.escaped(scope(in: page.language)))
    for missing in trace.missingBetween {
      memo.paragraph(MarkdownText.escaped(missing.message(in: page.language)))
    }
    for step in steps {
      memo.heading(step.document.heading, level: 2)
      if step.answers.isEmpty { memo.paragraph(memo.say("Nothing.", "无。")) }
      for answer in step.answers { answer.write(to: &memo) }
      if let weaker = step.weakerMessage {
        memo.paragraph(MarkdownText.escaped(weaker(in: page.language)))
      }
    }
    for line in closing(in: page.language) { memo.paragraph(MarkdownText.escaped(line)) }
    return memo.text
  }

  /// Where the words stand first, sentence by sentence where these differ, and what was not read.
  func closing(in language: Language) -> [String] {
    var lines: [Message] = []
    let firsts = Set(trace.sentences.map(\.first.locator))
    if firsts.count > 1 || trace.sentences.contains(where: { $0.isAlone || !$0.isVerbatim }),
      trace.sentences.count > 1
    {
      lines += TraceFinding.grouped(trace.sentences).map(\.message)
    } else if let first = firsts.first.flatMap({ _ in trace.sentences.first?.first }) ?? trace.first?.clause {
      lines.append(Message("stands first in \(first.dated)", "最早见于 \(first.dated)"))
    }
    if further > 0 {
      lines.append(
        Message(
          "\(counted(further, "further document")) with fewer of its words not read; -n reads more",
          "另有 \(further) 篇相同词语更少的文件未读，可用 -n 增加"))
    }
    return lines.map { $0(in: language) }
  }

  func scope(in language: Language) -> String {
    Message(
      "\(asked): \(counted(documents, "document")), \(counted(clauses, "clause")) searched",
      "\(asked)：已检 \(documents) 篇 \(clauses) 条")(in: language)
  }
}

extension ProvisionTrace.Step {
  var weakerMessage: Message? {
    guard weaker > 0 else { return nil }
    return Message(
      "\(counted(weaker, "weaker pair")) left out; compare shows all",
      "另有 \(weaker) 处相近程度较低，未列出（compare 列出全部）")
  }
}

extension ProvisionTrace.Answer {
  fileprivate func write(to report: inout TextReport, isOrigin: Bool) {
    var head = StyledText(clause.title, .strong)
    if let relation { head = StyledText(relation.message(in: report.page.language) + "  ") + head }
    if !doubts.isEmpty {
      let reasons = doubts.map { $0.message(in: report.page.language) }.joined(
        separator: report.say("; ", "；"))
      head.append(report.say("  待核 review: \(reasons)", "  待核：\(reasons)"), .faint)
    }
    report.paragraph(head, indent: 2, hanging: 2)
    if let answered {
      let label = report.say("to", "对应")
      report.paragraph(StyledText("\(label) “\(answered.text.onOneLine)”", .faint), indent: 4)
    }
    // The clause traced opens with its own number and heading.
    report.paragraph(StyledText(quotation.text.onOneLine), indent: 4)
    report.line(
      StyledText("\(clause.document.file):\(quotation.lines.hyphenated)  \(clause.locator)", .faint),
      indent: 4)
  }

  fileprivate func write(to memo: inout Markdown) {
    if let relation {
      let review = doubts.isEmpty ? "" : " · 待核"
      let words = answered.map {
        MarkdownText.escaped(memo.say(" to “\($0.text.onOneLine)”", " 对应“\($0.text.onOneLine)”"))
      }
      memo.paragraph("**\(relation.rawValue)**\(review)\(words ?? "")")
    }
    memo.quotation(
      quotation.text.split(separator: "\n").map { MarkdownText.escaped(String($0)) }
        + [clause.source(on: memo.page)])
  }
}
