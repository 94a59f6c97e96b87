import PolicyText

extension DocxWriter {
  /// - Parameter source: of the words; where they name its clause stands its number.
  mutating func inline(_ runs: [Run], from source: Source? = nil) {
    var isMarked = false
    for run in runs where run.style != .advice && !run.text.isEmpty {
      if let source, run.isLocator(of: source) {
        if !isMarked { mark(source) }
        isMarked = true
      } else if let bookmark = bookmark(of: run.target) {
        xml.open("w:hyperlink", ["w:anchor": bookmark])
        write(run)
        xml.close("w:hyperlink")
      } else {
        write(run)
      }
    }
    if let source, !isMarked { mark(source) }
  }

  private mutating func write(_ run: Run) { words(run.text, styled: run.style.docxName) }

  /// - Parameter style: the id of a character style.
  mutating func words(_ text: String, styled style: String? = nil) {
    guard !xml.isDraft else { return }
    xml.append("<w:r>")
    if let style { xml.append("<w:rPr><w:rStyle w:val=\"\(style)\"/></w:rPr>") }
    xml.append("<w:t xml:space=\"preserve\">")
    xml.text(text)
    xml.append("</w:t></w:r>")
  }
}

extension Run {
  fileprivate func isLocator(of source: Source) -> Bool {
    style == .code && text == source.locator.text
  }
}

extension Run.Style {
  /// The id of its character style; nil where nothing stands out.
  fileprivate var docxName: String? {
    switch self {
    case .plain, .advice: nil
    case .strong: "Strong"
    case .faint: "Faint"
    case .hued(let hue): hue.styleName
    case .match: "Match"
    case .shared: "Shared"
    case .own: "Own"
    case .added: "Added"
    case .dropped: "Dropped"
    case .moved: "Moved"
    case .valueBefore: "ValueBefore"
    case .valueAfter: "ValueAfter"
    case .code: "Locator"
    }
  }
}
