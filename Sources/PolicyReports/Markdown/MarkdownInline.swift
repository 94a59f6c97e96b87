extension MarkdownSyntax {
  /// Runs on one line. What comes first may stand at the head of a line.
  static func inline(_ runs: [Run]) -> String {
    let pieces = joined(runs.filter { $0.style != .advice && !$0.text.isEmpty }.map(\.narrowed))
    var result = ""
    func append(_ words: Substring.UnicodeScalarView) {
      let words = String(words)
      result += result.isEmpty ? escaped(words) : inner(words)
    }
    for (place, piece) in pieces.enumerated() {
      let scalars = Substring(piece.text).unicodeScalars
      guard let mark = piece.style.mark else {
        if let heading = piece.heading {
          result += "[\(escaped(piece.text))](#\(anchor(of: heading)))"
        } else if piece.style == .code {
          result += code(piece.text)
        } else {
          append(scalars)
        }
        continue
      }
      let before = place > 0 ? pieces[place - 1].text.unicodeScalars.last : nil
      let after = place + 1 < pieces.count ? pieces[place + 1].text.unicodeScalars.first : nil
      let core = core(of: scalars, as: piece.style, between: before, after)
      guard !core.isEmpty else {
        append(scalars)
        continue
      }
      append(scalars[..<core.startIndex])
      result += mark + inner(String(core)) + mark
      append(scalars[core.endIndex...])
    }
    return result
  }

  /// What the marks stand around. Beside a letter `**“` opens nothing (CommonMark 0.31, 6.2: flanking runs), so signs at
  /// the ends stay outside; those of a heading only where they must.
  private static func core(
    of words: Substring.UnicodeScalarView, as style: Run.Style, between before: Unicode.Scalar?,
    _ after: Unicode.Scalar?
  ) -> Substring.UnicodeScalarView {
    guard let first = words.firstIndex(where: \.isLetterOrNumber),
      let last = words.lastIndex(where: \.isLetterOrNumber)
    else { return words[words.endIndex...] }
    let isHeading = style == .strong
    let start = isHeading && !(before?.isLetterOrNumber ?? false) ? words.startIndex : first
    let end = isHeading && !(after?.isLetterOrNumber ?? false) ? words.endIndex : words.index(after: last)
    return words[start..<end]
  }

  /// Neighbours with one mark as one: `****` between them would close nothing.
  private static func joined(_ runs: [Run]) -> [Run] {
    var result: [Run] = []
    for run in runs {
      if let last = result.last, let mark = run.style.mark, last.style.mark == mark {
        result[result.count - 1] = Run(text: last.text + run.text, style: last.style)
      } else {
        result.append(run)
      }
    }
    return result
  }

  /// As GitHub and pandoc's `gfm` make it: letters and digits in lower case, spaces as hyphens, other signs left out.
  static func anchor(of heading: String) -> String {
    var anchor = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " { anchor.append("-") }
      if scalar == "-" || scalar == "_" || scalar.isLetterOrNumber { anchor.unicodeScalars.append(scalar) }
    }
    return anchor
  }
}

extension Run {
  /// Columns of spaces are for a terminal.
  fileprivate var narrowed: Run { text.allSatisfy { $0 == " " } ? .said(" ") : self }

  fileprivate var heading: String? {
    guard case .heading(let title)? = target else { return nil }
    return title
  }
}

extension Run.Style {
  /// Nil where nothing stands out.
  var mark: String? {
    switch self {
    case .strong, .match, .shared, .own, .added, .valueAfter: "**"
    case .dropped, .valueBefore: "~~"
    case .moved: "*"
    case .plain, .faint, .hued, .code, .advice: nil
    }
  }
}
