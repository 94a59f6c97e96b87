package import ClauseComparison
package import PolicyText

/// `sources`: where each sentence of a document was said first (逐句溯源).
package struct SourcesReport: Report {
  let sources: DocumentSources

  package init(_ sources: DocumentSources) { self.sources = sources }

  package var isEmpty: Bool { sources.shares.isEmpty }

  private var counts: JSONObject {
    [
      "characters": .integer(sources.characters), "own": .integer(sources.own),
      "stock": .integer(sources.stock),
      "shares": JSON(
        sources.shares.map { share -> JSONObject in
          [
            "document": .string(share.document.id), "characters": .integer(share.characters),
            "share": .number(share.share.shown), "only_there": .integer(share.onlyThere),
          ]
        }),
    ]
  }

  package var json: JSONObject {
    ["schema": 1, "command": "sources", "document": .string(sources.document.id)] + counts + [
      "sentences": JSON(sources.sentences.map(\.json))
    ]
  }

  package var lines: JSONLines? {
    JSONLines(
      sources.sentences.map(\.json), summary: ["document": .string(sources.document.id)] + counts)
  }

  package func csv(in language: Language) -> CSVTable? {
    var table = CSVTable(columns: ["locator", "lines", "text", "share", "words", "source", "source_lines"])
    for sentence in sources.sentences {
      let own = [
        sentence.clause.locator, sentence.quotation.lines.hyphenated, sentence.quotation.text,
        sentence.share.rounded2,
      ]
      if sentence.borrowed.isEmpty { table.append(own + [nil, nil, nil]) }
      for borrowing in sentence.borrowed {
        table.append(
          own + [
            sentence.quotation.words(borrowing.range), borrowing.source.locator,
            borrowing.quotation.lines.hyphenated,
          ])
      }
    }
    return table
  }

  package func text(on page: Page) -> String {
    var report = TextReport(on: page)
    report.paragraph(sources.document.line(in: page.language), hanging: 2)
    for line in summary(in: page.language) { report.paragraph(StyledText(line, .faint), hanging: 2) }
    var locator = ""
    for sentence in sources.sentences {
      if sentence.clause.locator != locator {
        locator = sentence.clause.locator
        report.blank()
        report.paragraph(
          StyledText(sentence.clause.title, .strong) + StyledText("  " + locator, .faint), hanging: 2)
      }
      report.paragraph(
        sentence.quotation.styled(sentence.borrowed.map(\.range), .shared), indent: 2, hanging: 0)
      for line in sentence.lines(in: page.language) {
        report.paragraph(StyledText(line.lead + "  ") + StyledText(line.words, .faint), indent: 4, hanging: 2)
      }
    }
    return report.text
  }

  package func markdown(on page: Page) -> String? {
    var memo = Markdown(on: page)
    memo.heading(memo.say("Sources: ", "逐句溯源：") + sources.document.heading, level: 1)
    for line in summary(in: page.language) { memo.paragraph(MarkdownText.escaped(line)) }
    var locator = ""
    for sentence in sources.sentences {
      if sentence.clause.locator != locator {
        locator = sentence.clause.locator
        memo.heading(sentence.clause.title, level: 2)
      }
      let from = sentence.lines(in: page.language).map {
        "\(MarkdownText.escaped($0.lead)) \(MarkdownText.escaped($0.words))"
      }
      memo.quotation(
        [
          MarkdownText.bold(
            sentence.quotation.text.onOneLine, sentence.quotation.scalars(sentence.borrowed.map(\.range)))
        ] + ["— " + sentence.clause.place(sentence.quotation.lines)] + from)
    }
    return memo.text
  }

  /// Of all characters.
  func percent(_ part: Int) -> String {
    let whole = sources.characters == 0 ? 0 : (part * 100 + sources.characters / 2) / sources.characters
    return whole == 0 && part > 0 ? "<1%" : "\(whole)%"
  }

  /// Of a large corpus hundreds have a common phrase.
  private static let smallShare = 0.01

  func summary(in language: Language) -> [String] {
    let own = Message(
      "its own wording: \(percent(sources.own)) of \(sources.characters) characters, against "
        + "\(counted(sources.searchedDocuments, "document")), \(counted(sources.searchedClauses, "clause"))",
      "自有表述 \(percent(sources.own))（共 \(sources.characters) 字），已与 \(sources.searchedDocuments) 篇 \(sources.searchedClauses) 条比对"
    )
    let stock = Message(
      "stock wording, of no one document: \(percent(sources.stock))", "通用表述（不归于任何文件）\(percent(sources.stock))"
    )
    let shares = sources.shares.filter { $0.share >= Self.smallShare }.map { share in
      Message(
        "from \(share.document.id): \(percent(share.characters)), \(percent(share.onlyThere)) only there",
        "出自 \(share.document.id)：\(percent(share.characters))，其中仅见于该文件 \(percent(share.onlyThere))")
    }
    let rest = sources.shares.count - shares.count
    let others = Message(
      "and \(counted(rest, "document")) with less than 1%\(rest == 1 ? "" : " each")",
      "另有 \(rest) 篇\(rest == 1 ? "" : "各")不足 1%")
    return ([own] + (sources.stock > 0 ? [stock] : []) + shares + (rest > 0 ? [others] : [])).map {
      $0(in: language)
    }
  }
}

extension DocumentSources.Sentence {
  fileprivate var json: JSONObject {
    [
      "locator": .string(clause.locator), "text": .string(quotation.text), "lines": JSON(quotation.lines),
      "share": .number(share.shown), "nearly": JSON(nearly?.clause.locator),
      "borrowed": JSON(
        borrowed.map { borrowing -> JSONObject in
          [
            "text": .string(quotation.words(borrowing.range)), "source": .string(borrowing.source.locator),
            "lines": JSON(borrowing.quotation.lines), "also_in": JSON(borrowing.alsoIn.map(\.id)),
          ]
        }),
      "stock": JSON(
        stock.map { stock -> JSONObject in
          ["text": .string(quotation.words(stock.range)), "documents": .integer(stock.documents)]
        }),
    ]
  }

  /// The sentence that it has in several runs: said once instead of run by run.
  var repeated: DocumentSources.NearSource? {
    borrowed.count { $0.source.locator == nearly?.clause.locator } > 1 ? nearly : nil
  }

  /// The runs that `repeated` does not say.
  var furtherBorrowed: [DocumentSources.Borrowing] {
    guard let repeated else { return borrowed }
    return borrowed.filter { $0.source.locator != repeated.clause.locator }
  }

  /// Where the sentence is from, a line each: the whole of it, or run by run; then what is stock.
  fileprivate func lines(in language: Language) -> [(lead: String, words: String)] {
    var lines: [(lead: String, words: String)] = []
    if let repeated {
      let label = Message("nearly verbatim", "近乎照录")(in: language)
      lines.append(("≈ \(repeated.clause.locator)", "\(label) “\(repeated.quotation.text.onOneLine)”"))
    }
    for borrowing in furtherBorrowed {
      let words = "“\(quotation.words(borrowing.range).onOneLine)”"
      lines.append(("← \(borrowing.source.locator)", words + borrowing.others(in: language)))
    }
    for wording in stock {
      let label = Message("stock wording", "通用表述")(in: language)
      let spread = Message(
        ", in \(counted(wording.documents, "document"))", "，见于 \(wording.documents) 篇")(in: language)
      lines.append(("· \(label)", "“\(quotation.words(wording.range).onOneLine)”\(spread)"))
    }
    return lines
  }
}

extension DocumentSources.Borrowing {
  /// In a large corpus hundreds have a run; the first few tell where it went.
  private static let mostOthers = 3

  func others(in language: Language) -> String {
    guard !alsoIn.isEmpty else { return "" }
    let named = alsoIn.prefix(Self.mostOthers).map(\.id)
    let rest = alsoIn.count - named.count
    let more = rest > 0 ? Message(" and \(rest) more", " 等 \(alsoIn.count) 篇")(in: language) : ""
    return Message(
      ", also in \(named.joined(separator: ", "))", "，又见 \(named.joined(separator: "、"))")(in: language)
      + more
  }
}
