// Numbers that open a line with a word: 第二章, 第四十三条之一, 附件2.

extension Opening {
  /// - Parameter start: where 第 stands.
  init?(ordinal head: LineHead, from start: Int = 0) {
    var index = start + 1
    guard let value = head.number(at: &index, isOrdinal: true), let unit = head[index] else { return nil }
    index += 1
    switch unit {
    case "编", "篇", "部":
      if unit == "部" {
        guard head[index] == "分" else { return nil }
        index += 1
      }
      guard head.titleFollows(index) else { return nil }
      let writing: Numeral.Writing = unit == "编" ? .chinese : unit == "篇" ? .volume : .portion
      self.init(.book, Numeral(value, writing), head, at: index)
    case "分":
      guard head[index] == "编" else { return nil }
      guard head.titleFollows(index + 1) else { return nil }
      self.init(.subbook, Numeral(value), head, at: index + 1)
    case "章":
      guard head.titleFollows(index) else { return nil }
      self.init(.chapter, Numeral(value), head, at: index)
    case "节":
      guard head.titleFollows(index) else { return nil }
      self.init(.section, Numeral(value), head, at: index)
    case "条":
      guard let (branch, end) = Opening.branch(head, at: index) else { return nil }
      // 第一条、为了…; 第一条、第二条 is a list.
      let isListed =
        head[end] == "、" && head[end + 1].map { $0 != "第" && !head.isNumber(at: end + 1) } == true
      guard isListed || !Opening.isReference(head, at: end) else { return nil }
      self.init(.article, Numeral(value, branch: branch), head, at: isListed ? end + 1 : end)
    default: return nil
    }
  }

  /// 【第一条】…
  init?(marked head: LineHead) {
    var index = 2
    guard head[0] == "【", head[1] == "第" else {
      self.init(tagged: head)
      return
    }
    guard let value = head.number(at: &index, isOrdinal: true), head[index] == "条",
      let (branch, end) = Opening.branch(head, at: index + 1), head[end] == "】"
    else { return nil }
    self.init(.article, Numeral(value, branch: branch), head, at: end + 1)
  }

  /// 【章名】 第二章 总则: a collection of laws says what the line is.
  private init?(tagged head: LineHead) {
    guard let close = (2...Opening.longestTag + 1).first(where: { head[$0] == "】" || head[$0] == "]" }),
      head[close + 1] == "第"
    else { return nil }
    self.init(ordinal: head, from: close + 1)
    guard family.isDivision else { return nil }
  }

  /// 章节标题, in characters. In a longer one stands what is said of the text.
  private static let longestTag = 4

  /// The X of 第…条之X.
  private static func branch(_ head: LineHead, at index: Int) -> (Int, Int)? {
    guard head[index] == "之" else { return (0, index) }
    var end = index + 1
    guard let value = head.number(at: &end) else { return nil }
    return (value, end)
  }

  /// Whether what follows 第五条 shows that a sentence speaks of it.
  private static func isReference(_ head: LineHead, at index: Int) -> Bool {
    guard let next = head[index] else { return false }
    // A word processor sets its number off: 第四条　第二章的规定适用于…. In 2,954 laws no line begins like this.
    if next == "第", head.isWideGap(before: index) { return false }
    if next == "第" {
      var end = index + 1
      if head.number(at: &end, isOrdinal: true) != nil, let unit = head[end],
        "款项条目章节".unicodeScalars.contains(unit)
      {
        return true
      }
    }
    if "、，,。；;".unicodeScalars.contains(next) { return true }
    // What an amending decision does to an article.
    if mayAmend.contains(next),
      amendments.contains(where: { head.reads($0, at: index) }) || addsPart(head, at: index)
    {
      return true
    }
    if head.isGap(before: index) { return false }
    return head.joins(index, "第") || "之的所".unicodeScalars.contains(next) || head.reads("规定", at: index)
      || head.reads("中的", at: index)
  }

  /// With which the words below and 增加 begin: nearly no article does.
  private static let mayAmend = Set("修改删后前之作与增".unicodeScalars)
  private static let amendments = ["修改为", "改为", "删去", "删除", "后增加", "前增加", "之后增加", "之前增加", "作为第", "与第"]

  /// 第十三条增加一款作为第二款, 第五条增加第三款; 第十三条　增加一定比例的资金 says what is to be done.
  private static func addsPart(_ head: LineHead, at index: Int) -> Bool {
    guard head.reads("增加", at: index) else { return false }
    var end = index + 2
    let isOrdinal = head[end] == "第"
    if isOrdinal { end += 1 }
    guard head.number(at: &end, isOrdinal: isOrdinal) != nil, let unit = head[end] else { return false }
    return "条款项".unicodeScalars.contains(unit)
  }

  /// 附件, 附件2, 附件：…, 附录一, 附表, 附： standing for itself.
  init?(appendix head: LineHead) {
    if head[1] == "：" || head[1] == ":", head[2] == nil {
      self.init(.appendix, nil, head, at: 2)
      return
    }
    guard let second = head[1], second == "件" || second == "录" || second == "表" else { return nil }
    var index = 2
    let value = head.number(at: &index)
    if head[index] == "：" || head[index] == ":" {
      index += 1
      // 附件：1.申报表 is a list of what is attached; 附件： alone opens what follows.
      guard head[index] == nil else { return nil }
    }
    guard head[index] == nil || head.isGap(before: index) || value != nil else { return nil }
    if let next = head[index], "、，。和中第的所".unicodeScalars.contains(next) { return nil }
    self.init(.appendix, value.map { Numeral($0) }, head, at: index)
  }
}
