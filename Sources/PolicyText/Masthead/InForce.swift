/// The sentence that says from when a text is in force: 本办法自2022年9月1日起施行.
enum InForce: Equatable {
  case from(PolicyDate)
  /// 自公布之日起施行: the day on which it was issued.
  case sinceIssue
  /// 自印发之日起施行: the day of the printing line.
  case sincePrinting

  /// The last of such sentences; nil where there is none.
  ///
  /// - Parameter ownOnly: it must name this text (本办法): in the middle of a text others are put in force too.
  init?(lastIn text: String, ownOnly: Bool = false) {
    guard text.mentions("施") || text.mentions("执") || text.mentions("生效") else { return nil }
    let words = ScalarText(text)
    for start in words.scalars.indices.reversed()
    where words[start] == "自" || words[start] == "从" || words[start] == "于" {
      guard let found = InForce(words, at: start), !InForce.speaksOfAnother(words, start),
        !InForce.speaksOfPart(words, start)
      else { continue }
      // 于 tells of any day: 已于…起施行.
      let mustNameItself = ownOnly || words[start] == "于"
      guard !mustNameItself || InForce.namesItself(words, before: start) else { continue }
      self = found
      return
    }
    return nil
  }

  private init?(_ text: ScalarText, at start: Int) {
    if let day = PolicyDate.at(start + 1, in: text) {
      guard InForce.isVerb(text, at: day.end) else { return nil }
      self = .from(day.date)
      return
    }
    guard let length = InForce.issues.length(in: text, at: start + 1),
      InForce.isVerb(text, at: start + 1 + length)
    else { return nil }
    let isPrinting = InForce.printing.length(in: text, at: start + 1) != nil
    self = isPrinting ? .sincePrinting : .sinceIssue
  }

  private static let issues = WordList((TextVerbs.issuing + TextVerbs.sending).map { $0 + "之日" })
  private static let printing = WordList(TextVerbs.printing)

  private static let verbs: WordList = "施行 实施 执行 生效 试行 实行"
  private static let fillers: WordList = "起 正式 开始 全面 零时起 0时起"

  /// In characters: 按新标准计算执行.
  private static let longestManner = 14

  /// 起施行, 起正式实施.
  private static func isVerb(_ text: ScalarText, at start: Int) -> Bool {
    var index = start
    while let length = fillers.length(in: text, at: index) { index += length }
    if text[index] == "按" || text[index] == "依" {
      // 起按新标准计算执行
      let manner = text.scalars[index...].prefix(longestManner).prefix {
        !"，。；\n".unicodeScalars.contains($0)
      }
      return manner.indices.contains { verbs.length(in: text, at: $0) != nil }
    }
    return verbs.length(in: text, at: index) != nil
  }

  /// 《某办法》自…起施行 speaks of another text, 本《办法》 of this one.
  private static func speaksOfAnother(_ text: ScalarText, _ start: Int) -> Bool {
    guard text[start - 1] == "》", let name = text.scalars[..<start].lastIndex(of: "《") else {
      return text[start - 1] == "》"
    }
    return text[name - 1] != "本"
  }

  /// 其中第五条自…起施行: a provision of the text, not the number of the one that says so.
  private static func speaksOfPart(_ text: ScalarText, _ start: Int) -> Bool {
    var front = start
    while front > 0, let mark = text[front - 1], !"，。；！？\n".unicodeScalars.contains(mark) { front -= 1 }
    let words = text.string(front..<start)
    if words.opens(with: "其中") { return true }
    let isLineStart = front == 0 || text[front - 1] == "\n"
    guard !isLineStart || words.opens(with: "第"), let ordinal = words.place(of: "第") else { return false }
    guard !isLineStart else { return partBehindNumber(words) }
    return names(provision: String(words[ordinal.lowerBound...]))
  }

  /// 第二条　第五条关于收费的规定自…
  private static func partBehindNumber(_ words: String) -> Bool {
    guard let end = words.place(of: "条") else { return false }
    let rest = String(words[end.upperBound...])
    return rest.opens(with: "第") && names(provision: rest)
  }

  /// 第五条, 第五条关于收费的规定; 第五次会议 names none.
  private static func names(provision words: String) -> Bool {
    var reader = Numeral.Reader()
    let rest = words.unicodeScalars.dropFirst().drop { reader.take($0.value) }
    return rest.first.map { "条款项章".unicodeScalars.contains($0) } == true
  }

  private static func namesItself(_ text: ScalarText, before start: Int) -> Bool {
    text.scalars[..<start].reversed().prefix { !"。；！？\n".unicodeScalars.contains($0) }.contains("本")
  }

  /// The end of a text, where such a sentence stands, with its signature and attachments. In bytes; from 600 on each of 155
  /// pages and papers has the same day.
  private static let ending = 900

  static func lastSentences(_ text: ArraySlice<UInt8>) -> String {
    var start = max(text.startIndex, text.endIndex - ending)
    while start < text.endIndex, text[start] & 0xc0 == 0x80 { start += 1 }
    return String(decoding: text[start...], as: UTF8.self)
  }
}
