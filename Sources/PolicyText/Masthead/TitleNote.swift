/// A line in brackets that belongs to the title above it: （草案）, （2021—2035年）, （征求意见稿）.
enum TitleNote {
  static func isNote(_ line: String) -> Bool {
    let words = line.withoutSpace
    guard words.scalarCount <= longest, let first = words.first, let last = words.last, "（(".contains(first),
      "）)".contains(last), DocumentNumber(wholeLine: line) == nil
    else { return false }
    if notes.contains(where: words.mentions) { return true }
    // A span of years, no day or month in which anything was passed.
    return !TextVerbs.ofHistories.contains { words.dropLast().hasSuffix($0) } && words.mentions("年")
      && !words.mentions("日") && PolicyDate(firstIn: words) == nil
  }

  /// …的复函（2000年10号）, …的规定（附：修正本）: a gazette's issue and what a collection adds are no words of the title.
  static func removed(from title: String) -> String {
    if let added = title.place(of: " 附："), TitleEnd.isComplete(String(title[..<added.lowerBound])) {
      return String(title[..<added.lowerBound]).trimmingSpace
    }
    guard title.closes(with: "）") || title.closes(with: ")"),
      let open = title.lastIndex(where: { $0 == "（" || $0 == "(" }), open > title.startIndex
    else { return title }
    let note = String(title[title.index(after: open)...].dropLast()).withoutSpace
    let isAdded = ["附：", "附:"].contains(where: note.opens)
    guard isAdded || isIssue(note) else { return title }
    let rest = String(title[..<open]).trimmingSpace
    return TitleEnd.isComplete(rest) ? rest : title
  }

  /// …管理办法（已废止）: what a page adds of a text that is in force no more.
  static func validity(of title: String) -> Validity? {
    guard let open = title.lastIndex(where: { "（(【[".contains($0) }), open > title.startIndex,
      title.last.map({ "）)】]".contains($0) }) == true
    else { return nil }
    let note = String(title[title.index(after: open)...].dropLast()).withoutSpace
    return Validity(word: note) == .repealed ? .repealed : nil
  }

  /// 2000年10号, 2002年第22号.
  private static func isIssue(_ note: String) -> Bool {
    let words = ScalarText(note)
    var index = 0
    guard let year = NumberScan.digits(words, &index), NumberScan.years.contains(year), words[index] == "年"
    else { return false }
    index += words[index + 1] == "第" ? 2 : 1
    return NumberScan.digits(words, &index) != nil && words[index] == "号" && index == words.count - 1
  }

  /// In characters: （2021—2035年）（征求意见稿）. From 16 to 36 each of 155 pages and papers has the same title; a paragraph in
  /// brackets is none.
  private static let longest = 24

  private static let notes = ["草案", "试行", "暂行", "征求意见", "送审", "讨论稿", "修订", "修正", "年版", "节选", "摘要"]
}
