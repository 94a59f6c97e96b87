import PolicyText

/// What a number is said of, and for a share what it is a share of.
struct NumberSubject {
  let name: String
  /// 全市 in 占全市比重, 规上企业 in 规上企业中的…占比.
  let base: String?
  /// Its place among numbers that stand together in a list.
  let rank: Int?

  init(_ said: Words) {
    rank = said.rank
    let words = said.text.filter { !$0.isWhitespace }
    guard said.unit == "%" else {
      name = words
      base = nil
      return
    }
    if let share = words.firstRange(of: "占比"), let inside = words.firstRange(of: "中") {
      base = String(words[..<inside.lowerBound])
      name = String(words[inside.upperBound..<max(inside.upperBound, share.lowerBound)].drop { $0 == "的" })
    } else if let share = words.firstRange(of: "占") {
      let rest = words[share.upperBound...]
      let end = ["比重", "比例", "达", "超", "不", "的", "以"].compactMap { rest.firstRange(of: $0)?.lowerBound }.min()
      base = String(rest[..<(end ?? rest.endIndex)])
      name = String(words[..<share.lowerBound])
    } else if let purpose = words.firstRange(of: "支持"),
      ["资金", "基金", "经费"].contains(where: words[..<purpose.lowerBound].hasSuffix)
    {
      // Of a fund: 专项资金支持高新区的经费不低于50%
      base = String(words[..<purpose.lowerBound])
      name = String(words[purpose.upperBound...])
    } else {
      name = words
      base = nil
    }
  }

  /// What is counted, at the end of a name: 企业 in 高新技术企业数, 增加值 in 高新技术产业增加值. Two characters tell it: with three
  /// 高新技术企业占比 has no counterpart.
  var head: String {
    var words = name[...]
    while let last = words.last, "数均量率额的达不超".contains(last) || "低于高过到".contains(last) {
      words.removeLast()
    }
    return String(words.suffix(2))
  }

  /// The words that it is read from, where a number is compared.
  struct Words: Sendable {
    let text: String
    let unit: String?
    var rank: Int?
  }

  /// In bytes: four lines of print.
  fileprivate static let longestGoverning = 480

  /// 。；！？ and a line's end.
  fileprivate static func endsPart(_ text: [UInt8], before index: Int) -> Bool {
    if text[index - 1] == 0x0a { return true }
    guard index >= 3 else { return false }
    switch (text[index - 3], text[index - 2], text[index - 1]) {
    case (0xe3, 0x80, 0x82), (0xef, 0xbc, 0x9b), (0xef, 0xbc, 0x81), (0xef, 0xbc, 0x9f): return true
    default: return false
    }
  }

  func likeness(to other: NumberSubject) -> Double { WordPairs.shared(name, other.name) }

  /// Whether what is measured alike is measured of the same: 全市高新区 and 高技术服务业 both have 营业收入. Of 52 numbers
  /// a fine less is aligned where one character names an owner, and five more that are others' where three must; one more
  /// that is another's where a quarter of the owners' words is enough. What is measured may have one character or three.
  func isOfSame(as other: NumberSubject) -> Bool {
    let (first, second) = (measured, other.measured)
    let common = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
    let owners = [first, second].map { String($0.dropLast(common)) }
    guard common >= 2, owners.allSatisfy({ $0.count >= 2 }) else { return true }
    return WordPairs.shared(owners[0], owners[1]) >= 0.3
  }

  /// The name without the verb that leads to the number.
  private var measured: Substring {
    var words = name[...]
    while let verb = Self.verbs.first(where: words.hasSuffix) { words = words.dropLast(verb.count) }
    return words
  }

  private static let verbs = [
    "突破", "达到", "达", "超过", "超", "不低于", "不少于", "不超过", "增长", "实现", "至", "到", "为", "近", "约", "力争", "总量", "总额",
  ]

  func isOfSameBase(as other: NumberSubject) -> Bool {
    base == other.base || NumberSubject.agree(base, other.base)
  }

  /// 规上企业 and 规上工业企业: one has all of the other's characters in order, and at most two more (one or three:
  /// the same 52).
  private static func agree(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return false }
    let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
    var rest = shorter[...]
    for character in longer where character == rest.first { rest.removeFirst() }
    return rest.isEmpty && longer.count - shorter.count <= 2
  }

  /// Of one kind: both deadlines, both ranks, or amounts of one unit.
  static func isComparable(_ a: NumberFact, _ b: NumberFact) -> Bool {
    guard a.isFormer == b.isFormer else { return false }
    let times: Set<NumberFact.Comparison> = [.by, .from]
    if times.contains(a.comparison) || times.contains(b.comparison) { return a.comparison == b.comparison }
    return !a.isName && !b.isName && a.amount.unit == b.amount.unit
      && (a.comparison == .rank) == (b.comparison == .rank)
  }
}

extension Document {
  /// What numbers that follow each other are said of.
  func subjects(of facts: [NumberFact]) -> [NumberSubject.Words] {
    var found: [NumberSubject.Words] = []
    var start = 0
    while start < facts.count {
      var end = start + 1
      while end < facts.count, facts[end].continues(facts[end - 1], in: text) { end += 1 }
      found += subjects(ofList: facts[start..<end], behind: start > 0 ? facts[start - 1] : nil)
      start = end
    }
    return found
  }

  /// Of numbers that only marks and bounds part: 二万元以上五万元以下, 30万元、20万元.
  private func subjects(ofList list: ArraySlice<NumberFact>, behind previous: NumberFact?) -> [NumberSubject
    .Words]
  {
    guard let first = list.first else { return [] }
    let governing = words(governing: first, behind: previous)
    let members = list.count > 1 ? Respectively.members(of: string(governing)) : []
    return list.enumerated().map { rank, fact in
      // Of a deadline the words behind it say what it is for.
      if fact.comparison == .by || fact.comparison == .from {
        let behind = fact.place.upperBound..<max(fact.place.upperBound, fact.quote.upperBound)
        return NumberSubject.Words(text: string(behind), unit: fact.unit)
      }
      let rank = list.count > 1 ? rank : nil
      if let rank, members.count == list.count {
        return NumberSubject.Words(text: members[rank], unit: fact.unit, rank: rank)
      }
      var name = governing
      if rank ?? 0 == 0, !fact.isBare(in: text) {
        // 首次突破10亿元的企业奖励 of 首次突破10亿元的企业奖励50万元: what leads to another number is said of that.
        let start = max(fact.subject.lowerBound, previous?.place.upperBound ?? 0)
        name = start..<max(start, fact.subject.upperBound)
      }
      return NumberSubject.Words(text: string(name), unit: fact.unit, rank: rank)
    }
  }

  /// 对首次认定的企业，给予 of 对首次认定的企业，给予30万元: back to a mark that ends a sentence or a part of a list, or to the number
  /// before.
  private func words(governing fact: NumberFact, behind previous: NumberFact?) -> Range<Int> {
    var start = fact.place.lowerBound
    let first = max(previous?.place.upperBound ?? 0, start - NumberSubject.longestGoverning)
    while start > first, !NumberSubject.endsPart(text, before: start) { start -= 1 }
    while start < fact.place.lowerBound, text[start] & 0xc0 == 0x80 { start += 1 }
    return start..<fact.place.lowerBound
  }
}

/// 对首次认定、重新认定的企业分别奖励30万元、10万元: each member of a list has the number of its place.
private enum Respectively {
  static func members(of words: String) -> [String] {
    guard let mark = words.firstRange(of: "分别") else { return [] }
    return words[..<mark.lowerBound].split { "、和及或与".contains($0) }.map(String.init)
  }
}

/// The pairs of neighbouring characters of short texts.
enum WordPairs {
  /// How much of the one with fewer pairs both have, 0 to 1; two texts without pairs are alike.
  static func shared(_ a: String, _ b: String) -> Double {
    let (first, second) = (all(in: a), all(in: b))
    return first.isEmpty && second.isEmpty ? 1 : shared(first, second)
  }

  /// The same of pairs; none share nothing.
  static func shared(_ first: Set<CharacterPair>, _ second: Set<CharacterPair>) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    return Double(first.intersection(second).count) / Double(min(first.count, second.count))
  }

  static func all(in text: String) -> Set<CharacterPair> {
    Set(CharacterPair.all(in: FoldedText(text).characters))
  }
}
