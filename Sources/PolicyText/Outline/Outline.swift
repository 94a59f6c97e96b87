/// The order of a text: which paragraphs open parts and clauses, and what stands outside them.
struct Outline {
  /// What a paragraph is to the outline.
  enum Role: Equatable {
    case part(Part.Kind, Numeral?, inferred: Bool)
    case clause(Clause.Style, Numeral)
    /// Goes on with what stands above.
    case text
    case outside(OutsideText.Kind)

    var isProvision: Bool {
      switch self {
      case .part, .clause: true
      case .text, .outside: false
      }
    }
  }

  private(set) var parts: [Part] = []
  private(set) var clauses: [Clause] = []
  private(set) var outsideTexts: [OutsideText] = []

  private let text: [UInt8]
  /// The same as its source has it, perhaps in traditional characters.
  private let written: [UInt8]
  private let blocks: [OutlineBlock]
  private var stack: [Ordinal<Part>] = []
  private var addresses = Addresses()
  private var open: (style: Clause.Style, numeral: Numeral, first: Int)?

  /// Reads the roles in order. The head's paragraphs come with theirs from the masthead.
  init(_ text: [UInt8], _ blocks: [OutlineBlock], roles: [Role], written: [UInt8]) {
    self.text = text
    self.written = written
    self.blocks = blocks
    var index = 0
    while index < blocks.count {
      switch roles[index] {
      case .part(let kind, let numeral, let inferred):
        close(before: index)
        openPart(
          kind, numeral, inferred: inferred, at: index,
          titleBelow: kind == .appendix ? titleBelow(index, roles) : nil)
      case .clause(let style, let numeral):
        close(before: index)
        if style == .pause || numeral.writing == .arabic { leaveNumberedParts() }
        open = (style, numeral, index)
      case .text:
        if open == nil {
          addOutsideText(parts.isEmpty ? .preamble : .lead, blocks[index].range, blocks[index].lines)
        }
      case .outside(let kind):
        close(before: index)
        addOutsideText(kind, blocks[index].range, blocks[index].lines)
      }
      index += 1
    }
    close(before: blocks.count)
  }

  /// 附件1, and on lines by themselves what it is; the further lines of a title that has no such label.
  private func titleBelow(_ index: Int, _ roles: [Role]) -> String? {
    let lines = roles[(index + 1)...].prefix { $0 == .outside(.title) }.indices
    let isLabelled = blocks[index].opening != nil || roles[index] != .part(.appendix, nil, inferred: false)
    let words = (isLabelled ? lines : index..<lines.upperBound).map {
      String(decoding: written[blocks[$0].range], as: UTF8.self)
    }
    return lines.isEmpty ? nil : words.joined()
  }

  /// - Parameter titleBelow: a text by itself, which is the part's title.
  private mutating func openPart(
    _ kind: Part.Kind, _ numeral: Numeral?, inferred: Bool, at index: Int, titleBelow: String?
  ) {
    let block = blocks[index]
    while let top = stack.last, parts[top].kind.rawValue >= kind.rawValue { stack.removeLast() }
    let content = inferred ? block.range : block.content
    let (title, rest) = ClauseHeading.title(of: content, in: text)
    // A chapter that lost its number was written as its neighbours are.
    let isArticleStyle =
      block.opening?.family.isDivision ?? (inferred && parts.last { $0.kind == kind }?.isArticleStyle == true)
    parts.append(
      Part(
        kind: kind, number: numeral, isArticleStyle: isArticleStyle,
        isInferred: inferred, title: titleBelow ?? String(decoding: written[title], as: UTF8.self),
        parent: stack.last,
        line: block.lines.lowerBound))
    stack.append(Ordinal(parts.count - 1))
    addOutsideText(.heading, title, block.lines)
    if !rest.isEmpty { addOutsideText(.lead, rest, block.lines) }
  }

  /// A 一、 that is itself a clause stands beside the parts so numbered, not in one.
  private mutating func leaveNumberedParts() {
    while let top = stack.last, parts[top].number != nil, !parts[top].isArticleStyle,
      parts[top].kind.rawValue >= Part.Kind.chapter.rawValue
    {
      stack.removeLast()
    }
  }

  /// Neighbouring outside texts of one kind are one, but each part has its heading.
  private mutating func addOutsideText(
    _ kind: OutsideText.Kind, _ range: Range<Int>, _ lines: ClosedRange<Int>
  ) {
    if let last = outsideTexts.last, last.kind == kind, kind != .lead, kind != .heading,
      last.range.upperBound + 8 >= range.lowerBound
    {
      outsideTexts[outsideTexts.count - 1] = OutsideText(
        kind: kind, range: last.range.lowerBound..<range.upperBound,
        lines: last.lines.lowerBound...max(last.lines.lowerBound, lines.upperBound))
    } else {
      outsideTexts.append(OutsideText(kind: kind, range: range, lines: lines))
    }
  }

  private mutating func close(before end: Int) {
    guard let (style, numeral, first) = open else { return }
    open = nil
    let block = blocks[first]
    let last = blocks[end - 1]
    let content = style == .paragraph ? block.range : block.content
    let range = block.range.lowerBound..<last.range.upperBound
    let next = end - 1 > first ? blocks[first + 1].range.lowerBound : nil
    let shape = ClauseHeading(
      style: style, firstParagraph: content, next: next, end: last.range.upperBound, in: text)
    let repetition = addresses.add(numeral, below: stack.last, of: parts)
    clauses.append(
      Clause(
        style: style, number: numeral, repetition: repetition, part: stack.last, range: range,
        heading: shape.heading,
        body: shape.body,
        lines: block.lines.lowerBound...last.lines.upperBound))
  }
}

/// How many clauses have an address so far. In a locator 二节, 2 and 二 are one number, for a reader may write each of them
/// for any.
private struct Addresses {
  private struct Address: Hashable {
    let place: Int
    let value: Int
    let branch: Int

    /// The rest of a number tells few apart.
    func hash(into hasher: inout Hasher) {
      hasher.combine(place)
      hasher.combine(value)
    }
  }

  private var counts: [Address: Int] = [:]
  /// A number for each address of parts: two parts may have the same.
  private var places: [[String]: Int] = [:]
  private var last: (part: Ordinal<Part>?, place: Int)?

  /// Returns how many came before.
  mutating func add(_ numeral: Numeral, below part: Ordinal<Part>?, of parts: [Part]) -> Int {
    let address = Address(place: place(of: part, in: parts), value: numeral.value, branch: numeral.branch)
    func addOne(to count: inout Int) -> Int {
      defer { count += 1 }
      return count
    }
    return addOne(to: &counts[address, default: 0])
  }

  private mutating func place(of part: Ordinal<Part>?, in parts: [Part]) -> Int {
    if let last, last.part == part { return last.place }
    let words = parts.address(below: part).map { Numeral($0)?.inChinese ?? $0 }
    let place = places[words] ?? places.count
    places[words] = place
    last = (part, place)
    return place
  }
}
