import PolicyText

/// Where words come from: footnotes of what is quoted in full, and numbered sources of what stands in tables.
struct DocxNotes: Sendable {
  fileprivate(set) var footnotes = XML()
  fileprivate var count = 0
  /// In the order in which they are first used.
  fileprivate var sources: [Source] = []
  fileprivate var numbers: [ExactText: Int] = [:]

  /// The numbers of sources alone.
  var numbered: DocxNotes {
    var notes = self
    notes.count = 0
    notes.footnotes = XML()
    return notes
  }

  /// One for all words of a clause that stand on one page.
  fileprivate mutating func number(of source: Source) -> Int {
    let key = ExactText(source.key)
    if let number = numbers[key] { return number }
    sources.append(source)
    numbers[key] = sources.count
    return sources.count
  }

  /// Sources that were found apart, in their order.
  mutating func number(those part: DocxNotes) {
    for source in part.sources { _ = number(of: source) }
  }
}

extension DocxWriter {
  mutating func footnote(_ source: Source) {
    notes.count += 1
    let id = "\(notes.count)"
    xml.element("w:r") { xml in
      xml.element("w:rPr") { $0.empty("w:rStyle", ["w:val": "FootnoteReference"]) }
      xml.empty("w:footnoteReference", ["w:id": id])
    }
    let body = xml
    xml = XML()
    paragraph(.footnote) { page in
      page.xml.append(
        "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>")
      page.words(" ")
      page.write(source)
    }
    notes.footnotes.append("<w:footnote w:id=\"\(id)\">\(xml.source)</w:footnote>")
    xml = body
  }

  /// [3], which leads to the third source at the end.
  mutating func mark(_ source: Source) {
    let number = notes.number(of: source)
    if xml.isDraft { return }
    let text = "[\(number)]"
    guard let bookmark = bookmark(of: .source(number)) else { return words(text, styled: "SourceMark") }
    xml.open("w:hyperlink", ["w:anchor": bookmark])
    words(text, styled: "SourceMark")
    xml.close("w:hyperlink")
  }

  mutating func writeSources() {
    guard !notes.sources.isEmpty else { return }
    paragraph(.heading1, [.said(say("Where the words stand", "引文出处"))])
    let sources = notes.sources
    write(beside: Array(sources.indices)) { place, page in
      page.paragraph(.source, runs: .source(place + 1)) { page in
        page.words("[\(place + 1)] ")
        page.write(sources[place])
      }
    }
  }

  /// As a memo cites it, then as a machine finds it.
  private mutating func write(_ source: Source) {
    words(source.reference + (source.clause == nil ? "" : "　"))
    if let clause = source.clause { words(clause.locator, styled: "Locator") }
  }
}

extension Source {
  /// What tells it from others: the clause or the lines, and the page.
  fileprivate var key: String {
    let place = clause?.locator ?? self.place
    return position.pages.map { "\(place) \($0.hyphenated)" } ?? place
  }

  static let pagesOpening = "，第"

  /// 《…》（国发〔2020〕7号，2020-07-13）五（十四）…，第5页; outside all clauses file and lines tell the place.
  fileprivate var reference: String {
    let cited = clause?.cited ?? document.cited
    if let pages = position.pages { return "\(cited)\(Source.pagesOpening)\(pages.hyphenated)页" }
    return clause == nil ? "\(cited)，\(place)" : cited
  }
}
