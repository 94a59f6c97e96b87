/// 各市、区人民政府, 各县（市）、区人民政府, 各镇、街道: 各 is said of all, so that they are one unit.
enum AreaGroups {
  /// The pieces of a list between its marks, those of one group joined.
  static func joined(_ pieces: [Range<Int>], _ text: ScalarText) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    // Of the area that the group ends in so far, which nothing stands behind.
    var open: Int?
    for piece in pieces {
      if let rank = open, let last = joined.last, text[last.upperBound] == "、",
        piece.lowerBound == last.upperBound + 1,
        let area = Area(text, at: piece.lowerBound, before: piece.upperBound),
        area.goesOn(from: rank, piece, text)
      {
        joined[joined.count - 1] = last.lowerBound..<piece.upperBound
        open = area.end == piece.upperBound ? area.rank : nil
      } else {
        joined.append(piece)
        open = rank(ofGroup: piece, text)
      }
    }
    return joined
  }

  /// Of 各市, or of 责任单位：各市; nil where anything else stands behind 各.
  private static func rank(ofGroup piece: Range<Int>, _ text: ScalarText) -> Int? {
    let start = piece.last { text[$0] == "：" || text[$0] == ":" }.map { $0 + 1 } ?? piece.lowerBound
    guard text[start] == "各", let area = Area(text, at: start + 1, before: piece.upperBound),
      area.end == piece.upperBound
    else { return nil }
    return area.rank
  }
}

/// A word for areas of one kind, and what narrows or widens it in brackets: 市, 县（市）.
private struct Area {
  /// The outermost first.
  let rank: Int
  let end: Int

  init?(_ text: ScalarText, at start: Int, before limit: Int) {
    guard let rank = Area.words.firstIndex(where: { $0.length(in: text, at: start) != nil }),
      let length = Area.words[rank].length(in: text, at: start)
    else { return nil }
    self.rank = rank
    var end = start + length
    if text[end].map(Bracket.opens) == true,
      let close = (end..<max(end, limit)).first(where: { text[$0].map(Bracket.closes) == true })
    {
      end = close + 1
    }
    guard end <= limit else { return nil }
    self.end = end
  }

  /// Whether a group of areas goes on with this one: 县（市）, 区人民政府. Of 各区、市民政局 the second is a body of the city, and
  /// so it is of 各区、市政府.
  func goesOn(from last: Int, _ piece: Range<Int>, _ text: ScalarText) -> Bool {
    if end == piece.upperBound || DutyWords.roles.length(in: text, at: end) != nil { return true }
    guard Area.governments.length(in: text, at: end) != nil else { return false }
    return rank >= last || text.stands("人民政府", at: end)
  }

  private static let words: [WordList] = [
    "省 自治区 直辖市", "市 州 盟 设区市 设区的市", "县 区 旗 县区 区县 市县 市区 县市区 市县区 开发区 园区 功能区", "镇 乡 街道 乡镇 镇街",
  ]
  private static let governments: WordList = "人民政府 政府 管委会 管理委员会 党委 党工委 办事处"
}
