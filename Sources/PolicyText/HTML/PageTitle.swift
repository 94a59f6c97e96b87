/// The title that a page gives its document, for a text that does not begin with it.
enum PageTitle {
  /// Where a title is looked for: it stands above the text, or in its first lines. From 8 to 18 each of 155 pages and papers
  /// has the same.
  private static let depth = 12
  /// In characters: what is shorter is of the site, 首页, 公告. From 3 to 7 as above.
  private static let shortest = 4

  /// The title to put above the lines; nil where they have one.
  static func missing(
    above lines: [Int], _ page: PageText, _ features: [PageLine], stated: String?, in tree: HTMLTree
  ) -> (words: String, sourceLine: Int)? {
    let head = lines.prefix { features[$0].weight == 0 || features[$0].form != nil }.prefix(depth)
    let candidates =
      candidates(above: lines, page, stated: stated, in: tree) + plainLine(above: lines, page, features)
    guard var title = candidates.first else { return nil }
    title.words = onOneLine(title.words)
    // Two lines of a title may follow one another.
    let words = lines.prefix(depth).map { plain(page.words($0)) }.joined()
    let key = plain(title.words)
    if words.mentions(key) { return nil }
    let own = head.first { features[$0].form == nil && TitleEnd.isComplete(page.words($0)) }
    return own == nil ? title : nil
  }

  private static func candidates(
    above lines: [Int], _ page: PageText, stated: String?, in tree: HTMLTree
  ) -> [(words: String, sourceLine: Int)] {
    let first = lines.first ?? 0
    let source = page.lines.isEmpty ? 1 : page.lines[min(first, page.lines.count - 1)].sourceLine
    var found: [(words: String, sourceLine: Int)] = []
    if let meta = metadata("articletitle", in: tree) { found.append((meta, source)) }
    let name = plain(tree.title)
    let isOnly = tree.nodes.count { $0.name == "h1" } == 1
    for line in page.lines[..<first].reversed() {
      let words = String(decoding: page.text[line.range], as: UTF8.self)
      guard isHeading(line.block, in: tree), words.scalarCount >= shortest,
        name.mentions(plain(words)) || TitleEnd.isComplete(words)
          || isOnly && words.scalarCount >= leastOfHeading && isHeading(line.block, of: ["h1"], in: tree)
      else { continue }
      found.append((words, line.sourceLine))
    }
    if let stated, stated.scalarCount >= shortest { found.append((stated, source)) }
    let title = withoutSite(tree.title)
    if title.scalarCount >= shortest, TitleEnd.isComplete(title) { found.append((title, source)) }
    return found
  }

  /// The last line above the text that reads as a title and is no link, whatever element it stands in.
  private static func plainLine(
    above lines: [Int], _ page: PageText, _ features: [PageLine]
  ) -> [(words: String, sourceLine: Int)] {
    let first = min(lines.first ?? 0, page.lines.count)
    let line = (0..<first).last { line in
      let words = page.words(line)
      return !features[line].isLink && words.mentions("关于") && TitleEnd.isComplete(words)
        && Words(page.text, page.lines[line].range).isTitleLike(atMost: TitleLimit.document)
    }
    return line.map { [(page.words($0), page.lines[$0].sourceLine)] } ?? []
  }

  /// The line of the only <h1>, where <title> says the same.
  static func heading(_ page: PageText, in tree: HTMLTree) -> Int? {
    guard tree.nodes.count(where: { $0.name == "h1" }) == 1, !tree.title.isEmpty,
      let line = page.lines.indices.first(where: { isHeading(page.lines[$0].block, of: ["h1"], in: tree) })
    else { return nil }
    let words = page.words(line)
    let isSame = plain(words) == plain(withoutSite(tree.title))
    let isPart = TitleEnd.isComplete(words) && plain(tree.title).mentions(plain(words))
    return words.scalarCount >= shortest && (isSame || isPart) ? line : nil
  }

  private static let headings: Set = ["h1", "h2", "h3"]

  private static func isHeading(_ node: Int, of names: Set<String> = headings, in tree: HTMLTree) -> Bool {
    var node = node
    // A block within a block within the heading.
    for _ in 0..<3 where node >= 0 {
      if names.contains(tree.nodes[node].name) { return true }
      node = tree.nodes[node].parent
    }
    return false
  }

  /// A page has one <h1>, and what stands in it is the title of what it shows; what is shorter is the site's name.
  private static let leastOfHeading = 10

  /// <meta name="ArticleTitle" content="…">, as government sites must have it.
  static func metadata(_ name: String, in tree: HTMLTree) -> String? {
    for node in tree.nodes.indices where tree.nodes[node].name == "meta" {
      guard tree.attribute("name", of: node)?.lowercased() == name,
        let words = tree.attribute("content", of: node)?.trimmingSpace, !words.isEmpty
      else { continue }
      return words
    }
    return nil
  }

  /// A line break within a title is one of the page's source: none in Chinese, a space between Latin words.
  private static func onOneLine(_ words: String) -> String {
    words.split(whereSeparator: \.isNewline).reduce(into: "") { joined, line in
      let line = String(line).trimmingSpace
      let isLatin = joined.unicodeScalars.last?.isASCII == true && line.unicodeScalars.first?.isASCII == true
      joined += (isLatin ? " " : "") + line
    }
  }

  /// 某市人民政府关于…的意见-某市人民政府门户网站, 某市人民政府 政策文件 某市人民政府关于…的意见
  static func withoutSite(_ title: String) -> String {
    let words = withoutColumn(title.trimmingSpace)
    guard let mark = words.lastIndex(where: { "-_|–—".contains($0) }), mark > words.startIndex else {
      return words
    }
    return String(words[..<mark]).trimmingSpace
  }

  /// Several bodies may stand apart in front of 关于…: they are the title's.
  private static func withoutColumn(_ title: String) -> String {
    let pieces = title.split(whereSeparator: \.isWhitespace).map(String.init)
    guard pieces.count > 1, let last = pieces.last, last.mentions("关于"), TitleEnd.isComplete(last) else {
      return title
    }
    let isWhole = last.opens(with: "关于") && pieces.dropLast().allSatisfy { Issuer(signature: $0) != nil }
    return isWhole ? title : last
  }

  /// Letters and digits alone: marks and spaces of a title differ from place to place.
  private static func plain(_ words: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in words.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      kept.append(scalar)
    }
    return String(kept)
  }
}
