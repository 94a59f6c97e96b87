import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

/// Looks every quotation of a report up again.
struct ReportVerification {
  enum Finding: Equatable {
    case asQuoted
    /// The words stand in another clause.
    case moved(to: String)
    /// The clause is there, and says something else from these words on.
    case changed(from: String)
    /// The document has no such clause, or is not there. Another one may have the words.
    case missing(elsewhere: String?)
  }

  private let library: Library
  private let heads: [DocumentHead]

  init(_ library: Library) throws(CommandError) {
    self.library = library
    heads = try library.heads()
  }

  func finding(of quotation: MemoQuotation) throws(CommandError) -> Finding {
    let clause = try text(at: quotation.locator)
    guard let paragraph = quotation.paragraphs.first(where: { !isIn(clause ?? "", $0) }) else {
      return clause == nil ? .missing(elsewhere: nil) : .asQuoted
    }
    let own = (try? Locator(quotation.locator)).flatMap { try? $0.document.resolve(among: heads) }
    if let own, let locator = try locator(of: paragraph, inDocument: own) { return .moved(to: locator) }
    if let clause { return .changed(from: ReportVerification.difference(clause, paragraph)) }
    for place in heads.indices where place != own {
      if let locator = try locator(of: paragraph, inDocument: place) { return .missing(elsewhere: locator) }
    }
    return .missing(elsewhere: nil)
  }

  /// Of the first clause with these words. A clause that was given another number has the words behind it.
  private func locator(of paragraph: String, inDocument place: Int) throws(CommandError) -> String? {
    let document = try library.document(place)
    let found = document.clauses.first { clause in
      let text = document.string(clause.range)
      return isIn(text, paragraph) || isIn(text, paragraph.withoutNumber)
    }
    return found.map { document.citation(of: $0).locator }
  }

  /// Nil where no clause has this locator.
  private func text(at locator: String) throws(CommandError) -> String? {
    guard let locator = try? Locator(locator), let place = try? locator.document.resolve(among: heads) else {
      return nil
    }
    let document = try library.document(place)
    guard let clause = try? locator.resolve(in: document) else { return nil }
    return document.string(document.clauses[clause].range)
  }

  /// Whether the clause has the words, white space aside. A quotation may be cut at its ends; a line with the
  /// responsible units is made of the clause's words.
  private func isIn(_ clause: String, _ paragraph: String) -> Bool {
    let text = Array(clause.harmlessScalars)
    for label in ["责任单位：", "responsible: "] where paragraph.hasPrefix(label) {
      let units = paragraph.dropFirst(label.count).split(separator: "、")
      if units.allSatisfy({ text.contains(Array(String($0).harmlessScalars)) }) { return true }
    }
    return text.contains(paragraph.quotedScalars)
  }

  /// The first words that the clause has not in this place.
  private static func difference(_ clause: String, _ paragraph: String) -> String {
    let (text, words) = (Array(clause.harmlessScalars), paragraph.quotedScalars)
    var longest = 0
    for start in text.indices {
      var length = 0
      while length < words.count, start + length < text.count, text[start + length] == words[length] {
        length += 1
      }
      longest = max(longest, length)
    }
    return String(String.UnicodeScalarView(words[longest...].prefix(20)))
  }
}

extension String {
  /// Without （二） or 第二条 in front.
  fileprivate var withoutNumber: String {
    let start = prefix(10)
    guard let end = start.firstIndex(where: { "）)条、".contains($0) }), "（(第".contains(start.first ?? " ")
    else {
      return self
    }
    return String(self[index(after: end)...])
  }

  /// As a report shows them, without white space.
  fileprivate var harmlessScalars: [Unicode.Scalar] {
    split(whereSeparator: \.isNewline).joined().harmless.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  /// The same without the marks of cutting at the ends.
  fileprivate var quotedScalars: [Unicode.Scalar] {
    var words = harmlessScalars[...]
    while words.first == "…" { words.removeFirst() }
    while words.last == "…" { words.removeLast() }
    return Array(words)
  }
}

extension VerifyRequest {
  /// Every quotation that does not stand where the report says is named; then the status is 1.
  func runOnReport(_ path: String, with console: Console) throws(CommandError) -> Status {
    let quotations = MemoQuotation.all(in: try String(plainFile: path))
    let (findings, status) = try Library.ask(shelf, console) { library throws(CommandError) in
      let verification = try ReportVerification(library)
      let findings = try quotations.map { quotation throws(CommandError) in
        try verification.finding(of: quotation)
      }
      return (findings, library.status)
    }
    var lines: [Message] = []
    for (quotation, finding) in zip(quotations, findings) {
      guard let words = finding.message else { continue }
      let place = "\(path):\(quotation.line) \(quotation.locator)"
      lines.append(Message("\(place): \(words.english)", "\(place)：\(words.chinese)"))
    }
    let wrong = lines.count
    lines.append(
      Message(
        "\(path): \(counted(quotations.count, "quotation")), \(quotations.count - wrong) as in the corpus, "
          + "\(wrong) not",
        "\(path)：引文 \(quotations.count) 处，与库中一致 \(quotations.count - wrong) 处，不一致 \(wrong) 处"))
    try console.print(lines.map { $0(in: console.language).harmless + "\n" }.joined())
    guard status == .done else { return status }
    return wrong == 0 && !quotations.isEmpty ? .done : .nothingFound
  }
}

extension ReportVerification.Finding {
  /// Nil where nothing is to be said.
  fileprivate var message: Message? {
    switch self {
    case .asQuoted: nil
    case .moved(let locator): Message("moved to \(locator)", "已移至 \(locator)")
    case .changed(let words): Message("changed from “\(words)” on", "自“\(words)”起已有改动")
    case .missing(nil): Message("missing: the words stand in no clause", "缺失：任何条款中都没有这段文字")
    case .missing(let locator?):
      Message("missing; the same words are in \(locator)", "缺失；\(locator) 有相同文字")
    }
  }
}
