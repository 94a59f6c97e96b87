import ClauseComparison
import PolicyText

extension SourcesReport {
  /// Sentence by sentence, what stands in earlier documents marked, each run with the clause that has it.
  package func html(on page: Page) -> String? {
    let file = HTMLPage(
      page: page, title: Message("Sources: ", "逐句溯源：")(in: page.language) + sources.document.heading)
    return file.written { html in
      html.documentHead(sources.document, on: page)
      html.element("p", text: summary(in: page.language)[0])
      writeShares(to: &html, in: file)
      HTMLFilter(
        legend: file.say("Sentences", "句子"),
        choices: Origin.allCases.compactMap { origin in
          let count = sources.sentences.count { $0.origin == origin }
          return count == 0 ? nil : (origin.className, "\(origin.message(in: page.language)) (\(count))")
        }, holder: ".pair"
      ).write(to: &html)
      html.element("p", ["class": "note"]) { html in
        html.element("u", text: file.say("underlined", "下划线"))
        html.text(file.say(": words of an earlier document; the rest is its own.", "：见于先前文件；其余为自有表述。"))
      }
      for group in sentencesByClause { write(group, to: &html, in: file) }
    }
  }

  private var sentencesByClause: [[DocumentSources.Sentence]] {
    var groups: [[DocumentSources.Sentence]] = []
    for sentence in sources.sentences {
      if groups.last?.last?.clause.locator == sentence.clause.locator {
        groups[groups.count - 1].append(sentence)
      } else {
        groups.append([sentence])
      }
    }
    return groups
  }

  private func writeShares(to html: inout HTML, in file: HTMLPage) {
    guard !sources.shares.isEmpty else { return }
    let own = HTMLTable.Row(cells: [
      .said(file.say("its own wording", "自有表述")), .count(percent(sources.own)), .nothing,
    ])
    let stock = HTMLTable.Row(cells: [
      .said(file.say("stock wording, of no one document", "通用表述（不归于任何文件）")), .count(percent(sources.stock)),
      .nothing,
    ])
    HTMLTable(
      columns: [file.say("from", "出处"), file.say("share", "占比"), file.say("only there", "仅见于该处")],
      rows: [own] + (sources.stock > 0 ? [stock] : [])
        + sources.shares.map { share in
          HTMLTable.Row(cells: [
            .quoted(share.document.heading), .count(percent(share.characters)),
            .count(percent(share.onlyThere)),
          ])
        }
    ).write(to: &html)
  }

  private func write(_ group: [DocumentSources.Sentence], to html: inout HTML, in file: HTMLPage) {
    let clause = group[0].clause
    let origins = Origin.allCases.filter { origin in group.contains { $0.origin == origin } }
    let names = ["pair"] + origins.map { "has-" + $0.className }
    html.element("article", ["id": clause.anchor, "class": names.joined(separator: " ")]) { html in
      html.element("h3", ["lang": HTML.chinese], text: clause.title)
      for sentence in group { sentence.write(to: &html, in: file) }
      html.place(of: clause)
    }
  }
}

/// Whose words a sentence has.
private enum Origin: CaseIterable {
  case own, mixed, borrowed

  var className: String { "s-\(self)" }

  var message: Message {
    switch self {
    case .own: Message("own wording", "自有表述")
    case .mixed: Message("partly from elsewhere", "部分见于他处")
    case .borrowed: Message("nearly all from elsewhere", "几乎全见于他处")
    }
  }
}

extension DocumentSources.Sentence {
  fileprivate var origin: Origin { borrowed.isEmpty ? .own : nearly == nil ? .mixed : .borrowed }

  fileprivate func write(to html: inout HTML, in file: HTMLPage) {
    html.element("div", ["class": "provision \(origin.className)"]) { html in
      html.element("blockquote", ["lang": HTML.chinese]) {
        $0.marked(quotation.text.onOneLine, quotation.scalars(borrowed.map(\.range)), as: "u")
      }
      guard !borrowed.isEmpty || !stock.isEmpty else { return }
      html.element("ul", ["class": "note"]) { html in
        if let repeated {
          html.element("li") { html in
            html.text(file.say("nearly verbatim ", "近乎照录 "))
            html.chinese("“\(repeated.quotation.text.onOneLine)”")
            html.text(" ← ")
            html.locator(of: repeated.clause)
          }
        }
        for borrowing in furtherBorrowed {
          borrowing.write(quotation.words(borrowing.range), to: &html, in: file)
        }
        for wording in stock {
          html.element("li") { html in
            html.chinese("“\(quotation.words(wording.range).onOneLine)”")
            html.text(
              file.say(
                ": stock wording, in \(counted(wording.documents, "document"))",
                "：通用表述，见于 \(wording.documents) 篇"))
          }
        }
      }
    }
  }
}

extension DocumentSources.Borrowing {
  fileprivate func write(_ words: String, to html: inout HTML, in file: HTMLPage) {
    html.element("li") { html in
      html.chinese("“\(words.onOneLine)”")
      html.text(" ← ")
      html.locator(of: source)
      html.text(others(in: file.page.language))
    }
  }
}

extension HTML {
  fileprivate mutating func chinese(_ words: String) {
    element("span", ["lang": HTML.chinese], text: words)
  }
}
