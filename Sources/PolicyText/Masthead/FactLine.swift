extension LabelledFact {
  /// The facts that a line says, and nothing else; nil for any other line.
  ///
  /// - Parameter words: the line without white space.
  static func all(in line: String, _ words: String) -> [LabelledFact]? {
    if line.mentions("|") {
      // The edge of a table.
      if words.unicodeScalars.allSatisfy({ $0 == "|" }) { return [] }
      if let row = FactRow(line) { return row.facts }
    }
    return labelled(in: line, words) ?? row(line) ?? FactRow(line)?.facts ?? redHead(line, words)
  }

  private static func labelled(in line: String, _ words: String) -> [LabelledFact]? {
    guard words.hasLabel(atMost: longestLabel) else { return nil }
    if isPageDay(words) || isLead(words) || isSource(words) { return [] }
    let many = all(in: line)
    // 主题词： above its value, or without any.
    if many.allSatisfy(\.value.isEmpty), !many.isEmpty { return many }
    if many.count > 1 { return many.filter { !$0.value.isEmpty } }
    if let fact = LabelledFact(words) ?? many.first { return [fact] }
    return nil
  }

  /// In characters, with the brackets that some portals set around it; most lines have no colon so near their begin.
  private static let longestLabel = 9

  /// 江阴市人民政府办公室文件　　　澄政办发〔2023〕28号 on one line.
  private static func redHead(_ line: String, _ words: String) -> [LabelledFact]? {
    guard words.closes(with: "号"), words.mentions("文件") else { return nil }
    let pieces = line.listed
    guard let last = pieces.indices.last(where: { pieces[$0].closes(with: "文件") }),
      last + 1 < pieces.count
    else { return nil }
    let number = pieces[(last + 1)...].joined()
    guard DocumentNumber(wholeLine: number) != nil else { return nil }
    let body = pieces[...last].joined().dropLast("文件".count)
    return [LabelledFact(name: .number, value: number), LabelledFact(name: .issuer, value: String(body))]
  }

  /// Rows of a table that was pasted: names, and behind each its value.
  private static func row(_ line: String) -> [LabelledFact]? {
    guard line.utf8.contains(0x09) else { return nil }
    let cells = line.split(separator: "\t").map { String($0).trimmingSpace }.filter { !$0.isEmpty }
    guard cells.count > 1, cells.count % 2 == 0 else { return nil }
    var facts: [LabelledFact] = []
    for index in stride(from: 0, to: cells.count, by: 2) {
      guard let name = FactName(word: cells[index].withoutSpace) else { return nil }
      facts.append(LabelledFact(name: name, value: cells[index + 1]))
    }
    return facts
  }

  /// 导读：…, what a site says of a text in front of it.
  private static func isLead(_ words: String) -> Bool {
    ["导读", "核心提示"].contains { words.behind(label: $0) != nil }
  }

  /// 原文链接：https://…
  private static func isSource(_ words: String) -> Bool {
    guard words.mentions("://") else { return false }
    let value = words.unicodeScalars.drop { $0 != "：" && $0 != ":" }.dropFirst()
    return String(value).opens(with: "http")
  }

  /// 时间：2024-07-05 11:18:12　浏览：9675: when a page was made, which says nothing of the text below it.
  private static func isPageDay(_ words: String) -> Bool {
    ["时间", "日期", "归档时间"].contains { label in
      guard let value = words.behind(label: label) else { return false }
      return PolicyDate.all(in: ScalarText(value), atMost: 1).first?.range.lowerBound == 0
    }
  }

  /// 内容概述：… and a value of any length, or 层级：…, which portals do not state.
  ///
  /// - Parameter words: the line without white space.
  private init?(_ words: String) {
    guard let colon = words.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let value = words[words.index(after: colon)...]
    guard !value.isEmpty, let name = FactName(word: String(words[..<colon])) else { return nil }
    self.init(name: name, value: String(value))
  }
}

extension String {
  /// Whether a colon stands behind so many characters or fewer.
  func hasLabel(atMost count: Int) -> Bool {
    unicodeScalars.prefix(count + 1).contains { $0 == "：" || $0 == ":" }
  }

  /// What follows a label that opens it and its colon.
  fileprivate func behind(label: String) -> String? {
    ["：", ":"].lazy.map { label + $0 }.first(where: opens).map(behind)
  }
}
