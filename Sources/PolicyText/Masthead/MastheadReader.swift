/// Reads what stands above the first provision: title, number, addressees.
struct MastheadReader {
  /// The first paragraph behind the masthead.
  private(set) var end = 0
  private(set) var roles: [Outline.Role] = []
  private(set) var title = ""
  private(set) var number: DocumentNumber?
  private(set) var addressees: String?
  /// Labelled facts of a portal's page: 发文机关：…, 成文日期：….
  private(set) var labels: [String: String] = [:]
  /// The same, stated beside the text: believed where the text itself is silent.
  let stated: [String: String]
  /// Lines that tell when the text was passed, amended and put in force.
  private(set) var history: [String] = []

  private let text: [UInt8]
  private let blocks: [Block]

  /// - Parameter frontMatter: how many paragraphs are masthead by the source's own mark.
  init(_ text: [UInt8], _ blocks: [Block], frontMatter: Int?, stated: [String: String] = [:]) {
    self.stated = stated
    self.text = text
    self.blocks = blocks
    let limit = MastheadReader.limit(blocks)
    var index = 0
    while index < limit, title.isEmpty {
      let line = words(index)
      if takesMark(line) {
        roles.append(.outside(.masthead))
        index += 1
      } else if MastheadReader.endsTitle(line) && blocks[index].level == 0 {
        break
      } else {
        index = readTitle(from: index, limit: limit)
      }
    }
    while index < limit, frontMatter.map({ index < $0 }) ?? takesLine(index) {
      if frontMatter != nil, !takesMark(words(index)) { history.append(words(index)) }
      roles.append(.outside(.masthead))
      index += 1
    }
    end = index
  }

  /// Where the provisions begin at the latest.
  private static func limit(_ blocks: [Block]) -> Int {
    let first = blocks.firstIndex { block in
      block.level > 1 || block.opening?.family.traits.endsMasthead == true
    }
    return first ?? blocks.count
  }

  /// What is longer is neither title nor mark; of a line of megabytes the begin says so.
  private static let longest = 3000

  private func words(_ index: Int) -> String {
    String(decoding: text[blocks[index].range].prefix(MastheadReader.longest), as: UTF8.self)
  }

  /// The title's lines, joined; a Markdown heading is a title by itself.
  private mutating func readTitle(from start: Int, limit: Int) -> Int {
    var index = start
    title = words(index)
    roles.append(.outside(.title))
    index += 1
    let isMarkdown = blocks[start].level == 1
    while !isMarkdown, index < limit, index - start < 5, !TitleEnd.isComplete(title) {
      let line = words(index)
      guard !MastheadReader.endsTitle(line), !isMark(line) else { break }
      title += line
      roles.append(.outside(.title))
      index += 1
    }
    title = title.trimmingSpace
    return index
  }

  /// A sentence, an address or a date: nothing that goes on with a title.
  private static func endsTitle(_ line: String) -> Bool {
    line.mentions("。") || line.mentions("；") || line.closes(with: "：") || line.closes(with: ":")
      || line.count > 80
      || PolicyDate(wholeLine: line.withoutSpace) != nil
      || line.opens(with: "为") && line.mentions("，") || line.opens(with: "（")
  }

  // MARK: - Lines beside the title

  /// What stands between title and text, in any order; the addressees stand last.
  private mutating func takesLine(_ index: Int) -> Bool {
    guard addressees == nil, !MastheadReader.isContents(words(index)) else { return false }
    let line = words(index)
    // Pages print the title above the text and again in it.
    if takesMark(line) || line.withoutSpace.isSame(as: title.withoutSpace) { return true }
    let isDated = line.opens(with: "（") && line.closes(with: "）") && line.mentions("年") && line.mentions("日")
    if isDated || PolicyDate(wholeLine: line.withoutSpace) != nil
      || MastheadReader.isHistory(line)
    {
      history.append(line)
      return true
    }
    let isAddress =
      (line.closes(with: "：") || line.closes(with: ":")) && !line.mentions("。") && line.count <= 200
    if isAddress && !title.isEmpty && blocks[index].opening == nil && !line.opens(with: "为")
      && !line.opens(with: "根据")
    {
      addressees = line.trimmingSpace
      return true
    }
    return false
  }

  private static func isContents(_ line: String) -> Bool {
    ["目录", "目次"].contains(line.withoutSpace)
  }

  /// 2007年6月29日 第十届全国人民代表大会常务委员会第二十八次会议通过
  private static func isHistory(_ line: String) -> Bool {
    guard line.count <= 160, PolicyDate(firstIn: String(line.prefix(16))) != nil, !line.mentions("。") else {
      return false
    }
    return ["通过", "公布", "发布", "修正", "修订", "批准", "施行", "修改", "印发"].contains(where: line.mentions)
  }

  private func isMark(_ line: String) -> Bool {
    var copy = self
    return copy.takesMark(line)
  }

  /// A document number standing alone, a labelled fact, or the red head …文件.
  private mutating func takesMark(_ line: String) -> Bool {
    let words = line.withoutSpace
    if words.unicodeScalars.count <= 30, let found = DocumentNumber.all(in: words).first,
      words.unicodeScalars.count - found.range.count <= 2
    {
      if number == nil { number = found.number }
      return true
    }
    if let colon = words.firstIndex(where: { $0 == "：" || $0 == ":" }) {
      let label = String(words[..<colon].filter { $0 != "　" })
      let value = String(words[words.index(after: colon)...])
      if MastheadReader.labelNames.contains(label), !value.isEmpty {
        labels[label] = value
        if number == nil, label.closes(with: "文号") || label.closes(with: "字号") {
          number = DocumentNumber(firstIn: value)
        }
        return true
      }
    }
    return words.count <= 30 && words.closes(with: "文件") && !words.mentions("关于")
  }

  private static let labelNames: Set<String> = [
    "索引号", "主题分类", "发文机关", "发布机构", "成文日期", "发布日期", "标题", "发文字号", "文号", "公文种类", "有效性", "生效日期", "主题词", "信息索引号",
    "组配分类",
    "体裁分类", "发文日期", "公开日期", "施行日期", "实施日期", "时效性", "时效", "效力状态", "文件编号", "分类", "来源", "公开方式", "公开范围", "信息名称",
    "内容概述",
  ]
}
