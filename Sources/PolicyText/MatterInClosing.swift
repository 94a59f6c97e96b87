extension Document {
  /// Paragraphs behind the last provision that say more than a signature, a note or a list of attachments does: they are in
  /// no clause, and may belong to one. Of each stretch the first.
  package var matterInClosing: [Range<Int>] {
    closingParagraphs.compactMap { $0.first(where: saysMore) }
  }

  /// Whole sentences behind the last provision: 本意见自2022年4月1日起施行。 Formulas and notes are none.
  package var sentencesInClosing: [Range<Int>] {
    closingParagraphs.joined().filter { paragraph in
      guard LineEnd.isSentenceEnd(text, paragraph) else { return false }
      let line = ClosingLine(string(paragraph))
      return line == nil || line == .effect
    }
  }

  /// Of each stretch.
  private var closingParagraphs: [[Range<Int>]] {
    outsideTexts.filter { $0.kind == .closing }.map { stretch in
      text[stretch.range].split(separator: 0x0a).map { $0.startIndex..<$0.endIndex }
    }
  }

  private func saysMore(_ paragraph: Range<Int>) -> Bool {
    if let family = Opening(openingLine: text, paragraph)?.family {
      guard family != .item, family != .letter else { return false }
      if family.traits.endsMasthead, family.traits.standsAlone { return true }
    }
    guard paragraph.count >= Document.longestNote, LineEnd.isSentenceEnd(text, paragraph) else {
      return false
    }
    return ClosingLine(string(paragraph)) == nil
  }

  /// In bytes: 40 characters. What a site or an office sets below a text is shorter, or is no sentence.
  private static let longestNote = 120
}
