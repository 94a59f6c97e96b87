import PolicyText

/// What a document calls itself, what it brings, and the short forms that it gives others.
///
/// 民政部《关于某事的意见》已经国务院同意，现转发给你们 speaks of the text below it, no other.
struct OwnTitles {
  private let titles: Set<String>
  private let longs: [String: String]

  /// - Parameter marks: `Citations.marks` of its text.
  init(_ document: Document, _ marks: [Int]) {
    var names = [document.masthead.title] + BroughtNames.all(in: document.masthead.title)
    // Titles below the masthead: of what a notice or an order brings, and of appendices.
    names += document.outsideTexts.filter { $0.kind == .title }.map { document.string($0.range) }
    names += document.parts.filter { $0.kind == .appendix }.map(\.title)
    var longs: [String: String] = [:]
    let definitions =
      marks.contains { OwnTitles.endsLabel(document.text, before: $0) }
      ? document.definitions(in: document.text.indices) : []
    for definition in definitions where definition.isTitle {
      longs[OwnTitles.plain(definition.short)] = definition.long.filter { !"《》".contains($0) }
    }
    titles = Set(names.flatMap(OwnTitles.spellings))
    self.longs = longs
  }

  /// Whether 以下简称 or 简称为 may stand in front of a mark: no other definition is of a title. What may be white space may
  /// stand between.
  private static func endsLabel(_ text: [UInt8], before index: Int) -> Bool {
    var end = index
    while end >= 3 {
      switch (text[end - 3], text[end - 2], text[end - 1]) {
      case (0xe7, 0xa7, 0xb0): return true  // 称
      case (0xe4, 0xb8, 0xba), (0xe3, 0x80, 0x80), (0xe2, 0x80, _): end -= 3  // 为
      case (_, 0xc2, 0xa0): end -= 2
      case (_, _, 0...0x20): end -= 1
      default: return false
      }
    }
    return false
  }

  /// The title that a short form stands for; any other title is its own.
  func long(_ title: String) -> String { longs[OwnTitles.plain(title)] ?? title }

  /// Whether a citation is of the document itself. A namesake under a number of its own, or one that is repealed, is the
  /// text that this one takes the place of.
  func means(_ cited: CitedDocument, _ title: String?, in document: Document) -> Bool {
    if let number = cited.number { return number == document.masthead.number }
    guard let title, titles.contains(OwnTitles.plain(TitleEnd.withoutStanding(title))) else { return false }
    return !document.saysRepealed(at: cited.range.lowerBound)
  }

  /// With the body that issues it and without: 某市人民政府关于某事的意见, 关于某事的意见. Another body's of the same matter is
  /// another.
  private static func spellings(_ title: String) -> [String] {
    let words = plain(TitleEnd.withoutStanding(title))
    guard !words.isEmpty else { return [] }
    guard let about = words.place(of: "关于"),
      CitedIssuer.isIssuer(String(words[..<about.lowerBound]))
    else { return [words] }
    return [words, String(words[about.lowerBound...])]
  }

  /// As titles are compared: in folded characters, so that 2021—2035 is 2021-2035.
  static func plain(_ title: String) -> String {
    title.folded
  }
}
