import PolicyText

/// What a number is said of, and for a share what it is a share of.
struct NumberSubject {
  let name: String
  /// 全市 in 占全市比重, 规上企业 in 规上企业中的…占比.
  let base: String?
  /// Its place among numbers that stand together in a list.
  let rank: Int?
  /// Of the name.
  let pairs: Set<CharacterPair>
  /// The name without the verb that leads to the number.
  private let measured: [Character]

  init(_ said: Words) {
    rank = said.rank
    (name, base) = NumberSubject.nameAndBase(said)
    pairs = WordPairs.all(in: name)
    var words = name[...]
    while let verb = Self.verbs.first(where: words.hasSuffix) { words = words.dropLast(verb.count) }
    measured = Array(words)
  }

  private static func nameAndBase(_ said: Words) -> (name: String, base: String?) {
    let words = said.text.filter { !$0.isWhitespace }
    guard said.unit == "%" else { return (words, nil) }
    if let share = words.firstRange(of: "占比"), let inside = words.firstRange(of: "中") {
      let measured = words[inside.upperBound..<max(inside.upperBound, share.lowerBound)]
      return (String(measured.drop { $0 == "的" }), String(words[..<inside.lowerBound]))
    }
    if let share = words.firstRange(of: "占") {
      let rest = words[share.upperBound...]
      let end = ["比重", "比例", "达", "超", "不", "的", "以"].compactMap { rest.firstRange(of: $0)?.lowerBound }.min()
      return (String(words[..<share.lowerBound]), String(rest[..<(end ?? rest.endIndex)]))
    }
    // Of a fund: 专项资金支持高新区的经费不低于50%
    if let purpose = words.firstRange(of: "支持"),
      ["资金", "基金", "经费"].contains(where: words[..<purpose.lowerBound].hasSuffix)
    {
      return (String(words[purpose.upperBound...]), String(words[..<purpose.lowerBound]))
    }
    return (words, nil)
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

  /// How much of the shorter name both have, 0 to 1; two without pairs of characters are alike.
  func likeness(to other: NumberSubject) -> Double {
    pairs.isEmpty && other.pairs.isEmpty ? 1 : WordPairs.shared(pairs, other.pairs)
  }

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
}

/// What two numbers have in common that may be set side by side: both are deadlines, both ranks, or amounts of one unit.
struct NumberKind: Hashable {
  private let isFormer: Bool
  private let time: NumberFact.Comparison?
  private let isRank: Bool
  private let unit: String?

  /// Nil of a target that goes by a number.
  init?(_ fact: NumberFact) {
    isFormer = fact.isFormer
    let isTime = fact.comparison == .by || fact.comparison == .from
    guard isTime || !fact.isName else { return nil }
    time = isTime ? fact.comparison : nil
    isRank = fact.comparison == .rank
    unit = isTime ? nil : fact.amount.unit
  }

  /// The places of the numbers of each kind, in order.
  static func places(of facts: [NumberFact]) -> [NumberKind: [Int]] {
    facts.enumerated().reduce(into: [:]) { places, fact in
      if let kind = NumberKind(fact.element) { places[kind, default: []].append(fact.offset) }
    }
  }
}

extension Document {
  /// What numbers that follow each other are said of.
  func subjects(of facts: [NumberFact]) -> [NumberSubject.Words] {
    var found: [NumberSubject.Words] = []
    var start = 0
    while start < facts.count {
      var end = start + 1
      while end < facts.count, facts[end].continues(facts[end - 1], in: plain) { end += 1 }
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
    let members = list.count > 1 ? Respectively.members(of: plainString(governing)) : []
    return list.enumerated().map { rank, fact in
      // Of a deadline the words behind it say what it is for.
      if fact.comparison == .by || fact.comparison == .from {
        let behind = fact.place.upperBound..<max(fact.place.upperBound, fact.quote.upperBound)
        return NumberSubject.Words(text: plainString(behind), unit: fact.unit)
      }
      let rank = list.count > 1 ? rank : nil
      if let rank, members.count == list.count {
        return NumberSubject.Words(text: members[rank], unit: fact.unit, rank: rank)
      }
      var name = governing
      if rank ?? 0 == 0, !fact.isBare(in: plain) {
        // 首次突破10亿元的企业奖励 of 首次突破10亿元的企业奖励50万元: what leads to another number is said of that.
        let start = max(fact.subject.lowerBound, previous?.place.upperBound ?? 0)
        name = start..<max(start, fact.subject.upperBound)
      }
      return NumberSubject.Words(text: plainString(name), unit: fact.unit, rank: rank)
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
    let (fewer, more) = first.count <= second.count ? (first, second) : (second, first)
    return Double(fewer.count(where: more.contains)) / Double(fewer.count)
  }

  static func all(in text: String) -> Set<CharacterPair> {
    Set(CharacterPair.all(in: FoldedText(text).characters))
  }
}
