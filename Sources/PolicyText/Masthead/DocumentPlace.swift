/// Level and region, from the issuers or from what the text says of itself.
struct DocumentPlace {
  private(set) var level: Level?
  private(set) var region: String?

  /// - Parameter spokenAt: the meeting at which a report was given.
  init(
    issuers: [Issuer], title: String, number: DocumentNumber? = nil, spokenAt: String? = nil, text: [UInt8]
  ) {
    let title = DocumentPlace.withoutYear(title)
    let places = issuers.map(\.place)
    let first = zip(issuers, places).first { $1 != nil || $0.isNational(of: $1) }
    if let first {
      if let place = first.1 { set(place, of: first.0, text) } else { setNational() }
    } else if DocumentPlace.national.contains(where: title.opens) {
      setNational()
    } else if let place = Region(openingTitle: DocumentPlace.withoutLabel(title)) {
      level = place.level
      region = place.name
    } else if let place = spokenAt.flatMap(Region.init(openingName:)) {
      level = place.level
      region = place.name
    } else if issuers.isEmpty,
      DocumentPlace.isRegulation(title) || title.closes(with: "法") && !title.closes(with: "办法")
    {
      // A regulation (条例) that is not national carries its place in its name, by the law on legislation; what a body made that
      // is none of the state's is of a place that is not known.
      setNational()
    } else if issuers.isEmpty, let place = number.flatMap(DocumentPlace.numbered) {
      level = place.level
      region = place.name
    } else if let place = DocumentPlace.suited(in: text) {
      level = place.level
      region = place.name
    } else {
      level = DocumentPlace.spokenLevel(title: title, text: text)
      if level == .province { region = Region.provinceNamed(in: text) }
    }
  }

  /// 自治条例 is made by the congress of a place that governs itself, never by the state (立法法).
  private static func isRegulation(_ title: String) -> Bool {
    title.closes(with: "条例") && !title.closes(with: "自治条例") && !title.closes(with: "单行条例")
  }

  /// 2023年合肥市…, 2022年度…: a year stands in front of whose it is.
  private static func withoutYear(_ title: String) -> String {
    let words = ScalarText(title)
    var index = 0
    guard let year = NumberScan.digits(words, &index), NumberScan.years.contains(year), words[index] == "年"
    else {
      return title
    }
    index += words[index + 1] == "度" ? 2 : 1
    return words.string(index..<words.count)
  }

  /// 政策解读：《合肥市…》, 应急预案—合肥市…, 《郑州市…办法》政策问答: what is told of a text names its place.
  private static func withoutLabel(_ title: String) -> String {
    var words = title
    if title.hasLabel(atMost: longestLabel),
      let colon = [words.place(of: "："), words.place(of: ":")].compactMap(\.self).first
    {
      words = String(words[colon.upperBound...])
    }
    if let dash = words.place(of: "—"), Region(openingName: words) == nil,
      String(words[..<dash.lowerBound]).scalarCount <= longestLabel
    {
      words = String(words[dash.upperBound...].drop { $0 == "—" })
    }
    for mark in ["《", "“"] where words.opens(with: mark) { words = words.behind(mark) }
    return withoutYear(words)
  }

  /// 一图读懂, 政策解读, in characters.
  private static let longestLabel = 8

  private static let national = [Country.name, "国家", "中央", "全国", "国务院", "最高人民"]

  private mutating func setNational() {
    level = .national
    region = "全国"
  }

  /// 朝阳区 is of the city that the text speaks of.
  private mutating func set(_ place: Region, of issuer: Issuer, _ text: [UInt8]) {
    level = place.level
    region = place.name
    guard place.province == nil, let province = Region.provinceNamed(in: text) else { return }
    let whole = Region(openingName: province + issuer.name)
    region = whole.map { $0.level == place.level ? $0.name : province + place.name } ?? province + place.name
  }

  /// 沪府发〔2021〕1号: the sign of a province's government, where no city or county writes the same.
  private static func numbered(_ number: DocumentNumber) -> Region? {
    let governments = ["政", "府"]
    return signs.first { sign in governments.contains { number.agency.opens(with: sign.0 + $0) } }
      .flatMap { Region(openingName: $0.1) }
  }

  /// Without 宁 (南京, 宁海), 青 (青岛), 新 (新乡), 云 (云和), 晋 (晋江), 吉, 甘, 苏, 京 and others.
  private static let signs = [
    ("沪", "上海市"), ("渝", "重庆市"), ("冀", "河北省"), ("浙", "浙江省"), ("皖", "安徽省"), ("闽", "福建省"), ("豫", "河南省"),
    ("粤", "广东省"), ("黔", "贵州省"), ("滇", "云南省"), ("陕", "陕西省"),
  ]

  /// What a text says of itself it says early. In bytes; from 4,000 on each of 155 pages and papers is of the same place.
  private static let opening = 6000

  /// 结合官渡区实际: a text is made to suit the place that it is of.
  private static func suited(in text: [UInt8]) -> Region? {
    let opening = text.span.extracting(first: DocumentPlace.opening)
    let suiting = Array("结合".utf8)
    guard let start = ByteSearch.first(suiting, in: opening, from: 0),
      let end = ByteSearch.first(Array("实际".utf8), in: opening, from: start),
      end - start - suiting.count <= longestPlace
    else { return nil }
    let words = String(decoding: text[start + suiting.count..<end], as: UTF8.self).withoutSpace
    return Region(openingName: words).flatMap { $0.name.closes(with: words) ? $0 : nil }
  }

  /// In bytes: 德宏傣族景颇族自治州.
  private static let longestPlace = 36

  /// 省政府关于…, 经省政府同意, 我省, 省直各单位: a text that does not name its issuer says so.
  private static func spokenLevel(title: String, text: [UInt8]) -> Level? {
    let signs: [(Level, [String])] = [
      (.province, ["省政府", "省委"]), (.city, ["市政府", "市委"]), (.county, ["县政府", "区政府", "县委", "区委"]),
    ]
    if let level = signs.first(where: { $0.1.contains(where: title.opens) })?.0 { return level }
    let phrases: [(Level, [String])] = [
      (.province, ["经省政府同意", "经省政府批准", "经省委", "我省", "省直各", "省政府各"]),
      (.city, ["经市政府同意", "经市政府批准", "经市委", "我市", "市直各", "市政府各"]),
      (.county, ["经县政府同意", "经区政府同意", "我县", "我区", "县直各", "县政府各", "区直各", "区政府各"]),
      (.township, ["经镇政府同意", "经乡政府同意", "我镇", "我乡", "镇属各", "镇直各", "乡直各"]),
    ]
    let opening = text.span.extracting(first: DocumentPlace.opening)
    return phrases.first { _, words in
      words.contains { ByteSearch.first(Array($0.utf8), in: opening, from: 0) != nil }
    }?.0
  }
}
