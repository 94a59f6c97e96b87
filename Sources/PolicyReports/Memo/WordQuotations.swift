package import PolicyText

extension MemoQuotation {
  /// What `DocxWriter` writes, read back: by the names of styles, which stay when Word or WPS saves the file.
  ///
  /// - Returns: quotations whose `line` is the number of their paragraph.
  package static func all(inWord bytes: [UInt8]) throws(WordError) -> [MemoQuotation] {
    let paragraphs = try WordRuns(word: bytes).paragraphs
    let sources = Dictionary(
      paragraphs.filter { $0.has(.source) }.map { ($0.number ?? "", $0.runs) },
      uniquingKeysWith: { first, _ in first })
    var found: [MemoQuotation] = []
    var quoted: [String] = []
    for (place, paragraph) in paragraphs.enumerated() {
      func add(_ words: [String], from source: [WordRuns.Run]?) {
        guard let source, let locator = source.locator, !locator.hasPrefix("-#"), !words.allSatisfy(\.isEmpty)
        else { return }
        found.append(
          MemoQuotation(paragraphs: words, locator: locator, line: place + 1, citing: source.citation))
      }
      guard paragraph.has(.quotation) else {
        quoted = []
        let read = found.count
        if paragraph.has(.cellQuotation) || paragraph.has(.item) {
          add([paragraph.marked], from: paragraph.mark.flatMap { sources[$0] })
        } else {
          // Pasted as text alone, a quotation loses its style and keeps the note with its source.
          add([paragraph.runs.words], from: paragraph.notes.last)
        }
        if found.count == read {
          found += quotations(running: paragraph.line(naming: sources)[...], line: place + 1)
        }
        continue
      }
      quoted.append(paragraph.runs.words)
      guard let note = paragraph.notes.last else { continue }
      add(quoted, from: note)
      quoted = []
    }
    return found
  }

  /// The numbers of the paragraphs with locators that stand beside no words which could be told as quoted from them.
  package static func unreadPlaces(inWord bytes: [UInt8], besides quotations: [MemoQuotation])
    throws(WordError)
    -> [Int]
  {
    let paragraphs = try WordRuns(word: bytes).paragraphs
    return unreadPlaces(
      in: paragraphs.map { paragraph in paragraph.has(.source) ? "" : paragraph.line(naming: [:])[...] },
      besides: quotations, isOwn: true)
  }
}

extension WordRuns.Paragraph {
  fileprivate func has(_ style: DocxParagraph) -> Bool { self.style == style.name.lowercased() }

  /// The number that a source opens with: `[3] …`.
  fileprivate var number: String? {
    let words = runs.words
    guard words.hasPrefix("["), let end = words.firstIndex(of: "]") else { return nil }
    return String(words[...end])
  }

  /// As Markdown has it: the locators of its sources as code.
  fileprivate func line(naming sources: [String: [WordRuns.Run]]) -> String {
    runs.map { run in
      if run.style == DocxStyles.locator { return "`\(run.text)`" }
      if run.style == DocxStyles.sourceMark, let locator = sources[run.text]?.locator {
        return "`\(locator)`"
      }
      return run.text.map { "\\`*~".contains($0) ? "\\\($0)" : String($0) }.joined()
    }.joined()
  }

  /// Of its source.
  fileprivate var mark: String? { runs.first { $0.style == DocxStyles.sourceMark }?.text }

  /// Its words in front of the number, a bold opening and the clause's own number left out.
  fileprivate var marked: String {
    let front = runs.prefix { $0.style != DocxStyles.sourceMark && $0.style != DocxStyles.clauseLabel }
    let isOpened = has(.item) && front.first?.style == DocxStyles.strong.lowercased()
    return Array(isOpened ? front.dropFirst() : front).words
  }
}

extension [WordRuns.Run] {
  fileprivate var words: String { map(\.text).joined() }

  /// What stands between a source's number and its locator.
  fileprivate var citation: String {
    let words = Array(prefix { $0.style != DocxStyles.locator }).words
    let start = words.firstIndex(of: "《") ?? words.startIndex
    return String(words[start...])
  }

  /// Nil where its source is no clause.
  fileprivate var locator: String? {
    let words = filter { $0.style == DocxStyles.locator }.words
    return words.contains("#") ? words : nil
  }
}
