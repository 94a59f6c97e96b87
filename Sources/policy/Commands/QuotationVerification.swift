import ClauseComparison
import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

extension MemoQuotation {
  /// Nil: the words stand where the report says, and it names the place as it is named now.
  fileprivate func fault(
    by check: QuotationCheck, among heads: [DocumentHead], in library: Library
  ) throws(CommandError) -> Message? {
    if lacksWords {
      return Message(
        "not checked: no words above this source are marked as quoted (> in front of their lines)",
        "未核对：出处之上没有标为引文的文字（引文各行应以 > 开头）")
    }
    let locator = try? Locator(self.locator)
    let document = locator.flatMap { try? $0.document.resolve(among: heads) }
    var clause: Clause?
    var citation: ClauseCitation?
    if let locator, let document {
      let read = try library.reading { index throws(IndexError) in try index.document(document) }
      clause = try? locator.clause(of: read)
      citation = clause.map(read.citation)
    }
    let finding = try library.reading { _ throws(IndexError) in
      try check.finding(of: paragraphs, inDocument: document, clause: clause)
    }
    if let words = finding.message { return words }
    guard let citation, !names(citation) else { return nil }
    return Message(
      "the words stand there, and the source is \(citation.cited)", "引文无误，出处应为：\(citation.cited)")
  }
}

extension MemoQuotation {
  /// Of a report that the user named; a Word file is one by its name.
  ///
  /// - Returns: also where locators stand beside no words that are told as quoted.
  fileprivate static func all(named path: String) throws(CommandError) -> (
    found: [MemoQuotation], unread: [Int]
  ) {
    guard ReportFormat(fileName: path) == .docx else {
      let report = try String(named: path)
      let found = all(in: report)
      return (found, unreadPlaces(in: report, besides: found))
    }
    let bytes: [UInt8]
    do throws(TextFileError) { bytes = try [UInt8](userFile: path) } catch { throw .input(error, path: path) }
    do throws(WordError) {
      let found = try all(inWord: bytes)
      return (found, try unreadPlaces(inWord: bytes, besides: found))
    } catch { throw .word(error, path: path) }
  }

  /// Nil where every locator has its words.
  fileprivate static func unreadMessage(_ lines: [Int], in path: String) -> Message? {
    guard !lines.isEmpty else { return nil }
    let first = lines.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    let shown = first.prefix(mostLines).map(String.init)
    let more = first.count > mostLines ? ", …" : ""
    return Message(
      "\(path): not checked: \(counted(lines.count, "locator")) beside no words that are marked as quoted from it"
        + " (at \(shown.joined(separator: ", "))\(more)); > in front of a line, or “…” beside the locator, marks them",
      "\(path)：另有 \(lines.count) 个定位旁没有标为引文的文字，未核对（第 \(shown.joined(separator: "、"))\(more.isEmpty ? "" : "……") 行）；"
        + "引文请以 > 开头，或加“”置于定位旁")
  }

  private static let mostLines = 8
}

extension Console {
  /// Every quotation that does not stand where the report says is named; then the status is 1.
  func verify(quotationsOf path: String, _ locations: Locations) throws(CommandError) -> ExitStatus {
    let (quotations, unread) = try MemoQuotation.all(named: path)
    let (faults, isComplete) = try Library.ask(locations, notices) { library throws(CommandError) in
      let heads = try library.heads()
      let check = QuotationCheck(ofReportsFrom: library.index)
      let faults = try quotations.map { quotation throws(CommandError) in
        try quotation.fault(by: check, among: heads, in: library)
      }
      return (faults, library.isComplete)
    }
    var lines: [Message] = []
    for case (let quotation, let words?) in zip(quotations, faults) {
      let location = "\(path):\(quotation.line) \(quotation.locator)"
      lines.append(words.about(location))
    }
    let wrong = lines.count
    guard !quotations.isEmpty else {
      try say([
        Message(
          "\(path): no quotation with a locator; read are Markdown and Word files that this program wrote",
          "\(path)：没有可核对的引文（可核对本程序写出的 Markdown 与 Word 文件）")
      ])
      return .nothingFound
    }
    lines.append(
      Message(
        "\(path): \(counted(quotations.count, "quotation")), \(quotations.count - wrong) as in the corpus, "
          + "\(wrong) not",
        "\(path)：引文 \(quotations.count) 处，与库中一致 \(quotations.count - wrong) 处，不一致 \(wrong) 处"))
    if let words = MemoQuotation.unreadMessage(unread, in: path) { lines.append(words) }
    try say(lines)
    guard isComplete else { return .incomplete }
    return wrong == 0 ? .done : .nothingFound
  }
}

extension QuotationCheck.Finding {
  /// Nil where nothing is to be said.
  fileprivate var message: Message? {
    switch self {
    case .asQuoted: nil
    case .moved(let locator): Message("moved to \(locator)", "已移至 \(locator)")
    case .changed(let words): Message("changed from “\(words)” on", "自“\(words)”起已有改动")
    case .missing(nil): Message("missing: the words stand in no clause", "未找到：任何条款中都没有这段文字")
    case .missing(let locator?):
      Message("missing; the same words are in \(locator)", "未找到；\(locator) 有相同文字")
    }
  }
}
