/// Where words stand in a file, as a reader finds them again.
package struct Place: Sendable, Equatable {
  /// One-based lines of the source, or of the text made of it.
  package let lines: ClosedRange<Int>
  /// Of a file that has pages.
  package let pages: ClosedRange<Int>?
  /// Of the text, counted from its title, where lines say nothing: a web page is often one.
  package let paragraphs: ClosedRange<Int>?

  package init(lines: ClosedRange<Int>, pages: ClosedRange<Int>? = nil, paragraphs: ClosedRange<Int>? = nil) {
    self.lines = lines
    self.pages = pages
    self.paragraphs = paragraphs
  }

  /// From the begin of the one to the end of the other, of one document.
  package func joined(to other: Place) -> Place {
    func span(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>) -> ClosedRange<Int> {
      min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    }
    return Place(
      lines: span(lines, other.lines), pages: pages.map { span($0, other.pages ?? $0) },
      paragraphs: paragraphs.map { span($0, other.paragraphs ?? $0) })
  }

  /// 12-14; 12-14 第5页; 第3段.
  package var shown: String {
    if let paragraphs { return "第\(paragraphs.hyphenated)段" }
    return lines.hyphenated + (pages.map { " 第\($0.hyphenated)页" } ?? "")
  }
}

/// By what a reader finds a place in a file.
package enum PlaceGuide: Sendable, Equatable {
  case lines
  /// Each page's first line.
  case pages([Int])
  case paragraphs
}

extension PlaceGuide {
  /// - Parameter text: of the document up to the place's end and further.
  package func place(_ lines: ClosedRange<Int>, _ range: Range<Int>, in text: Span<UInt8>) -> Place {
    switch self {
    case .lines: return Place(lines: lines)
    case .pages(let starts):
      let first = PlaceGuide.page(of: lines.lowerBound, starts)
      return Place(lines: lines, pages: first...max(first, PlaceGuide.page(of: lines.upperBound, starts)))
    case .paragraphs:
      var first = 1
      var last = 1
      for index in 0..<min(max(range.lowerBound, range.upperBound - 1), text.count) where text[index] == 0x0a
      {
        if index < range.lowerBound { first += 1 }
        last += 1
      }
      return Place(lines: lines, paragraphs: first...last)
    }
  }

  private static func page(of line: Int, _ starts: [Int]) -> Int {
    max(1, starts.indices.partition { starts[$0] <= line })
  }
}

extension ClosedRange<Int> {
  /// 12-14, or 12 alone.
  package var hyphenated: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)-\(upperBound)"
  }
}
