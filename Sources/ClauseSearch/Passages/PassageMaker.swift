package import PolicyText

/// Cuts from a clause the sentences that show why it is a hit.
package struct PassageMaker: Sendable {
  package struct Measure: Sendable, Equatable {
    /// A sentence that is longer is cut at its commas around what matched, in characters.
    package var longestSentence: Int
    package var mostPassages: Int
    /// How many sentences before and after each that matches are shown with it.
    package var neighbours: Int

    package init(longestSentence: Int = 120, mostPassages: Int = 3, neighbours: Int = 0) {
      self.longestSentence = longestSentence
      self.mostPassages = mostPassages
      self.neighbours = neighbours
    }

    /// Everything: the whole clause as one passage a paragraph.
    package static let whole = Measure(longestSentence: .max, mostPassages: .max)
  }

  private let measure: Measure
  private let phrases: [Phrase]

  package init(phrases: [Phrase], measure: Measure = Measure()) {
    self.phrases = phrases
    self.measure = measure
  }

  /// The passages of one clause in its own order; ranges count the bytes of `text`.
  package func passages(of clause: Clause, text: [UInt8]) -> [Passage] {
    let sentences = Sentences.ranges(in: text, clause.body)
    let bodyMarks = marks(in: text, clause.body)
    let all = bodyMarks.joined().sorted(by: Self.precedes).joinedWhereTouching
    if measure.mostPassages == .max {
      let heading = clause.heading.map { marks(in: text, $0).flatMap(\.self) } ?? []
      let shown = (heading + all).sorted(by: Self.precedes).joinedWhereTouching
      return paragraphs(of: clause, text).map { passage(of: $0, text, shown) }
    }
    guard !all.isEmpty, !sentences.isEmpty else {
      let heading = clause.heading.map { marks(in: text, $0).flatMap(\.self) } ?? []
      return [lead(of: clause, sentences, text, heading.sorted(by: Self.precedes).joinedWhereTouching)]
    }
    // A sentence that has two of the words says more than one that has one of them twice.
    let weights = sentences.map { sentence in
      bodyMarks.map { marks in marks.touching(sentence).count }.reduce(0) {
        $0 + (min($1, 1) << 10) + min($1, 99)
      }
    }
    return merged(choose(weights), sentences).map { range in
      // One of each word is shown, however long the sentence.
      let firsts = bodyMarks.compactMap { marks in marks.touching(range).first }
      return passage(of: range, text, all, showing: firsts)
    }
  }

  private static func precedes(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
  }

  private func paragraphs(of clause: Clause, _ text: [UInt8]) -> [Range<Int>] {
    let start = clause.heading?.lowerBound ?? clause.body.lowerBound
    return text[start..<clause.range.upperBound].split(separator: 0x0a).map { $0.startIndex..<$0.endIndex }
  }

  /// The heading with the sentence that follows it: what is shown where only the heading matches.
  private func lead(of clause: Clause, _ sentences: [Range<Int>], _ text: [UInt8], _ marks: [Range<Int>])
    -> Passage
  {
    let start = clause.heading?.lowerBound ?? clause.body.lowerBound
    let end = sentences.first?.upperBound ?? max(start, clause.heading?.upperBound ?? clause.body.upperBound)
    return passage(of: start..<max(start, end), text, marks)
  }

  /// The sentences that carry the most, earlier ones first among equals, back in text order. A sentence with fewer of
  /// the words than the best is shown only while there are few.
  private func choose(_ weights: [Int]) -> [Int] {
    let ranked = weights.indices.filter { weights[$0] > 0 }.sorted { (weights[$1], $0) < (weights[$0], $1) }
    guard let best = ranked.first else { return [] }
    let words = weights[best] >> 10
    let chosen = ranked.filter { words == 1 || weights[$0] >> 10 > words / 2 }.prefix(measure.mostPassages)
    guard measure.neighbours > 0 else { return chosen.sorted() }
    let around = chosen.flatMap {
      max(0, $0 - measure.neighbours)...min(weights.count - 1, $0 + measure.neighbours)
    }
    return Set(around).sorted()
  }

  /// Neighbouring sentences make one passage where they are short or asked for.
  private func merged(_ chosen: [Int], _ sentences: [Range<Int>]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var last = -2
    for index in chosen {
      if index == last + 1, let previous = ranges.last,
        measure.neighbours > 0
          || (sentences[index].upperBound - previous.lowerBound) / 3 <= measure.longestSentence
      {
        ranges[ranges.count - 1] = previous.lowerBound..<sentences[index].upperBound
      } else {
        ranges.append(sentences[index])
      }
      last = index
    }
    return ranges
  }

  private func passage(
    of range: Range<Int>, _ text: [UInt8], _ marks: [Range<Int>], showing firsts: [Range<Int>] = []
  ) -> Passage {
    let inside = marks.touching(range).map { $0.clamped(to: range) }
    let limit = measure.neighbours > 0 ? Int.max : measure.longestSentence
    let needed = firsts.map(\.upperBound).max() ?? 0
    let cut = Excerpt(of: range, around: inside, reaching: needed, limit: limit, in: text)
    return Passage(excerpt: cut, marks: inside, text: text)
  }

  /// What each phrase matches in one field, in bytes. The field is folded once for all of them.
  private func marks(in text: [UInt8], _ field: Range<Int>) -> [[Range<Int>]] {
    guard !field.isEmpty else { return phrases.map { _ in [] } }
    let tokens = TokenizedText(text, field)
    return phrases.map { phrase in tokens.matches(of: phrase).map { tokens.source($0, in: text) } }
  }
}

extension [Range<Int>] {
  /// Of ranges whose bounds rise those that share something with another. O(log n)
  fileprivate func touching(_ other: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = indices.partition { self[$0].upperBound <= other.lowerBound }
    return self[first..<(first..<count).partition { self[$0].lowerBound < other.upperBound }]
  }
}

extension Passage {
  /// Counts the marks in Unicode scalars of the cut text.
  fileprivate init(excerpt: Excerpt, marks: [Range<Int>], text: [UInt8]) {
    var shown = PassageText(capacity: excerpt.range.count + 6)
    if excerpt.startsCut { shown.append(PassageText.ellipsis) }
    var matches: [Range<Int>] = []
    var shownEnd = excerpt.range.lowerBound
    for mark in marks {
      let mark = mark.clamped(to: excerpt.range)
      guard !mark.isEmpty else { continue }
      shown.append(text[shownEnd..<mark.lowerBound])
      let start = shown.scalarCount
      shown.append(text[mark])
      matches.append(start..<shown.scalarCount)
      shownEnd = mark.upperBound
    }
    shown.append(text[shownEnd..<excerpt.range.upperBound])
    if excerpt.endsCut { shown.append(PassageText.ellipsis) }
    self.init(text: String(decoding: shown.bytes, as: UTF8.self), matches: matches)
  }
}

/// A passage is one line: a line feed or a tab in it becomes a space, so that offsets stay.
private struct PassageText {
  static let ellipsis = Array("…".utf8)[...]

  private(set) var bytes: [UInt8] = []
  private(set) var scalarCount = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ text: ArraySlice<UInt8>) {
    let start = bytes.count
    bytes += text
    var count = 0
    var span = bytes.mutableSpan
    for index in start..<span.count {
      let byte = span[index]
      if byte == 0x0a || byte == 0x09 { span[index] = 0x20 }
      count &+= byte & 0xc0 == 0x80 ? 0 : 1
    }
    scalarCount += count
  }
}
