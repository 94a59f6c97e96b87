package import PolicyText

/// What a command has to say: to people as a tree of blocks, to programs as records. A new format is a writer and its
/// lines in `written(as:on:)`.
package protocol Report: Sendable {
  /// Whether nothing was found of what was asked for.
  var isEmpty: Bool { get }
  /// The locators of what it numbers, in the order of the numbers: the first is 1.
  var numbered: [String] { get }
  /// The one document that it is the whole of.
  var document: Document? { get }
  /// For people.
  func content(in language: Language) -> ReportContent
  /// What the rows of a table have no place for, a line each, to be told beside them.
  func besideRows(in language: Language) -> [String]
  /// For programs.
  static var data: ReportData<Self> { get }
}

extension Report {
  package var isEmpty: Bool { false }

  package var numbered: [String] { [] }

  package var document: Document? { nil }

  package func besideRows(in language: Language) -> [String] { [] }

  /// Schema 1: `policy help json` has its keys.
  package var json: JSONObject { Self.data.json.json(of: self) }

  /// One thing a line.
  package var lines: JSONLines {
    JSONLines(written: Self.data.lines.written(self), summary: Self.data.counts.json(of: self))
  }

  package func csv(in language: Language) -> CSVTable { Self.data.table.write(self, language) }
}

package enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, jsonl, markdown, csv, html, docx, gbt7714, csl
  /// Of a document that is shown whole.
  case akn
}

/// The formats for people, and those of what is quoted.
package enum ContentFormat: String, Sendable, CaseIterable {
  case text, markdown, html, docx, gbt7714, csl
}

/// A report as it was written.
package enum WrittenReport: Sendable, Equatable {
  /// Ends with a line feed.
  case text(String)
  /// The same as its bytes: what is long is not gone through once more to be a text.
  case bytes([UInt8])
  /// Bytes that only a program can open.
  case file([UInt8])
}

extension Report {
  package func written(as format: ReportFormat, on page: Page) -> WrittenReport {
    switch format {
    case .json: .bytes(Self.data.json.line(of: self))
    case .jsonl: .bytes(lines.bytes)
    case .csv: .bytes(csv(in: page.language).bytes)
    case .akn: .text(document.map { AkomaNtoso.text(of: $0, from: page.provenance) } ?? "")
    case .text: content(in: page.language).written(as: .text, on: page)
    case .markdown: content(in: page.language).written(as: .markdown, on: page)
    case .html: content(in: page.language).written(as: .html, on: page)
    case .docx: content(in: page.language).written(as: .docx, on: page)
    case .gbt7714: content(in: page.language).written(as: .gbt7714, on: page)
    case .csl: content(in: page.language).written(as: .csl, on: page)
    }
  }
}

extension ReportContent {
  func written(as format: ContentFormat, on page: Page) -> WrittenReport {
    switch format {
    case .text: .text(TextWriter.text(of: self, on: page))
    case .markdown: .text(MarkdownWriter.text(of: self, in: page.language, from: page.provenance))
    case .html:
      .text(
        HTMLWriter.text(of: self, in: page.language, showsPaths: page.showsPaths, from: page.provenance))
    case .docx: .file(DocxWriter.bytes(of: self, in: page.language, from: page.provenance))
    case .gbt7714: .text(GBT7714.text(of: references, in: page.language))
    case .csl: .text(CSL.text(of: references))
    }
  }
}
