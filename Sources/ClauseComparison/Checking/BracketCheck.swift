import PolicyText

/// Marks that open and do not close, or the other way round.
///
/// A pair stands within a paragraph, or reaches into the next where the page broke a sentence. A quotation reaches over
/// paragraphs: each opens with a mark, the last one closes; so does a bracket above the first clause, which tells who
/// passed and who approved. Round brackets of either width close each other.
struct BracketCheck {
  private let document: Document
  private let firstClause: Int
  private var found: [Range<Int>] = []
  private var open: [Mark] = []
  /// Of quotations and mastheads, from paragraphs before.
  private var carried: [UInt32: Range<Int>] = [:]
  private var paragraph = 0

  private struct Mark {
    let kind: UInt32
    let range: Range<Int>
    /// It stood in the paragraph before, which ended within a sentence.
    var isFromBefore = false
  }

  static func defects(of document: Document) -> [Defect] {
    var check = BracketCheck(document)
    check.read()
    return check.found.sorted { $0.lowerBound < $1.lowerBound }
      .map { TextCheck.defect(document, .unbalancedMark, $0) }
  }

  private init(_ document: Document) {
    self.document = document
    firstClause = document.clauses.first?.range.lowerBound ?? 0
  }

  private static func opens(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x300a, 0xff08, 0x28, 0x201c, 0x3014, 0x300c, 0x3010: true
    default: false
    }
  }

  /// What a closing mark closes; nil of any other.
  private static func opener(of mark: UInt32) -> UInt32? {
    switch mark {
    case 0x300b: 0x300a
    case 0xff09: 0xff08
    case 0x29: 0x28
    case 0x201d: 0x201c
    case 0x3015: 0x3014
    case 0x300d: 0x300c
    case 0x3011: 0x3010
    default: nil
    }
  }

  private static let quotation: UInt32 = 0x201c

  /// 1） and 一） open a line without a partner. In bytes.
  private static let listNumber = 6

  private static func kind(_ mark: UInt32) -> UInt32 { mark == 0x28 ? 0xff08 : mark }

  private mutating func read() {
    // Its own, for marks are kept while it is read.
    let bytes = document.text
    let text = bytes.span
    var index = 0
    while index < text.count {
      let start = index
      // Most characters are words; every bracket is ASCII or begins with another byte.
      if text[index] &- 0xe4 <= 5, index &+ 3 <= text.count {
        index &+= 3
        continue
      }
      let scalar = UTF8Decoding.scalar(in: text, at: &index)
      if scalar == 0x0a {
        endParagraph(at: start)
        paragraph = index
      } else if BracketCheck.opens(scalar) {
        // The next paragraph of one quotation.
        if scalar == BracketCheck.quotation, start == paragraph { carried[BracketCheck.quotation] = nil }
        open.append(Mark(kind: BracketCheck.kind(scalar), range: start..<index))
      } else if let opener = BracketCheck.opener(of: scalar) {
        close(BracketCheck.kind(opener), start..<index)
      }
    }
    endParagraph(at: index)
    found += open.map(\.range) + carried.values
  }

  private mutating func close(_ kind: UInt32, _ range: Range<Int>) {
    if let last = open.lastIndex(where: { $0.kind == kind }) {
      open.remove(at: last)
    } else if carried.removeValue(forKey: kind) == nil, range.lowerBound - paragraph > BracketCheck.listNumber
    {
      found.append(range)
    }
  }

  private mutating func endParagraph(at end: Int) {
    guard !open.isEmpty else { return }
    let isBroken = !endsSentence(at: end)
    var kept: [Mark] = []
    for mark in open {
      if mark.kind == BracketCheck.quotation || mark.range.lowerBound < firstClause {
        if carried[mark.kind] == nil { carried[mark.kind] = mark.range }
      } else if isBroken, !mark.isFromBefore {
        kept.append(Mark(kind: mark.kind, range: mark.range, isFromBefore: true))
      } else {
        found.append(mark.range)
      }
    }
    open = kept
  }

  private func endsSentence(at end: Int) -> Bool {
    let last = String(decoding: document.text[max(0, end - 3)..<end], as: UTF8.self)
    return ["。", "；", "！", "？", "："].contains(last)
  }
}
