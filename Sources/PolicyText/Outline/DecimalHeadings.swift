/// Whether 1.1 orders a text, and which lines are the headings above: 1　总则, 1. 总则.
enum DecimalHeadings {
  /// In a text that is not so ordered, what looks like a decimal number opens nothing.
  static func settle(_ blocks: inout [OutlineBlock], in text: [UInt8]) {
    openFirstAmounts(&blocks, in: text)
    openAmounts(&blocks, in: text)
    openBareHeadings(&blocks, in: text)
    guard Numbering.isDecimal(blocks[...]) else {
      for index in blocks.indices where blocks[index].opening.map(isDecimalOrPlain) == true {
        blocks[index].close()
      }
      return
    }
    let above = numbersAbove(blocks)
    var last = 0
    // A text whose headings are 1　总则 has lists of 1. below.
    var family: NumberFamily?
    // Of the list below the last 1.1.
    var listed: Int?
    for index in blocks.indices {
      guard let opening = blocks[index].opening else { continue }
      if opening.family == .decimal { (last, listed) = (opening.above ?? last, nil) }
      guard opening.family == .plain || opening.family == .item else { continue }
      let value = opening.numeral?.value ?? 0
      // The next of the row may have no 1.1 below it: a list begins with 1., and behind it 2.3 is none of 3.
      let isNext = value == last + 1 && listed != last && above[index].map { $0 > last } ?? true
      // 2. in a list below 1.3, with 2. and 2.1 behind it, or below 2.1, leads to none.
      let leads = value != last && above[index] == value && !isSaidAgain(index, blocks) || isNext
      if leads, family == nil || family == opening.family, isTitle(blocks[index], text) {
        family = opening.family
        blocks[index].becomeHeading()
        (last, listed) = (value, nil)
      } else if opening.family == .plain {
        blocks[index].close()
      } else {
        listed = value
      }
    }
  }

  /// 1总则 directly above 1.1: a number with its title and no mark between.
  private static func openBareHeadings(_ blocks: inout [OutlineBlock], in text: [UInt8]) {
    for index in blocks.indices.dropLast() {
      guard blocks[index].opening == nil, !blocks[index].isRow, let next = blocks[index + 1].opening,
        next.family == .decimal, next.numeral?.value == 1, let above = next.above,
        let opening = Opening(bareHeading: text, blocks[index].range), opening.numeral?.value == above
      else { continue }
      blocks[index].open(opening)
      if !isTitle(blocks[index], text) { blocks[index].close() }
    }
  }

  /// 11.1立法会 above 11.2本章: the first numbers of a row likewise, where the next one shows what they are, or three of them do.
  private static func openFirstAmounts(_ blocks: inout [OutlineBlock], in text: [UInt8]) {
    var row: [(block: Int, opening: Opening)] = []
    func goesOn(_ opening: Opening) -> Bool {
      guard let last = row.last?.opening, let value = opening.numeral?.value else { return false }
      return last.above == opening.above && last.numeral?.value == value - 1
    }
    var isRow = false
    for (index, block) in blocks.enumerated() {
      if let opening = block.opening {
        guard opening.family == .decimal else { continue }
        isRow = goesOn(opening)
        break
      }
      guard !block.isRow, !block.isContents,
        let opening = Opening(openingLine: text, block.range, inRow: true), opening.mayBeAmount
      else { continue }
      if goesOn(opening) {
        row.append((index, opening))
      } else {
        row = opening.numeral?.value == 1 ? [(index, opening)] : []
      }
    }
    guard isRow || row.count >= fewestAmounts else { return }
    for (block, opening) in row { blocks[block].open(opening) }
  }

  private static let fewestAmounts = 3

  /// 5.1分级响应 behind 4.3: the next of its row counts, where a word that is also a unit stands right behind it.
  private static func openAmounts(_ blocks: inout [OutlineBlock], in text: [UInt8]) {
    var numbers = RunningNumbers()
    var hasBegun = false
    for index in blocks.indices {
      if let opening = blocks[index].opening {
        guard opening.family == .decimal else { continue }
        hasBegun = true
        numbers.read(opening)
      } else if hasBegun, !blocks[index].isRow, !blocks[index].isContents,
        let opening = Opening(openingLine: text, blocks[index].range, inRow: true), opening.mayBeAmount,
        numbers.expect(opening)
      {
        blocks[index].open(opening)
        numbers.read(opening)
      }
    }
  }

  /// Whether the same number stands again in front of the next 1.1.
  private static func isSaidAgain(_ index: Int, _ blocks: [OutlineBlock]) -> Bool {
    let behind = blocks[(index + 1)...].prefix { $0.opening?.family != .decimal }
    return behind.contains {
      $0.opening?.family == blocks[index].opening?.family
        && $0.opening?.numeral?.value == blocks[index].opening?.numeral?.value
    }
  }

  private static func isTitle(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    Words(text, block.content).isTitleLike(atMost: TitleLimit.numbered)
  }

  private static func isDecimalOrPlain(_ opening: Opening) -> Bool {
    [.plain, .decimal, .deepDecimal].contains(opening.family)
  }

  /// For each block the number above the next 1.1.
  private static func numbersAbove(_ blocks: [OutlineBlock]) -> [Int?] {
    var above = [Int?](repeating: nil, count: blocks.count)
    var next: Int?
    for index in blocks.indices.reversed() {
      above[index] = next
      next = blocks[index].opening?.above ?? next
    }
    return above
  }
}

extension Opening {
  /// The 1 of 1.2; nil for other families.
  fileprivate var above: Int? {
    guard family == .decimal, case .decimal(let above)? = numeral?.writing else { return nil }
    return above
  }
}
