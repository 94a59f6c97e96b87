/// What a line above the provisions is, by itself.
enum TopLine: Equatable {
  /// 苏政发〔2020〕101号, standing alone
  case number(DocumentNumber)
  /// 第712号 below the name of an order
  case orderNumber(Int)
  /// 发文机关：…, and the other facts of a portal's page
  case fact(name: String, value: String)
  /// 某市人民政府文件
  case redHead
  case date(PolicyDate)
  /// 2007年6月29日 第十届全国人民代表大会常务委员会第二十八次会议通过
  case history
  /// 各区人民政府：
  case address
  case issuers([Issuer])
  case contents
  case sentence
  /// A title, or what stands beside it.
  case words

  init(_ line: String) {
    let words = line.withoutSpace
    if let number = DocumentNumber(wholeLine: line) {
      self = .number(number)
    } else if let serial = DocumentNumber.orderSerial(wholeLine: words) {
      self = .orderNumber(serial)
    } else if let fact = TopLine.fact(words) {
      self = .fact(name: fact.name, value: fact.value)
    } else if TopLine.isNumberOfSession(words) {
      self = .redHead
    } else if words.closes(with: "文件"), words.scalarCount <= 30, !words.mentions("关于") {
      self = .redHead
    } else if ["目录", "目次"].contains(words) {
      self = .contents
    } else if let date = PolicyDate(wholeLine: line) {
      self = .date(date)
    } else if TopLine.isHistory(line) {
      self = .history
    } else if TopLine.isAddress(words) {
      self = .address
    } else if TopLine.isSentence(words) {
      self = .sentence
    } else {
      let issuers = Issuer.all(signature: line)
      self = issuers.isEmpty ? .words : .issuers(issuers)
    }
  }

  /// Belongs to the masthead wherever it stands in it.
  var isMark: Bool {
    switch self {
    case .number, .orderNumber, .fact, .redHead, .date, .history: true
    case .address, .issuers, .contents, .sentence, .words: false
    }
  }

  /// 〔十三届〕第八十八号: counted anew by each congress, so that it is no number by itself.
  private static func isNumberOfSession(_ words: String) -> Bool {
    guard words.scalarCount <= 20, words.closes(with: "号") || words.closes(with: "号）"),
      let place = words.place(of: "届")
    else { return false }
    return String(words[place.upperBound...]).mentions("第")
  }

  private static func fact(_ words: String) -> (name: String, value: String)? {
    let colons = [words.place(of: "："), words.place(of: ":")].compactMap(\.self)
    guard let colon = colons.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let value = String(words[colon.upperBound...])
    let name = String(words[..<colon.lowerBound])
    guard !value.isEmpty, FactLabels.names.contains(name) else { return nil }
    return (name, value)
  }

  /// Of a line of an act's history, in characters; a sentence that begins with a day is longer or ends in a full stop.
  private static let longestHistory = 160
  /// Of one in brackets, which tells of every amendment.
  private static let longestHistories = 1000
  /// Of the addressees: a notice to forty bodies has some 180 characters.
  private static let longestAddress = 200
  /// A title has at most some 70 characters; of the titles of 2,954 laws and 80 policies three have more.
  private static let longestTitle = 80

  private static func isHistory(_ line: String) -> Bool {
    let count = line.scalarCount
    guard count <= longestHistories, !line.mentions("。"), !line.closes(with: "：") else { return false }
    let isBracket = line.opens(with: "（") && line.closes(with: "）")
    let isShort = count <= longestHistory
    if isBracket, isShort, line.mentions("年"), line.mentions("日") { return true }
    guard isBracket || isShort, PolicyDate(firstIn: String(line.prefix(24))) != nil else { return false }
    return ["通过", "公布", "发布", "修正", "修订", "批准", "施行", "修改", "印发"].contains(where: line.mentions)
  }

  /// Whom documents are addressed to: bodies and places, or 各 of them.
  private static let addressees = [
    "各", "府", "委", "局", "部", "厅", "单位", "公司", "院", "校", "中心", "会", "办", "处", "县", "市", "区", "省", "镇", "乡",
    "街道", "企业",
    "机构", "同志", "银行",
  ]

  private static func isAddress(_ words: String) -> Bool {
    (words.closes(with: "：") || words.closes(with: ":")) && !words.mentions("。") && !words.mentions("《")
      && words.scalarCount <= longestAddress && !words.opens(with: "为") && !words.opens(with: "根据")
      && !["如下", "决定"].contains { words.closes(with: $0 + "：") || words.closes(with: $0 + ":") }
      && addressees.contains(where: words.mentions)
  }

  /// A sentence or what introduces a list: nothing that goes on with a title.
  private static func isSentence(_ words: String) -> Bool {
    words.mentions("。") || words.mentions("；") || words.closes(with: "：") || words.closes(with: ":")
      || words.scalarCount > longestTitle || words.opens(with: "为") && words.mentions("，")
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
    "字体", "字体大小", "作者", "责任编辑", "类型", "层级", "地区",
  ]

  static let issuer = ["发文机关", "制定机关", "发文单位", "发布机构", "发布机关", "发布单位"]
  static let number = ["发文字号", "文号", "文件编号"]
  static let issued = ["成文日期", "发文日期", "印发日期", "生成日期"]
  /// The day of a page, which may be later.
  static let published = ["发布日期", "公开日期", "发布时间"]
  static let effective = ["施行日期", "实施日期", "生效日期"]
  static let validity = ["时效性", "有效性", "效力状态", "时效", "状态"]
}
