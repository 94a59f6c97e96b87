/// What looks like a title, and what like the words of a site around it.
///
/// Whatever is against a title takes away what 关于 and its kind give, 6, or nearly all of it. Of 155 pages and papers, and
/// of the tests' heads, others have their titles only where 关于 counts 4, the first line 1 or 3 and more, and what belongs
/// below a title 5: each other weight may be a third less or half as much again.
extension TitleReader {
  static func score(
    _ title: Title, _ lines: [MastheadReader.Line]
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
    // The names of places in a menu, a line each.
    if title.lines.count > 2, title.issuers.isEmpty, first != "关于",
      title.lines.prefix(2).allSatisfy({ lines[$0].words.withoutSpace.scalarCount < shortest })
    {
      score -= 6
    }
    if title.lines.count == 2, title.issuers.isEmpty, Region.isProvince(first),
      opensWithBody(title, behind: first)
    {
      score -= 6
    }
    // 联系电话：…
    if !isComplete, first.hasLabel(atMost: longestLabel) { score -= 6 }
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
  static let shortest = 6

  static func opensLikeATitle(_ words: String) -> Bool {
    ["关于", Country.name, "国务院", "国家", "全国", "中共", "中央", "最高人民"].contains(where: words.opens)
      || Region(openingTitle: words) != nil || !Issuer.all(openingTitle: words).isEmpty
  }

  /// 浙江, the last of a menu's places, above 教育部关于….
  private static func opensWithBody(_ title: Title, behind first: String) -> Bool {
    !Issuer.all(openingTitle: title.words.withoutSpace.behind(first)).isEmpty
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
    "今天是", "欢迎访问", "欢迎来到", "公开年报", "权责清单", "网站地图", "我要", "长者",
  ]
}
