/// A row of a portal's table of facts whose lines were lost: names, and behind each its value, with white space or bars
/// between, in brackets, or with a bullet in front.
///
///     发布机构 自治区人民政府 文  号 内政发〔2013〕62号
///     | 文号 | 鹿山政〔2020〕72号 |
///     【发文字号】陕政发[2010]32号
///     - 公文生成日期：2016-06-23
struct FactRow {
  /// One alone may have its value on the next line; of several those without one are left out.
  let facts: [LabelledFact]

  init?(_ line: String) {
    guard line.utf8.count <= FactRow.longest, FactRow.mayOpenRow(line) else { return nil }
    let pieces = FactRow.pieces(of: line)
    guard !pieces.words.isEmpty else { return nil }
    if pieces.hasBullet, pieces.words.joined().hasLabel(atMost: FactRow.longestName) {
      // - 文档编号：…: what has a bullet and a name is no title.
      let bare = pieces.words.joined(separator: " ")
      facts = LabelledFact.all(in: bare)
      return
    }
    var found: [LabelledFact] = []
    var index = 0
    while index < pieces.words.count {
      guard let label = FactRow.label(pieces.words, at: index) else { return nil }
      index += label.count
      let start = index
      while index < pieces.words.count, FactRow.label(pieces.words, at: index) == nil { index += 1 }
      found.append(
        LabelledFact(name: label.name, value: pieces.words[start..<index].joined(separator: " ")))
    }
    guard found.count > 1 || pieces.isMarked || FactRow.fits(found[0]) else { return nil }
    facts = found.count == 1 ? found : found.filter { !$0.value.isEmpty }
  }

  /// Whether a space or a mark of a table ends what may be a name, as no paragraph does: most lines are told by that.
  private static func mayOpenRow(_ line: String) -> Bool {
    var count = 0
    for scalar in line.unicodeScalars {
      switch scalar {
      case " ", "\t", "\u{a0}", "\u{3000}", "|", "｜", "【", "[", "［", "-", "•", "·", "●", "▪": return true
      default: count += 1
      }
      if count > longestLabel / 3 { return false }
    }
    return true
  }

  /// In bytes; a portal's row has some 200.
  private static let longest = 600
  /// 公文生成日期, in characters, with its colon.
  private static let longestName = 9

  /// The words of a line, each name in brackets one of them, and whether marks of a table set them apart.
  private static func pieces(of line: String) -> (words: [String], isMarked: Bool, hasBullet: Bool) {
    var text = String.UnicodeScalarView()
    var isMarked = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "|", "｜":
        isMarked = true
        text.append(" ")
      case "【":
        isMarked = true
        text.append(contentsOf: " 【".unicodeScalars)
      case "】": text.append(contentsOf: "】 ".unicodeScalars)
      default: text.append(scalar)
      }
    }
    var words = String(text).listed
    let hasBullet = words.count > 1 && ["-", "•", "·", "●", "▪"].contains(words[0])
    if hasBullet { words.removeFirst() }
    if let first = words.first, "[［".contains(first), let last = words.last, "]］".contains(last) {
      isMarked = true
    }
    return (words, isMarked, hasBullet)
  }

  /// 索 引 号 is three words of a row.
  private static let mostWords = 4

  private static func label(_ words: [String], at start: Int) -> (name: FactName, count: Int)? {
    for count in stride(from: min(mostWords, words.count - start), through: 1, by: -1) {
      let name = words[start..<start + count].joined()
      if name.utf8.count <= longestLabel, let usual = FactName(label: name) {
        return (usual, count)
      }
    }
    return nil
  }

  /// In bytes, with brackets.
  private static let longestLabel = 36

  /// Whether a name and a value alone on a line are a fact: 成文日期 2013-07-02. A title may begin with such a word.
  private static func fits(_ fact: LabelledFact) -> Bool {
    let value = ScalarText(fact.value)
    switch fact.name {
    case .issued, .published, .effective:
      return PolicyDate.all(in: value, atMost: 1).first?.range.lowerBound == 0
    case .number: return DocumentNumber(wholeLine: fact.value) != nil
    case .issuer: return !Issuer.all(signature: fact.value).isEmpty
    case .index: return fact.value.utf8.allSatisfy { $0 < 0x80 } && !fact.value.isEmpty
    case .disclosure: return fact.value.mentions("公开")
    case .summary, .display: return true
    default: return false
    }
  }
}
