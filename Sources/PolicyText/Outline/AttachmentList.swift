/// 附件：1.申报表, and below it 2.…, 3.…, or 附件： and the names below: what a notice lists is no provision of it.
enum AttachmentList {
  private static let mark = Array("附".utf8)

  /// Lets the lines behind the first of such a list open nothing.
  static func settle(_ blocks: inout [OutlineBlock], in text: [UInt8]) {
    for index in blocks.indices where opensList(blocks[index], text) {
      var next = 2
      for line in (index + 1)..<blocks.endIndex {
        guard let opening = blocks[line].opening, opening.family == .item, opening.numeral?.value == next,
          Words(text, blocks[line].range).isTitleLike(atMost: TitleLimit.document)
        else { break }
        blocks[line].close()
        next += 1
      }
    }
  }

  /// 附件：, names, and then who signs: the names are a list, and nothing follows that they could be the titles of. So are
  /// those that a site lists: 附件： above 相关政策与解读.
  static func settleLabels(_ blocks: inout [OutlineBlock], in text: [UInt8]) {
    for index in blocks.indices.dropLast() where isLabel(blocks[index], text) {
      let next = ClosingLine(Words(text, blocks[index + 1].range).string)
      if next == .furniture || endsInSignature(behind: index, blocks, text) { blocks[index].close() }
    }
  }

  private static func isLabel(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    guard let opening = block.opening, opening.family == .appendix, opening.numeral == nil else {
      return false
    }
    return block.content.isEmpty && Words(text, block.range).isTitleLike(atMost: longestLabel, allowing: "：:")
      && !Words(text, block.range).isTitleLike(atMost: longestLabel)
  }

  /// In characters, 附 件 ：.
  private static let longestLabel = 6
  /// Names and the bodies that sign, in paragraphs.
  private static let mostNames = 12

  private static func endsInSignature(behind label: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Bool {
    var isSigned = false
    for index in label + 1..<min(blocks.count, label + 1 + mostNames) {
      let block = blocks[index]
      let line = Words(text, block.range)
      let kind = block.isRow ? nil : ClosingLine(line.string)
      if case .date = kind, index > label + 1 { return isSigned && !numbersFollow(behind: index, blocks) }
      if kind == .signature {
        isSigned = isSigned || index > label + 1
      } else if !line.isTitleLike(atMost: TitleLimit.document), kind == nil {
        return false
      }
    }
    return false
  }

  /// Whether what stands behind a signature has provisions of its own, up to the next label.
  private static func numbersFollow(behind place: Int, _ blocks: [OutlineBlock]) -> Bool {
    let rest = blocks[(place + 1)...].prefix { $0.opening?.family != .appendix }
    return rest.contains { $0.opening?.family.traits.style != nil && $0.opening?.family != .item }
  }

  private static func opensList(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    guard block.opening == nil, block.range.count <= longest, text[block.range].starts(with: mark) else {
      return false
    }
    let words = Words(text, block.range).string.withoutSpace
    guard let label = ClosingLine.attachmentLabels.first(where: words.opens) else { return false }
    let rest = String(words.dropFirst(label.unicodeScalars.count))
    return rest.opens(with: "1") || rest.opens(with: "１")
  }

  /// In bytes.
  private static let longest = 300
}
