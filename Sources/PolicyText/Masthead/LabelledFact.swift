/// A fact with its name in front: 发文机关：某市人民政府.
struct LabelledFact: Equatable {
  let name: String
  let value: String

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
    if isPageDay(words) || isLead(words) { return [] }
    let many = PortalLabel.facts(in: line)
    // 主题词： above its value, or without any.
    if !many.isEmpty, many.allSatisfy(\.value.isEmpty) {
      return many.map { LabelledFact(name: $0.label, value: "") }
    }
    if many.count > 1 {
      return many.compactMap { $0.value.isEmpty ? nil : LabelledFact(name: $0.label, value: $0.value) }
    }
    if let fact = LabelledFact(words) { return [fact] }
    // 名称：…, by its usual name.
    if let fact = many.first, !fact.value.isEmpty, FactLabels.names.contains(fact.label) {
      return [LabelledFact(name: fact.label, value: fact.value)]
    }
    return nil
  }

  /// In characters, with the brackets that some portals set around it; most lines have no colon so near their begin.
  private static let longestLabel = 9

  /// 江阴市人民政府办公室文件　　　澄政办发〔2023〕28号 on one line.
  private static func redHead(_ line: String, _ words: String) -> [LabelledFact]? {
    guard words.closes(with: "号"), words.mentions("文件") else { return nil }
    let pieces = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let last = pieces.indices.last(where: { pieces[$0].closes(with: "文件") }),
      last + 1 < pieces.count
    else { return nil }
    let number = pieces[(last + 1)...].joined()
    guard DocumentNumber(wholeLine: number) != nil else { return nil }
    let body = pieces[...last].joined().dropLast("文件".count)
    return [LabelledFact(name: "发文字号", value: number), LabelledFact(name: "发文机关", value: String(body))]
  }

  /// Rows of a table that was pasted: names, and behind each its value.
  private static func row(_ line: String) -> [LabelledFact]? {
    guard line.utf8.contains(0x09) else { return nil }
    let cells = line.split(separator: "\t").map { String($0).trimmingSpace }.filter { !$0.isEmpty }
    guard cells.count > 1, cells.count % 2 == 0 else { return nil }
    let facts = stride(from: 0, to: cells.count, by: 2).map {
      LabelledFact(name: cells[$0].withoutSpace, value: cells[$0 + 1])
    }
    return facts.allSatisfy { FactLabels.names.contains($0.name) } ? facts : nil
  }

  /// 导读：…, what a site says of a text in front of it.
  private static func isLead(_ words: String) -> Bool {
    ["导读", "核心提示"].contains { words.opens(with: $0 + "：") || words.opens(with: $0 + ":") }
  }

  /// 时间：2024-07-05 11:18:12　浏览：9675: when a page was made, which says nothing of the text below it.
  private static func isPageDay(_ words: String) -> Bool {
    ["时间", "日期", "归档时间"].contains { label in
      guard words.opens(with: label + "：") || words.opens(with: label + ":") else { return false }
      let value = ScalarText(String(words.behind(label).dropFirst()))
      return PolicyDate.all(in: value, atMost: 1).first?.range.lowerBound == 0
    }
  }

  init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  private init?(_ words: String) {
    let colons = [words.place(of: "："), words.place(of: ":")].compactMap(\.self)
    guard let colon = colons.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    value = String(words[colon.upperBound...])
    name = String(words[..<colon.lowerBound])
    guard !value.isEmpty, FactLabels.names.contains(name) else { return nil }
  }
}

extension String {
  /// Whether a colon stands behind so many characters or fewer.
  func hasLabel(atMost count: Int) -> Bool {
    unicodeScalars.prefix(count + 1).contains { $0 == "：" || $0 == ":" }
  }
}

/// The facts that portals print above a text, by the names that they use (政府信息公开目录 and 政策文件库 of the state, provinces and
/// cities).
enum FactLabels {
  static let names: Set<String> = [
    "索引号", "信息索引号", "主题分类", "主题词", "组配分类", "体裁分类", "分类", "公文种类", "文种", "信息名称", "内容概述", "标题", "发文机关", "发文单位",
    "发布机构", "发布机关", "发布单位", "制定机关", "公开方式", "公开范围", "来源", "成文日期", "发文日期", "发布日期", "公开日期", "印发日期", "生成日期",
    "施行日期", "实施日期", "生效日期", "失效日期", "发文字号", "文号", "文件编号", "时效性", "时效", "有效性", "效力状态", "状态", "发布时间", "浏览次数",
    "浏览量",
    "字体", "字体大小", "作者", "责任编辑", "类型", "层级", "地区", "解读机关", "解读单位", "解读部门", "解读人",
  ]

  /// Who explains what another body issued.
  static let interpreter = ["解读机关", "解读单位", "解读部门"]

  static let issuer = ["发文机关", "制定机关", "发文单位", "发布机构", "发布机关", "发布单位"]
  static let number = ["发文字号", "文号", "文件编号"]
  static let issued = ["成文日期", "发文日期", "印发日期", "生成日期"]
  /// The day of a page, which may be later.
  static let published = ["发布日期", "公开日期", "发布时间"]
  static let ofPaper = number + effective + validity
  static let effective = ["施行日期", "实施日期", "生效日期"]
  static let validity = ["时效性", "有效性", "效力状态", "时效", "状态"]
}
