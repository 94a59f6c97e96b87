/// A Word document paragraph by paragraph, each run with its style: for what is known by its styles, as this program
/// writes it. Nothing is left out or counted: `WordText` reads what a reader sees.
package struct WordRuns: Sendable {
  package struct Run: Sendable, Equatable {
    /// The name of its character style, in lower case.
    package let style: String?
    package var text: String
  }

  package struct Paragraph: Sendable {
    /// The name of its style, in lower case.
    package fileprivate(set) var style = ""
    package fileprivate(set) var runs: [Run] = []
    /// What its footnotes say.
    package fileprivate(set) var notes: [[Run]] = []
  }

  package private(set) var paragraphs: [Paragraph] = []

  package init(word bytes: [UInt8]) throws(WordError) {
    let package = try WordPackage(bytes, limit: FileLimit.wordPart)
    var styles = WordStyles()
    if var part = try package.part(related: "styles") { styles = try WordStyles(&part) }
    var notes: [String: [Run]] = [:]
    if var part = try package.part(related: "footnotes") {
      var reading = RunReading(styles: styles)
      try reading.read(&part)
      notes = reading.notes
    }
    var text = try package.text()
    var reading = RunReading(styles: styles)
    try reading.read(&text)
    paragraphs = reading.paragraphs.map { paragraph, references in
      var paragraph = paragraph
      // Each stands where the text first refers to it.
      paragraph.notes = references.compactMap { notes.removeValue(forKey: $0) }
      return paragraph
    }
  }
}

/// The reading of one part.
private struct RunReading {
  let styles: WordStyles
  var paragraphs: [(WordRuns.Paragraph, references: [String])] = []
  var notes: [String: [WordRuns.Run]] = [:]
  private var note: String?
  private var style: String?
  private var isInText = false

  init(styles: WordStyles) { self.styles = styles }

  mutating func read(_ part: inout XMLPart) throws(WordError) {
    while let event = try part.next() {
      switch event {
      case .start(let element) where element.name.namespace == .word: start(element)
      case .end(let name) where name == XMLName(.word, "t"): isInText = false
      case .text(let text) where isInText: append(text)
      default: break
      }
    }
  }

  private mutating func start(_ element: XMLElement) {
    switch element.name.local {
    case "p": paragraphs.append((WordRuns.Paragraph(), []))
    case "pStyle":
      let style = name(of: element) ?? ""
      paragraphs.mutateLast { $0.0.style = style }
    case "r": style = nil
    case "rStyle": style = name(of: element)
    case "t": isInText = true
    case "footnote": note = element["id"]
    case "footnoteReference": element["id"].map { id in paragraphs.mutateLast { $0.references.append(id) } }
    default: break
    }
  }

  private func name(of element: XMLElement) -> String? { element["val"].flatMap(styles.name) }

  private mutating func append(_ text: String) {
    let run = WordRuns.Run(style: style, text: text)
    if let note {
      notes[note, default: []].append(run)
    } else {
      paragraphs.mutateLast { $0.0.runs.append(run) }
    }
  }
}
