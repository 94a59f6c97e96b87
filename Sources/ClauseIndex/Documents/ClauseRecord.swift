import PolicyText

/// Clause records stand in groups of 16, so that finding one decodes 16 at most; each tells what the one before and
/// itself do not already say (about 6 bytes in laws).
///
///     clauses        | flags | number | repetition | part | start | length | heading: start, length | body: start, end |
///                    | lines |
///     clauseGroups   where each group begins in `clauses`, and where the last ends: 4 bytes each
///
/// Ranges count bytes of the document's text; a group forgets what was before it.
struct ClauseRecords: Sendable {
  let bytes: CheckedBytes
  private let groups: Column
  private let section: Range<Int>
  private let count: Int
  static let groupSize = 16

  init(_ file: IndexFile) throws(IndexError) {
    bytes = file.bytes
    count = file.counts.clauses
    section = file.section(.clauses)
    let groupCount = (count + ClauseRecords.groupSize - 1) / ClauseRecords.groupSize
    groups = try Column(file, .clauseGroups, count: groupCount + 1)
  }

  /// The clauses of a range in order. O(count)
  func clauses(_ range: Range<Ordinal<Clause>>) throws(IndexError) -> [Clause] {
    let range = range.rawValues()
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "no such clause")
    var clauses: [Clause] = []
    guard !range.isEmpty else { return clauses }
    clauses.reserveCapacity(range.count)
    var index = range.lowerBound / ClauseRecords.groupSize * ClauseRecords.groupSize
    while index < range.upperBound {
      var reader = try reader(ofGroup: index / ClauseRecords.groupSize)
      var context = ClauseContext()
      for _ in 0..<min(ClauseRecords.groupSize, range.upperBound - index) {
        if index < range.lowerBound {
          try reader.skipClause(&context)
        } else {
          clauses.append(try reader.clause(&context))
        }
        index += 1
      }
    }
    bytes.tally.add(index - range.lowerBound / ClauseRecords.groupSize * ClauseRecords.groupSize, .clauses)
    return clauses
  }

  /// Clauses whose numbers rise, in their order: a group is decoded once, as far as its last of them.
  func forEachClause(
    of numbers: [Ordinal<Clause>], _ body: (Ordinal<Clause>, Clause) throws(IndexError) -> Void
  ) throws(IndexError) {
    var next = 0
    while next < numbers.count {
      let group = numbers[next].rawValue / ClauseRecords.groupSize
      var index = group * ClauseRecords.groupSize
      let end = min(index + ClauseRecords.groupSize, count)
      precondition(index >= 0 && index < end, "no such clause")
      var reader = try reader(ofGroup: group)
      var context = ClauseContext()
      while index < end, next < numbers.count, numbers[next].rawValue < end {
        bytes.tally.add(1, .clauses)
        if numbers[next].rawValue == index {
          try body(numbers[next], reader.clause(&context))
          next += 1
        } else {
          try reader.skipClause(&context)
        }
        index += 1
      }
    }
  }

  func clause(_ clause: Ordinal<Clause>) throws(IndexError) -> Clause {
    let number = clause.rawValue
    precondition(number >= 0 && number < count, "no such clause")
    var reader = try reader(ofGroup: number / ClauseRecords.groupSize)
    var context = ClauseContext()
    let before = number % ClauseRecords.groupSize
    for _ in 0..<before { try reader.skipClause(&context) }
    bytes.tally.add(before + 1, .clauses)
    return try reader.clause(&context)
  }

  private func reader(ofGroup group: Int) throws(IndexError) -> ByteReader {
    try ByteReader(bytes, range(ofGroup: group))
  }

  /// Checks the records of some clauses, so that nobody meets damage when they are taken over.
  func check(_ range: Range<Ordinal<Clause>>) throws(IndexError) {
    guard !range.isEmpty else { return }
    let first = try self.range(ofGroup: range.lowerBound.rawValue / ClauseRecords.groupSize)
    let last = try self.range(ofGroup: (range.upperBound.rawValue - 1) / ClauseRecords.groupSize)
    guard first.lowerBound <= last.upperBound else {
      throw .damaged(.outOfBounds, offset: section.lowerBound)
    }
    try bytes.check(first.lowerBound..<last.upperBound)
  }

  /// In the file.
  func range(ofGroup group: Int) throws(IndexError) -> Range<Int> {
    let start = try section.lowerBound + groups.value(group)
    let end = try section.lowerBound + groups.value(group + 1)
    guard start <= end, end <= section.upperBound else {
      throw .damaged(.outOfBounds, offset: section.lowerBound)
    }
    return start..<end
  }
}

/// What is known from the clause before.
struct ClauseContext {
  fileprivate var number = 0
  fileprivate var part = 0
  fileprivate var end = 0
  fileprivate var line = 0
}

/// Below the style in the first byte.
private enum Flag {
  static let style: UInt8 = 0x07
  static let hasHeading: UInt8 = 0x08
  /// One more than the number before, no branch.
  static let isNext: UInt8 = 0x10
  static let samePart: UInt8 = 0x20
  /// The body ends where the clause does.
  static let bodyToEnd: UInt8 = 0x40
  /// Clauses before it have the same address.
  static let isRepetition: UInt8 = 0x80
}

extension ByteSink {
  mutating func append(_ clause: Clause, _ context: inout ClauseContext) {
    let part = clause.part.map { $0.rawValue + 1 } ?? 0
    let isNext = clause.number == Numeral(context.number &+ 1)
    let bodyToEnd = clause.body.upperBound == clause.range.upperBound
    append(
      clause.style.rawValue | (clause.heading == nil ? 0 : Flag.hasHeading) | (isNext ? Flag.isNext : 0)
        | (part == context.part ? Flag.samePart : 0) | (bodyToEnd ? Flag.bodyToEnd : 0)
        | (clause.repetition > 0 ? Flag.isRepetition : 0))
    if !isNext { append(clause.number) }
    if clause.repetition > 0 { append(varint: clause.repetition) }
    if part != context.part { append(varint: part) }
    append(signed: clause.range.lowerBound - context.end)
    append(varint: clause.range.count)
    var end = clause.range.lowerBound
    if let heading = clause.heading {
      append(signed: heading.lowerBound - end)
      append(varint: heading.count)
      end = heading.upperBound
    }
    append(signed: clause.body.lowerBound - end)
    if !bodyToEnd { append(varint: clause.body.count) }
    append(signed: clause.lines.lowerBound - context.line)
    append(varint: clause.lines.upperBound - clause.lines.lowerBound)
    context = ClauseContext(
      number: clause.number.value, part: part, end: clause.range.upperBound, line: clause.lines.upperBound)
  }
}

extension ByteReader {
  /// Reads no more of a clause than the next one builds on.
  fileprivate mutating func skipClause(_ context: inout ClauseContext) throws(IndexError) {
    let flags = try byte()
    if flags & Flag.isNext != 0 {
      context.number &+= 1
    } else {
      context.number = try signed()
      try skipNumbers(2)
    }
    if flags & Flag.isRepetition != 0 { try skipNumbers(1) }
    if flags & Flag.samePart == 0 { context.part = try varint() }
    let start = try context.end &+ signed()
    context.end = start &+ (try varint())
    let rest = (flags & Flag.hasHeading != 0 ? 2 : 0) + (flags & Flag.bodyToEnd != 0 ? 1 : 2)
    try skipNumbers(rest)
    let line = try context.line &+ signed()
    context.line = line &+ (try varint())
  }

  private mutating func skipNumbers(_ count: Int) throws(IndexError) {
    for _ in 0..<count { _ = try varint64() }
  }

  fileprivate mutating func clause(_ context: inout ClauseContext) throws(IndexError) -> Clause {
    let flags = try byte()
    guard let style = Clause.Style(rawValue: flags & Flag.style), style != .lead else { throw malformed }
    let number = flags & Flag.isNext != 0 ? Numeral(context.number &+ 1) : try number()
    let repetition = flags & Flag.isRepetition != 0 ? try varint() : 0
    let part = flags & Flag.samePart != 0 ? context.part : try varint()
    let range = try range(from: context.end &+ signed())
    var end = range.lowerBound
    var heading: Range<Int>?
    if flags & Flag.hasHeading != 0 {
      let found = try self.range(from: end &+ signed())
      heading = found
      end = found.upperBound
    }
    let start = try end &+ signed()
    guard start >= 0, start <= range.upperBound || flags & Flag.bodyToEnd == 0 else { throw malformed }
    let body = flags & Flag.bodyToEnd != 0 ? start..<range.upperBound : try self.range(from: start)
    let lines = try lines(from: context.line &+ signed())
    context = ClauseContext(
      number: number.value, part: part, end: range.upperBound, line: lines.upperBound)
    return Clause(
      style: style, number: number, repetition: repetition, part: part == 0 ? nil : Ordinal(part - 1),
      range: range, heading: heading,
      body: body,
      lines: lines)
  }
}
