import ClauseComparison
import PolicyText

extension Quotation {
  /// The words of a range of the document's text, as far as they are quoted.
  func words(_ place: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    let start = min(max(place.lowerBound - range.lowerBound, 0), bytes.count)
    let end = min(max(place.upperBound - range.lowerBound, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Ranges of the document's text as Unicode scalars of the quotation, rising.
  func scalars(_ places: [Range<Int>]) -> [Range<Int>] {
    places.sorted { $0.lowerBound < $1.lowerBound }.map { place in
      let start = words(range.lowerBound..<max(range.lowerBound, place.lowerBound)).unicodeScalars.count
      return start..<start + words(place).unicodeScalars.count
    }
  }

  /// On one line.
  func styled(_ places: [Range<Int>], _ style: Run.Style) -> StyledText {
    let all = Array(text.unicodeScalars)
    var styled = StyledText()
    var end = 0
    func piece(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(all[range].map { $0 == "\n" ? " " : $0 }))
    }
    for place in scalars(places) where place.lowerBound >= end && place.upperBound <= all.count {
      styled.append(piece(end..<place.lowerBound))
      styled.append(piece(place), style)
      end = place.upperBound
    }
    styled.append(piece(end..<all.count))
    return styled
  }
}

extension ProvisionPair {
  /// Each pair of numbers as both texts write them, nil where there is none.
  var writtenNumbers: [WrittenNumbers] {
    numbers.map { pair in
      WrittenNumbers(
        upper: pair.upper.map { upper.words($0.place).onOneLine },
        lower: pair.lower.map { lower.words($0.place).onOneLine })
    }
  }

  /// 65岁 → 65岁; – → 50%
  var numberLine: String? {
    guard !numbers.isEmpty else { return nil }
    return writtenNumbers.map { "\($0.upper ?? "–") → \($0.lower ?? "–")" }.joined(separator: "; ")
  }
}
