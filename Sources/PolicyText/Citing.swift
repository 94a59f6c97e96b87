/// What is told of a document beside a hit: enough to name and cite it. A value that never changes, held once: a register
/// of all documents has it beside every entry.
package final class DocumentHead: Sendable, Equatable {
  package let id: String
  package let file: String
  package let masthead: Masthead
  /// How many chapters and clauses the document has.
  package let chapters: Int
  package let clauses: Int
  /// The ids of other documents of the index with the same text.
  package let copies: [String]
  /// Of those whose text is the same but for a few characters, such as a PDF read beside its Word file.
  package let nearCopies: [String]

  package init(
    id: String, file: String, masthead: Masthead, chapters: Int, clauses: Int, copies: [String] = [],
    nearCopies: [String] = []
  ) {
    self.id = id
    self.file = file
    self.masthead = masthead
    self.chapters = chapters
    self.clauses = clauses
    self.copies = copies
    self.nearCopies = nearCopies
  }

  package static func == (a: DocumentHead, b: DocumentHead) -> Bool {
    a === b
      || a.id == b.id && a.file == b.file && a.masthead == b.masthead && a.chapters == b.chapters
        && a.clauses == b.clauses && a.copies == b.copies && a.nearCopies == b.nearCopies
  }
}

/// The chapter as it is cited: the 章 (or 一、) above a clause, or the innermost part where there is none.
package struct ChapterHead: Sendable, Equatable {
  package let number: Numeral?
  package let title: String
  package let isInferred: Bool
  /// Every part above the clause, outermost first, number and title: 第二编 物权.
  package let path: [String]

  package init(number: Numeral?, title: String, isInferred: Bool, path: [String]) {
    self.number = number
    self.title = title
    self.isInferred = isInferred
    self.path = path
  }
}

/// Everything that cites a clause: document, chapter, number, heading, lines. Held once, as the document's head is.
package final class ClauseCitation: Sendable, Equatable {
  package let document: DocumentHead
  package let chapter: ChapterHead?
  package let style: Clause.Style
  package let number: Numeral
  package let heading: String?
  package let place: Place
  /// `jiangsu-2020-101#五.十四`; `…#五.十四~2` for the second clause that the source numbers so.
  package let locator: String

  package var lines: ClosedRange<Int> { place.lines }

  /// A citation that was made before and written down.
  package init(
    document: DocumentHead, chapter: ChapterHead?, style: Clause.Style, number: Numeral, heading: String?,
    place: Place, locator: String
  ) {
    self.document = document
    self.chapter = chapter
    self.style = style
    self.number = number
    self.heading = heading
    self.place = place
    self.locator = locator
  }

  /// - Parameters:
  ///   - path: the parts above the clause, the outermost first.
  ///   - place: nil where lines are all that is known.
  ///   - heading: the source's words.
  package init(
    _ clause: Clause, in document: DocumentHead, path: [Part], at place: Place? = nil, heading: String?
  ) {
    self.document = document
    chapter = ChapterHead(path: path)
    style = clause.style
    number = clause.number
    self.heading = heading
    self.place = place ?? Place(lines: clause.lines)
    locator = clause.locator(in: document.id, path)
  }

  package static func == (a: ClauseCitation, b: ClauseCitation) -> Bool {
    a === b
      || a.locator == b.locator && a.document == b.document && a.chapter == b.chapter && a.style == b.style
        && a.number == b.number && a.heading == b.heading && a.place == b.place
  }
}

extension Clause {
  /// - Parameter path: the parts above the clause, the outermost first.
  package func locator(in document: String, _ path: [Part]) -> String {
    if style == .lead { return partLocator(in: document, path) }
    let address = path.addressOfPath
    let own = repetition > 0 ? number.writtenBelow + "~\(repetition + 1)" : number.writtenBelow
    var length = document.utf8.count + 1 + own.utf8.count
    for word in address { length += word.utf8.count + 1 }
    var locator = ""
    locator.reserveCapacity(length)
    locator += document
    locator += "#"
    for word in address {
      locator += word
      locator += "."
    }
    locator += own
    return locator
  }

  private func partLocator(in document: String, _ path: [Part]) -> String {
    document + "#" + path.partAddress + (repetition > 0 ? "~\(repetition + 1)" : "")
  }
}

extension [Part] {
  /// Of a path, as one asks for the part in a locator: 三章, 一编, 附件1; 章 where no part above has a number.
  package var partAddress: String {
    let address = addressOfPath
    if address.isEmpty { return "章" }
    // What names the last word of the address.
    let named = ([citedChapter].compactMap(\.self) + filter { $0.kind == .subsection })
      .last { $0.number != nil }
    let unit =
      switch named?.kind {
      case .appendix, nil: ""
      case .book, .subbook: "编"
      case .chapter, .subsection: "章"
      case .section: "节"
      }
    return address.joined(separator: ".") + unit
  }
}

extension ChapterHead {
  fileprivate init?(path: [Part]) {
    guard let chapter = path.citedChapter ?? path.last else { return nil }
    self.init(
      number: chapter.number, title: chapter.title, isInferred: chapter.isInferred, path: path.map(\.label))
  }
}

extension Part {
  /// As a reader knows it: 第二编 物权, 四、加快提升自主创新能力, 附件1 任务清单.
  package var label: String {
    let gap = title.isEmpty ? "" : " "
    // 附件：任务清单 says itself what it is.
    guard let number else { return kind == .appendix && !title.opens(with: "附") ? "附件" + gap + title : title }
    return switch kind {
    case .appendix: "附件\(number.value)" + gap + title
    case .book: label("第", number, number.bookWord + " ")
    case .subbook: label("第", number, "分编 ")
    case .chapter: isArticleStyle ? label("第", number, "章 ") : plainLabel(number)
    case .section: label("第", number, "节 ")
    case .subsection: plainLabel(number)
    }
  }

  /// 四、加快提升自主创新能力, 1 总则
  private func plainLabel(_ number: Numeral) -> String {
    label("", number, number.writing == .arabic ? " " : "、")
  }

  private func label(_ before: String, _ number: Numeral, _ behind: String) -> String {
    let number = number.written
    var label = ""
    label.reserveCapacity(before.utf8.count + number.utf8.count + behind.utf8.count + title.utf8.count)
    label += before
    label += number
    label += behind
    label += title
    return label
  }
}

extension Numeral {
  /// What a part above the chapters is called that has this number.
  package var bookWord: String {
    switch writing {
    case .portion: "部分"
    case .volume: "篇"
    case .chinese, .arabic, .decimal, .roman, .letter, .section: "编"
    }
  }
}

/// Of all documents of an index.
extension Array where Element == DocumentHead {
  package subscript(document: Ordinal<Document>) -> DocumentHead { self[document.rawValue] }
}

extension Document {
  package var head: DocumentHead {
    DocumentHead(
      id: id, file: file, masthead: masthead, chapters: parts.count { $0.kind == .chapter },
      clauses: clauses.count { $0.style != .lead })
  }

  /// The source's words, paragraphs apart by line feeds.
  package func string(_ range: Range<Int>) -> String { String(decoding: text.span.extracting(range)) }

  /// The same in simplified characters, for what tells words apart: as many bytes.
  package func plainString(_ range: Range<Int>) -> String { String(decoding: plain.span.extracting(range)) }

  package func citation(of clause: Clause) -> ClauseCitation { citation(of: clause, under: head) }

  /// The same where the head is at hand: it counts the chapters, and is made once for many clauses.
  package func citation(of clause: Clause, under head: DocumentHead) -> ClauseCitation {
    ClauseCitation(
      clause, in: head, path: parts.path(to: clause.part),
      at: lines.guide.place(clause.lines, clause.range, in: text.span), heading: clause.heading.map(string))
  }

  /// Where a stretch of the text stands.
  package func place(of range: Range<Int>) -> Place {
    lines.guide.place(lines.lines(of: range), range, in: text.span)
  }
}
