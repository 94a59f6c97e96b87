/// Another document, named in a text by title, by number, or by both: 《…意见》（国发〔2020〕7号）.
package struct CitedDocument: Sendable, Equatable {
  /// Without the title marks; nil where only a number is given.
  package let title: String?
  package let number: DocumentNumber?
  /// Title and number as they stand, in Unicode scalars of the text.
  package let range: Range<Int>
}

package enum Citations {
  /// Every document cited in a text, in order. A title and the number in brackets behind it are one citation.
  package static func all(in text: String) -> [CitedDocument] {
    let scalars = Array(text.unicodeScalars)
    let numbers = DocumentNumber.all(in: text)
    var used: Set<Int> = []
    var found: [CitedDocument] = []
    for title in titles(in: scalars) {
      let number = numbers.firstIndex { isBehind($0.range, title.range, scalars) }
      if let number { used.insert(number) }
      let end = number.map { numbers[$0].range.upperBound + 1 } ?? title.range.upperBound
      found.append(
        CitedDocument(
          title: title.words, number: number.map { numbers[$0].number },
          range: title.range.lowerBound..<min(end, scalars.count)))
    }
    for (index, number) in numbers.enumerated() where !used.contains(index) {
      found.append(CitedDocument(title: nil, number: number.number, range: number.range))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// 《…》 at the outermost level, marks of inner titles kept, white space left out.
  private static func titles(in scalars: [Unicode.Scalar]) -> [(words: String, range: Range<Int>)] {
    var found: [(String, Range<Int>)] = []
    var start: Int?
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar == "《" {
        if depth == 0 { start = index }
        depth += 1
      } else if scalar == "》", depth > 0 {
        depth -= 1
        guard depth == 0, let begin = start else { continue }
        let words = scalars[(begin + 1)..<index].filter { !$0.properties.isWhitespace }
        if !words.isEmpty { found.append((String(String.UnicodeScalarView(words)), begin..<index + 1)) }
      }
    }
    return found
  }

  /// A number in brackets directly behind a title belongs to it.
  private static func isBehind(_ number: Range<Int>, _ title: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool
  {
    guard number.lowerBound > title.upperBound else { return false }
    let between = scalars[title.upperBound..<number.lowerBound].filter { !$0.properties.isWhitespace }
    return between == ["（"] || between == ["("] || between == ["〔"]
  }
}
