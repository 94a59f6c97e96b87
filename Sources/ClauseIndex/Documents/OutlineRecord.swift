import PolicyText

// Parts, outside texts and lines of a document record. Offsets and lines are differences to the one before.

extension ByteSink {
  mutating func append(_ parts: [Part]) {
    append(varint: parts.count)
    var line = 0
    for part in parts {
      append(part.kind.rawValue)
      append(UInt8(part.isArticleStyle ? 1 : 0) | (part.isInferred ? 2 : 0) | (part.number == nil ? 0 : 4))
      if let number = part.number { append(number) }
      append(part.title)
      append(signed: part.parent.map { $0.rawValue + 1 } ?? 0)
      append(signed: part.line - line)
      line = part.line
    }
  }

  mutating func append(_ number: Numeral) {
    append(signed: number.value)
    append(signed: number.branch)
    append(varint: number.writing.code)
  }

  /// A piece is most often one to three lines behind the one before: then the line takes the two low bits of the offset.
  mutating func append(_ lines: LineMap) {
    append(varint: lines.pieces.count)
    var last = LineMap.Piece(offset: 0, line: 0)
    for piece in lines.pieces {
      let down = piece.line - last.line
      append(signed: (piece.offset - last.offset) << 2 | ((1...3).contains(down) ? down : 0))
      if !(1...3).contains(down) { append(signed: down) }
      last = piece
    }
  }

  /// 0 lines, 1 paragraphs, 2 pages with their first lines.
  mutating func append(_ guide: PlaceGuide) {
    switch guide {
    case .lines: append(UInt8(0))
    case .paragraphs: append(UInt8(1))
    case .pages(let starts):
      append(UInt8(2))
      append(varint: starts.count)
      var last = 0
      for start in starts {
        append(signed: start - last)
        last = start
      }
    }
  }

  mutating func append(_ losses: [ReadingLoss]) {
    append(varint: losses.count)
    for loss in losses {
      append(loss.kind.rawValue)
      append(varint: loss.count)
      append(varint: loss.first)
    }
  }

  mutating func append(_ outsideTexts: [OutsideText]) {
    append(varint: outsideTexts.count)
    var end = 0
    var line = 0
    for outsideText in outsideTexts {
      append(outsideText.kind.rawValue)
      append(signed: outsideText.range.lowerBound - end)
      append(varint: outsideText.range.count)
      append(signed: outsideText.lines.lowerBound - line)
      append(varint: outsideText.lines.upperBound - outsideText.lines.lowerBound)
      end = outsideText.range.upperBound
      line = outsideText.lines.upperBound
    }
  }
}

extension ByteReader {
  mutating func parts() throws(IndexError) -> [Part] {
    let count = try count(ofSize: 5)
    var parts: [Part] = []
    parts.reserveCapacity(count)
    var line = 0
    for index in 0..<count { parts.append(try part(index, behind: &line)) }
    return parts
  }

  /// - Parameter line: of the part before.
  private mutating func part(_ index: Int, behind line: inout Int) throws(IndexError) -> Part {
    let kind: Part.Kind = try choice()
    let flags = try byte()
    let number = flags & 4 == 0 ? nil : try number()
    let title = try string()
    let parent = try signed()
    // A part follows the one that holds it; so a path upwards always ends.
    guard flags < 8, parent >= 0, parent <= index else { throw malformed }
    line &+= try signed()
    return Part(
      kind: kind, number: number, isArticleStyle: flags & 1 == 1, isInferred: flags & 2 == 2, title: title,
      parent: parent == 0 ? nil : Ordinal(parent - 1), line: line)
  }

  /// Of parts one and those above it, the outermost first.
  mutating func path(to last: Int) throws(IndexError) -> [Part] {
    guard last < (try count(ofSize: 5)) else { throw malformed }
    // Of each part where it begins, the line of the one before, and the part above it, counted from 1.
    var starts: [(reader: ByteReader, line: Int, parent: Int)] = []
    starts.reserveCapacity(last + 1)
    var line = 0
    for _ in 0...last {
      let start = (self, line)
      try skip(1)
      if try byte() & 4 != 0 { for _ in 0..<3 { _ = try varint64() } }
      try skip(count())
      starts.append((start.0, start.1, try signed()))
      line &+= try signed()
    }
    var path: [Part] = []
    var next = last + 1
    while next > 0 {
      var start = starts[next - 1]
      // A part follows the one that holds it; so this ends.
      path.append(try start.reader.part(next - 1, behind: &start.line))
      next = start.parent
    }
    path.reverse()
    return path
  }

  mutating func number() throws(IndexError) -> Numeral {
    let (value, branch) = (try signed(), try signed())
    guard let writing = Numeral.Writing(code: try varint()) else { throw malformed }
    return Numeral(value, branch: branch, writing)
  }

  mutating func guide() throws(IndexError) -> PlaceGuide {
    switch try byte() {
    case 0: return .lines
    case 1: return .paragraphs
    case 2:
      var starts: [Int] = []
      for _ in 0..<(try count()) { starts.append((starts.last ?? 0) &+ (try signed())) }
      return .pages(starts)
    default: throw malformed
    }
  }

  mutating func losses() throws(IndexError) -> [ReadingLoss] {
    var losses: [ReadingLoss] = []
    for _ in 0..<(try count(ofSize: 3)) {
      let kind: ReadingLoss.Kind = try choice()
      losses.append(ReadingLoss(kind, count: try varint(), first: try varint()))
    }
    return losses
  }

  mutating func lines(_ guide: PlaceGuide) throws(IndexError) -> LineMap {
    let count = try count()
    var pieces: [LineMap.Piece] = []
    pieces.reserveCapacity(count)
    var offset = 0
    var line = 0
    for _ in 0..<count {
      let step = try signed()
      offset &+= step >> 2
      line &+= step & 3 == 0 ? try signed() : step & 3
      pieces.append(LineMap.Piece(offset: offset, line: line))
    }
    return LineMap(pieces: pieces, guide: guide)
  }

  mutating func outsideTexts() throws(IndexError) -> [OutsideText] {
    let count = try count(ofSize: 5)
    var outsideTexts: [OutsideText] = []
    outsideTexts.reserveCapacity(count)
    var end = 0
    var line = 0
    for _ in 0..<count {
      let kind: OutsideText.Kind = try choice()
      let range = try range(from: end &+ signed())
      let lines = try lines(from: line &+ signed())
      outsideTexts.append(OutsideText(kind: kind, range: range, lines: lines))
      end = range.upperBound
      line = lines.upperBound
    }
    return outsideTexts
  }

  /// A range whose length comes next.
  mutating func range(from start: Int) throws(IndexError) -> Range<Int> {
    let (end, overflow) = start.addingReportingOverflow(try varint())
    guard start >= 0, !overflow else { throw malformed }
    return start..<end
  }

  mutating func lines(from first: Int) throws(IndexError) -> ClosedRange<Int> {
    let range = try range(from: first)
    return first...range.upperBound
  }
}

extension Numeral.Writing {
  /// Of decimals the number above them too.
  fileprivate var code: Int {
    switch self {
    case .chinese: 0
    case .arabic: 1
    case .roman: 2
    case .letter: 3
    case .section: 4
    case .portion: 5
    case .volume: 6
    case .decimal(let above): 7 + max(0, above)
    }
  }

  fileprivate init?(code: Int) {
    switch code {
    case 0: self = .chinese
    case 1: self = .arabic
    case 2: self = .roman
    case 3: self = .letter
    case 4: self = .section
    case 5: self = .portion
    case 6: self = .volume
    case 7...: self = .decimal(above: code - 7)
    default: return nil
    }
  }
}
