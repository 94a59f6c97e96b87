/// What a line above the provisions is, by itself.
enum TopLine: Equatable {
  /// 苏政发〔2020〕101号, standing alone
  case number(DocumentNumber)
  /// 第712号 or 2021年第12号 below the name of an order
  case orderNumber(DocumentNumber.OrderSerial)
  /// 〔2023〕第17号, whose name is the series' above
  case serial(year: Int, Int)
  /// 发文机关：…, and the other facts of a portal's page
  case facts([LabelledFact])
  /// 某市人民政府文件
  case redHead
  case date(PolicyDate)
  /// 某市人民政府办公室　2023年5月1日
  case signed(SignedLine)
  /// ——2024年1月15日在某市第八届人民代表大会第三次会议上
  case spoken(String)
  /// 2007年6月29日 第十届全国人民代表大会常务委员会第二十八次会议通过
  case history
  /// 各区人民政府：
  case address
  case issuers([Issuer])
  case contents
  /// Of a table.
  case row
  case sentence
  /// A title, or what stands beside it.
  case words

  init(_ line: String) {
    let words = line.withoutSpace
    if let signed = SignedLine(line, words) {
      self = .signed(signed)
    } else if let number = DocumentNumber(wholeLine: line) ?? DocumentNumber(firstOfRow: line) {
      self = .number(number)
    } else if let serial = DocumentNumber.OrderSerial(wholeLine: words) {
      self = .orderNumber(serial)
    } else if let serial = DocumentNumber.serial(wholeLine: line) {
      self = .serial(year: serial.year, serial.serial)
    } else if let facts = LabelledFact.all(in: line, words) {
      self = .facts(facts)
    } else if TopLine.isNumberOfSession(words) {
      self = .redHead
    } else if words.closes(with: "文件"), words.scalarCount <= TopLine.longestRedHead, !words.mentions("关于") {
      self = .redHead
    } else if ["目录", "目次"].contains(words) {
      self = .contents
    } else if let date = PolicyDate(wholeLine: line) {
      self = .date(date)
    } else if let day = TopLine.spoken(words) {
      self = .spoken(day)
    } else if TopLine.isHistory(line) {
      self = .history
    } else if TopLine.isAddress(words) {
      self = .address
    } else if TopLine.isSentence(words) {
      self = .sentence
    } else if TopLine.isRow(line) {
      self = .row
    } else {
      let issuers = Issuer.all(signature: line)
      self = issuers.isEmpty ? .words : .issuers(issuers)
    }
  }

  /// Belongs to the masthead wherever it stands in it.
  var isMark: Bool {
    switch self {
    case .number, .orderNumber, .serial, .facts, .redHead, .date, .signed, .spoken, .history: true
    case .address, .issuers, .contents, .row, .sentence, .words: false
    }
  }

  /// 〔十三届〕第八十八号: counted anew by each congress, so that it is no number by itself.
  private static func isNumberOfSession(_ words: String) -> Bool {
    guard words.scalarCount <= longestSession, words.closes(with: "号") || words.closes(with: "号）"),
      let place = words.place(of: "届")
    else { return false }
    return String(words[place.upperBound...]).mentions("第")
  }

  /// Where and when a report was given, in dashes or brackets: its day.
  private static func spoken(_ words: String) -> String? {
    guard let first = words.first, "—（(－-".contains(first), words.scalarCount <= longestHistory,
      ["会议上", "大会上", "会上", "会上）", "会议上）", "大会上）"].contains(where: words.closes)
    else { return nil }
    let text = ScalarText(words)
    guard let day = PolicyDate.all(in: text, atMost: 1).first, text.stands("在", at: day.range.upperBound),
      day.range.lowerBound <= 2
    else { return nil }
    return text.string(day.range)
  }

  /// Of a line of an act's history, in characters; a sentence that begins with a day is longer or ends in a full stop.
  private static let longestHistory = 160
  /// Of one in brackets, which tells of every amendment.
  private static let longestHistories = 1000
  /// In front of its first day: （根据 and spaces between the characters.
  private static let longestLead = 24
  /// 某某高新技术产业开发区管理委员会办公室文件
  private static let longestRedHead = 30
  /// 〔十三届〕第一百八十八号）
  private static let longestSession = 20
  /// Of the addressees: a notice to forty bodies has some 180 characters.
  private static let longestAddress = 200
  /// A title has at most some 70 characters; of the titles of 2,954 laws and 80 policies three have more.
  private static let longestTitle = 80

  private static func isHistory(_ line: String) -> Bool {
    let count = line.scalarCount
    guard count <= longestHistories, !line.mentions("。"), !line.closes(with: "：") else { return false }
    let inside = line.inBrackets
    let isShort = count <= longestHistory
    if inside != nil, isShort, line.mentions("年"), line.mentions("日") { return true }
    // （5月29日某省第十二届人民代表大会常务委员会第十次会议通过）
    if isShort, inside?.closes(with: "会议通过") == true { return true }
    // （2022年3月经村民会议通过）
    if isShort, line.mentions("年"), line.mentions("月"), let inside,
      TextVerbs.ofHistories.contains(where: inside.closes)
    {
      return true
    }
    guard inside != nil || isShort, PolicyDate(firstIn: String(line.prefix(longestLead))) != nil else {
      return false
    }
    return line.mentions("施行") || TextVerbs.ofHistories.contains(where: line.mentions)
  }

  /// 根据2019年5月16日某市关于清理规范性文件的通知继续有效: what a later paper says of this one.
  static func isOfCleanUp(_ line: String) -> Bool {
    let words = line.withoutSpace
    return words.mentions("根据") && !words.mentions("修")
      && ["继续有效", "失效", "废止"].contains { words.closes(with: $0) || words.closes(with: $0 + "）") }
  }

  /// Whom documents are addressed to: bodies and places, or 各 of them.
  private static let addressees = [
    "各", "府", "委", "局", "部", "厅", "单位", "公司", "院", "校", "中心", "会", "办", "处", "县", "市", "区", "省", "镇", "乡",
    "街道", "企业",
    "机构", "同志", "银行", "代表",
  ]

  /// 某届委员会第十次全体会议，…提出如下建议： leads to what the paper says: 如下, or a kind of paper in front of the colon, is nobody.
  private static func isAddress(_ words: String) -> Bool {
    words.endsInColon && !words.mentions("。") && !words.mentions("《")
      && words.scalarCount <= longestAddress && !words.opens(with: "为") && !words.opens(with: "根据")
      && !words.mentions("如下") && TitleEnd.kind(of: String(words.trimmingSpace.dropLast())) == nil
      && addressees.contains(where: words.mentions)
  }

  /// Three cells that tabs set apart, none of them a letter of a title.
  private static func isRow(_ line: String) -> Bool {
    guard line.utf8.contains(0x09) else { return false }
    let cells = line.split(separator: "\t").map { String($0).withoutSpace }
    return cells.count >= 3
      && cells.allSatisfy { $0.scalarCount > 1 || $0 == RowText.empty || $0 == RowText.above }
  }

  /// A sentence or what introduces a list: nothing that goes on with a title.
  private static func isSentence(_ words: String) -> Bool {
    words.mentions("。") || words.mentions("；") || words.endsInColon
      || words.scalarCount > longestTitle || words.opens(with: "为") && words.mentions("，")
  }
}
