import ClauseComparison
import PolicyText

extension ChapterMap {
  private static let width = 200
  private static let gap = 140
  private static let step = 28

  /// Nil where nothing answers anything.
  func figure(in language: Language) -> Figure? {
    guard !pairs.isEmpty else { return nil }
    let (places, height) = layout
    var html = HTML()
    for band in bands {
      guard let start = places[band.from], let end = places[band.to] else { continue }
      draw(band, from: start, to: end, in: language, to: &html)
    }
    for (column, blocks) in columns.enumerated() { draw(blocks, in: column, to: &html, in: language) }
    return Figure(
      label: language.say("Which chapters answer which", "各章对应关系"), caption: caption(in: language),
      width: columns.count * (Self.width + Self.gap) - Self.gap, height: height, drawing: html.source,
      table: table(in: language))
  }

  private typealias Point = (column: Int, y: Int)

  /// Where the middle of each place is, and how high all of it.
  private var layout: ([Place: Point], Int) {
    var places: [Place: Point] = [:]
    var height = 0
    for (column, blocks) in columns.enumerated() {
      var y = 0
      for block in blocks {
        switch block {
        case .document(let head, let chapters):
          y += 44
          for chapter in chapters {
            places[.chapter(chapter, of: head.id)] = (column, y + 12)
            y += Self.step
          }
        case .missing(let document):
          places[.missing(document.named)] = (column, y + 40)
          y += 66
        }
        y += 20
      }
      height = max(height, y - 14)
    }
    return (places, height)
  }

  private func x(_ column: Int) -> Int { column * (Self.width + Self.gap) }

  private func draw(
    _ band: Band, from start: Point, to end: Point, in language: Language, to html: inout HTML
  ) {
    let (left, right) = (x(start.column) + Self.width, x(end.column))
    let middle = (left + right) / 2
    html.element(
      "path",
      [
        "d": "M\(left) \(start.y)C\(middle) \(start.y) \(middle) \(end.y) \(right) \(end.y)",
        "stroke-width": "\(min(band.isThroughMissing ? 5 : 10, 1 + band.count))",
        "class": band.isThroughMissing ? "through" : "",
      ]
    ) { html in
      html.element(
        "title",
        text: "\(band.from.name) → \(band.to.name)"
          + language.say(": \(counted(band.count, "pair"))", "：\(band.count) 对"))
    }
  }

  private func draw(
    _ blocks: [Block], in column: Int, to html: inout HTML, in language: Language
  ) {
    let answered = Set(
      pairs.flatMap {
        [Place.chapter($0.upperChapter, of: $0.upper.id), .chapter($0.lowerChapter, of: $0.lower.id)]
      })
    var y = 0
    for block in blocks {
      switch block {
      case .document(let head, let chapters):
        html.drawn(head.shortName, x: x(column), y: y + 15, columns: 28, as: "name")
        html.drawn(head.drawnFacts, x: x(column), y: y + 33, columns: 30, as: "faint")
        y += 44
        for chapter in chapters {
          let isAnswered = answered.contains(.chapter(chapter, of: head.id))
          box(x(column), y, height: 24, as: isAnswered ? "" : "open", to: &html)
          html.drawn(chapter.innermost, x: x(column) + 7, y: y + 17, columns: 26)
          y += Self.step
        }
      case .missing(let document):
        box(x(column), y + 14, height: 52, as: "open", to: &html)
        html.drawn(document.number?.description ?? document.named, x: x(column) + 7, y: y + 34, columns: 26)
        html.element(
          "text", ["x": "\(x(column) + 7)", "y": "\(y + 55)", "class": "faint"],
          text: language.say("not in the corpus", "不在库中"))
        y += 66
      }
      y += 20
    }
  }

  private func box(_ x: Int, _ y: Int, height: Int, as name: String, to html: inout HTML) {
    html.element(
      "rect",
      [
        "x": "\(x)", "y": "\(y)", "width": "\(Self.width)", "height": "\(height)", "rx": "4", "class": name,
      ])
  }

  private func caption(in language: Language) -> String {
    var sentences = [
      Message(
        "The upper or earlier on the left; a band is as thick as there are pairs of clauses.",
        "上位或在先文件在左；带宽为条款对应的对数。")
    ]
    if bands.contains(where: \.isThroughMissing) {
      sentences.append(
        Message(
          "Broken: past a document of the level between that is not in the corpus.", "虚线：中间层级的文件不在库中。"))
    }
    if leavesOut {
      sentences.append(
        Message(
          "Pairs past a level between, and within one level, are in the table.", "隔级及同级的对应见数据表。"))
    }
    return sentences.map { $0(in: language) }.joined(separator: language.say(" ", ""))
  }

  private func table(in language: Language) -> Table {
    Table(
      [
        .init(name: language.say("upper", "上位")), .init(name: language.say("lower", "下位")),
        .init(name: language.say("pairs", "对数"), isNumber: true),
      ],
      rows: pairs.map { pair in
        Table.Row(cells: [
          .quoted("\(pair.upper.name(among: documents)) \(pair.upperChapter)"),
          .quoted("\(pair.lower.name(among: documents)) \(pair.lowerChapter)"), .said("\(pair.count)"),
        ])
      })
  }
}

extension String {
  fileprivate var innermost: String { split(separator: " › ").last.map(String.init) ?? self }
}

extension ChapterMap.Place {
  fileprivate var name: String {
    switch self {
    case .chapter(let label, _): label
    case .missing(let name): name
    }
  }
}
