/// What one line of a page looks like, taken by itself.
///
/// The features are those that the literature found to tell text from what surrounds it: whole sentences and few
/// links (Kohlschütter, Fankhauser, Nejdl 2010; Pomikálek 2011), and, for policies, their own forms.
struct PageLine {
  let opening: Opening?
  /// At least half of it are links.
  let isLink: Bool
  /// It has a mark that ends a sentence.
  let isSentence: Bool
  /// What only an official text has: its number, a day, a signature, an address.
  let form: Form?
  /// The facts that it states of the document.
  let facts: [LabelledFact]
  /// How much running text it is.
  let weight: Int

  enum Form: Equatable {
    case number, address
    case closing(ClosingLine)
  }

  /// In characters, as sentences weigh. A number that opens a provision weighs as a short sentence, what an official text
  /// has half of it; a third less or more of either changes none of 155 pages and papers.
  private static let openingWeight = 30
  private static let formWeight = 15

  /// In characters: addressees, copies; a paragraph is longer.
  private static let longestForm = 200

  /// A line that states facts, as its neighbours show.
  init(stating facts: [LabelledFact]) {
    self.facts = facts
    opening = nil
    form = nil
    isLink = false
    isSentence = false
    weight = 0
  }

  init(_ line: PageText.Line, _ words: String, _ opening: Opening?) {
    let isAttachment = words.opens(with: "附件") || words.opens(with: "附：")
    isLink = line.linked * 2 > line.count && !isAttachment
    let facts = LabelledFact.all(in: words)
    self.facts = facts
    self.opening = opening?.isProvision == true || opening?.family == .appendix ? opening : nil
    let hasMark = ["。", "；", "！", "？"].contains(where: words.mentions)
    isSentence = hasMark && !isLink
    form = isLink || !facts.isEmpty || line.count > PageLine.longestForm ? nil : Form(words)
    guard !isLink, facts.isEmpty else {
      weight = 0
      return
    }
    weight =
      line.isRow
      // Of a table much is no text.
      ? line.count / 4
      : (isSentence ? line.count : 0) + (self.opening == nil ? 0 : PageLine.openingWeight)
        + (form == nil ? 0 : PageLine.formWeight)
  }
}

extension PageLine.Form {
  init?(_ words: String) {
    let plain = words.withoutSpace
    if let found = DocumentNumber.all(in: ScalarText(plain)).first,
      plain.unicodeScalars.count - found.range.count <= 2
    {
      self = .number
    } else if plain.endsInColon, plain.unicodeScalars.count >= 4,
      ["政府", "部门", "单位", "委", "局", "办", "厅", "院", "部"].contains(where: plain.mentions)
    {
      self = .address
    } else if let line = ClosingLine(words), line != .furniture {
      self = .closing(line)
    } else {
      return nil
    }
  }

  /// What stands behind a document's last provision.
  var isClosing: Bool { if case .closing = self { true } else { false } }
}
