/// The text of parts that hold no clause: it is in a clause all the same, so that a search finds it.
enum PartText {
  static func keep(
    _ roles: inout [Outline.Role], _ segment: Range<Int>, _ numbering: Numbering, _ blocks: [OutlineBlock],
    _ text: [UInt8]
  ) {
    var index = segment.lowerBound
    // Parts without a number have one address together, so their paragraphs count on.
    var unnumbered = 0
    while index < segment.upperBound {
      guard case .part(let kind, let numeral, let inferred) = roles[index], kind != .appendix else {
        index += 1
        continue
      }
      var next = index + 1
      while next < segment.upperBound, roles[next] == .text { next += 1 }
      if !holdsMore(kind, next < segment.upperBound ? roles[next] : nil) {
        let family = blocks[index].opening?.family
        if let style = family?.traits.style, let numeral, family?.isDivision == false, !inferred {
          // 一、 and 1 with nothing finer below are provisions themselves.
          roles[index] = .clause(style, numeral)
        } else if numbering == .sections, PartText.openPauses(&roles, index + 1..<next, blocks) {
          // 第三章 of a plan whose other chapters have 节.
        } else {
          let last = Paragraphs.count(
            &roles, index + 1..<next, blocks, text, isAppendix: false, from: numeral == nil ? unnumbered : 0)
          if numeral == nil { unnumbered = last }
        }
      }
      index = next
    }
  }

  /// 一、, 二、, … of a part, where they are a row: its clauses.
  private static func openPauses(_ roles: inout [Outline.Role], _ range: Range<Int>, _ blocks: [OutlineBlock])
    -> Bool
  {
    let row = range.filter { blocks[$0].opening?.family == .pause }
    let numerals = row.compactMap { blocks[$0].opening?.numeral }
    guard row.count > 1, numerals.map(\.value) == Array(1...row.count) else { return false }
    for (index, numeral) in zip(row, numerals) { roles[index] = .clause(.pause, numeral) }
    return true
  }

  /// Whether a part with this behind its own text holds clauses or finer parts.
  private static func holdsMore(_ kind: Part.Kind, _ next: Outline.Role?) -> Bool {
    switch next {
    case .clause(let style, let numeral): !(style == .pause || numeral.writing == .arabic)
    case .part(let inner, _, _): inner.rawValue > kind.rawValue
    case .text, .outside, nil: false
    }
  }
}

/// Paragraphs as clauses, where nothing numbered holds them.
enum Paragraphs {
  /// - Returns: the number of the last one.
  @discardableResult
  static func count(
    _ roles: inout [Outline.Role], _ range: Range<Int>, _ blocks: [OutlineBlock], _ text: [UInt8],
    isAppendix: Bool,
    from start: Int = 0
  ) -> Int {
    var count = start
    let questions = Questions(in: range.filter { roles[$0] == .text && !blocks[$0].isRow }, blocks, text)
    // A text that is nothing but a table, such as one of two wordings, has its provisions in the rows.
    let isTable = !isAppendix && range.allSatisfy { roles[$0] != .text || blocks[$0].isRow }
    for index in range where roles[index] == .text && !questions.isAnswer(index) {
      let isRow = blocks[index].isRow && !(isTable && saysSomething(text[blocks[index].range]))
      if isRow || isAppendix && isOfForm(index, in: range, blocks, text) {
        roles[index] = .outside(.table)
      } else {
        count += 1
        roles[index] = .clause(.paragraph, Numeral(count))
      }
    }
    return count
  }

  private static func saysSomething(_ row: ArraySlice<UInt8>) -> Bool {
    String(decoding: row, as: UTF8.self).mentions("。")
  }

  /// Of an appendix: so many lines without a sentence, one behind the other, are a form or a list of names.
  private static let fewestOfForm = 3

  private static func isOfForm(_ index: Int, in range: Range<Int>, _ blocks: [OutlineBlock], _ text: [UInt8])
    -> Bool
  {
    func isShort(_ index: Int) -> Bool {
      range.contains(index)
        && (blocks[index].isRow
          || Words(text, blocks[index].range).isTitleLike(atMost: TitleLimit.numbered, allowing: "：:"))
    }
    guard isShort(index) else { return false }
    var first = index
    var last = index
    while last - first + 1 < fewestOfForm, isShort(first - 1) { first -= 1 }
    while last - first + 1 < fewestOfForm, isShort(last + 1) { last += 1 }
    return last - first + 1 >= fewestOfForm
  }
}
