package import ClauseComparison
import PolicyText

/// `sources`: where each sentence of a document was said first (逐句溯源).
package struct SourcesReport: Report {
  let sources: DocumentSources

  package init(_ sources: DocumentSources) { self.sources = sources }

  package var isEmpty: Bool { sources.shares.isEmpty }

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
