import ClauseComparison
import PolicyText

// What a matrix says in counts.

extension ComparisonReport {
  /// A row a document, a column a relation: how many provisions, and how many that are not sure to answer.
  func totals(_ names: ShortNames, in language: Language) -> Table {
    let kinds: [MatrixClass] = [.changed, .reduced, .missing, .new, .specified, .reworded, .same, .doubtful]
    let counted = matrix.others.map { document in
      (document: document, counts: compared(with: document)?.classCounts ?? [:])
    }
    let shown = kinds.filter { kind in counted.contains { $0.counts[kind] != nil } }
    let columns: [Table.Column] =
      [.init(name: "")]
      + shown.map { kind in
        let tag = kind == .doubtful ? Tag.doubtful(in: language) : kind.tag(in: language)
        return .init(name: tag.signed, isNumber: true)
      }
    let rows: [Table.Row] = counted.map { document, counts in
      let cells: [Table.Cell] = shown.map { kind in counts[kind].map { .said("\($0)") } ?? .nothing }
      return Table.Row(cells: [.quoted(names[document])] + cells)
    }
    return Table(columns, rows: rows)
  }

  private func compared(with document: DocumentHead) -> ComparedRows? {
    comparisons.first { $0.comparison.has(matrix.base) && $0.comparison.has(document) }
  }

  /// Longer documents are drawn chapter by chapter.
  private static let mostClauses = 40

  /// Nil where there is one document, whose counts say it all.
  func heatMap(_ names: ShortNames, in language: Language) -> HeatMap? {
    guard matrix.others.count > 1, !matrix.rows.isEmpty else { return nil }
    let clauses = matrix.rows.grouped { $0.clause.locator }
    let isByChapter = clauses.count > Self.mostClauses
    let groups = isByChapter ? matrix.rows.grouped { $0.clause.chapter?.path.first ?? "" } : clauses
    return HeatMap(
      label: language.say("How many provisions became what", "各条规定的对应情况"),
      columns: matrix.others.map { names[$0] },
      rows: groups.map { rows in
        let clause = rows[0].clause
        let title = isByChapter ? clause.chapter?.path.first ?? clause.title : clause.title
        let cells: [[(hue: Hue, count: Int)]] = matrix.others.indices.map { column in
          let kinds = rows.kinds(in: column)
          return MatrixClass.allCases.compactMap { kind in
            let count = kinds.count { $0 == kind }
            return count == 0 ? nil : (kind.hue, count)
          }
        }
        return HeatMap.Row(title: .quoted(title).linked(to: .clause(clause)), cells: cells)
      })
  }

  /// Numbers of provisions that answer each other, where they are not the same everywhere: a row a number, a column a document.
  func numberBlocks(_ names: ShortNames, in language: Language) -> [Block] {
    guard matrix.others.count <= Self.mostColumns, view.only.isEmpty || view.only.contains(.changed) else {
      return []
    }
    let alignments = comparisons.filter { $0.comparison.has(matrix.base) }
      .flatMap { $0.alignments(numbers) }
    let table = NumberTable(alignments, base: matrix.base, others: matrix.others)
    guard !table.rows.isEmpty else { return [] }
    let title = language.say("Numbers set side by side that differ", "对应条款中不同的数字")
    var blocks: [Block] = [.table(table.table(names, in: language))]
    if table.same > 0 {
      blocks.append(
        .note(language.say("\(counted(table.same, "further number")) the same", "另有 \(table.same) 个数字相同")))
    }
    return [.section(title, blocks)]
  }
}

extension ComparisonReport {
  /// Names that wordings which answer each other differ in; each with the clauses that show it.
  func otherNameBlocks(in language: Language) -> [Block] {
    let found = comparisons.filter { $0.comparison.has(matrix.base) }.flatMap(\.comparison.otherNames)
    guard !found.isEmpty, topic == nil, view.only.isEmpty, !view.isForReview,
      matrix.others.count <= Self.mostColumns
    else { return [] }
    let items: [List.Item] = found.map { name in
      let places = name.clauses.flatMap {
        [Run.said("  "), .locator($0.upper), .said(" ↔ "), .locator($0.lower)]
      }
      return List.Item(runs: [.quoted(name.upper), .said(" ~ "), .quoted(name.lower)] + places)
    }
    return [
      .section(language.say("Perhaps other names of the same", "可能是同一事物的不同名称"), [.list(List(items: items))])
    ]
  }
}

extension [ProvisionMatrix.Row] {
  /// What became of each provision; that nothing answers a whole clause is said once.
  fileprivate func kinds(in column: Int) -> [MatrixClass] {
    var whole: Set<String> = []
    return flatMap { row in
      row.cells[column].filter { answer in
        guard let open = answer.unmatched, open.quotation == nil else { return true }
        return whole.insert(open.clause.locator).inserted
      }.map(\.matrixClass)
    }
  }
}

extension ComparedRows {
  /// Of all provisions; those that only moved are the same.
  fileprivate var classCounts: [MatrixClass: Int] {
    let found = all.flatMap { row in
      row.provisions.map { row.isDoubtful($0) ? .doubtful : MatrixClass($0.relation) }
    }
    return (found + allUnmatched.map { MatrixClass($0.relation) }).reduce(into: [:]) {
      $0[$1, default: 0] += 1
    }
  }
}

/// The base's numbers that another document has otherwise.
struct NumberTable {
  struct Row {
    let number: NumberRegister.Entry
    var cells: [[NumberAlignment]]
  }

  private let base: DocumentHead
  private let others: [DocumentHead]
  private(set) var rows: [Row] = []
  /// How many are the same wherever they stand.
  private(set) var same = 0

  init(_ alignments: [NumberAlignment], base: DocumentHead, others: [DocumentHead]) {
    self.base = base
    self.others = others
    let own = alignments.filter { $0.upper.document.id == base.id || $0.lower.document.id == base.id }
    let groups = own.grouped { "\($0.number(of: base).fact.place.lowerBound)" }
    for group in groups {
      guard group.contains(where: { $0.verdict != .same }) else {
        same += 1
        continue
      }
      rows.append(
        Row(
          number: group[0].number(of: base),
          cells: others.map { other in group.filter { $0.number(notOf: base).document.id == other.id } }))
    }
  }

  func table(_ names: ShortNames, in language: Language) -> Table {
    let columns: [String] = [language.say("subject", "对象"), names[base]] + others.map { names[$0] }
    let rows: [Table.Row] = rows.map { row in
      // Where the words do not say what it is an amount of, they are shown; 到 of 到2025年 alone says nothing.
      let leading = row.number.leading
      let subject = row.number.subject ?? (leading.count > 1 ? leading : row.number.quotation.text)
      let cells: [Table.Cell] = row.cells.map { alignments in
        let runs = alignments.map { $0.shown(besides: base, in: language) }
        return runs.isEmpty ? .nothing : .words(runs.joined(by: .said(language.say("; ", "；"))))
      }
      return Table.Row(cells: [.quoted(subject), .quoted(row.number.label(in: language))] + cells)
    }
    return Table(columns.map { .init(name: $0) }, rows: rows)
  }
}

extension NumberAlignment {
  fileprivate func number(of base: DocumentHead) -> NumberRegister.Entry {
    upper.document.id == base.id ? upper : lower
  }

  fileprivate func number(notOf base: DocumentHead) -> NumberRegister.Entry {
    upper.document.id == base.id ? lower : upper
  }

  /// Another number is marked; of another base it is no change.
  fileprivate func shown(besides base: DocumentHead, in language: Language) -> Run {
    let label = number(notOf: base).label(in: language)
    return switch verdict {
    case .same: .quoted(label)
    case .changed: .quoted("\(Hue.changed.sign) \(label)", .hued(.changed))
    case .differentBase: .said(label + language.say(" (of another base)", "（基数不同）"), .faint)
    case .differentYear: .said(label + language.say(" (of another year)", "（期限不同）"), .faint)
    }
  }
}
