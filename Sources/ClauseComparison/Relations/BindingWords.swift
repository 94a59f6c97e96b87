import PolicyText

/// A word that binds: who reads a measure asks for it first (谁、条件、谁批、多少、期限).
struct BindingWord: Equatable {
  let kind: Change.Kind
  let value: Value
  /// Whether it changes a measure to which it is only added, or from which it is only dropped.
  let bindsAlone: Bool
  /// In folded characters.
  let range: Range<Int>
  /// It announces a list of cases, as 下列情形之一 does.
  var announcesCases = false
  /// It is a quality of what is done, 书面: no other condition stands in its place, and of another wording it says nothing.
  var isQuality = false

  /// Of 除…外 the place of 外, of 未经…不得 those of 不得.
  var closing: [Int] = []

  /// The characters of which it is made.
  var places: [Int] { range + closing }

  /// What a word says: words of one value and kind say the same.
  enum Value: Equatable {
    case sense(Sense)
    /// Equal for equal amounts, with what is counted.
    case amount(String, CountedUnit)
  }

  /// Nil of a number.
  var sense: Sense? { if case .sense(let sense) = value { sense } else { nil } }
  /// Of a number alone.
  var amount: String? { if case .amount(let amount, _) = value { amount } else { nil } }
  /// Of a number alone.
  var unit: CountedUnit? { if case .amount(_, let unit) = value { unit } else { nil } }

  /// As what it is told where another stands in its place: of texts and classes none is an amount.
  var told: Change.Kind { unit == .citation || unit == .tier ? .scope : kind }

  /// 累计, 年均: how an amount is reckoned.
  var isReckoning: Bool { sense.map(Self.reckonings.contains) ?? false }
  private static let reckonings: Set<Sense> = [.once, .peryear, .intotal, .yearonyear, .monthonmonth]

  func saysTheSame(as other: BindingWord) -> Bool { kind == other.kind && value == other.value }

  /// Those of a folded text that touch no character of a name.
  static func all(in text: [UInt32], beside name: Set<Int>) -> [BindingWord] {
    all(in: text).filter { name.isDisjoint(with: $0.range) }
  }

  /// Those of a folded text in order, none over another: at each place the longest.
  static func all(in text: [UInt32]) -> [BindingWord] {
    var found: [BindingWord] = []
    var index = 0
    while index < text.count {
      if let number = WrittenNumber(text, at: index) {
        found.append(
          BindingWord(
            kind: .number, value: .amount(number.key, number.unit), bindsAlone: number.bindsAlone,
            range: index..<number.end))
        index = number.end
      } else if let closing = Lexicon.closing(ofException: text, at: index) {
        found.append(
          BindingWord(
            kind: .condition, value: .sense(.except), bindsAlone: true, range: index..<index + 1,
            closing: [closing]
          ))
        index += 1
      } else if let entry = Lexicon.longest(text, at: index) {
        let range = index..<index + entry.word.count - (entry.marks.contains(.leavingLast) ? 1 : 0)
        index = range.upperBound
        // 委托方可以委托: 可以 stands there.
        if entry.sense == .onlyafter, text[range.upperBound...].first == may {
          index -= 1
          continue
        }
        guard let kind = entry.kind, let sense = entry.sense,
          entry.mayStand(at: range, of: text, behind: found.last)
        else { continue }
        let bindsAlone =
          entry.marks.contains(.alone)
          && (!entry.marks.contains(.given) || Lexicon.isGiven(text, before: range))
        found.append(
          BindingWord(
            kind: kind, value: .sense(sense), bindsAlone: bindsAlone, range: range,
            announcesCases: entry.marks.contains(.cases), isQuality: entry.marks.contains(.quality)))
      } else {
        index += 1
      }
    }
    return onlyAfter(rights(found, in: text), in: text)
  }

  /// 享有查询信息的权利 and 有权查询信息.
  private static func rights(_ words: [BindingWord], in text: [UInt32]) -> [BindingWord] {
    words.compactMap { word in
      guard word.sense == .enjoys else { return word }
      let behind = text[word.range.upperBound...].prefix { !Punctuation.contains($0) }
      guard let right = behind.firstRange(of: right) else { return nil }
      return BindingWord(
        kind: .duty, value: .sense(.may), bindsAlone: false, range: word.range, closing: Array(right))
    }
  }

  private static let right = FoldedText("权利").characters
  /// Of 可以.
  private static let may = Signs.code("以")

  /// 未经检验，不得出售 and 经检验方可出售 say the same: what must come first.
  private static func onlyAfter(_ words: [BindingWord], in text: [UInt32]) -> [BindingWord] {
    var found = words
    for (place, ban) in words.enumerated() where ban.sense == .forbid {
      guard let word = words[..<place].last(where: { isMissing($0, in: text) }),
        text[word.range.upperBound..<ban.range.lowerBound].count(where: Punctuation.contains) <= 1,
        let first = found.firstIndex(of: word)
      else { continue }
      found[first] = BindingWord(
        kind: .condition, value: .sense(.onlyafter), bindsAlone: true, range: word.range,
        closing: Array(ban.range))
      found.removeAll { $0 == ban }
    }
    return withoutLeave(found, in: text)
  }

  /// 不得擅自变更 is 未经批准，不得变更; behind 未经批准，不得 is 擅自 said already.
  private static func withoutLeave(_ words: [BindingWord], in text: [UInt32]) -> [BindingWord] {
    var found = words
    for word in words where word.sense == .unapproved && text[word.range].elementsEqual(arbitrarily) {
      let start = word.range.lowerBound
      if let ban = words.first(where: { $0.sense == .forbid && $0.range.upperBound == start }),
        let place = found.firstIndex(of: word)
      {
        found[place] = BindingWord(
          kind: .condition, value: .sense(.onlyafter), bindsAlone: true, range: word.range,
          closing: Array(ban.range))
        found.removeAll { $0 == ban }
      } else if let place = found.firstIndex(where: {
        $0.sense == .onlyafter && $0.closing.last == start - 1
      }) {
        found[place].closing += word.range
        found.removeAll { $0 == word }
      }
    }
    return found
  }

  /// Of whoever does something without the leave that is asked.
  static let arbitrarily = FoldedText("擅自").characters

  /// 未经, 未取得, 未依法取得.
  private static func isMissing(_ word: BindingWord, in text: [UInt32]) -> Bool {
    word.sense == .unapproved && text[word.range.upperBound - 1] == through
      || word.sense == .not && gains.contains { text[word.range.upperBound...].prefix(4).starts(with: $0) }
      || text[word.range].elementsEqual(none) && lacksLicence(text, behind: word.range.upperBound)
  }

  /// 无经营许可证不得经营 and 未取得经营许可证的，不得经营.
  private static func lacksLicence(_ text: [UInt32], behind end: Int) -> Bool {
    let thing = text[end...].prefix(longestLicence).prefix { !Punctuation.contains($0) }
    return licences.contains { licence in
      thing.firstRange(of: licence).map { place in
        let next = text[place.upperBound...]
        return bansOrMarks.contains(where: next.starts)
      } ?? false
    }
  }

  private static let none = FoldedText("无").characters
  private static let licences = ["许可证", "执照", "资格证", "资质", "证书", "许可", "证"].map { FoldedText($0).characters }
  private static let bansOrMarks = ["不得", "，", "的", "禁止", "严禁"].map { FoldedText($0).characters }
  /// In characters: 安全生产许可证.
  private static let longestLicence = 10

  private static let gains = ["取得", "依法取得", "办理"].map { FoldedText($0).characters }
  /// Of 未经.
  private static let through = Signs.code("经")
}
