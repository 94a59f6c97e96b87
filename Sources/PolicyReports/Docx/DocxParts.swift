import ClauseIndex

/// Parts of a document that are written beside each other, each by itself.
extension DocxWriter {
  /// - Parameter write: writes one of them.
  mutating func write<Element: Sendable>(
    beside elements: [Element], _ write: @Sendable (Element, inout DocxWriter) -> Void
  ) {
    let pieces = elements.pieces
    let part = part
    let parts = concurrently(pieces) { elements in
      var page = part
      for element in elements { write(element, &page) }
      return page
    }
    xml.reserve(parts.reduce(0) { $0 + $1.xml.source.utf8.count })
    for (elements, part) in zip(pieces, parts) where !take(part) {
      for element in elements { write(element, &self) }
    }
  }

  /// The same with nothing in it yet.
  private var part: DocxWriter {
    var part = self
    part.xml = XML(isDraft: xml.isDraft)
    part.places = DocxPlaces()
    if xml.isDraft { part.notes = DocxNotes() }
    return part
  }

  /// False where a place of the part is here already, which it would have left out: then nothing of it is taken.
  private mutating func take(_ part: DocxWriter) -> Bool {
    guard places.enter(allOf: part.places) else { return false }
    if xml.isDraft { notes.number(those: part.notes) }
    xml.append(part.xml.source)
    return true
  }
}

/// Places that links may lead to, numbered in the order in which they come.
struct DocxPlaces: Sendable {
  private var numbers: [TargetName: Int] = [:]
  private var order: [TargetName] = []

  func number(of target: Target) -> Int? { numbers[TargetName(target)] }

  /// False where it is there already: the first place keeps a target.
  mutating func enter(_ target: Target) -> Bool { enter(TargetName(target)) }

  private mutating func enter(_ place: TargetName) -> Bool {
    guard numbers[place] == nil else { return false }
    order.append(place)
    numbers[place] = order.count
    return true
  }

  /// Those of a part, behind the others; none where one is there already.
  mutating func enter(allOf part: DocxPlaces) -> Bool {
    guard !part.order.contains(where: { numbers[$0] != nil }) else { return false }
    for place in part.order { _ = enter(place) }
    return true
  }

  /// A target as it is looked up.
  private struct TargetName: Hashable, Sendable {
    enum Kind { case document, clause, answer, documents, heading, source, file }

    let kind: Kind
    let name: ExactText

    init(_ target: Target) {
      let (kind, name): (Kind, String) =
        switch target {
        case .document(let id): (.document, id)
        case .clause(let locator): (.clause, locator)
        case .answer(let upper, let lower): (.answer, upper + "\n" + lower)
        case .documents(let ids): (.documents, ids.joined(separator: "\n"))
        case .heading(let title): (.heading, title)
        case .source(let number): (.source, String(number))
        case .file(let path): (.file, path)
        }
      (self.kind, self.name) = (kind, ExactText(name))
    }
  }
}
