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
  /// Most need no folded text.
  private let phrases: [(phrase: Phrase, plain: PlainPhrase?)]

  package init(phrases: [Phrase], measure: Measure = Measure()) {
    self.phrases = phrases.map { ($0, PlainPhrase($0)) }
    self.measure = measure
  }

  /// The passages of one clause in its own order; ranges count the bytes of `text`.
  package func passages(of clause: Clause, text: [UInt8]) -> [Passage] {
    let sentences = Sentences.ranges(in: text, clause.body)
    let bodyMarks = marks(in: text, clause.body)
    let all = joined(bodyMarks)
    if measure.mostPassages == .max {
      let shown = (headingMarks(of: clause, text) + all).sorted(by: Self.precedes).joinedWhereTouching
      return paragraphs(of: clause, text).map { passage(of: $0, text, shown) }
    }
    guard !all.isEmpty, !sentences.isEmpty else {
      return [lead(of: clause, sentences, text, headingMarks(of: clause, text))]
    }
    return merged(choose(weighed(sentences, bodyMarks), of: sentences.count), sentences).map { range in
      // One of each word is shown, however long the sentence.
      var needed = 0
      for marks in bodyMarks {
        if let first = marks.touching(range).first { needed = max(needed, marks[first].upperBound) }
      }
      return passage(of: range, text, all, showing: needed)
    }
  }

  /// A sentence that has some of the words.
  private struct Candidate {
    let sentence: Int
    /// Two of the words say more than one of them twice.
    var weight = 0

    var words: Int { weight >> 10 }
  }

  /// In the order of the text.
  private func weighed(_ sentences: [Range<Int>], _ marks: [[Range<Int>]]) -> [Candidate] {
    var candidates: [Candidate] = []
    candidates.reserveCapacity(sentences.count)
    for (number, sentence) in sentences.enumerated() {
      var candidate = Candidate(sentence: number)
      for marks in marks {
        let count = marks.touching(sentence).count
        candidate.weight += (min(count, 1) << 10) + min(count, 99)
      }
      if candidate.weight > 0 { candidates.append(candidate) }
    }
    return candidates
  }

  private func headingMarks(of clause: Clause, _ text: [UInt8]) -> [Range<Int>] {
    clause.heading.map { joined(marks(in: text, $0)) } ?? []
  }

  /// The marks of all phrases, which are in order for each.
  private func joined(_ marks: [[Range<Int>]]) -> [Range<Int>] {
    (marks.count == 1 ? marks[0] : marks.flatMap(\.self).sorted(by: Self.precedes)).joinedWhereTouching
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
  private func choose(_ candidates: consuming [Candidate], of all: Int) -> [Int] {
    if candidates.count > 1 {
      candidates.sort { ($1.weight, $0.sentence) < ($0.weight, $1.sentence) }
      let words = candidates[0].words
      if words > 1 { candidates.removeAll { $0.words <= words / 2 } }
    }
    let chosen = candidates.prefix(measure.mostPassages).map(\.sentence)
    guard measure.neighbours > 0 else { return chosen.sorted() }
    let around = chosen.flatMap { max(0, $0 - measure.neighbours)...min(all - 1, $0 + measure.neighbours) }
    return Set(around).sorted()
  }

  /// Neighbouring sentences make one passage where they are short or asked for.
  private func merged(_ chosen: [Int], _ sentences: [Range<Int>]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(chosen.count)
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

  /// - Parameter needed: the end of what is shown in any case.
  private func passage(
    of range: Range<Int>, _ text: [UInt8], _ marks: [Range<Int>], showing needed: Int = 0
  ) -> Passage {
    let inside = marks[marks.touching(range)].map { $0.clamped(to: range) }
    let limit = measure.neighbours > 0 ? Int.max : measure.longestSentence
    let cut = CutSentence(of: range, around: inside, reaching: needed, limit: limit, in: text)
    return Passage(excerpt: cut, marks: inside, text: text)
  }

  /// What each phrase matches in one field, in bytes. The field is folded once for all that need it.
  private func marks(in text: [UInt8], _ field: Range<Int>) -> [[Range<Int>]] {
    guard !field.isEmpty else { return phrases.map { _ in [] } }
    var folded: TokenizedText?
    return phrases.map { phrase, plain in
      if let plain { return plain.places(in: text, field) }
      let tokens = folded ?? TokenizedText(text, field)
      folded = tokens
      return tokens.matches(of: phrase).map { tokens.source($0, in: text) }
    }
  }
}

extension [Range<Int>] {
  /// Indices, of ranges whose bounds rise, of those that share something with another. O(log n)
  fileprivate func touching(_ other: Range<Int>) -> Range<Int> {
    let first = indices.partition { self[$0].upperBound <= other.lowerBound }
    return first..<(first..<count).partition { self[$0].lowerBound < other.upperBound }
  }
}

extension Passage {
  /// Counts the marks in Unicode scalars of the cut text.
  fileprivate init(excerpt: CutSentence, marks: [Range<Int>], text: [UInt8]) {
    var matches: [Range<Int>] = []
    matches.reserveCapacity(marks.count)
    var shown = excerpt.startsCut ? 1 : 0
    var shownEnd = excerpt.range.lowerBound
    for mark in marks {
      let mark = mark.clamped(to: excerpt.range)
      guard !mark.isEmpty else { continue }
      let start = shown + text.scalarCount(shownEnd..<mark.lowerBound)
      shown = start + text.scalarCount(mark)
      matches.append(start..<shown)
      shownEnd = mark.upperBound
    }
    self.init(text: text.line(excerpt), matches: matches)
  }
}

extension [UInt8] {
  /// How many Unicode scalars a stretch of UTF-8 has.
  func scalarCount(_ range: Range<Int>) -> Int { span.extracting(range).scalarCount }

  /// A passage is one line: a line feed or a tab in it becomes a space, so that offsets stay.
  fileprivate func line(_ excerpt: CutSentence) -> String {
    let words = oneLine(excerpt.range)
    guard excerpt.startsCut || excerpt.endsCut else { return words }
    var line = ""
    line.reserveCapacity(words.utf8.count + 6)
    if excerpt.startsCut { line += "…" }
    line += words
    if excerpt.endsCut { line += "…" }
    return line
  }

  private func oneLine(_ range: Range<Int>) -> String {
    guard span.extracting(range).hasControl else { return String(decoding: span.extracting(range)) }
    var bytes = Array(self[range])
    for index in bytes.indices where bytes[index] == 0x0a || bytes[index] == 0x09 { bytes[index] = 0x20 }
    return String(decoding: bytes.span)
  }
}
