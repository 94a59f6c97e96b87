import ClauseComparison
package import PolicyText

extension TraceReport {
  /// The documents in order of level and time, each with what answers.
  package func content(in language: Language) -> ReportContent {
    let searched = language.say(
      "\(asked): \(counted(documents, "document")), \(counted(clauses, "clause")) searched",
      "\(asked)：已检 \(documents) 篇 \(clauses) 条")
    var blocks: [Block] = [.note(searched)]
    blocks += trace.missingBetween.map { .paragraph($0.message(in: language)) }
    if isEmpty { blocks.append(.paragraph(language.say("nothing found", "没有找到"))) }
    blocks += findings(in: language)
    let (empty, found) = (steps.filter(\.answers.isEmpty), steps.filter { !$0.answers.isEmpty })
    blocks += outside.notes(in: language)
    if !empty.isEmpty {
      let ids = empty.map(\.document.id)
      blocks.append(
        .note(
          language.say(
            "in no clause of: \(ids.joined(separator: ", "))", "以下文件的条款中没有：\(ids.joined(separator: "、"))")))
    }
    blocks.append(.filter(.levels(of: found.map(\.document), in: language)))
    blocks.append(.contents(levels: 1))
    blocks += found.map { section($0, in: language) }
    return ReportContent(title: language.say("Trace: \(asked)", "沿革：\(asked)"), blocks: blocks)
  }

  /// Where the words stand first, sentence by sentence where these differ, and what was not read.
  private func findings(in language: Language) -> [Block] {
    var blocks: [Block] = []
    let firsts = Set(trace.sentences.map(\.first.locator))
    if firsts.count > 1 || trace.sentences.contains(where: { $0.isAlone || !$0.isWhole }) {
      blocks += TraceFinding.grouped(trace.sentences).map { .paragraph($0.runs(in: language)) }
    } else if let first = firsts.isEmpty ? trace.first?.clause : trace.sentences.first?.first {
      blocks.append(.paragraph([.said(language.say("stands first in ", "最早见于 "))] + first.dated))
    }
    if further > 0 {
      let message = language.say(
        "\(counted(further, "further document")) with fewer of its words not read",
        "另有 \(further) 篇相同词语更少的文件未读")
      blocks.append(
        .paragraph([.said(message), .said(language.say("; -n reads more", "，可用 -n 增加"), .advice)]))
    }
    return blocks
  }

  private func section(_ step: ProvisionTrace.Step, in language: Language) -> Block {
    let count = step.isOrigin ? language.say("traced", "所查条款") : "\(step.answers.count)"
    var blocks: [Block] = step.answers.grouped { $0.clause.locator }.map { answers in
      .section(answers[0].clause, answers.flatMap { self.blocks(of: $0, in: step, language) })
    }
    if step.weaker > 0 {
      let message = language.say(
        "\(counted(step.weaker, "weaker pair")) left out", "另有 \(step.weaker) 处相近程度较低，未列出")
      blocks.append(
        .note([.said(message), .said(language.say("; compare shows all", "（compare 列出全部）"), .advice)]))
    }
    return .section(step.document, count: count, blocks)
  }

  private func blocks(
    of answer: ProvisionTrace.Answer, in step: ProvisionTrace.Step, _ language: Language
  ) -> [Block] {
    var blocks: [Block] = []
    if let relation = answer.relation {
      blocks.append(
        .verdict(
          Verdict(tag: relation.tag(in: language), doubts: answer.doubts.map { $0.message(in: language) })))
    } else if step.isOrigin {
      let label = language.say("traced", "所查条款")
      blocks.append(.verdict(Verdict(tag: Tag(kind: .relation, name: "origin", label: label))))
    }
    if let answered = answer.answered {
      blocks.append(
        .note([
          .said(language.say("to “", "对应“")), .quoted(answered.text), .said("”"),
        ]))
    }
    let words = answer.quotation.paragraphs(marking: marks(of: answer, in: step), as: .match)
    blocks.append(
      .quotation(QuotedText(paragraphs: words, source: Source(answer.clause, at: answer.quotation.place))))
    return blocks
  }

  /// The words traced; of a provision, what it has in common with the one traced. In bytes of the document.
  private func marks(of answer: ProvisionTrace.Answer, in step: ProvisionTrace.Step) -> [Range<Int>] {
    let quotation = answer.quotation
    guard answer.relation != nil else {
      guard !step.isOrigin, let phrase = Phrase(asked) else { return [] }
      let bytes = Array(quotation.text.utf8)
      let words = TokenizedText(bytes, 0..<bytes.count)
      let start = quotation.range.lowerBound
      return words.matches(of: phrase).map { match in
        let found = words.source(match, in: bytes)
        return start + found.lowerBound..<start + found.upperBound
      }
    }
    return answer.marks
  }
}
