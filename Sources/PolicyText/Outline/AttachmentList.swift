/// 附件：1.申报表, and below it 2.…, 3.…: what a notice lists is no provision of it.
enum AttachmentList {
  private static let mark = Array("附".utf8)

  /// Lets the lines behind the first of such a list open nothing.
  static func settle(_ blocks: inout [Block], in text: [UInt8]) {
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

  private static func opensList(_ block: Block, _ text: [UInt8]) -> Bool {
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
