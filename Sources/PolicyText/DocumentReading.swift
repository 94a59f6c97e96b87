extension Document {
  /// Raised when the same bytes come to be read as another document; an index keeps it beside `Folding.version`.
  package static let readingVersion: UInt32 = 26

  /// Reads a policy from a file's bytes: decodes, joins wrapped lines, finds masthead, outline and closing matter.
  ///
  /// - Throws: `DecodingError` where the bytes are no text. Any text is a document, if need be of paragraphs.
  package init(
    reading bytes: [UInt8], id: String, file: String, facts: [StatedFact] = []
  ) throws(DecodingError) {
    self.init(decoded: try DecodedText(bytes), id: id, file: file, facts: facts)
  }

  /// Reads a policy from text that was decoded elsewhere, such as an HTML page.
  ///
  /// - Parameter facts: what the user states of it; they go before what the text says.
  package init(decoded: DecodedText, id: String, file: String, facts: [StatedFact] = []) {
    var unwrapped = Unwrapping(decoded)
    let joined = unwrapped.joinSplitDigits()
    let written = SimplifiedText(unwrapped.text)
    let text = written.bytes
    let blocks = Document.blocks(unwrapped, written)
    var body = Array(blocks.dropLast(unwrapped.footnotes + unwrapped.beside))
    HeadHeadings.settle(&body, in: text)
    let head = MastheadReader(text, body, frontMatter: unwrapped.frontMatter, stated: decoded.facts)
    StyledHeadings.settle(&body, from: head.end, in: text)
    var roles = Roles(text, body, from: head.end, title: head.title).roles
    roles.replaceSubrange(0..<head.roles.count, with: head.roles)
    roles += Array(repeating: .outside(.footnote), count: unwrapped.footnotes)
    roles += Array(repeating: .outside(.beside), count: unwrapped.beside)
    Document.keepTitleSearchable(&roles)
    let outline = Outline(text, blocks, roles: roles, written: unwrapped.text)
    let sources = MastheadSources(head, outline, body, roles: roles, in: text, name: id)
    self.init(
      id: id, file: file, masthead: Masthead(sources).asWritten(in: written).correcting(facts),
      text: unwrapped.text, plain: text,
      lines: LineMap(pieces: unwrapped.pieces, guide: decoded.guide), parts: outline.parts,
      clauses: outline.clauses,
      outsideTexts: outline.outsideTexts, losses: decoded.losses + [joined].compactMap(\.self))
  }

  /// The paragraphs, with rows of tables told apart; 1.1 and the like open only where they order the text.
  private static func blocks(_ unwrapped: Unwrapping, _ written: SimplifiedText) -> [OutlineBlock] {
    let text = written.bytes
    var paragraphs = unwrapped.paragraphs
    if written.isConverted { paragraphs = paragraphs.map { $0.reading(text, written: unwrapped.text) } }
    var blocks = OutlineBlock.blocks(of: paragraphs, in: text)
    Tables.findRows(&blocks, in: text)
    AttachmentList.settle(&blocks, in: text)
    AttachmentList.settleLabels(&blocks, in: text)
    DecimalHeadings.settle(&blocks, in: text)
    LooseNumbers.settle(&blocks, in: text)
    return blocks
  }

  /// A text that is nothing but a title is a paragraph too: what stands in a text can be found.
  private static func keepTitleSearchable(_ roles: inout [Outline.Role]) {
    let hasBody = roles.contains { role in
      role.isProvision || role == .text
    }
    guard !hasBody else { return }
    var count = 0
    for index in roles.indices where roles[index] == .outside(.title) {
      count += 1
      roles[index] = .clause(.paragraph, Numeral(count))
    }
  }

  /// The units that a clause charges.
  package func responsibleUnits(of clause: Clause) -> [String] {
    clause.responsibleUnits(in: plain)
  }

  /// The same with what each is to do; of a unit that several notes of a clause name, the first that says it.
  package func charges(of clause: Clause) -> [DutyNote.Charge] {
    var charges: [DutyNote.Charge] = []
    for charge in clause.dutyNotes(in: plain).flatMap(\.charges) {
      guard let index = charges.firstIndex(where: { $0.unit == charge.unit }) else {
        charges.append(charge)
        continue
      }
      if charges[index].role == nil { charges[index] = charge }
    }
    return charges
  }

  /// Where text stands beside the document that may be part of it after all: the first paragraph of each stretch that
  /// has a number which opens a provision, or where there is a quarter as much of it as of clauses.
  package var notableTextBeside: [Range<Int>] {
    let stretches = outsideTexts.filter { $0.kind == .beside }.map(\.range)
    let isMuch =
      stretches.reduce(0) { $0 + $1.count } * 4 >= clauses.reduce(0) { $0 + $1.range.count }
    return stretches.compactMap { stretch in
      let paragraphs = text[stretch].split(separator: 0x0a).map { $0.startIndex..<$0.endIndex }
      let numbered = paragraphs.first { Opening(openingLine: text, $0)?.family.traits.endsMasthead == true }
      return numbered ?? (isMuch ? paragraphs.first : nil)
    }
  }
}
