/// Another document, named in a text by title, by number, or by both: 《…意见》（国发〔2020〕7号）.
package struct CitedDocument: Sendable, Equatable {
  /// Without the title marks; nil where only a number is given.
  package let title: String?
  package let number: DocumentNumber?
  /// Title and number as they stand, in bytes of the text.
  package let range: Range<Int>
}

package enum Citations {
  /// Every document cited in a text, in order. A title and the number in brackets behind it are one citation. What names a
  /// paper that one person is given, 《营业执照》, cites nothing.
  package static func all(in string: String) -> [CitedDocument] {
    let bytes = Array(string.utf8)
    return all(in: bytes, bytes.indices)
  }

  /// The same for a stretch of text.
  package static func all(in text: [UInt8], _ range: Range<Int>) -> [CitedDocument] {
    // Most texts cite nothing.
    guard !marks(in: text.span.extracting(range)).isEmpty else { return [] }
    let words = ScalarText(text, range)
    let numbers = DocumentNumber.all(in: words)
    var used: Set<Int> = []
    var found: [CitedDocument] = []
    for title in TitleMarks.ranges(in: words) {
      let name = words.string(title.lowerBound + 1..<title.upperBound - 1).filter { $0 != "\n" }
      guard !name.isEmpty else { continue }
      let first = numbers.indices.partition { numbers[$0].range.lowerBound < title.lowerBound }
      let behind = (first..<numbers.count).partition { numbers[$0].range.lowerBound < title.upperBound }
      used.formUnion(first..<behind)
      let number = (behind..<numbers.count).first.flatMap { place in
        isBehind(numbers[place].range, title, words) ? place : nil
      }
      if let number { used.insert(number) }
      guard number != nil || !isGiven(name) else { continue }
      let announced = number == nil ? announced(name, behind: title.upperBound, words) : nil
      let end =
        number.map { closing(numbers[$0].range.upperBound, words) } ?? announced?.end ?? title.upperBound
      found.append(
        CitedDocument(
          title: name, number: number.map { numbers[$0].number } ?? announced?.number,
          range: words.bytes(title.lowerBound..<end)))
    }
    for (index, number) in numbers.enumerated() where !used.contains(index) {
      found.append(CitedDocument(title: nil, number: number.number, range: words.bytes(number.range)))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Where 《 and 〈 stand, and 号 and 令, in which numbers end, rising. A stretch without any of them cites nothing: one
  /// walk over a text costs less than a search in each of its stretches.
  package static func marks(in text: [UInt8]) -> [Int] { marks(in: text.span) }

  private static func marks(in text: Span<UInt8>) -> [Int] {
    ByteSearch.places(of: ("《", "〈", "号", "令"), in: text)
  }

  /// A certificate, a licence, a register, a letter or a form: of 9,028 titles in 2,954 laws 1,137 end so, and none is
  /// called so as a document of its own.
  private static func isGiven(_ title: String) -> Bool {
    given.contains { title.closes(with: $0) } && !documents.contains { title.closes(with: $0) }
  }
  private static let given = ["证", "照", "簿", "票", "书", "单"]
  private static let documents = ["议定书", "皮书", "清单", "名单"]

  /// 《国家税务总局关于…的公告》（2022年第6号）: the title says whose series the number is of.
  private static func announced(
    _ title: String, behind end: Int, _ text: ScalarText
  ) -> (number: DocumentNumber, end: Int)? {
    guard let act = SeriesName.names.first(where: title.closes), text[end].map(Bracket.opens) == true,
      let close = (end + 1..<end + longestSerial).first(where: { text[$0].map(Bracket.closes) == true })
    else { return nil }
    let serial = text.string(end + 1..<close)
    guard SeriesName.isSerial(serial),
      let number = DocumentNumber(series: act + serial, of: Issuer.all(openingTitle: title))
    else { return nil }
    return (number, close + 1)
  }

  /// Of （2022年第100号）, in scalars.
  private static let longestSerial = 14

  /// With the bracket behind the number.
  private static func closing(_ end: Int, _ text: ScalarText) -> Int {
    text[end].map(Bracket.closes) == true ? end + 1 : end
  }

  /// A number in brackets directly behind a title belongs to it.
  private static func isBehind(_ number: Range<Int>, _ title: Range<Int>, _ text: ScalarText) -> Bool {
    guard number.lowerBound == title.upperBound + 1, let mark = text[title.upperBound] else { return false }
    return Bracket.opens(mark)
  }
}
