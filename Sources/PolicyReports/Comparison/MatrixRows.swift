import ClauseComparison
import PolicyText

extension ComparisonReport {
  /// Of one class: the rows of the base, then what other documents alone have.
  func blocks(of section: MatrixSection, _ names: ShortNames, in language: Language) -> [Block] {
    var blocks: [Block] = []
    if section.kind == .moved {
      blocks.append(.list(List(items: moved(section.rows, names))))
    } else if !section.rows.isEmpty {
      let groups = Array(section.rows.prefix(limit ?? .max)).grouped { $0.clause.locator }
      blocks.append(
        .matrix(
          Matrix(
            names: [names[matrix.base]]
              + (isOneColumn
                ? [language.say("other documents", "其他文件")] : matrix.others.map { names[$0] }),
            groups: groups.map { rows in
              Matrix.Group(
                clause: rows[0].clause, rows: rows.map { self.row($0, of: section.kind, names, in: language) }
              )
            }, layout: layout, cellLimit: Self.cellLimit)))
    }
    for entries in Array(section.own.prefix(limit ?? .max)).grouped(by: \.clause.document.id) {
      let list = Block.list(
        entries.items(
          openings, withNearest: isNearestSaid, explained: view.explains, in: language))
      let document = entries[0].clause.document
      let title = language.say(
        "\(names[document]): \(entries.count)", "\(names[document])：\(entries.count) 项")
      blocks.append(matrix.others.count == 1 ? list : .section(title, [list]))
    }
    return blocks
  }

  /// Clause by clause, where each stands now.
  private func moved(_ rows: [ProvisionMatrix.Row], _ names: ShortNames) -> [List.Item] {
    rows.grouped { $0.clause.locator }.map { rows in
      let answers = rows.flatMap { $0.cells.joined().filter(\.isMoved) }
        .grouped { $0.clause?.locator ?? "" }.compactMap(\.first)
      let places: [[Run]] = answers.compactMap { answer in
        answer.clause.map { [.quoted("\(names[$0.document]) \($0.label)"), .said(" "), .locator($0)] }
      }
      return List.Item(
        runs: [.quoted(rows[0].clause.title, .strong), .said(" → ")]
          + places.joined(separator: [.said("; ")]),
        target: .clause(rows[0].clause))
    }
  }

  /// More columns than a page has room for are one, in which each answer names its document.
  private var isOneColumn: Bool { matrix.others.count > Self.mostBeside }

  private static let mostBeside = 8

  /// What came nearest without being an answer is one remark too many where several documents are silent.
  var isNearestSaid: Bool { matrix.others.count == 1 || view.explains }

  /// What is not sure to answer is read in the appendix, and there alone.
  private func row(
    _ row: ProvisionMatrix.Row, of kind: MatrixClass, _ names: ShortNames, in language: Language
  ) -> Matrix.Row {
    let isAppendix = kind == .doubtful
    let shown = isAppendix ? row.cells.map { $0.filter(\.isDoubtful) } : row.cells
    let answers = Array(shown.joined())
    var words: [Run] = (row.passage?.text ?? openings[row.clause.locator]).map { [.quoted($0)] } ?? []
    // Beside one counterpart what it has alone is marked; beside several that would be another for each.
    if answers.count == 1, let provision = answers[0].provision {
      let isUpper = answers[0].comparison.upper.id == matrix.base.id
      let quotation = isUpper ? provision.upper : provision.lower
      if quotation.range == row.passage?.range { words = quotation.marked(provision, isUpper: isUpper) }
    }
    let cells: [[Matrix.Answer]] = shown.map { answers in
      answers.map { answer in
        guard answer.isDoubtful == isAppendix else { return Matrix.Answer(tag: .doubtful(in: language)) }
        let part = answers.count > 1 ? answer.unmatched?.quotation?.text : nil
        return answer.shown(
          part: part, withNearest: isNearestSaid, explained: view.explains, in: language)
      }
    }
    return Matrix.Row(
      words: words, source: Source(row.clause, at: row.passage?.place),
      cells: isOneColumn ? [cells.named(matrix.others.map { names[$0] }, in: language)] : cells)
  }
}

extension Quotation {
  /// With what makes it another wording in a style of its own; what is other words nearly throughout is not painted.
  func marked(_ provision: ProvisionPair, isUpper: Bool) -> [Run] {
    let own = provision.changes.compactMap { (isUpper ? $0.upper : $0.lower)?.range }
      .sorted { $0.lowerBound < $1.lowerBound }.joinedWhereTouching
    let painted = own.reduce(0) { $0 + $1.count }
    guard provision.relation != .same, painted * 3 <= range.count * 2 else { return [.quoted(text)] }
    return runs(marking: own, as: .own)
  }
}

extension ProvisionMatrix.Answer {
  /// - Parameter part: the words that nothing answers, where others of the provision have an answer.
  fileprivate func shown(
    part: String?, withNearest: Bool, explained: Bool, in language: Language
  ) -> Matrix.Answer {
    let tag = isDoubtful ? Tag.doubtful(in: language) : matrixClass.tag(in: language)
    guard let clause, let quotation, let provision else {
      var remarks: [String] = part.map { ["“\($0.onOneLine.cut(toColumns: Change.widest))”"] } ?? []
      if withNearest { remarks += unmatched?.nearest?.remark(explained: explained, in: language) ?? [] }
      return Matrix.Answer(tag: tag, remarks: remarks)
    }
    return Matrix.Answer(
      tag: tag, words: quotation.marked(provision, isUpper: clause.document.id == comparison.upper.id),
      source: Source(clause, at: quotation.place),
      remarks: remarks(of: provision, explained: explained, in: language))
  }

  /// What makes it that, why a person should look, and the figures where they were asked for.
  private func remarks(
    of provision: ProvisionPair, explained: Bool, in language: Language
  ) -> [String] {
    let dropped = provision.changes.compactMap(\.dropped)
    var remarks: [String] = provision.changes.filter(\.isBinding).map { $0.said(in: language) }
    if !dropped.isEmpty {
      let words = dropped.joined(separator: language.say("; ", "；"))
      remarks.append(language.say("left out: \(words)", "未提及：\(words)"))
    }
    if let review = provision.review(explained: explained, in: language) { remarks.append(review) }
    if explained {
      let sure = confidence.map { " · \($0.rounded2)" } ?? ""
      remarks.append(
        language.say("score \(provision.score.rounded2)", "得分 \(provision.score.rounded2)") + sure)
    }
    return remarks
  }
}

extension ProvisionPair {
  /// 宜核：文字差别大
  fileprivate func review(explained: Bool, in language: Language) -> String? {
    guard let grade else { return nil }
    let reasons = doubts.map { $0.reason(explained: explained)(in: language) }
    let word = language.say("\(grade.rawValue) to review", grade.rawValue)
    guard !reasons.isEmpty else { return word }
    return language.say(
      "\(word): \(reasons.joined(separator: "; "))", "\(word)：\(reasons.joined(separator: "；"))")
  }
}

extension Change {
  /// What was added stands out in the words themselves; other words for the same say nothing.
  fileprivate var isBinding: Bool { kind != .added && kind != .wording && kind != .dropped }

  /// What was left out, without the marks at its ends.
  fileprivate var dropped: String? {
    guard kind == .dropped, let text = upper?.text.onOneLine else { return nil }
    let isMark: (Character) -> Bool = { "，、；。,;".contains($0) }
    let words = String(text.drop(while: isMark).reversed().drop(while: isMark).reversed())
    return words.isEmpty ? nil : words.cut(toColumns: Self.widest)
  }

  /// 权限：省级和市级 → 省级
  fileprivate func said(in language: Language) -> String {
    func words(_ quotation: Quotation?) -> String {
      quotation.map { $0.text.onOneLine.cut(toColumns: Self.widest) } ?? "–"
    }
    let name = kind.message(in: language) + language.say(": ", "：")
    return "\(name)\(words(upper)) → \(words(lower))"
  }

  /// What changed is to be recognised; the words stand beside it.
  fileprivate static let widest = 48
}

extension NearestCandidate {
  fileprivate func remark(explained: Bool, in language: Language) -> [String] {
    let place = language.say("nearest: \(clause.label)", "最接近：\(clause.label)")
    return [place + (explained ? reason(explained: true, in: language) : "")]
  }

  func reason(explained: Bool, in language: Language) -> String {
    let reason = (explained ? "\(score.rounded2); " : "") + refusal.message(in: language)
    return language.say(" (\(reason))", "（\(reason)）")
  }
}

extension [[Matrix.Answer]] {
  /// A list a document, as one list: what has words, then who is silent.
  fileprivate func named(_ names: [String], in language: Language) -> [Matrix.Answer] {
    let answers: [Matrix.Answer] = zip(names, self).flatMap { name, answers in
      answers.map { answer in
        var answer = answer
        answer.name = name
        return answer
      }
    }
    let silent = answers.filter(\.words.isEmpty).grouped { $0.tag.name }.map { answers -> Matrix.Answer in
      var names: [String] = []
      for name in answers.compactMap(\.name) where names.last != name { names.append(name) }
      return Matrix.Answer(tag: answers[0].tag, remarks: [Message.listing(names)(in: language)])
    }
    return answers.filter { !$0.words.isEmpty } + silent
  }
}
