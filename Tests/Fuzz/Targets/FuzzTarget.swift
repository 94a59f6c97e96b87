import ClauseComparison
import ClauseIndex
import ClauseSearch
import Fixtures
import PolicyReports
import PolicyText

/// Kinds of bytes that come from outside, and what must hold of any of them. A violation traps.
package protocol FuzzedBytes: Sendable {
  /// Seeds that change with the program: they are made, not kept.
  var madeSeeds: [[UInt8]] { get }
  func run(_ bytes: [UInt8])
}

/// What the rooms below the command read.
package enum FuzzTarget: String, CaseIterable, FuzzedBytes {
  // Documents, by their format.
  case text, markdown, html, pages, word
  /// The text, numbering, styles and footnotes of a Word document, apart by a byte 0. What changes an archive damages it,
  /// and its parts are not read.
  case wordParts = "word-parts"
  case facts, query, locator
  /// An index as it lies on the disk, and one whose checksums were made right after it was damaged.
  case index, forged
  /// A query, and behind a byte 0 the damage of the index that is asked: lists of every kind stand in it.
  case forgedQuery = "forged-query"
  /// Reports given to `verify`.
  case report
  case wordReport = "word-report"
  case json
  /// Two documents, apart by a byte 0.
  case comparison

  package var madeSeeds: [[UInt8]] { self == .index ? [IndexTarget.sound] : [] }

  package func run(_ bytes: [UInt8]) {
    switch self {
    case .text: read { () throws(DecodingError) in try DecodedText(bytes) }
    case .markdown: read { () throws(DecodingError) in try DecodedText(markdown: bytes) }
    case .html: read { () throws(DecodingError) in try DecodedText(html: bytes) }
    case .pages: read { () throws(DecodingError) in try DecodedText(pages: bytes) }
    case .word: read { () throws(WordError) in try DecodedText(word: bytes) }
    case .wordParts: readParts(bytes)
    case .facts: readFacts(bytes)
    case .query: QueryTarget.run(bytes)
    case .locator: locate(bytes)
    case .index: IndexTarget.run(bytes)
    case .forged: IndexTarget.run(forgedFrom: bytes)
    case .forgedQuery: QueryTarget.run(onForged: bytes)
    case .report: check(report: String(decoding: bytes, as: UTF8.self))
    case .wordReport: check(wordReport: bytes)
    case .json: parse(bytes)
    case .comparison: compare(bytes)
    }
  }
}

// MARK: - Documents

extension FuzzTarget {
  private func read<Failure: Error>(_ decode: () throws(Failure) -> DecodedText) {
    guard let decoded = try? decode() else { return }
    DocumentTarget.check(Document(decoded: decoded, id: "fuzz", file: "fuzz.\(rawValue)"))
  }

  private func readParts(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
    let others = zip(["numbering", "styles", "footnotes"], parts.dropFirst()).filter { !$1.isEmpty }
    let packed = WordParts(document: parts[0], others: others.map { ($0, $1) }).bytes
    read { () throws(WordError) in try DecodedText(word: packed) }
    check(wordReport: packed)
  }

  private func readFacts(_ bytes: [UInt8]) {
    guard let text = try? DecodedText(bytes) else { return }
    for section in FactSheet(text).sections {
      let decoded = DocumentTarget.paper
      DocumentTarget.check(Document(decoded: decoded, id: "fuzz", file: "fuzz.txt", facts: section.facts))
    }
  }

  private func locate(_ bytes: [UInt8]) {
    let words = String(decoding: bytes, as: UTF8.self)
    let document = Document(decoded: DocumentTarget.paper, id: "fuzz", file: "fuzz.txt").withLeads
    if let locator = try? Locator(words), let clause = try? locator.resolve(in: document) {
      precondition(document.clauses.indices.contains(clause), "a locator leads out of the document")
    }
  }

  private func compare(_ bytes: [UInt8]) {
    let halves = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
    let documents = halves.enumerated().compactMap { number, bytes in
      try? Document(reading: bytes, id: "fuzz\(number)", file: "fuzz\(number).txt")
    }
    guard documents.count == 2 else { return }
    let index = DocumentTarget.index(of: documents)
    guard let comparison = try? DocumentComparison(documents[0], documents[1], index: index) else {
      preconditionFailure("a sound index gave an error")
    }
    for pair in comparison.pairs { precondition(!pair.provisions.isEmpty, "clauses answer without words") }
  }
}

// MARK: - What programs send

extension FuzzTarget {
  private func parse(_ bytes: [UInt8]) {
    guard let value = try? JSON(parsing: bytes) else { return }
    let written: JSONObject = ["value": value]
    guard let again = try? JSON(parsing: Array(written.text.utf8)), case .object(let object) = again else {
      preconditionFailure("what was written is not read: \(written.text)")
    }
    precondition(object.text == written.text, "written otherwise the second time")
  }

  private func check(report: String) {
    let quotations = MemoQuotation.all(in: report)
    let lines = report.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
    for line in MemoQuotation.unreadPlaces(in: report, besides: quotations) {
      precondition((1...lines).contains(line))
    }
    check(quotations)
  }

  private func check(wordReport bytes: [UInt8]) {
    guard let quotations = try? MemoQuotation.all(inWord: bytes) else { return }
    precondition((try? MemoQuotation.unreadPlaces(inWord: bytes, besides: quotations)) != nil)
    check(quotations)
  }

  private func check(_ quotations: [MemoQuotation]) {
    let document = Document(decoded: DocumentTarget.paper, id: "fuzz", file: "fuzz.txt")
    let index = DocumentTarget.index(of: [document])
    let check = QuotationCheck(index) { $0 }
    for quotation in quotations.prefix(8) {
      precondition(quotation.line > 0)
      let clause = (try? Locator(quotation.locator).resolve(in: document)).map { document.clauses[$0] }
      let finding = try? check.finding(
        of: quotation.paragraphs, inDocument: index.allDocuments.first, clause: clause)
      precondition(finding != nil, "a sound index gave an error")
    }
  }
}
