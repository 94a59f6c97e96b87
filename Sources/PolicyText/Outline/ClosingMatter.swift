/// What stands behind the last provision: in-force sentence, signature, date, notes, copies, printing line.
struct ClosingMatter {
  /// The index of its first paragraph; the end of the blocks where there is none.
  let start: Int

  init(_ text: [UInt8], _ blocks: ArraySlice<Block>, numbering: Numbering) {
    let first = ClosingMatter.firstPossible(blocks, numbering: numbering)
    let kinds = (first..<max(first, blocks.endIndex)).map {
      ($0, ClosingLine(Words(text, blocks[$0].range).string))
    }
    guard let strong = kinds.first(where: { $0.1?.isCertain == true }) else {
      start = ClosingMatter.extended(back: blocks.endIndex, kinds)
      return
    }
    let start = ClosingMatter.extended(back: strong.0, kinds)
    self.start = ClosingMatter.attachments(before: start, kinds, blocks, text) ?? start
  }

  /// 附件：1.报名表 with the lines of its list, directly in front of the rest.
  private static func attachments(
    before start: Int, _ kinds: [(Int, ClosingLine?)], _ blocks: ArraySlice<Block>, _ text: [UInt8]
  ) -> Int? {
    guard let list = kinds.last(where: { $0.0 < start && $0.1 == .attachments })?.0 else { return nil }
    let isList = (list + 1..<start).allSatisfy { Words(text, blocks[$0].range).isTitleLike(atMost: 60) }
    return isList ? extended(back: list, kinds) : nil
  }

  /// Nothing that opens a clause is closing matter, nor the paragraph that does.
  private static func firstPossible(_ blocks: ArraySlice<Block>, numbering: Numbering) -> Int {
    let opens = blocks.lastIndex { block in
      guard let family = block.opening?.family else { return block.markdown > 0 }
      switch family {
      case .chapter, .section, .book, .subbook, .pause: return true
      default: return family == numbering.clauseFamily
      }
    }
    if let opens { return opens + 1 }
    return max(blocks.startIndex, blocks.endIndex - 12)
  }

  private static func extended(back end: Int, _ kinds: [(Int, ClosingLine?)]) -> Int {
    var start = end
    for (index, kind) in kinds.reversed() where index < end {
      guard kind != nil, index == start - 1 else { break }
      start = index
    }
    return start
  }
}

/// A line that closes a document.
enum ClosingLine: Equatable {
  case signature
  case date(PolicyDate)
  /// （此件公开发布）
  case note
  /// 抄送：…
  case copies
  /// …办公厅 2022年12月30日印发
  case printing
  /// 本意见自2022年9月1日起施行。
  case effect
  /// 附件：1.…
  case attachments
  /// 特此通知。
  case formula

  init?(_ line: String) {
    guard line.utf8.count <= 2000 else { return nil }
    let words = line.withoutSpace
    guard !words.isEmpty, words.unicodeScalars.count <= 200 else { return nil }
    if let date = PolicyDate(wholeLine: words) {
      self = .date(date)
    } else if words.opens(with: "（此件") || words.opens(with: "(此件") || words.opens(with: "（联系")
      || words.opens(with: "（院印")
    {
      self = .note
    } else if ["抄送：", "抄送:", "抄报：", "抄报:", "分送：", "主题词：", "主送："].contains(where: words.opens) {
      self = .copies
    } else if words.closes(with: "印发") && words.mentions("月") {
      self = .printing
    } else if ClosingLine.isEffect(words) {
      self = .effect
    } else if words.opens(with: "附件：") || words.opens(with: "附件:") || words.opens(with: "附：") {
      self = .attachments
    } else if words.opens(with: "特此") && words.unicodeScalars.count <= 12 {
      self = .formula
    } else if Issuer(signature: words) != nil {
      self = .signature
    } else {
      return nil
    }
  }

  /// Stands nowhere but at the end, so that all behind it is closing matter too.
  var isCertain: Bool {
    switch self {
    case .date, .note, .copies, .printing: true
    case .signature, .effect, .attachments, .formula: false
    }
  }

  private static func isEffect(_ words: String) -> Bool {
    guard words.unicodeScalars.count <= 120, let first = words.first, "本该此自以上".contains(first) else {
      return false
    }
    let starts = ["起施行", "起实施", "起执行", "起生效", "日施行", "日实施"].contains(where: words.mentions)
    return starts && words.mentions("自") && (words.mentions("年") || words.mentions("之日"))
  }
}
