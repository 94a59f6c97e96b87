/// The reading of one part that holds paragraphs: the text itself, or all footnotes.
struct WordReading {
  let styles: WordStyles
  private var numbering: WordNumbering
  private var made = WordLines()
  private(set) var losses = WordLosses()
  /// As the text refers to them.
  private(set) var footnotes: [String] = []
  private(set) var endnotes: [String] = []
  var lines: [WordText.Line] { made.lines }
  var notes: [String: [String]] { made.notes }

  private var paragraphs: [WordParagraph] = []
  private var fields = WordFields()
  /// The name of the element that is passed over, and how often it stands within itself.
  private var passed: (name: XMLName, depth: Int)?
  /// Whether an alternative was read of each list of alternatives that is open.
  private var alternatives: [Bool] = []
  /// Whether each content control that is open is a table of contents.
  private var controls: [Bool] = []

  init(styles: WordStyles, numbering: WordNumbering) {
    self.styles = styles
    self.numbering = numbering
  }

  mutating func read(_ part: inout XMLPart) throws(WordError) {
    while let event = try part.next() {
      switch event {
      case .start(let element): start(element)
      case .end(let name): end(name)
      case .text(let text): if passed == nil, paragraphs.last?.takesText == true { append(text) }
      }
    }
    made.finish()
  }

  // MARK: Elements

  private mutating func start(_ element: XMLElement) {
    let name = element.name
    if let open = passed {
      if open.name == name { passed = (name, open.depth + 1) }
      return
    }
    switch name.namespace {
    case .word: startWord(element)
    case .compatibility: startAlternative(element)
    case .math: if name.local == "t" { paragraphs.mutateLast { $0.isInText = true } }
    case .picture, .vector, .office, .other: notice(element)
    case .relationships: break
    }
  }

  private mutating func startWord(_ element: XMLElement) {
    switch element.name.local {
    case "p": paragraphs.append(WordParagraph())
    case "r", "pPr", "rPr", "numPr": enter(element.name.local)
    case "t": paragraphs.mutateLast { $0.isInText = true }
    case "instrText": paragraphs.mutateLast { $0.isInInstruction = true }
    case "del", "moveFrom": startDeleted(element)
    // What was, what is drawn beside the line, what only a field's machine reads.
    case "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "tblGridChange",
      "numberingChange", "rt", "delText", "delInstrText", "sectPr":
      passed = (element.name, 1)
    case "sdt": controls.append(false)
    case "docPartGallery":
      if element["val"] == "Table of Contents", !controls.isEmpty { controls[controls.count - 1] = true }
    case "sdtContent": if controls.last == true { skipContents(element.name) }
    case "tbl": made.rows.append(WordRow())
    case "tr": made.rows.mutateLast { $0 = WordRow() }
    case "tc": made.rows.mutateLast { $0.cells.append([]) }
    case "vMerge":
      if element["val"] != "restart" { made.rows.mutateLast { $0.isContinued = true } }
    case "footnote", "endnote": made.note = element["type"] == nil ? element["id"] : nil
    case "footnoteReference", "endnoteReference": refer(element)
    case "commentReference": losses.insert(.comment, behind: made.lines.count)
    case "fldChar": takeField(element["fldCharType"])
    case "altChunk", "object", "control": losses.insert(.embedded, behind: made.lines.count)
    default: takeMark(element)
    }
  }

  private mutating func end(_ name: XMLName) {
    if let open = passed {
      if open.name == name { passed = open.depth == 1 ? nil : (name, open.depth - 1) }
      return
    }
    if name == XMLName(.math, "t") { paragraphs.mutateLast { $0.isInText = false } }
    if name == XMLName(.compatibility, "AlternateContent") { _ = alternatives.popLast() }
    guard name.namespace == .word else { return }
    switch name.local {
    case "p": endParagraph()
    case "t": paragraphs.mutateLast { $0.isInText = false }
    case "instrText": paragraphs.mutateLast { $0.isInInstruction = false }
    case "r", "pPr", "rPr", "numPr": paragraphs.mutateLast { $0.leave(name.local) }
    case "sdt": _ = controls.popLast()
    case "tc": made.rows.mutateLast { $0.endCell() }
    case "tr": made.endRow()
    case "tbl": _ = made.rows.popLast()
    case "footnote", "endnote": made.note = nil
    default: break
    }
  }

  private mutating func enter(_ name: String) {
    paragraphs.mutateLast { $0.enter(name) }
  }

  /// Deleted text goes; a deleted paragraph mark joins its paragraph to the next, a deleted row goes whole.
  private mutating func startDeleted(_ element: XMLElement) {
    if paragraphs.last?.isInMark == true {
      paragraphs.mutateLast { $0.isMarkDeleted = true }
    } else if paragraphs.isEmpty, !made.rows.isEmpty {
      made.rows.mutateLast { $0.isDeleted = true }
    }
    passed = (element.name, 1)
  }

  private mutating func startAlternative(_ element: XMLElement) {
    switch element.name.local {
    case "AlternateContent": alternatives.append(false)
    case "Choice", "Fallback":
      if alternatives.last == true {
        passed = (element.name, 1)
      } else {
        alternatives.mutateLast { $0 = true }
      }
    default: break
    }
  }

  private mutating func notice(_ element: XMLElement) {
    switch element.name.local {
    case "blip", "imagedata": losses.insert(.picture, behind: made.lines.count)
    case "OLEObject": losses.insert(.embedded, behind: made.lines.count)
    case "graphicData":
      if element["uri"]?.hasSuffix("diagram") == true { losses.insert(.diagram, behind: made.lines.count) }
    default: break
    }
  }

  private mutating func refer(_ element: XMLElement) {
    guard let id = element["id"], paragraphs.last?.isShown == true else { return }
    if element.name.local == "footnoteReference" { footnotes.append(id) } else { endnotes.append(id) }
  }

  /// A table of contents repeats the headings, with page numbers; its own heading goes with it.
  private mutating func skipContents(_ name: XMLName) {
    passed = (name, 1)
    made.dropContentsTitle()
  }

}

// MARK: - Runs

extension WordReading {
  private mutating func append(_ text: String) {
    if paragraphs.last?.isInInstruction == true {
      fields.instruct(text)
    } else if !fields.hideText {
      paragraphs.mutateLast { $0.take(text) }
    }
  }

  private mutating func takeMark(_ element: XMLElement) {
    let value = element["val"]
    switch element.name.local {
    case "tab", "ptab": if paragraphs.last?.isInRun == true { append("\t") }
    // A new line, column or page.
    case "br", "cr": append("\n")
    case "noBreakHyphen": append("-")
    case "sym": WordReading.symbol(element).map { append($0) }
    case "pStyle":
      let look = styles.look(of: value)
      paragraphs.mutateLast { $0.takeStyle(value, look) }
    case "rStyle":
      let look = styles.look(of: value)
      paragraphs.mutateLast { $0.take(look) }
    case "strike", "dstrike": paragraphs.mutateLast { $0.setStruck(element.isOn) }
    case "vanish", "specVanish": paragraphs.mutateLast { $0.setHidden(element.isOn) }
    case "vertAlign": paragraphs.mutateLast { $0.setRaised(value == "superscript" || value == "subscript") }
    case "numId": paragraphs.mutateLast { $0.setList(value.flatMap { Int($0) }) }
    case "ilvl": paragraphs.mutateLast { $0.setLevel(value.flatMap { Int($0) }) }
    case "outlineLvl": paragraphs.mutateLast { $0.outlineLevel = value.flatMap { Int($0) } }
    default: break
    }
  }

  /// A character of a symbol font; the boxes of forms and the arrows of Wingdings are no text.
  private static func symbol(_ element: XMLElement) -> String? {
    guard let value = element["char"].flatMap({ UInt32($0, radix: 16) }), !(0xe000...0xf8ff).contains(value),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return String(Character(scalar))
  }

  private mutating func takeField(_ kind: String?) {
    switch kind {
    case "begin": fields.begin()
    case "separate": if fields.separate().isContents { made.dropContentsTitle() }
    case "end": fields.end()
    default: break
    }
    if fields.haveContents { paragraphs.mutateLast { $0.isContents = true } }
  }
}

// MARK: - Paragraphs and rows

extension WordReading {
  private mutating func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    if fields.haveContents { paragraph.isContents = true }
    if paragraph.isContents || styles.isContents(paragraph.style), made.note == nil {
      if paragraph.text.isEmpty || styles.isContents(paragraph.style) { return }
    }
    if paragraph.hidesWords, !styles.isOfForm(paragraph.style) {
      losses.insert(.hiddenText, behind: made.lines.count)
    }
    if paragraph.isMarkDeleted {
      made.carry(paragraph.text)
      return
    }
    // A paragraph that nobody sees is not counted either.
    guard !(paragraph.isHidden && paragraph.text.isEmpty) else { return }
    let style = paragraph.style ?? styles.standard
    let number = numbering.number(paragraph.numbering, style: style, in: styles)
    let outlineLevel = paragraph.outlineLevel ?? styles.outlineLevel(of: style)
    made.emit(
      paragraph.text, number: number ?? "",
      level: outlineLevel.flatMap { (0..<9).contains($0) ? $0 + 1 : nil })
  }
}
