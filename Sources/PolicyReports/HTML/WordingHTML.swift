import ClauseComparison
import PolicyText

extension WordingReport {
  /// Side by side; what went is struck out, what came is bold and underlined, what moved is dotted.
  package func html(on page: Page) -> String? {
    let clauses = [difference.upper, difference.lower]
    let file = HTMLPage(
      page: page,
      title: Message("Wording", "文字对照")(in: page.language) + " "
        + clauses.map { $0.document.name(among: clauses.map(\.document)) + " " + $0.label }.joined(
          separator: " ↔ "))
    return file.written { html in
      html.element("div", ["class": "sides"]) { html in
        for clause in clauses {
          html.element("div", ["id": clause.anchor]) { html in
            html.documentHead(clause.document, on: page)
            html.element("h3", ["lang": HTML.chinese], text: clause.title)
            html.place(of: clause)
          }
        }
      }
      writeLegend(to: &html, in: file)
      HTMLFilter(
        legend: file.say("Sentences", "句子"),
        choices: SentenceKind.allCases.compactMap { kind in
          let count = difference.sentences.count { $0.sort == kind }
          return count == 0 ? nil : (kind.className, "\(kind.message(in: page.language)) (\(count))")
        }
      ).write(to: &html)
      for sentence in difference.sentences { sentence.write(to: &html, in: file) }
    }
  }

  private func writeLegend(to html: inout HTML, in file: HTMLPage) {
    html.element("p", ["class": "note"]) { html in
      html.element("del", text: file.say("struck out", "删除线"))
      html.text(file.say(": only above; ", "：上文独有；"))
      html.element("ins", text: file.say("bold, underlined", "粗体下划线"))
      html.text(file.say(": only below; ", "：下文独有；"))
      html.element("span", ["class": "value"], text: file.say("framed", "加框"))
      html.text(file.say(": a number that changed; ", "：数字有变；"))
      html.element("span", ["class": "moved"], text: file.say("dotted", "点线"))
      html.text(file.say(": moved; the rest is in both.", "：移位；其余相同。"))
    }
  }
}

/// What became of a sentence.
private enum SentenceKind: CaseIterable {
  case kept, changed, dropped, added

  var className: String { "s-\(self)" }

  var message: Message {
    switch self {
    case .kept: Message("kept", "保留")
    case .changed: Message("changed", "改动")
    case .dropped: Message("only above", "上文独有")
    case .added: Message("only below", "下文新增")
    }
  }
}

extension ClauseDifference.Sentence {
  fileprivate var sort: SentenceKind {
    guard upper != nil else { return .added }
    guard lower != nil else { return .dropped }
    return wording?.spans.allSatisfy { $0.kind == .kept } ?? true ? .kept : .changed
  }

  fileprivate func write(to html: inout HTML, in file: HTMLPage) {
    html.element("article", ["class": "pair \(sort.className)"]) { html in
      html.element("p", ["class": "verdict"]) { html in
        html.element("span", ["class": "tag"], text: sort.message(in: file.page.language))
        if isMoved { html.element("span", ["class": "tag"], text: file.say("moved", "移位")) }
        html.element("span", ["class": "note"], text: notes(in: file))
      }
      html.element("div", ["class": "sides"]) { html in
        html.side(file.say("upper", "上"), isEmpty: upper == nil) { write(upper, \.upper, to: &$0) }
        html.side(file.say("lower", "下"), isEmpty: lower == nil) { write(lower, \.lower, to: &$0) }
      }
    }
  }

  private func notes(in file: HTMLPage) -> String {
    let lines = [upper?.lines, lower?.lines].map { $0?.hyphenated ?? "–" }.joined(separator: " ↔ ")
    var notes = [relation.message(in: file.page.language), file.say("lines \(lines)", "第 \(lines) 行")]
    if let wording, sort == .changed {
      let percent = Int((wording.likeness * 100).rounded())
      notes.append(file.say("\(percent)% of the words kept", "保留 \(percent)%"))
    }
    if needsReview { notes.append(file.say("待核 review: a number changed", "待核：数字有变")) }
    return notes.joined(separator: " · ")
  }

  private func write(
    _ quotation: Quotation?, _ side: KeyPath<WordingDifference.Span, Range<Int>?>, to html: inout HTML
  ) {
    guard let quotation else { return html.element("p", ["class": "note"], text: "–") }
    let isUpper = side == \.upper
    html.element("blockquote", ["lang": HTML.chinese]) { html in
      guard let wording else { return html.element(isUpper ? "del" : "ins", text: quotation.text.onOneLine) }
      var end = quotation.range.lowerBound
      let spans = wording.spans.compactMap { span in span[keyPath: side].map { (span.kind, $0) } }
      for (kind, range) in spans.sorted(by: { $0.1.lowerBound < $1.1.lowerBound })
      where range.lowerBound >= end {
        // Marks that neither side is compared by.
        html.text(quotation.words(end..<range.lowerBound).onOneLine)
        html.piece(quotation.words(range).onOneLine, kind, isUpper: isUpper)
        end = range.upperBound
      }
      // A mark at the end of a sentence is not quoted.
      html.text(quotation.words(end..<max(end, quotation.range.upperBound)).onOneLine)
    }
  }
}

extension HTML {
  fileprivate mutating func piece(_ words: String, _ kind: WordingDifference.Kind, isUpper: Bool) {
    switch kind {
    case .kept: text(words)
    case .moved: element("span", ["class": "moved"], text: words)
    case .changedValue:
      element("span", ["class": "value"]) { $0.element(isUpper ? "del" : "ins", text: words) }
    case .dropped, .added, .replaced: element(isUpper ? "del" : "ins", text: words)
    }
  }
}
