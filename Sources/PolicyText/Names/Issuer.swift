/// A body that issues documents, by the name it signs with.
struct Issuer: Equatable {
  let name: String

  /// Nil for anything but a signature.
  init?(signature line: String) {
    guard line.utf8.count <= Issuer.longestLine else { return nil }
    let words = Issuer.withoutSeal(line.withoutSpace)
    guard (3...Issuer.longest).contains(words.unicodeScalars.count), Issuer.isName(words) else { return nil }
    let isBody =
      IssuerWords.endings.contains(where: words.closes)
      || IssuerWords.weakEndings.contains(where: words.closes) && Issuer.namesPlace(words)
    guard isBody else { return nil }
    name = words
  }

  private init(name: String) { self.name = name }

  /// 某市财政局（代章）
  private static func withoutSeal(_ words: String) -> String {
    guard words.closes(with: "）") || words.closes(with: ")"), let seal = seals.first(where: words.closes)
    else { return words }
    return String(words.dropLast(seal.count))
  }

  private static let seals = ["代章", "代", "盖章", "公章", "章", "印章"].flatMap { ["（\($0)）", "(\($0))"] }

  /// （代章） below a body.
  static func isSeal(_ line: String) -> Bool {
    line.utf8.count <= longestLine && seals.contains(line.withoutSpace)
  }

  /// 中华人民共和国财政部 is 财政部.
  var withoutCountry: Issuer {
    let rest = Country.removed(from: name)
    return rest == name ? self : Issuer(signature: rest) ?? self
  }

  /// The longest name of a body: 广东省人民代表大会常务委员会法制工作委员会 has 21 characters, zones have more.
  private static let longest = 40
  /// In bytes, with spaces between the characters of a signature.
  private static let longestLine = 400

  private static func isName(_ words: String) -> Bool {
    // 中国（上海）自由贸易试验区管理委员会, 杭州高新技术产业开发区（滨江）管理委员会
    // 高新区（新市区）教育局, 县“双创”办
    let isOfZone =
      words.opens(with: "中国（") || committeesBehindBracket.contains(where: words.mentions)
      || zonesBeforeBracket.contains(where: words.mentions)
    var name = isOfZone ? words.filter { $0 != "（" && $0 != "）" } : words
    if words.closes(with: "办") || words.closes(with: "办公室") { name = name.filter { $0 != "“" && $0 != "”" } }
    return !name.mentions("关于")
      && !name.unicodeScalars.contains { scalar in
        "，。；：！？,;:（）()《》“”×○Ｘ、".unicodeScalars.contains(scalar) || Numeral.isArabic(scalar)
      }
  }

  private static let zonesBeforeBracket = ["高新区（", "经开区（", "开发区（", "园区（", "新区（"]
  private static let committeesBehindBracket = ["）管理委员会", "）管委会", "）党工委"]

  private static func namesPlace(_ words: String) -> Bool {
    IssuerWords.national.contains(where: words.opens) || Region(openingName: words) != nil
  }

  /// 扬州市政府关于… is signed by 扬州市人民政府, 成都高新技术产业开发区管理委员会关于… by 成都高新区管委会.
  func isSame(as other: Issuer) -> Bool { shortened == other.shortened }

  private var shortened: String {
    var name = name
    for (long, short) in Issuer.shortNames {
      if let place = name.place(of: long) { name.replaceSubrange(place, with: short) }
    }
    return name
  }

  private static let shortNames = [
    ("人民政府", "政府"), ("管理委员会", "管委会"), ("高新技术产业开发区", "高新区"), ("经济技术开发区", "经开区"),
    (IssuerWords.party, "中共"), ("省委员会", "省委"), ("市委员会", "市委"), ("县委员会", "县委"), ("区委员会", "区委"),
  ]

  /// 省政府, 市财政局 and 县委 name no place; 国家统计局常州调查队 does.
  var namesItsPlace: Bool {
    !IssuerWords.placeless.contains(where: name.opens) && !opensWithLevel || place != nil
  }

  /// 市财政局: what governments and parties leave unsaid is elsewhere in their papers.
  var isOfUnsaidPlace: Bool {
    opensWithLevel && !IssuerWords.placeless.contains(where: name.opens) && place == nil
  }

  /// 青云乡人民政府: of which county it is, its name does not say.
  var isOfUnsaidCounty: Bool { place.map { $0.province == nil } ?? false }

  private var opensWithLevel: Bool {
    name.first.map(IssuerWords.levels.contains) == true
      && !IssuerWords.ofNoLevel.contains(where: name.opens)
  }

  /// The place that it is of; nil for a body of the state.
  var place: Region? {
    if name.opens(with: IssuerWords.party) { return Region(openingName: name.behind(IssuerWords.party)) }
    // 国家统计局江西调查总队 is of its province.
    if let body = IssuerWords.national.filter(name.opens).max(by: { $0.utf8.count < $1.utf8.count }) {
      if name.opens(with: "中国（") { return Region(openingName: name) }
      let rest = name.behind(body)
      let place = Region(openingName: rest) ?? (rest.closes(with: "队") ? Region(openingTitle: rest) : nil)
      return place.flatMap { $0.province == nil ? nil : $0 }
    }
    return Region(openingName: name)
  }

  var isNational: Bool { isNational(of: place) }

  /// - Parameter place: its own.
  func isNational(of place: Region?) -> Bool {
    // 中国人民银行南京分行 is of some place, whichever.
    guard place == nil, !IssuerWords.branches.contains(where: name.closes) else { return false }
    if IssuerWords.national.contains(where: name.opens) || IssuerWords.joined.contains(where: name.isSame) {
      return true
    }
    // 科技部办公厅, 质检总局办公厅
    if name.closes(with: "办公厅") { return Issuer(name: name.before("办公厅")).isNational(of: nil) }
    if FormerMinistries.names.contains(where: name.isSame) { return true }
    if ["总局", "总署"].contains(where: name.closes) { return true }
    // 财政部, 工业和信息化部: a department of a place carries the place's name.
    return name.closes(with: "部") && !["市", "省", "县", "区"].contains(where: name.opens)
  }
}

extension DocumentNumber {
  /// 政府令〔2010〕第15号, 省人民政府令第8号: of whom it is an order, who issues it says.
  func naming(_ issuers: [Issuer]) -> DocumentNumber {
    guard agency.closes(with: "政府令"), issuers.count == 1, issuers[0].name.closes(with: "人民政府"),
      DocumentNumber.namelessOrders.contains(agency)
    else { return self }
    return DocumentNumber(agency: issuers[0].name + "令", year: year, serial: serial, isBracketed: isBracketed)
  }

  private static let namelessOrders = ["", "省", "市", "县", "区", "州"].flatMap { ["\($0)政府令", "\($0)人民政府令"] }
}

// MARK: - Several bodies

extension Issuer {
  /// Every body of a signature's line: 科技部　财政部　税务总局 are three.
  static func all(signature line: String) -> [Issuer] {
    let pieces = pieces(of: line)
    if pieces.count > 1 {
      let issuers = pieces.compactMap(Issuer.init(signature:))
      if issuers.count == pieces.count { return issuers }
    }
    return Issuer(signature: line)?.parts ?? []
  }

  /// 某市人民代表大会, and on the next line 常务委员会机关…办法: the line breaks within a name. No title begins so.
  func goingOn(in line: String) -> Issuer? {
    line.withoutSpace.opens(with: Issuer.standing) ? Issuer(signature: name + Issuer.standing) : nil
  }

  /// The same above the title said again, which tells its whole name.
  func whole(in title: String) -> Issuer {
    let words = title.withoutSpace
    return words.opens(with: name) ? goingOn(in: words.behind(name)) ?? self : self
  }

  private static let standing = "常务委员会"

  /// The bodies named in front of 关于: 嘉兴市人民政府关于…, 中共上海市委、上海市人民政府关于….
  static func all(openingTitle title: String) -> [Issuer] {
    guard let about = title.place(of: "关于"), about.lowerBound > title.startIndex else { return [] }
    var front = String(title[..<about.lowerBound])
    // 国务院办公厅转发国家地震局关于…
    for verb in TextVerbs.bringing + TextVerbs.approving {
      if let place = front.place(of: verb), place.lowerBound > front.startIndex {
        front = String(front[..<place.lowerBound])
      }
    }
    return all(signature: front)
  }

  /// 某县人民政府土地征收启动公告: whose name opens what is made public is who makes it so. Rules of its work are another's.
  static func announcing(_ title: String) -> [Issuer] {
    guard ["公告", "通告"].contains(where: TitleEnd.bare(title).closes), let government = title.place(of: "人民政府")
    else { return [] }
    let rest = String(title[government.upperBound...])
    let office = ["办公室", "办公厅"].first(where: rest.opens) ?? ""
    return Issuer(signature: title[..<government.upperBound] + office).map { [$0] } ?? []
  }

  private static func pieces(of line: String) -> [String] {
    line.split { $0.isWhitespace || $0 == "、" || $0 == "，" }.map(String.init)
  }

  /// 国务院办公厅中央军委办公厅: bodies written without a mark between them. 国务院办公厅 is one body, and so is
  /// 国家统计局江西调查总队.
  private var parts: [Issuer] {
    guard name.utf8.count >= Issuer.shortestPair else { return [self] }
    var found: [Issuer] = []
    var start = name.startIndex
    for index in name.unicodeScalars.indices.dropFirst() {
      let rest = String(name[index...])
      guard Issuer.opensBody(rest), rest.scalarCount > 2,
        let front = Issuer(signature: String(name[start..<index])), Issuer(signature: rest) != nil,
        front.standsBeside(rest)
      else { continue }
      found.append(front)
      start = index
    }
    return found + [start == name.startIndex ? self : Issuer(name: String(name[start...]))]
  }

  /// 国务院 and 财政部 together, in bytes.
  private static let shortestPair = 18

  private static func opensBody(_ words: String) -> Bool {
    if [IssuerWords.joined, FormerMinistries.names].joined().contains(where: words.opens) { return true }
    return Region.mayOpen(words) && Region(openingName: words)?.province != nil
  }
}

/// What bodies are called.
enum IssuerWords {
  static let party = "中国共产党"

  /// The endings of bodies that sign policies; a person's or a product's name has none of them.
  static let endings = """
    人民政府 国务院 办公厅 办公室 委员会 人大常委会 代表大会 政府 管委会 人民法院 检察院 监委 省委 市委 县委 区委 中央 总局 总署 银行 部 厅 局 委 署 海关 联合会
    党组 办事处 行政公署 行署 工委 党委 政协 军区 总工会 监会
    """.listed

  /// Of those who sign seldom, and only with their place: 广州市医疗保险服务中心.
  static let weakEndings = "中心 分行 支行 院 办 协会 学会 联合社 指挥部 小组 联席会议 总队 支队 大队 调查队 委员会会议 集团 公司 组织 基金会 团委 妇联 残联"
    .listed

  static let branches = ["分行", "支行", "分局", "分公司"]

  /// How bodies of the state begin: the offices, commissions and ministries of the State Council (国务院机构设置, 2023), the
  /// other powers, and what has branches by their short names (民航安徽监管局, 国网安徽省电力有限公司).
  static let national = """
    国务院 全国 中共中央 中央 共青团中央 最高人民 国家 中国 海关总署 中华人民共和国 审计署 新华社 国家税务总局 国家统计局 国家外汇管理局 国家金融监督管理总局 中国人民银行
    中国证券监督管理委员会 中国证监会 中国银行保险监督管理委员会 中国银保监会 国家能源局 国家邮政局 国家烟草专卖局 国家矿山安全监察局 中国气象局 中国地震局 民航 国网
    """.listed

  /// Bodies of the state without its name, as they stand in a row of several.
  static let joined =
    national.filter { $0 != "中国" && $0 != "国家" }
      + """
      外交部 国防部 国家发展改革委 发展改革委 教育部 科学技术部 科技部 工业和信息化部 国家民委 公安部 国家安全部 民政部 司法部 财政部 人力资源社会保障部
      人力资源和社会保障部 自然资源部 生态环境部 住房城乡建设部 住房和城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 国家卫生健康委 退役军人部 退役军人事务部
      应急管理部 应急部 人民银行 国务院国资委 税务总局 市场监管总局 广电总局 体育总局 国家医保局 国家知识产权局 国管局 国家版权局 中共
      """.listed

  /// Bodies that leave their place unsaid.
  static let placeless = [
    "自治区人民政府", "自治区政府", "自治区党委", "省人民政府", "市人民政府", "县人民政府", "区人民政府", "省政府", "市政府", "县政府", "区政府", "省委", "市委",
    "县委", "区委", "国家",
  ]

  /// 市教育局: how the body of a place begins that does not say which.
  static let levels: Set<Character> = ["省", "市", "县", "区", "州"]
  /// The same characters in other words.
  static let ofNoLevel = ["市场", "市政", "市容", "区域", "县域", "省际"]
}
