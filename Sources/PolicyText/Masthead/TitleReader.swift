/// Finds a document's title among the lines above its provisions.
///
/// Above it may stand what a site sets above its texts, and the title may stand there twice. So every line is tried as a
/// title's first, and what looks most like one is.
struct TitleReader {
  struct Title {
    /// As it stands, letters that are set apart joined.
    let words: String
    let lines: Range<Int>
    /// The bodies on lines of their own above 关于….
    let issuers: [Issuer]
  }

  let title: Title?

  /// - Parameter lines: those above the first provision, and whether the format marks one as a heading.
  init(_ lines: [MastheadReader.Line]) {
    if let heading = lines.firstIndex(where: \.isHeading) {
      title = Title(
        words: TitleReader.joined(lines[heading].words), lines: heading..<heading + 1, issuers: [])
      return
    }
    var best: (score: Int, title: Title)?
    var isBehindSentence = false
    for start in lines.indices {
      if lines[start].kind == .contents { break }
      if lines[start].kind == .sentence {
        guard !PageWords.isMenuLabel(lines[start].words) else { continue }
        if let best, best.score >= TitleReader.leastOfTitle, TitleEnd.isComplete(best.title.words) { break }
        if lines[..<start].contains(where: { $0.kind == .address }) { break }
        isBehindSentence = true
        continue
      }
      guard let found = TitleReader.title(from: start, lines) else { continue }
      if isBehindSentence, !TitleReader.isAddressed(found, lines) { continue }
      let score = TitleReader.score(found, lines)
      if score > (best?.score ?? Int.min) { best = (score, found) }
    }
    // A menu's word looks like no title, wherever it stands.
    let found = best.flatMap {
      $0.score < TitleReader.leastOfTitle && !TitleEnd.isComplete($0.title.words) ? nil : $0.title
    }
    if !(best.map { TitleEnd.isComplete($0.title.words) } ?? false), let stated = TitleReader.stated(lines) {
      title = stated
      return
    }
    title =
      TitleReader.act(above: found, lines) ?? TitleReader.inOneLine(lines, besides: found)
      ?? best.map { TitleReader.withoutBody($0.title, lines) }
  }

  /// 标题：某市关于…的通知: what a page's table calls the title is it, where no line looks like one.
  private static func stated(_ lines: [MastheadReader.Line]) -> Title? {
    for index in lines.indices {
      guard case .facts(let facts) = lines[index].kind,
        let named = facts.first(where: { $0.name == .title }).map({ PageWords.removed(from: $0.value) }),
        TitleEnd.isComplete(named)
      else { continue }
      return Title(words: named, lines: index..<index, issuers: [])
    }
    return nil
  }

  /// A site says in a sentence what it is or what comes: below that a title must have its number or its address behind it.
  private static func isAddressed(
    _ title: Title, _ lines: [MastheadReader.Line]
  ) -> Bool {
    guard title.words.mentions("关于"), TitleEnd.isComplete(title.words), title.lines.upperBound < lines.count
    else {
      return false
    }
    switch lines[title.lines.upperBound].kind {
    case .number, .address: return true
    default: return false
    }
  }

  /// 某市建设委员会 between a page's title and that of the paper, which says it again, is no part of it.
  private static func withoutBody(
    _ title: Title, _ lines: [MastheadReader.Line]
  ) -> Title {
    let others = lines.indices.filter { lines[$0].kind == .words && !title.lines.contains($0) }
    if others.contains(where: { lines[$0].words.withoutSpace == title.words.withoutSpace }) { return title }
    if let own = withoutPublisher(title, lines) { return own }
    for index in others {
      let said = joined(lines[index].words)
      guard said.withoutSpace.scalarCount >= shortest, title.words.closes(with: said), title.words != said,
        TitleEnd.isComplete(said)
      else { continue }
      let front = title.words.before(said).trimmingSpace
      // 某市人民政府 above 关于印发…: there the two are the title.
      if index > 0, lines[index - 1].words.withoutSpace == front.withoutSpace { return title }
      let bodies = Issuer.all(signature: front)
      if !bodies.isEmpty { return Title(words: said, lines: title.lines, issuers: bodies) }
    }
    return title
  }

  /// 广东省某市人民政府 between a page's title and 印发…的通知: a collection names its publisher with the province, which no
  /// city sets in front of its own name in a title.
  private static func withoutPublisher(_ title: Title, _ lines: [MastheadReader.Line]) -> Title? {
    guard title.lines.count > 1, title.issuers.count == 1, let body = title.issuers.first,
      let place = Region(openingName: body.name), place.level != .province, let province = place.province,
      body.name.opens(with: province),
      lines[..<title.lines.lowerBound].contains(where: { $0.kind == .words && TitleEnd.isComplete($0.words) })
    else { return nil }
    let own = title.words.behind(body.name).trimmingSpace
    return TitleEnd.isComplete(own) ? Title(words: own, lines: title.lines, issuers: title.issuers) : nil
  }

  /// A place, a kind of document or the first line gives as much.
  private static let leastOfTitle = 2

  /// An order's name with its number on one line, or that of a series below bodies, where no title stands above what it
  /// orders.
  private static func act(
    above title: Title?, _ lines: [MastheadReader.Line]
  ) -> Title? {
    guard title.map({ !TitleEnd.isComplete($0.words) }) ?? true else { return nil }
    let end = lines.firstIndex { $0.kind == .sentence || $0.kind == .contents } ?? lines.count
    for start in 0..<min(end, title?.lines.lowerBound ?? end) {
      if case .number = lines[start].kind, ActName.isWhole(lines[start].words) {
        return Title(words: lines[start].words.withoutSpace, lines: start..<start + 1, issuers: [])
      }
      if title == nil, let found = TitleReader.title(from: start, lines, isSeries: true),
        ActName(found.words) != nil
      {
        return found
      }
    }
    return nil
  }

  /// A title has so many lines at most; of 80 policies one has five. Those of bodies above 令 or 关于… are as many as sign.
  private static let mostLines = 6
  private static let mostBodies = 20

  /// - Parameter isSeries: a series may be the title: 财政部 above 公告 and 2023年第4号.
  private static func title(
    from start: Int, _ lines: [MastheadReader.Line], isSeries: Bool = false
  ) -> Title? {
    var words = ""
    var issuers: [Issuer] = []
    var index = start
    var behindBodies = start
    while index < lines.count, index - behindBodies < mostLines, behindBodies - start < mostBodies {
      let line = lines[index]
      if case .issuers(let bodies) = line.kind {
        // Bodies stand on lines of their own above 关于, and below a title.
        guard words.isEmpty || !issuers.isEmpty && words.closes(with: " ") else { break }
        issuers += bodies
        words += joined(line.words) + " "
        behindBodies = index + 1
      } else if line.kind == .words || line.kind == .history && TitleNote.isNote(line.words) {
        if words.closes(with: " "), !opensMatter(line.words) {
          guard let body = issuers.last?.goingOn(in: line.words) else { break }
          issuers[issuers.count - 1] = body
          words.removeLast()
        }
        if words.isEmpty, PageWords.isTag(line.words) { return nil }
        // 某省财政厅 / 公告 / 2023年第4号 stand above the title; what they announce is below.
        if !isSeries, words.isEmpty || !issuers.isEmpty, SeriesName.stands(at: index, lines.map(\.words)) {
          return nil
        }
        words += words.isEmpty ? PageWords.removed(from: joined(line.words)) : joined(line.words)
      } else {
        break
      }
      index += 1
      if TitleEnd.isComplete(words), !goesOn(words, lines, index) { break }
    }
    guard index > start, !words.closes(with: " ") else { return nil }
    let bare = TitleNote.removed(from: withoutBrackets(words.trimmingSpace))
    guard !Region.isWhole(bare) else { return nil }
    return Title(words: bare, lines: start..<index, issuers: issuers)
  }

  /// （关于某事的公告） below 海关总署公告2023年第100号.
  private static func withoutBrackets(_ words: String) -> String {
    guard words.opens(with: "（关于"), words.closes(with: "）") else { return words }
    let inner = String(words.dropFirst().dropLast())
    return TitleEnd.isComplete(inner) ? inner : words
  }

  /// 关于…, and what else a title says behind the bodies that issue it.
  private static func opensMatter(_ words: String) -> Bool {
    let plain = words.withoutSpace
    return matters.contains(where: plain.opens)
  }

  private static let matters = ["关于"] + TextVerbs.bringing + DocumentNumber.acts

  /// （2021—2035年）, （草案） on the line below; and 关于…记录制度 above 审核制度的意见.
  private static func goesOn(
    _ words: String, _ lines: [MastheadReader.Line], _ index: Int
  ) -> Bool {
    guard index < lines.count else { return false }
    if TitleNote.isNote(lines[index].words) { return true }
    guard words.mentions("关于"), lines[index].kind == .words,
      !TitleEnd.bare(words.withoutSpace).suffix(kindWords).contains("的")
    else { return false }
    return lines[index].words.mentions("的") && TitleEnd.isComplete(words + lines[index].words)
  }

  /// 关于…的 stands so near in front of a title's end: 的若干实施意见.
  private static let kindWords = 8

  /// 几 个 问 题 的 通 知: characters apart by single spaces are one word; names apart by a space stay apart.
  static func joined(_ line: String) -> String {
    let words = line.split(whereSeparator: \.isWhitespace)
    let single = words.filter { $0.unicodeScalars.count == 1 }
    // 通　　知 on a line of its own.
    if words.count == 2, single.count == 2, TitleEnd.isComplete(words.joined()) { return words.joined() }
    guard words.count >= 3, single.count * 2 > words.count,
      single.allSatisfy({ $0.unicodeScalars.allSatisfy(isOfTitle) })
    else { return line.trimmingSpace }
    return words.joined()
  }

  /// A character, or a mark that titles have: “ 十 四 五 ”.
  private static func isOfTitle(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || "“”《》〈〉、（）".unicodeScalars.contains(scalar)
  }
}
