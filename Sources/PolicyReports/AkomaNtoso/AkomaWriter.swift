import PolicyText

/// Writes the components of one file; no eId comes twice in it.
struct AkomaWriter {
  let document: Document
  /// Of a `doc` the body is called mainBody.
  let isOpen: Bool
  private var ids = AkomaIDs()
  /// The parts that are open, outermost first.
  private var path: [Open] = []
  /// The eId of the appendix.
  private var holder = ""

  private struct Open {
    let part: Ordinal<Part>
    let element: AkomaElement
    let id: String
    /// Whether something stands in it already: then no words may introduce it.
    var isBegun = false
  }

  init(document: Document, isOpen: Bool) { (self.document, self.isOpen) = (document, isOpen) }

  /// An appendix is a document of its own.
  mutating func write(_ component: AkomaComponent, of work: AkomaWork, to xml: inout XML) {
    guard let appendix = component.appendix else { return }
    let part = document.parts[appendix]
    let id = ids.next(.attachment, part.number, in: "")
    xml.open("attachment", ["eId": id])
    if let title = component.title { write(title: title, of: part, to: &xml) }
    xml.open("doc", ["name": "appendix"])
    work.write(&xml, component: id, name: part.label)
    holder = id
    write(component, to: &xml, isOpen: true)
    xml.close("doc")
    xml.close("attachment")
  }

  mutating func write(_ component: AkomaComponent, to xml: inout XML) {
    write(component, to: &xml, isOpen: isOpen)
  }

  private mutating func write(_ component: AkomaComponent, to xml: inout XML, isOpen: Bool) {
    let front = component.front.compactMap(\.outside)
    let preface = front.prefix { $0.kind != .preamble }
    write(preface, in: "preface", to: &xml)
    write(front[preface.count...], in: "preamble", to: &xml)
    let body: StaticString = isOpen ? "mainBody" : "body"
    xml.open(body)
    for piece in component.body { write(piece, to: &xml) }
    close(to: 0, &xml)
    // A body has something in it.
    if component.body.isEmpty { xml.empty("hcontainer", containerIdentity("text")) }
    xml.close(body)
    write(component.end.compactMap(\.outside)[...], in: "conclusions", to: &xml)
  }

  private func write(_ texts: ArraySlice<OutsideText>, in name: StaticString, to xml: inout XML) {
    guard !texts.isEmpty else { return }
    xml.element(name) { xml in
      for text in texts {
        if text.kind == .title {
          xml.element("p") { xml in
            xml.element("docTitle") { $0.text(document.string(text.range).trimmingSpace) }
          }
        } else {
          write(paragraphs: text.range, to: &xml)
        }
      }
    }
  }

  private mutating func write(_ piece: AkomaPiece, to xml: inout XML) {
    switch piece {
    case .heading(let part, let title): open(part, title: title, &xml)
    case .clause(let clause):
      open(clause.part, &xml)
      write(clause, to: &xml)
    case .outside(let text):
      if piece.closes { close(to: 0, &xml) }
      if let last = path.indices.last, !path[last].isBegun {
        path[last].isBegun = true
        return xml.element("intro") { write(paragraphs: text.range, to: &$0) }
      }
      xml.element("hcontainer", containerIdentity("\(text.kind)")) { xml in
        xml.element("content") { write(paragraphs: text.range, to: &$0) }
      }
    }
  }

  private mutating func containerIdentity(_ name: String) -> KeyValuePairs<StaticString, String> {
    ["eId": ids.next(.container, nil, in: path.last?.id ?? holder), "name": name]
  }

  /// One paragraph a line.
  private func write(paragraphs range: Range<Int>, to xml: inout XML) {
    for line in document.string(range).split(separator: "\n") {
      xml.element("p") { $0.text(String(line).trimmingSpace) }
    }
  }

  // MARK: - Parts

  /// Opens what holds a clause and is not open yet.
  private mutating func open(_ part: Ordinal<Part>?, _ xml: inout XML) {
    let way = document.parts.wayUp(from: part).reversed().filter {
      document.parts[$0].kind != .appendix
    }
    let kept = zip(path, way).prefix { $0.part == $1 }.count
    close(to: kept, &xml)
    for part in way[kept...] { open(part, title: nil, &xml) }
    if let last = path.indices.last { path[last].isBegun = true }
  }

  private mutating func open(_ number: Ordinal<Part>, title: Range<Int>?, _ xml: inout XML) {
    let part = document.parts[number]
    let depth = path.lastIndex { $0.part == part.parent }.map { $0 + 1 } ?? 0
    close(to: depth, &xml)
    if let last = path.indices.last { path[last].isBegun = true }
    let element = AkomaElement(part.kind)
    let id = ids.next(element, part.number, in: path.last?.id ?? holder)
    path.append(Open(part: number, element: element, id: id))
    xml.open(element.name, ["eId": id])
    if let title { write(title: title, of: part, to: &xml) }
  }

  private mutating func close(to depth: Int, _ xml: inout XML) {
    while path.count > depth { xml.close(path.removeLast().element.name) }
  }

  /// The number as it is written, then the words.
  private func write(title range: Range<Int>, of part: Part, to xml: inout XML) {
    let words = document.string(range)
    let (number, title) =
      words.hasSuffix(part.title) ? (String(words.dropLast(part.title.count)), part.title) : ("", words)
    write(number: number, heading: title, to: &xml)
  }

  private func write(number: String, heading: String, to xml: inout XML) {
    let (number, heading) = (number.trimmingSpace, heading.trimmingSpace)
    if !number.isEmpty { xml.element("num") { $0.text(number) } }
    if !heading.isEmpty { xml.element("heading") { $0.text(heading) } }
  }

  // MARK: - Clauses

  private mutating func write(_ clause: Clause, to xml: inout XML) {
    let element = AkomaElement(clause.style)
    let id = ids.next(element, clause.number, in: path.last?.id ?? holder)
    xml.open(element.name, ["eId": id])
    let words = (clause.heading ?? clause.body).lowerBound
    var number = document.string(clause.range.lowerBound..<words)
    var heading = clause.heading.map { document.string($0.lowerBound..<clause.body.lowerBound) } ?? ""
    // 第二条【定义】: the bracket is the heading's.
    if !heading.isEmpty, let bracket = number.last, "【［[".contains(bracket) {
      number.removeLast()
      heading = String(bracket) + heading
    }
    write(number: number, heading: heading, to: &xml)
    let paragraphs = document.akomaParagraphs(of: clause)
    if paragraphs.count == 1 {
      write(paragraphs[0], in: id, to: &xml)
    } else {
      for paragraph in paragraphs {
        let id = ids.next(.paragraph, nil, in: id)
        xml.open("paragraph", ["eId": id])
        write(paragraph, in: id, to: &xml)
        xml.close("paragraph")
      }
    }
    xml.close(element.name)
  }

  private mutating func write(_ item: AkomaItem, in id: String, to xml: inout XML) {
    guard !item.below.isEmpty else {
      return xml.element("content") { write(paragraphs: item.words, to: &$0) }
    }
    if !item.words.isEmpty { xml.element("intro") { write(paragraphs: item.words, to: &$0) } }
    for point in item.below {
      let id = ids.next(.point, point.opening?.numeral, in: id)
      xml.open("point", ["eId": id])
      if let opening = point.opening {
        write(number: document.string(point.line.lowerBound..<opening.end), heading: "", to: &xml)
      }
      write(point, in: id, to: &xml)
      xml.close("point")
    }
  }
}

extension AkomaPiece {
  fileprivate var outside: OutsideText? {
    if case .outside(let text) = self { text } else { nil }
  }
}
