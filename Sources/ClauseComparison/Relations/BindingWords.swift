import PolicyText

/// A word that binds: who reads a measure asks for it first (谁、条件、谁批、多少、期限).
struct BindingWord: Equatable {
  let kind: Change.Kind
  /// Words of one value say the same: 应当 and 必须.
  let value: String
  /// Of a number what it counts.
  var unit = ""
  /// Whether it changes a measure to which it is only added, or from which it is only dropped.
  let bindsAlone: Bool
  /// In folded characters.
  let range: Range<Int>
  /// It announces a list of cases, as 下列情形之一 does.
  var announcesCases = false
  /// It is a quality of what is done, 书面: no other condition stands in its place, and of another wording it says nothing.
  var isQuality = false

  /// Of 除…外 the place of 外.
  var closing: Int? = nil

  /// The characters of which it is made.
  var places: [Int] { Array(range) + (closing.map { [$0] } ?? []) }

  /// Of 除…外 and 除外.
  static let exception = "except"

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
            kind: .number, value: number.key, unit: number.unit, bindsAlone: number.bindsAlone,
            range: index..<number.end))
        index = number.end
      } else if let closing = Lexicon.closing(ofException: text, at: index) {
        found.append(
          BindingWord(
            kind: .condition, value: exception, bindsAlone: true, range: index..<index + 1, closing: closing))
        index += 1
      } else if let entry = Lexicon.longest(text, at: index) {
        let range = index..<index + entry.word.count
        index = range.upperBound
        guard let kind = entry.kind, entry.mayStand(at: range, of: text, behind: found.last) else { continue }
        let bindsAlone =
          entry.marks.contains(.alone)
          && (!entry.marks.contains(.given) || Lexicon.isGiven(text, before: range))
        found.append(
          BindingWord(
            kind: kind, value: entry.value, bindsAlone: bindsAlone, range: range,
            announcesCases: entry.marks.contains(.cases), isQuality: entry.marks.contains(.quality)))
      } else {
        index += 1
      }
    }
    return found
  }
}
