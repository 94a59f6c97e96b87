/// The paragraphs of a page of questions and answers without numbers: 问：…, and 答：… with what follows it. One with its answer is
/// a clause.
struct Questions {
  private var answers: Set<Int> = []

  /// - Parameter paragraphs: those that would be clauses.
  init(in paragraphs: [Int], _ blocks: [OutlineBlock], _ text: [UInt8]) {
    let signs = paragraphs.map { Questions.sign(text[blocks[$0].range]) }
    guard signs.count(where: { $0 == .question }) >= Questions.fewest,
      signs.count(where: { $0 == .answer }) >= Questions.fewest
    else { return }
    var isAsked = false
    for (paragraph, sign) in zip(paragraphs, signs) {
      if sign == .question { isAsked = true } else if isAsked { answers.insert(paragraph) }
    }
  }

  func isAnswer(_ paragraph: Int) -> Bool { answers.contains(paragraph) }

  /// One alone may be a manner of speaking.
  private static let fewest = 2

  private enum Sign {
    case question, answer
  }

  /// 问：, 问1:, 【问】, 一问：, 问题一：, Q1：.
  private static func sign(_ paragraph: ArraySlice<UInt8>) -> Sign? {
    let words = String(decoding: paragraph.prefix(longest), as: UTF8.self).withoutSpace.unicodeScalars
    let head = words.drop { "【[".unicodeScalars.contains($0) || isCount($0) }
    guard let first = head.first, "问答QAqa".unicodeScalars.contains(first) else { return nil }
    let rest = head.dropFirst().drop { $0 == "题" || isCount($0) }
    guard let mark = rest.first, "：:】]".unicodeScalars.contains(mark) else { return nil }
    return "问Qq".unicodeScalars.contains(first) ? .question : .answer
  }

  private static func isCount(_ scalar: Unicode.Scalar) -> Bool {
    Numeral.digit(scalar.value) != nil || scalar == "十"
  }

  /// In bytes.
  private static let longest = 30
}
