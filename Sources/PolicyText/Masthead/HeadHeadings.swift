/// Headings of Markdown that stand within a document's head, and order nothing of its text.
///
///     # 某市某办法         # 某市人民政府
///     ## 政策全文          ## 关于某事的意见
///     某政发〔2023〕7号
///
/// What says where on a page the paper begins stands above its number or its addressees, below the title; a title may be in
/// two headings, the body's name and the matter.
enum HeadHeadings {
  static func settle(_ blocks: inout [OutlineBlock], in text: [UInt8]) {
    let head = blocks.prefix(longest).prefix { $0.opening?.family.traits.endsMasthead != true }.indices
    for index in head where saysWhere(blocks[index], text) { blocks[index].becomeText() }
    guard let title = head.first(where: { blocks[$0].level == 1 }) else { return }
    if title + 1 < head.endIndex, blocks[title + 1].level > 0, isTitle(title, blocks, text) {
      blocks[title].becomeText()
      blocks[title + 1].becomeText()
    }
    for index in head where index > title && blocks[index].level > 1 {
      if leadsToMark(index, in: head, blocks, text) { blocks[index].becomeText() }
    }
  }

  /// Above the first words of a text, and no part of it.
  private static func saysWhere(_ block: OutlineBlock, _ text: [UInt8]) -> Bool {
    guard block.level > 1 || block.styledLevel != nil, block.range.count <= longestWhere else { return false }
    return ["全文", "正文", "原文", "内容", "文件全文", "政策全文", "文件正文", "政策原文", "文件内容", "正文内容"]
      .contains(Words(text, block.range).string.withoutSpace)
  }

  /// In bytes, with spaces between the characters.
  private static let longestWhere = 30

  /// In paragraphs: a crawler's facts, and the masthead.
  private static let longest = 40
  /// Between such a heading and the number or the addressees stands the title.
  private static let reach = 6

  private static func isTitle(_ index: Int, _ blocks: [OutlineBlock], _ text: [UInt8]) -> Bool {
    let matter = Words(text, blocks[index + 1].range).string
    return matter.opens(with: "关于") && TitleEnd.isComplete(matter)
      && Issuer(signature: Words(text, blocks[index].range).string) != nil
  }

  private static func leadsToMark(
    _ index: Int, in head: Range<Int>, _ blocks: [OutlineBlock], _ text: [UInt8]
  ) -> Bool {
    var hasTitle = false
    for next in index + 1..<min(index + 1 + reach, head.endIndex) {
      let line = Words(text, blocks[next].range).string
      switch TopLine(line) {
      case .number, .orderNumber: return true
      // A colon stands behind what introduces a list too.
      case .address: return hasTitle
      case .facts(let facts): if facts.contains(where: { $0.name == .number }) { return true }
      case .sentence: return false
      case .words: hasTitle = hasTitle || line.mentions("关于") && TitleEnd.isComplete(line)
      default: break
      }
    }
    return false
  }
}
