/// Numbers in forms that sentences have too: 一，总体要求, 一 总体要求, 一）…, 【一】…, 第一：…, I. …. They open where a row of them
/// orders a text that nothing else orders so. 第一，… stays a list: in running text it is a manner of speaking.
///
/// A row counts from one without a gap, in one form; of fewer than three an ordinary text may have as many.
enum LooseNumbers {
  static func settle(_ blocks: inout [OutlineBlock], in text: [UInt8]) {
    var rows: [Form: [(block: Int, opening: Opening)]] = [:]
    for index in blocks.indices where mayOpen(blocks[index], text) {
      guard let (form, opening) = read(text, blocks[index].range) else { continue }
      rows[form, default: []].append((index, opening))
    }
    guard !rows.isEmpty else { return }
    var families = Set(blocks.compactMap { $0.opening?.family })
    for form in Form.allCases {
      guard let row = rows[form], row.count >= fewest,
        row.map({ $0.opening.numeral?.value }) == Array(1...row.count),
        let family = form.family(beside: families)
      else { continue }
      for (block, opening) in row { blocks[block].open(opening.asOf(family)) }
      families.insert(family)
    }
  }

  private static let fewest = 3

  enum Form: CaseIterable {
    /// 一， 一： 一　总体要求
    case comma, colon, space
    /// I. I、
    case latin
    /// 第一、 第一：
    case ordinal
    /// 一） 【一】 [一]
    case bracket

    /// What the number stands for; nil where the text has that already.
    func family(beside families: Set<NumberFamily>) -> NumberFamily? {
      switch self {
      case .comma, .colon, .space, .latin:
        families.isDisjoint(with: [.article, .pause, .parenthesis, .decimal]) ? .pause : nil
      // Within a provision it is a list of that.
      case .ordinal: families.isSubset(of: [.appendix, .item]) ? .pause : nil
      case .bracket: families.isDisjoint(with: [.article, .parenthesis, .decimal]) ? .parenthesis : nil
      }
    }
  }

  /// A look at the first character turns nearly all away.
  private static func mayOpen(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    // I. looks like the letter.
    guard block.opening == nil || block.opening?.family == .letter, !block.isRow, !block.isContents,
      block.level == 0, block.range.count >= 6
    else {
      return false
    }
    var index = block.range.lowerBound
    switch text[index] {
    case 0x49, 0x56, 0x58, 0x5b: return true  // I V X [
    case 0xe3...0xe9:
      let scalar = UTF8Decoding.scalar(in: text.span, at: &index)
      return scalar == 0x7b2c || scalar == 0x3010 || isCount(scalar)
    default: return false
    }
  }

  private static func isCount(_ scalar: UInt32) -> Bool {
    scalar >= 0x4e00 && (Numeral.digit(scalar) != nil || scalar == 0x5341)
  }

  private static func read(_ text: [UInt8], _ range: Range<Int>) -> (Form, Opening)? {
    let head = LineHead(text.span, range)
    guard let first = head[0] else { return nil }
    switch first {
    case "I", "V", "X": return latin(head)
    case "【", "[": return bracketed(head)
    case "第": return ordinal(head)
    default: return bare(head)
    }
  }

  private static func bare(_ head: LineHead) -> (Form, Opening)? {
    var index = 0
    guard let value = number(head, at: &index), let mark = head[index] else { return nil }
    let form: Form
    switch mark {
    case "，", ",": form = .comma
    case "：", ":": form = .colon
    case "）", ")": form = .bracket
    default:
      guard head.isGap(before: index) else { return nil }
      return (.space, Opening(.pause, Numeral(value), head, at: index))
    }
    return (form, Opening(.pause, Numeral(value), head, at: index + 1))
  }

  private static func bracketed(_ head: LineHead) -> (Form, Opening)? {
    var index = 1
    guard let value = number(head, at: &index), let close = head[index], close == "】" || close == "]" else {
      return nil
    }
    return (.bracket, Opening(.parenthesis, Numeral(value), head, at: index + 1))
  }

  private static func ordinal(_ head: LineHead) -> (Form, Opening)? {
    var index = 1
    guard let value = number(head, at: &index), let mark = head[index],
      "、：:".unicodeScalars.contains(mark), head[index + 1] != "第"
    else { return nil }
    return (.ordinal, Opening(.pause, Numeral(value), head, at: index + 1))
  }

  private static func latin(_ head: LineHead) -> (Form, Opening)? {
    var letters = ""
    var index = 0
    while let scalar = head[index], "IVX".unicodeScalars.contains(scalar), index < longestLatin {
      letters.unicodeScalars.append(scalar)
      index += 1
    }
    guard let value = (1...mostLatin).first(where: { RomanNumeral.written($0) == letters }),
      let mark = head[index], "、.．".unicodeScalars.contains(mark), let next = head[index + 1],
      next.value >= 0x80
    else { return nil }
    return (.latin, Opening(.pause, Numeral(value, .roman), head, at: index + 1))
  }

  /// VIII, and the twelve that have a sign of their own.
  private static let longestLatin = 5
  private static let mostLatin = 12

  /// In Chinese digits.
  private static func number(_ head: LineHead, at index: inout Int) -> Int? {
    guard let first = head[index], isCount(first.value), let value = head.number(at: &index), value > 0,
      value < 100
    else { return nil }
    return value
  }
}
