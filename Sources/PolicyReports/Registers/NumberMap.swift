import ClauseComparison
import PolicyText

extension NumberRegister.Entry {
  /// ≥50%
  var label: String {
    let sign =
      switch fact.comparison {
      case .atLeast: "≥"
      case .above: ">"
      case .atMost, .maximum: "≤"
      case .about: "≈"
      case .nearly: "≲"
      case .rank: "前"
      case .equal, .by, .from: ""
      }
    return sign + quotation.words(fact.place).filter { !$0.isWhitespace }
  }

  fileprivate var drawnSubject: String { (subject.isEmpty ? quotation.text : subject).onOneLine }

  fileprivate var key: String { "\(document.id)#\(fact.place.lowerBound)" }
}

extension NumberAlignment {
  /// Deadlines have no nought to be measured from.
  fileprivate var isDrawn: Bool {
    let facts = [upper.fact, lower.fact]
    return isComparable && upper.fact.unit == lower.fact.unit && facts.contains { $0.value > 0 }
      && facts.allSatisfy { $0.value >= 0 && $0.comparison != .by && $0.comparison != .from }
  }
}

/// Numbers of one subject through the documents: a row a subject, a dot a document. Those that changed come first.
struct NumberMap {
  let rows: [[NumberRegister.Entry]]
  let documents: [DocumentHead]

  /// Nil where no number has a counterpart. In a row each number answers each: 40% and 80% are of two subjects, even if
  /// a third text has 50% for either.
  ///
  /// - Parameter apart: documents that were not set side by side, so that nothing is known of them.
  init?(_ alignments: [NumberAlignment], of documents: [DocumentHead], apart: Set<String> = []) {
    let links = alignments.filter(\.isDrawn)
    let linked = Set(links.map { Set([$0.upper.key, $0.lower.key]) })
    func belongs(_ number: NumberRegister.Entry, to row: [NumberRegister.Entry]) -> Bool {
      row.allSatisfy { other in
        if other.key == number.key || linked.contains([other.key, number.key]) { return true }
        return other.document.id != number.document.id
          && apart.isSuperset(of: [other.document.id, number.document.id])
      }
    }
    var rows: [[NumberRegister.Entry]] = []
    for link in links {
      let both = [link.upper, link.lower]
      let place = rows.firstIndex { row in
        both.contains { number in row.contains { $0.key == number.key } }
          && both.allSatisfy { belongs($0, to: row) }
      }
      guard let place else {
        rows.append(both)
        continue
      }
      for number in both where !rows[place].contains(where: { $0.key == number.key }) {
        rows[place].append(number)
      }
    }
    guard !rows.isEmpty else { return nil }
    let isSame = rows.map { row in Set(row.map(\.label)).count == 1 }
    self.rows = zip(rows, isSame).filter { !$0.1 }.map(\.0) + zip(rows, isSame).filter(\.1).map(\.0)
    let present = Set(rows.joined().map(\.document.id))
    self.documents = documents.filter { present.contains($0.id) }
  }

  func numbers(_ row: [NumberRegister.Entry], of document: DocumentHead) -> [NumberRegister.Entry] {
    row.filter { $0.document.id == document.id }
  }
}

extension NumberMap {
  private static let columnWidth = 148
  private static let headHeight = 62
  private static let rowHeight = 86

  func figure(in language: Language) -> Figure {
    let width = max(320, Self.columnWidth * documents.count)
    var html = HTML()
    for (column, document) in documents.enumerated() {
      html.drawn(document.shortName, x: x(column), y: 16, columns: 20, as: "name", anchor: "middle")
      for (line, fact) in [document.masthead.region, document.masthead.issued?.description].enumerated() {
        html.drawn(
          fact ?? "", x: x(column), y: 33 + 17 * line, columns: 20, as: "faint", anchor: "middle")
      }
    }
    for (index, row) in rows.enumerated() {
      draw(row, from: Self.headHeight + Self.rowHeight * index, width: width, to: &html)
    }
    return Figure(
      label: language.say("Numbers of one subject", "同一对象的数字"),
      caption: language.say(
        "A dot a document, by level and date; its height from nought to the greatest of its row. What changed comes first.",
        "每点一篇文件，依层级、日期排列；高度自零至该行最大值；有变动的在前。"),
      width: width, height: Self.headHeight + Self.rowHeight * rows.count, drawing: html.source,
      table: table(in: language))
  }

  private func x(_ document: Int) -> Int { Self.columnWidth / 2 + Self.columnWidth * document }

  private func draw(_ row: [NumberRegister.Entry], from top: Int, width: Int, to html: inout HTML) {
    let greatest = row.map(\.fact.value).max() ?? 1
    let bottom = top + Self.rowHeight - 8
    func y(_ number: NumberRegister.Entry) -> Int { bottom - Int(34 * number.fact.value / greatest) }
    html.drawn(row[0].drawnSubject, x: 0, y: top + 16, columns: width / 8)
    html.element(
      "line", ["x1": "0", "x2": "\(width)", "y1": "\(bottom)", "y2": "\(bottom)", "class": "nought"])
    let drawn = documents.indices.map { numbers(row, of: documents[$0]) }
    let present = drawn.indices.filter { !drawn[$0].isEmpty }
    for (one, next) in zip(present, present.dropFirst()) {
      html.element(
        "line",
        [
          "x1": "\(x(one))", "y1": "\(y(drawn[one][0]))", "x2": "\(x(next))", "y2": "\(y(drawn[next][0]))",
        ])
    }
    for place in present {
      for number in drawn[place] {
        html.element("circle", ["cx": "\(x(place))", "cy": "\(y(number))", "r": "5"])
      }
      let label = drawn[place].map(\.label).joined(separator: " ")
      html.drawn(
        label, x: x(place), y: (drawn[place].map(y).min() ?? 0) - 9, columns: 20, anchor: "middle")
    }
  }

  private func table(in language: Language) -> Table {
    let columns: [String] = [language.say("subject", "对象")] + documents.map { $0.name(among: documents) }
    return Table(
      columns.map { .init(name: $0) },
      rows: rows.map { row in
        let cells: [Table.Cell] = documents.map { document in
          let labels = numbers(row, of: document).map(\.label)
          return labels.isEmpty ? .nothing : .said(labels.joined(separator: " "))
        }
        return Table.Row(cells: [.quoted(row[0].drawnSubject)] + cells)
      })
  }
}
