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
  init(_ lines: [(words: String, kind: TopLine, isHeading: Bool)]) {
    if let heading = lines.firstIndex(where: \.isHeading) {
      title = Title(
        words: TitleReader.joined(lines[heading].words), lines: heading..<heading + 1, issuers: [])
      return
    }
    var best: (score: Int, title: Title)?
    for start in lines.indices {
      if lines[start].kind == .sentence || lines[start].kind == .contents { break }
      guard let found = TitleReader.title(from: start, lines) else { continue }
      let score = TitleReader.score(found, lines)
      if score > (best?.score ?? Int.min) { best = (score, found) }
    }
    // A menu's word looks like no title, wherever it stands.
    let found = best.flatMap {
      $0.score < TitleReader.leastOfTitle && !TitleEnd.isComplete($0.title.words) ? nil : $0.title
    }
    title = TitleReader.act(above: found, lines) ?? best?.title
  }

  /// A place, a kind of document or the first line gives as much.
  private static let leastOfTitle = 2

  /// An order's name with its number on one line, or that of a series below bodies, where no title stands above what it
  /// orders.
  private static func act(
    above title: Title?, _ lines: [(words: String, kind: TopLine, isHeading: Bool)]
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

  /// A title has so many lines at most; of 80 policies one has five.
  private static let mostLines = 6

  /// - Parameter isSeries: a series may be the title: 财政部 above 公告 and 2023年第4号.
  private static func title(
    from start: Int, _ lines: [(words: String, kind: TopLine, isHeading: Bool)], isSeries: Bool = false
  ) -> Title? {
    var words = ""
    var issuers: [Issuer] = []
    var index = start
    while index < lines.count, index - start < mostLines {
      let line = lines[index]
      if case .issuers(let bodies) = line.kind {
        // Bodies stand on lines of their own above 关于, and below a title.
        guard words.isEmpty || !issuers.isEmpty && words.closes(with: " ") else { break }
        issuers += bodies
        words += joined(line.words) + " "
      } else if line.kind == .words || line.kind == .history && TitleNote.isNote(line.words) {
        if words.closes(with: " "), !opensMatter(line.words) { break }
        // 某省财政厅 / 公告 / 2023年第4号 stand above the title; what they announce is below.
        if !isSeries, words.isEmpty || !issuers.isEmpty, SeriesName.stands(at: index, lines.map(\.words)) {
          return nil
        }
        words += joined(line.words)
      } else {
        break
      }
      index += 1
      if TitleEnd.isComplete(words), !goesOn(words, lines, index) { break }
    }
    guard index > start, !words.closes(with: " ") else { return nil }
    return Title(words: withoutBrackets(words.trimmingSpace), lines: start..<index, issuers: issuers)
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
    return ["关于", "印发", "转发", "公告", "通告", "令"].contains(where: plain.opens)
  }

  /// （2021—2035年）, （草案） on the line below; and 关于…记录制度 above 审核制度的意见.
  private static func goesOn(
    _ words: String, _ lines: [(words: String, kind: TopLine, isHeading: Bool)], _ index: Int
  ) -> Bool {
    guard index < lines.count else { return false }
    if TitleNote.isNote(lines[index].words) { return true }
    guard words.mentions("关于"), lines[index].kind == .words,
      !words.withoutSpace.suffix(kindWords).contains("的")
    else { return false }
    return lines[index].words.mentions("的") && TitleEnd.isComplete(words + lines[index].words)
  }

  /// 关于…的 stands so near in front of a title's end: 的若干实施意见.
  private static let kindWords = 8

  // MARK: - What looks like a title

  private static func score(
    _ title: Title, _ lines: [(words: String, kind: TopLine, isHeading: Bool)]
  ) -> Int {
    let words = title.words.withoutSpace
    let first = lines[title.lines.lowerBound].words.withoutSpace
    var score = 0
    let isComplete = TitleEnd.isComplete(words) && words.scalarCount >= shortest
    if isComplete { score += words.mentions("关于") ? 6 : 3 }
    if opensLikeATitle(words) { score += 3 }
    if title.lines.lowerBound == 0 { score += 2 }
    // The menu of a site is words apart; a title's first line is not one of them.
    if first.scalarCount < shortest, title.issuers.isEmpty, !opensLikeATitle(first), title.lines.count > 1 {
      score -= 6
    }
    if siteWords.contains(where: words.mentions), !isInterpretation(words) { score -= 5 }
    // 某区人民政府通告 and its number stand above 关于…的通告.
    if isComplete, words.opens(with: "关于"),
      let series = SeriesName.names.first(where: words.closes),
      lines[..<title.lines.lowerBound].contains(where: { isSeries($0.words.withoutSpace, series) })
    {
      score += 4
    }
    // 联系电话：…
    if !isComplete, first.hasLabel(atMost: longestLabel) { score -= 6 }
    let again = lines[title.lines.upperBound...].contains { $0.words.withoutSpace.isSame(as: first) }
    if again, isComplete { score += 1 }
    if title.lines.upperBound < lines.count {
      switch lines[title.lines.upperBound].kind {
      case .number, .address, .history, .date, .orderNumber: score += 2
      default: break
      }
    } else {
      score += 2
    }
    return score
  }

  /// 通知 and 办法 name no matter; 高速公路管理条例 has eight characters.
  private static let shortest = 6

  private static func opensLikeATitle(_ words: String) -> Bool {
    ["关于", "中华人民共和国", "国务院", "国家", "全国", "中共", "中央", "最高人民"].contains(where: words.opens)
      || Region(openingTitle: words) != nil || !Issuer.all(openingTitle: words).isEmpty
  }

  /// 《某办法》政策解读 is no menu.
  private static func isInterpretation(_ words: String) -> Bool {
    TitleEnd.bare(words).closes(with: "解读") && (words.mentions("》") || words.mentions("关于"))
  }

  private static func isSeries(_ words: String, _ name: String) -> Bool {
    words.closes(with: name) && Issuer(signature: String(words.dropLast(name.count))) != nil
  }

  /// 浏览次数, 联系电话 in characters.
  private static let longestLabel = 6

  /// What sites say above their texts.
  private static let siteWords = [
    "首页", "当前位置", "无障碍", "政务公开", "政务服务", "互动交流", "登录", "注册", "搜索", "简体", "繁体", "English", "解读", "信息公开目录",
    "信息公开指南",
    "公开年报", "权责清单", "网站地图", "我要", "长者",
  ]

  /// 几 个 问 题 的 通 知: characters apart by single spaces are one word; names apart by a space stay apart.
  static func joined(_ line: String) -> String {
    let words = line.split(whereSeparator: \.isWhitespace)
    let single = words.filter { $0.unicodeScalars.count == 1 }
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

/// A line in brackets that belongs to the title above it: （草案）, （2021—2035年）, （征求意见稿）.
enum TitleNote {
  static func isNote(_ line: String) -> Bool {
    let words = line.withoutSpace
    guard words.scalarCount <= 24, let first = words.first, let last = words.last, "（(".contains(first),
      "）)".contains(last), DocumentNumber(wholeLine: line) == nil
    else { return false }
    if notes.contains(where: words.mentions) { return true }
    // A span of years, no day on which anything was passed.
    return words.mentions("年") && !words.mentions("日") && PolicyDate(firstIn: words) == nil
  }

  private static let notes = ["草案", "试行", "暂行", "征求意见", "送审", "讨论稿", "修订", "修正", "年版", "节选", "摘要"]
}

/// The name of a series and a number in it, on two lines: 公告, 2023年第4号.
enum SeriesName {
  static let names = ["公告", "通告"]

  static func stands(at index: Int, _ lines: [String]) -> Bool { number(at: index, lines) != nil }

  /// 公告2023年第4号.
  static func number(at index: Int, _ lines: [String]) -> String? {
    guard index + 2 < lines.count, names.contains(lines[index].withoutSpace) else { return nil }
    let serial = lines[index + 1].withoutSpace
    return isSerial(serial) ? lines[index].withoutSpace + serial : nil
  }

  /// 2023年第4号.
  static func isSerial(_ words: String) -> Bool {
    words.closes(with: "号") && words.scalarCount <= longestSerial
      && DocumentNumber(firstIn: "某局公告" + words).map { $0.agency == "某局公告" } == true
  }

  /// 2023年第100号.
  private static let longestSerial = 12
}
