import ClauseSearch
import PolicyText

extension Absence {
  func write(to report: inout TextReport) {
    for fact in facts(in: report) { report.paragraph(fact, indent: 2, hanging: 2) }
  }

  /// One a line: what is missing, where it stands, what stands near.
  func facts(in report: TextReport) -> [StyledText] {
    var facts = terms.map { StyledText(report.say("in no clause: \($0)", "任何条款中都没有：\($0)")) }
    facts += elsewhere.map { place in
      let document = place.document
      let line = report.say(
        "outside the clauses: \(place.term), in the \(place.kind.english) of \(document.id)  ",
        "条款之外：\(place.term)，\(document.id) \(place.kind.chinese)  ")
      return StyledText(line) + StyledText("\(document.file):\(place.lines.hyphenated)", .faint)
    }
    facts += present.map { term in
      let places = term.locators.joined(separator: "  ") + (term.clauses > term.locators.count ? " …" : "")
      return StyledText(
        report.say(
          "\(term.term) is in \(counted(term.clauses, "clause")): \(places)",
          "“\(term.term)”见于 \(term.clauses) 条：\(places)"))
    }
    facts += nearby.map { word in
      StyledText(
        report.say(
          "near to \(word.term): \(word.text), in \(counted(word.clauses, "clause"))",
          "与“\(word.term)”相近：\(word.text)，见于 \(word.clauses) 条"))
    }
    if let apart {
      facts.append(
        StyledText(
          report.say(
            "together only in a wider scope: \(apart.query) finds \(counted(apart.total, "clause"))",
            "范围放宽后有：\(apart.query)，\(apart.total) 条")))
    }
    return facts
  }
}

extension Facets {
  func named(in report: TextReport) -> [(name: String, counts: [Count])] {
    [
      (report.say("by level", "层级"), levels), (report.say("by document", "文件"), documents),
      (report.say("by year", "年份"), years), (report.say("by responsible unit", "责任单位"), units),
    ]
  }

  func write(to report: inout TextReport) {
    for (name, counts) in named(in: report) where !counts.isEmpty {
      report.blank()
      report.line(StyledText(name, .strong))
      let widest = counts.map { StyledText($0.name).width }.max() ?? 0
      for count in counts {
        let gap = String(repeating: " ", count: widest - StyledText(count.name).width + 2)
        report.line(StyledText("\(count.name)\(gap)\(count.hits)"), indent: 2)
      }
    }
  }
}

extension ScorePart {
  func line(in report: TextReport) -> String {
    switch source {
    case .term:
      let term = term ?? ""
      return report.say(
        "+ \(value.rounded4)  \(term): \(body) in the text, \(heading) in the heading; in \(counted(clauses, "clause"))",
        "+ \(value.rounded4)  \(term)：正文 \(body) 次，标题 \(heading) 次；见于 \(clauses) 条")
    case .bigrams: return report.say("+ \(value.rounded4)  pairs of characters", "+ \(value.rounded4)  二字组")
    case .characters: return report.say("+ \(value.rounded4)  single characters", "+ \(value.rounded4)  单字")
    case .chapter: return report.say("+ \(value.rounded4)  its chapter", "+ \(value.rounded4)  所在章")
    case .document: return report.say("+ \(value.rounded4)  its document", "+ \(value.rounded4)  所在文件")
    case .level: return report.say("+ \(value.rounded4)  its level", "+ \(value.rounded4)  层级")
    }
  }
}

extension Double {
  /// With four digits behind the point.
  var rounded4: String {
    let scaled = Int((self * 10_000).rounded())
    let fraction = String(abs(scaled) % 10_000)
    return "\(scaled < 0 ? "-" : "")\(abs(scaled) / 10_000)."
      + String(repeating: "0", count: 4 - fraction.count) + fraction
  }
}
