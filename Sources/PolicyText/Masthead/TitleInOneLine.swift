/// A title whose line goes on with number, addressees or the text itself, white space between: line ends were lost.
///
///     某市人民政府关于救灾工作的通知 某政发〔2012〕3号 各县人民政府：
///     某市人民政府关于救灾工作的通知 各县人民政府： 今年以来，…
extension TitleReader {
  /// - Parameter title: found so; one that is whole goes before.
  static func inOneLine(_ lines: [MastheadReader.Line], besides title: Title?) -> Title? {
    guard title.map({ !TitleEnd.isComplete($0.words) }) ?? true else { return nil }
    for index in lines.indices {
      let isSentence = lines[index].kind == .sentence
      guard isSentence || lines[index].kind == .address else { continue }
      if let words = opening(lines[index].words) {
        guard words.opens(with: "关于"), index > 0, case .issuers(let bodies) = lines[index - 1].kind else {
          return Title(words: words, lines: index..<index, issuers: [])
        }
        let front = joined(lines[index - 1].words)
        return Title(words: front + " " + words, lines: index - 1..<index, issuers: bodies)
      }
      if isSentence { return nil }
    }
    return nil
  }

  private static func opening(_ line: String) -> String? {
    let pieces = line.prefix(longestOpening).split(whereSeparator: \.isWhitespace)
    guard pieces.count > 1 else { return nil }
    var words = ""
    for piece in pieces.dropLast() {
      words += piece
      guard words.scalarCount <= longestInOneLine else { return nil }
      if words.mentions("关于"), opensLikeATitle(words), TitleEnd.isComplete(words) { return words }
    }
    return nil
  }

  /// In characters.
  private static let longestInOneLine = 80
  /// With its number and the bodies in front, before anything is parted.
  private static let longestOpening = 400
}

extension MastheadReader {
  /// What stands behind the title on its line: a number, the addressees.
  func behindTitle(_ line: String) -> (number: DocumentNumber?, rest: String)? {
    let own = title.split(separator: " ").last.map(String.init) ?? title
    let line = line.trimmingSpace
    guard !own.isEmpty, line.opens(with: own), line != own else { return nil }
    let rest = line.behind(own).trimmingSpace
    let first = String(rest.prefix { !$0.isWhitespace })
    guard let number = DocumentNumber(wholeLine: first) else { return (nil, rest) }
    return (number, rest.behind(first).trimmingSpace)
  }
}
