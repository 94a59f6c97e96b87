/// What stands between two lines of dashes at a file's begin: `标题: …`, a fact a line.
struct FrontMatter {
  private(set) var facts: [FactName: String] = [:]
  /// The first line behind it.
  let end: Int

  /// More lines are no front matter.
  private static let longest = 200

  private static let englishNames: [String: FactName] = [
    "title": .title, "number": .number, "docnumber": .number, "docno": .number, "issuer": .issuer,
    "author": .issuer, "department": .issuer, "publisher": .issuer, "date": .issued, "issued": .issued,
    "issuedate": .issued, "pubdate": .issued, "publishdate": .issued, "published": .issued,
    "effective": .effective, "effectivedate": .effective, "validity": .validity, "status": .validity,
    "level": .level, "region": .region,
  ]

  /// Nil where a file has none: its first line is a rule then, and what follows is text.
  init?<Lines: RandomAccessCollection>(_ lines: Lines)
  where Lines.Element == ArraySlice<UInt8>, Lines.Index == Int {
    guard let first = lines.first?.trimmingSpaces,
      first.elementsEqual("---".utf8) || first.elementsEqual("+++".utf8),
      let last = lines.prefix(FrontMatter.longest).dropFirst().firstIndex(where: {
        $0.trimmingSpaces.elementsEqual(first) || $0.trimmingSpaces.elementsEqual("...".utf8)
      })
    else { return nil }
    end = last + 1
    var key: FactName?
    for line in lines[1..<last] {
      let words = String(decoding: line, as: UTF8.self)
      if let item = FrontMatter.item(words) {
        if let key { facts[key] = [facts[key], item].compactMap { $0 }.joined(separator: "、") }
      } else if let (name, value) = FrontMatter.pair(words) {
        key = FrontMatter.fact(name)
        if let key, !value.isEmpty { facts[key] = value }
      } else if !words.trimmingSpace.isEmpty, !words.trimmingSpace.opens(with: "#"), line.first != 0x20 {
        return nil
      }
    }
  }

  private static func fact(_ name: String) -> FactName? {
    // pub_date, publishDate, Publish-Date
    let plain = name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    let fact = FactName(word: name) ?? englishNames[plain]
    // Who writes front matter means the day of the text, not of a page.
    return fact == .published ? .issued : fact
  }

  /// - 某市财政局
  private static func item(_ words: String) -> String? {
    let words = words.trimmingSpace
    return words.opens(with: "- ") ? unquoted(String(words.dropFirst(2))) : nil
  }

  private static func pair(_ words: String) -> (name: String, value: String)? {
    guard let mark = words.firstIndex(where: { ":：=".contains($0) }) else { return nil }
    let name = unquoted(String(words[..<mark]))
    guard !name.isEmpty, name.count <= 20, !name.contains("。") else { return nil }
    return (name, unquoted(String(words[words.index(after: mark)...])))
  }

  /// Without quotation marks, or the brackets of a list, and of one within it.
  private static func unquoted(_ words: String, depth: Int = 0) -> String {
    let words = words.trimmingSpace
    guard let first = words.first, let last = words.last, words.count >= 2 else { return words }
    if first == last, first == "\"" || first == "'" { return String(words.dropFirst().dropLast()) }
    if first == "[", last == "]", depth < 2 {
      let items = words.dropFirst().dropLast().split { ",，".contains($0) }
      return items.map { unquoted(String($0), depth: depth + 1) }.joined(separator: "、")
    }
    return words
  }
}
