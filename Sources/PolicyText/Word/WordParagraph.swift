/// One paragraph while it is read. It has an identity: as a value with a second owner its text was copied for each run.
final class WordParagraph {
  private(set) var text = ""
  private(set) var style: String?
  private(set) var numbering = WordNumbering.Reference()
  /// Its own level in the outline, as the file counts: 0 outermost, 9 none.
  var outlineLevel: Int?
  /// Some of its words are hidden.
  private(set) var hidesWords = false
  /// The paragraph mark is hidden.
  private(set) var isHidden = false
  var isMarkDeleted = false
  var isContents = false
  var isInText = false
  var isInInstruction = false
  private var base = WordLook()
  private var look = WordLook()
  private var depths: [String: Int] = [:]

  func enter(_ element: String) {
    depths[element, default: 0] += 1
    if element == "r" { look = base }
  }

  func leave(_ element: String) {
    depths[element, default: 0] -= 1
    if element == "r" { look = base }
  }

  private func isIn(_ element: String) -> Bool { depths[element, default: 0] > 0 }

  var isInRun: Bool { isIn("r") && !isIn("rPr") }
  /// In the properties of the paragraph's mark.
  var isInMark: Bool { isIn("pPr") && isIn("rPr") && !isIn("r") }
  var takesText: Bool { isInText || isInInstruction }
  var isShown: Bool { !look.isHidden && !look.isStruck }

  func takeStyle(_ id: String?, _ look: WordLook) {
    style = id
    base = look
    self.look = look
  }

  func take(_ look: WordLook) {
    guard isIn("r") else { return }
    self.look.isStruck = self.look.isStruck || look.isStruck
    self.look.isHidden = self.look.isHidden || look.isHidden
    self.look.isRaised = self.look.isRaised || look.isRaised
  }

  func setStruck(_ isOn: Bool) { if isIn("r") { look.isStruck = isOn } }
  func setRaised(_ isOn: Bool) { if isIn("r") { look.isRaised = isOn } }
  func setHidden(_ isOn: Bool) {
    if isIn("r") { look.isHidden = isOn } else if isInMark { isHidden = isOn }
  }
  func setList(_ list: Int?) { if isIn("numPr") { numbering.list = list } }
  func setLevel(_ level: Int?) { if isIn("numPr") { numbering.level = level } }

  func take(_ text: String) { isShown ? append(text) : pass(text) }

  private func append(_ text: String) {
    self.text += look.isRaised ? RaisedDigits.raised(text) : text
  }

  /// What is struck out is no longer said.
  private func pass(_ text: String) {
    if look.isHidden, !look.isStruck, text.contains(where: { $0.isLetter || $0.isNumber }) {
      hidesWords = true
    }
  }
}

/// A table's row while it is read.
struct WordRow {
  /// Paragraphs by cell.
  var cells: [[String]] = []
  var isDeleted = false
  /// The open cell goes on from the row above: what a merged cell says stands there, once.
  var isContinued = false
  private var continued: Set<Int> = []

  mutating func append(_ text: String) {
    guard !cells.isEmpty else { return }
    cells[cells.count - 1].append(text)
  }

  mutating func endCell() {
    if isContinued, !cells.isEmpty {
      cells[cells.count - 1] = []
      continued.insert(cells.count - 1)
    }
    isContinued = false
  }

  /// What stands in its cells, as one line has it.
  var words: [String] {
    RowText.cells(
      cells.enumerated().map { index, paragraphs in
        guard !continued.contains(index) else { return .above }
        return RowText.Cell(paragraphs.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: " "))
      })
  }
}

/// Raised digits in characters of their own, so that 10⁴ is not 104 and a note's number joins no amount.
enum RaisedDigits {
  private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

  static func raised(_ text: String) -> String {
    String(
      text.map { character in
        guard let value = character.wholeNumberValue, character.isASCII else { return character }
        return raised[value]
      })
  }
}
