package import PolicyText

/// Cuts from a clause the sentences that show why it is a hit.
package struct PassageMaker: Sendable {
  package struct Measure: Sendable {
    /// A sentence that is longer is cut at its commas around what matched, in characters.
    package var longestSentence: Int
    package var mostPassages: Int

    package init(longestSentence: Int = 120, mostPassages: Int = 3) {
      self.longestSentence = longestSentence
      self.mostPassages = mostPassages
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
    let headingMarks = clause.heading.map { marks(in: text, $0) } ?? []
    let bodyMarks = marks(in: text, clause.body)
    let sentences = Sentences.ranges(in: text, clause.body)
    if measure.mostPassages == .max {
      return sentences.map { passage(of: $0, text, bodyMarks) }
    }
    guard !bodyMarks.isEmpty, !sentences.isEmpty else {
      return [lead(of: clause, sentences, text, headingMarks)]
    }
    let weights = sentences.map { sentence in bodyMarks.count { $0.overlaps(sentence) } }
    let chosen = choose(weights)
    return merged(chosen, sentences).map { passage(of: $0, text, bodyMarks) }
  }

  /// The heading with the sentence that follows it: what is shown where only the heading matches.
  private func lead(of clause: Clause, _ sentences: [Range<Int>], _ text: [UInt8], _ marks: [Range<Int>])
    -> Passage
  {
    let start = clause.heading?.lowerBound ?? clause.body.lowerBound
    let end = sentences.first?.upperBound ?? max(start, clause.heading?.upperBound ?? clause.body.upperBound)
    return passage(of: start..<max(start, end), text, marks)
  }

  /// The sentences with the most distinct marks, earlier ones first among equals, back in text order.
  private func choose(_ weights: [Int]) -> [Int] {
    let ranked = weights.indices.filter { weights[$0] > 0 }.sorted { (weights[$1], $0) < (weights[$0], $1) }
    return ranked.prefix(measure.mostPassages).sorted()
  }

  /// Neighbouring short sentences make one passage.
  private func merged(_ chosen: [Int], _ sentences: [Range<Int>]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var last = -2
    for index in chosen {
      if index == last + 1, let previous = ranges.last,
        (sentences[index].upperBound - previous.lowerBound) / 3 <= measure.longestSentence
      {
        ranges[ranges.count - 1] = previous.lowerBound..<sentences[index].upperBound
      } else {
        ranges.append(sentences[index])
      }
      last = index
    }
    return ranges
  }

  private func passage(of range: Range<Int>, _ text: [UInt8], _ marks: [Range<Int>]) -> Passage {
    let inside = marks.map { $0.clamped(to: range) }.filter { !$0.isEmpty }
    let cut = Excerpt(of: range, around: inside, limit: measure.longestSentence, in: text)
    return Passage(excerpt: cut, marks: inside, text: text)
  }

  /// What the phrases match in one field, in bytes, overlapping marks as one.
  private func marks(in text: [UInt8], _ field: Range<Int>) -> [Range<Int>] {
    guard !field.isEmpty else { return [] }
    let tokens = TokenizedText(text, field)
    let found = phrases.flatMap { tokens.matches(of: $0) }.map { tokens.source($0, in: text) }
    return found.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      .joinedWhereTouching
  }
}

extension Array where Element == Range<Int> {
  /// Sorted ranges, those that overlap or touch as one.
  var joinedWhereTouching: [Range<Int>] {
    var result: [Range<Int>] = []
    for range in self {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

extension Passage {
  /// Counts the marks in Unicode scalars of the cut text.
  fileprivate init(excerpt: Excerpt, marks: [Range<Int>], text: [UInt8]) {
    var shown = excerpt.startsCut ? "…" : ""
    var matches: [Range<Int>] = []
    var place = excerpt.range.lowerBound
    for mark in marks {
      let mark = mark.clamped(to: excerpt.range)
      guard !mark.isEmpty else { continue }
      shown += String(decoding: text[place..<mark.lowerBound], as: UTF8.self)
      let start = shown.unicodeScalars.count
      shown += String(decoding: text[mark], as: UTF8.self)
      matches.append(start..<shown.unicodeScalars.count)
      place = mark.upperBound
    }
    shown += String(decoding: text[place..<excerpt.range.upperBound], as: UTF8.self)
    if excerpt.endsCut { shown += "…" }
    self.init(text: shown.replacingLineFeeds, matches: matches)
  }
}

extension String {
  /// A passage is one line; a line feed in it becomes a space, so that offsets stay.
  fileprivate var replacingLineFeeds: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
  }
}
