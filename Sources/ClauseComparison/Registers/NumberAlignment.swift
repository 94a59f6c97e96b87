package import PolicyText

/// A number above and one below of the same subject, or why they must not be compared.
package struct NumberAlignment: Sendable {
  package enum Verdict: Sendable, Equatable {
    case same
    case changed
    /// Of the same subject but of another base: 占全市 against 规上企业中.
    case differentBase(upper: String?, lower: String?)
    /// A deadline that governs one of them is another's.
    case differentYear(upper: Int?, lower: Int?)
  }

  package let upper: NumberRegister.Entry
  package let lower: NumberRegister.Entry
  /// Those that set them.
  package let upperClause: ClauseCitation
  package let lowerClause: ClauseCitation
  package let verdict: Verdict
  /// How much of the shorter subject both have, 0 to 1.
  package let likeness: Double
  /// What each is a share of; where they are worded differently, a note belongs to the comparison.
  package let upperBase: String?
  package let lowerBase: String?

  /// Each upper number with the lower one most like it in subject, if half of the words agree. Of 52 in 15 pairs of laws
  /// and five policies two more come at .45 that are none, and one that is goes at .55.
  package static func all(_ upper: NumberRegister, _ lower: NumberRegister) -> [NumberAlignment] {
    var found: [NumberAlignment] = []
    for first in upper.entries {
      let candidates = lower.entries.compactMap { NumberAlignment(first, $0) }
      // One that may be compared goes before one that must not.
      let best = candidates.max {
        ($0.isComparable ? 1 : 0, $0.likeness) < ($1.isComparable ? 1 : 0, $1.likeness)
      }
      if let best { found.append(best) }
    }
    return found
  }

  /// Between each two documents.
  ///
  /// - Parameter registers: one a document, upper levels first.
  package static func all(among registers: [NumberRegister]) -> [NumberAlignment] {
    registers.enumerated().flatMap { number, upper in
      registers[(number + 1)...].flatMap { all(upper, $0) }
    }
  }

  private static let least = 0.5

  package var isComparable: Bool { verdict == .same || verdict == .changed }

  private init?(_ upper: NumberRegister.Entry, _ lower: NumberRegister.Entry) {
    guard let above = upper.clause, let below = lower.clause,
      NumberSubject.isComparable(upper.fact, lower.fact)
    else { return nil }
    let first = NumberSubject(upper)
    let second = NumberSubject(lower)
    likeness = first.likeness(to: second)
    guard likeness >= NumberAlignment.least, upper.fact.unit != "%" || first.head == second.head,
      first.isOfSame(as: second)
    else { return nil }
    self.upper = upper
    self.lower = lower
    upperClause = above
    lowerClause = below
    let (a, b) = (upper.fact, lower.fact)
    upperBase = first.base
    lowerBase = second.base
    if !first.isOfSameBase(as: second) {
      verdict = .differentBase(upper: first.base, lower: second.base)
    } else if a.comparison != .by, a.year != b.year, a.year != nil, b.year != nil {
      verdict = .differentYear(upper: a.year, lower: b.year)
    } else {
      verdict = a.amount == b.amount && a.comparison == b.comparison ? .same : .changed
    }
  }
}

/// What a number is said of, and for a share what it is a share of.
struct NumberSubject {
  let name: String
  /// 全市 in 占全市比重, 规上企业 in 规上企业中的…占比.
  let base: String?

  init(_ entry: NumberRegister.Entry) {
    let fact = entry.fact
    // Of a deadline the words behind it say what it is for.
    let isTime = fact.comparison == .by || fact.comparison == .from
    self.init(isTime ? entry.purpose : entry.wording, unit: fact.unit)
  }

  init(_ subject: String, unit: String?) {
    let words = subject.filter { !$0.isWhitespace }
    guard unit == "%" else {
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
    let times: Set<NumberFact.Comparison> = [.by, .from]
    if times.contains(a.comparison) || times.contains(b.comparison) { return a.comparison == b.comparison }
    return !a.isName && !b.isName && a.amount.unit == b.amount.unit
      && (a.comparison == .rank) == (b.comparison == .rank)
  }
}

/// The pairs of neighbouring characters of short texts.
enum WordPairs {
  /// How much of the one with fewer pairs both have, 0 to 1; two texts without pairs are alike.
  static func shared(_ a: String, _ b: String) -> Double {
    let first = pairs(a)
    let second = pairs(b)
    guard !first.isEmpty, !second.isEmpty else { return first.isEmpty && second.isEmpty ? 1 : 0 }
    return Double(first.intersection(second).count) / Double(min(first.count, second.count))
  }

  private static func pairs(_ text: String) -> Set<CharacterPair> {
    Set(CharacterPair.all(in: FoldedText(text).characters))
  }
}
