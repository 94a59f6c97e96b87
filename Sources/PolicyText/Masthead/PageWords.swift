/// What sites set above their texts and around a title's words.
enum PageWords {
  /// 您的位置：, 请选择年份： with nothing behind: no sentence of the text.
  static func isMenuLabel(_ line: String) -> Bool {
    let words = line.withoutSpace
    return words.endsInColon && words.scalarCount <= longestLabel
      && !words.mentions("，") && !words.mentions("如下")
  }

  /// 页面宽度（px）： in characters.
  private static let longestLabel = 9

  /// 【转载】关于某事的通知, 《关于某事的通知》, 某市某条例.docx: a title without what a site sets around it.
  static func removed(from line: String) -> String {
    var words = line
    // • 某市某办法, in a list of a page's facts.
    if let first = words.first, bullets.contains(first) { words = String(words.dropFirst()).trimmingSpace }
    if words.opens(with: "【"), let end = words.place(of: "】"), words[..<end.upperBound].count <= longestTag {
      let rest = String(words[end.upperBound...]).trimmingSpace
      if TitleEnd.isComplete(rest) { words = rest }
    }
    if let suffix = suffixes.first(where: words.closes), TitleEnd.isComplete(words.before(suffix)) {
      words = words.before(suffix)
    }
    return unquoted(withoutTopic(withoutFacts(words)))
  }

  /// 某市创业补贴：某市某局关于…的通知: a title without what a collection says that it is about, with the place in front too.
  private static func withoutTopic(_ words: String) -> String {
    guard let colon = words.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return words }
    let topic = String(words[..<colon])
    let rest = String(words[words.index(after: colon)...]).trimmingSpace
    guard rest.mentions("关于"), !rest.opens(with: "关于"), TitleEnd.isComplete(rest),
      TitleReader.opensLikeATitle(rest), !topic.mentions("关于"), !topic.mentions("《"),
      Region(openingTitle: topic) != nil, !["解读", "问答"].contains(where: topic.mentions),
      Issuer.all(signature: topic).isEmpty
    else { return words }
    return rest
  }

  /// 关于某事的通知 发布时间：2022-06-08 来源：…, 关于某事的通知 2022-06-08: a title without what a site says behind it.
  private static func withoutFacts(_ words: String) -> String {
    guard words.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 }) || words.mentions("　") else {
      return words
    }
    let pieces = words.split(whereSeparator: \.isWhitespace)
    guard let fact = pieces.dropFirst().first(where: { isFact(String($0)) }) else { return words }
    let title = String(words[..<fact.startIndex]).trimmingSpace
    return TitleEnd.isComplete(title) ? title : words
  }

  private static func isFact(_ piece: String) -> Bool {
    guard let colon = piece.firstIndex(where: { $0 == "：" || $0 == ":" }) else {
      return PolicyDate(wholeLine: piece) != nil
    }
    return FactName(portalWord: String(piece[..<colon])) != nil
  }

  /// 【阅读全文】 alone on a line.
  static func isTag(_ line: String) -> Bool {
    let words = line.withoutSpace
    return words.opens(with: "【") && words.closes(with: "】") && words.scalarCount <= longestTag
  }

  /// With its brackets.
  private static let longestTag = 8
  private static let bullets: Set<Character> = ["•", "●", "■", "◆", "▪", "◇", "□"]
  private static let suffixes = [".docx", ".doc", ".pdf", ".wps"]

  /// 《关于某事的通知》 as a whole; 《甲》和《乙》 are two names.
  static func unquoted(_ words: String) -> String {
    guard words.opens(with: "《"), words.closes(with: "》") else { return words }
    let inner = words.behind("《").before("》")
    var depth = 0
    for scalar in inner.unicodeScalars {
      if scalar == "《" { depth += 1 }
      if scalar == "》" { depth -= 1 }
      if depth < 0 { return words }
    }
    return inner.mentions("关于") && TitleEnd.isComplete(inner) ? inner : words
  }
}
