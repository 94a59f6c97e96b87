import ClauseComparison
import PolicyText

// Two drawings of a comparison; what they show stands in the text below them too.

extension HTML {
  /// Which chapters answer which: upper on the left, a line as thick as there are pairs.
  mutating func answerMap(of compared: ComparedRows, in file: HTMLPage) {
    let upper = chapters(compared.rows.map(\.pair.upper))
    let lower = chapters(compared.rows.map(\.pair.lower))
    var counts: [[Int]: Int] = [:]
    for row in compared.rows {
      if let left = upper.firstIndex(of: row.pair.upper.chapterLabel),
        let right = lower.firstIndex(of: row.pair.lower.chapterLabel)
      {
        counts[[left, right], default: 0] += 1
      }
    }
    let label = file.say("Which chapters answer which", "各章的对应关系")
    let height = 34 + 26 * max(upper.count, lower.count)
    element("svg", ["viewBox": "0 0 720 \(height)", "role": "img", "aria-label": label]) { html in
      html.element("title", text: label)
      html.element(
        "text", ["x": "276", "y": "14", "class": "faint", "text-anchor": "end"],
        text: compared.comparison.upper.short)
      html.element("text", ["x": "442", "y": "14", "class": "faint"], text: compared.comparison.lower.short)
      for key in counts.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let (start, end) = (30 + 26 * key[0], 30 + 26 * key[1])
        let count = counts[key] ?? 0
        html.element(
          "path",
          [
            "d": "M284 \(start) C350 \(start) 370 \(end) 434 \(end)",
            "stroke-width": "\(min(12, 1 + 2 * count))",
          ]
        ) { html in
          html.element(
            "title",
            text: "\(upper[key[0]]) → \(lower[key[1]])"
              + file.say(": \(counted(count, "pair"))", "：\(count) 对"))
        }
      }
      for (names, x, anchor) in [(upper, 276, "end"), (lower, 442, "start")] {
        for (place, name) in names.enumerated() {
          html.element(
            "text", ["x": "\(x)", "y": "\(35 + 26 * place)", "text-anchor": anchor, "lang": HTML.chinese],
            text: name.cut(toColumns: 40))
        }
      }
    }
  }

  private func chapters(_ clauses: [ClauseCitation]) -> [String] {
    var names: [String] = []
    var keys: [(Int, String)] = []
    for clause in clauses where !names.contains(clause.chapterLabel) {
      names.append(clause.chapterLabel)
      keys.append((clause.lines.lowerBound, clause.chapterLabel))
    }
    return keys.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Numbers of one subject at both levels: each row on its own scale from nought to the greater of the two.
  mutating func numberMap(of compared: ComparedRows, in file: HTMLPage) {
    let rows = compared.rows.flatMap(\.provisions).flatMap(\.drawnNumbers)
    guard !rows.isEmpty else { return }
    let label = file.say("Numbers at both levels", "两级数字对照")
    let legend = file.say("○ upper, ● lower; each row on its own scale", "○ 上位　● 下位；每行各自的比例")
    let height = 28 + 26 * rows.count
    element("svg", ["viewBox": "0 0 720 \(height)", "role": "img", "aria-label": label]) { html in
      html.element("title", text: label)
      html.element("text", ["x": "0", "y": "14", "class": "faint"], text: legend)
      for (place, row) in rows.enumerated() {
        let y = 36 + 26 * place
        func x(_ value: Double) -> Int { 300 + Int(360 * value / max(row.upperValue, row.lowerValue)) }
        html.element(
          "text", ["x": "0", "y": "\(y + 5)", "lang": HTML.chinese], text: row.label.cut(toColumns: 42))
        html.element("line", ["x1": "300", "x2": "660", "y1": "\(y)", "y2": "\(y)"])
        html.element("circle", ["cx": "\(x(row.upperValue))", "cy": "\(y)", "r": "6"])
        html.element("circle", ["class": "lower", "cx": "\(x(row.lowerValue))", "cy": "\(y)", "r": "4"])
      }
    }
  }
}

private struct DrawnNumber {
  let label: String
  let upperValue: Double
  let lowerValue: Double
}

extension ProvisionPair {
  /// Deadlines have no nought to be measured from.
  fileprivate var drawnNumbers: [DrawnNumber] {
    zip(numbers, writtenNumbers).compactMap { pair, written in
      guard let upper = pair.upper, let lower = pair.lower, upper.unit == lower.unit, upper.comparison != .by,
        upper.comparison != .from, upper.value >= 0, lower.value >= 0, max(upper.value, lower.value) > 0
      else { return nil }
      return DrawnNumber(
        label: "\(written.upper ?? "") → \(written.lower ?? "")  "
          + self.upper.words(upper.subject).onOneLine,
        upperValue: upper.value, lowerValue: lower.value)
    }
  }
}

extension ClauseCitation {
  fileprivate var chapterLabel: String { chapter?.path.last ?? title }
}

extension DocumentHead {
  var short: String { masthead.number?.description ?? heading.cut(toColumns: 40) }
}

extension String {
  /// As much of it as a drawing has room for.
  fileprivate func cut(toColumns columns: Int) -> String {
    guard DisplayWidth.of(self) > columns else { return self }
    var text = ""
    var width = 0
    for scalar in unicodeScalars {
      width += DisplayWidth.of(scalar)
      if width >= columns { break }
      text.unicodeScalars.append(scalar)
    }
    return text + "…"
  }
}
