/// A place that governs: a province, a city, a county, a township, or a zone with a committee of its own.
///
/// A place that is in no list of divisions is known by its form: 某某县, 某某镇.
struct Region: Equatable {
  let level: Level
  /// 江苏省南京市江宁区; what is above stands in front where it is known.
  var name: String { path.joined() }
  /// 江苏省, 南京市, 江宁区
  let path: [String]
  /// 江苏省
  let province: String?

  /// The place that opens a body's name: 嘉兴市人民政府, 南京市江宁区教育局, 中共上海市委.
  init?(openingName name: String) {
    let words = name.opens(with: "中国（") ? name.behind("中国（") : Region.withoutParty(name)
    guard let reading = PlaceReading(words, isTitle: false) else { return nil }
    self.init(reading)
  }

  /// The place that opens a title, when it is one of the map's: 浙江省动物防疫条例, 深圳经济特区…, 中国（上海）….
  init?(openingTitle title: String) {
    let title = title.opens(with: "中国（") ? title.behind("中国（") : Region.withoutParty(title)
    guard let reading = PlaceReading(title, isTitle: true) else { return nil }
    self.init(reading)
  }

  /// 浙江, 浙江省: a province and nothing else.
  static func isProvince(_ words: String) -> Bool {
    Division.provinces.contains { $0.short == words || Division.all[$0.index].name == words }
  }

  /// Whether a division of the map may open a name: most characters begin none.
  static func mayOpen(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return false }
    return Division.names.open(with: first) || Division.provinceStems.open(with: first)
      || Division.cityStems.open(with: first)
  }

  private init?(_ reading: PlaceReading) {
    guard let level = reading.level else { return nil }
    self.level = level
    path = reading.names
    province = reading.province
  }

  /// 中共上海市委 is of 上海市.
  private static func withoutParty(_ name: String) -> String {
    ["中国共产党", "中共"].first(where: name.opens).map(name.behind) ?? name
  }

  /// 江北新区, whose name says nothing without its kind.
  static func isZone(_ place: String) -> Bool { PlaceReading.zones.contains(where: place.closes) }

  /// 高新技术产业开发区: a zone that goes by the name of its city.
  static func isNameless(_ place: String) -> Bool { PlaceReading.titledZones.contains(withoutRank(place)) }

  /// 高新区 for 高新技术产业开发区 and 国家高新技术产业开发区.
  static func shortened(_ zone: String) -> String {
    let name = withoutRank(zone)
    for kind in ["高新技术产业开发区", "高技术产业开发区", "高新技术开发区"] where name.closes(with: kind) {
      return name.before(kind) + "高新区"
    }
    return name.closes(with: "经济技术开发区") ? name.before("经济技术开发区") + "经开区" : zone
  }

  private static func withoutRank(_ zone: String) -> String {
    ["国家级", "国家", "省级"].first(where: zone.opens).map(zone.behind) ?? zone
  }

  /// The province that a text names most often, if it names one.
  static func provinceNamed(in text: [UInt8]) -> String? {
    mostNamed(in: text) { Division.all[$0.index].name } ?? mostNamed(in: text) { $0.short }
  }

  private static func mostNamed(
    in text: [UInt8], by spelling: ((short: String, index: Int)) -> String
  ) -> String? {
    var best: (count: Int, name: String)?
    for province in Division.provinces {
      let count = ByteSearch.count(of: Array(spelling(province).utf8), in: text)
      if count > (best?.count ?? 0) { best = (count, Division.all[province.index].name) }
    }
    return best?.name
  }
}

/// Reads a place from the front of a name, from above downwards.
private struct PlaceReading {
  private(set) var names: [String] = []
  private(set) var level: Level?
  private(set) var province: String?
  private var last: Int?
  private let words: [Unicode.Scalar]
  /// Where the rest begins that is not read yet.
  private var start = 0

  init?(_ name: String, isTitle: Bool) {
    words = Array(name.unicodeScalars)
    if !readDivision() {
      let isZone = PlaceReading.isZone(name)
      readShortName(isTitle: isTitle || isZone || PlaceReading.titledZones.contains(where: name.mentions))
      if !isZone { readTitledZone() }
    }
    while readDivision() {}
    if !isTitle, level == nil || level == .province || level == .city { readByForm() }
    if isTitle { readTitledTownship() } else { readTownshipOrZone() }
    if level == nil { return nil }
  }

  /// 苏州工业园区管理委员会 has its city's short name.
  private static func isZone(_ name: String) -> Bool {
    zones.contains(where: name.mentions) && committees.contains(where: name.mentions)
  }

  private func string(_ range: Range<Int>) -> String { String(scalars: words[range]) }

  /// The longest name of a division that stands here; of several of one name the one within the place so far.
  private mutating func readDivision() -> Bool {
    for name in Division.names.all(in: words, at: start) {
      if let index = choice(of: name) {
        take(index, name, isKnown: name.divisions.count == 1 || last != nil)
        return true
      }
    }
    return false
  }

  private func choice(of name: Division.Names.Name) -> Int? {
    if let last { return name.divisions.first { $0 != last && Division.isWithin($0, last) } }
    // 城区 and 郊区 are districts of one city each, and words of any other.
    guard name.scalars.count > 2 || ["县", "市", "州"].contains(name.scalars.last) else { return nil }
    return name.divisions.min { Division.all[$0].level < Division.all[$1].level }
  }

  /// - Parameter isKnown: 朝阳区 alone may be of Beijing or of Changchun: it has no path.
  private mutating func take(_ index: Int, _ name: Division.Names.Name, isKnown: Bool) {
    let end = start + name.scalars.count
    defer { start = end }
    level = Division.all[index].level
    guard isKnown else {
      names = [string(start..<end)]
      return
    }
    names = Division.path(to: index).map { Division.all[$0].name }
    province = names.first
    last = index
  }

  /// 江苏, and in a title 深圳.
  private mutating func readShortName(isTitle: Bool) {
    if let name = Division.provinceStems.all(in: words, at: start).first {
      take(name.divisions[0], name, isKnown: true)
    } else if isTitle, let name = Division.cityStems.all(in: words, at: start).first {
      take(name.divisions[name.divisions.count - 1], name, isKnown: true)
    }
  }

  /// 青岛高新区促进…细则 and 青岛高新区教育局 are of the zone; 青岛市高新区… is said of all that the city has.
  private mutating func readTitledZone() {
    guard level == .city else { return }
    let rest = string(start..<words.count)
    guard let zone = PlaceReading.titledZones.first(where: rest.opens) else { return }
    add(zone, .county)
  }

  fileprivate static let titledZones = [
    "高新技术产业开发区", "高技术产业开发区", "经济技术开发区", "高新技术开发区", "高新区", "经开区", "工业园区",
  ]

  /// 某某县, 某某市: a name that ends like one. 喀什地区行署 is a city's level.
  private mutating func readByForm() {
    for end in start..<min(start + PlaceReading.longest, words.count) {
      let scalar = words[end]
      guard scalar.properties.isAlphabetic else { return }
      let length = end + 1 - start
      guard length > 1, "市县区州盟旗".unicodeScalars.contains(scalar) else { continue }
      let word = string(start..<end + 1)
      // 北京市政府批准市市政管委
      if word.mentions("政府") { return }
      if scalar == "区" {
        if word.closes(with: "地区"), length > 3 {
          add(word, .city)
          return
        }
        if PlaceReading.zones.contains(where: word.closes) || word.closes(with: "自治区") { return }
      }
      if scalar == "州", !word.closes(with: "自治州") { continue }
      if length >= 3 || scalar == "县" { add(word, scalar == "盟" || scalar == "州" ? .city : .county) }
      return
    }
  }

  /// 长安镇人民政府, 白云街道办事处; 江北新区管理委员会.
  private mutating func readTownshipOrZone() {
    let rest = string(start..<words.count)
    for end in ["街道", "民族乡", "镇", "乡", "苏木"] {
      guard let place = rest.place(of: end), place.lowerBound > rest.startIndex,
        rest[..<place.lowerBound].unicodeScalars.count <= PlaceReading.longest,
        PlaceReading.rulers.contains(where: String(rest[place.upperBound...]).opens)
      else { continue }
      add(String(rest[..<place.upperBound]), .township)
      return
    }
    guard level != .county, PlaceReading.committees.contains(where: rest.mentions) else { return }
    let ends = PlaceReading.zones.compactMap { rest.place(of: $0)?.upperBound }
    guard let end = ends.max() else { return }
    var zone = String(rest[..<end])
    // 中国（上海）自由贸易试验区 has its place between brackets.
    if let close = zone.lastIndex(of: "）") { zone = String(zone[zone.index(after: close)...]) }
    add(zone, .county)
  }

  /// 万州区龙驹镇2023年…预案: a township between its county and a year; 城乡 and 乡镇 are none.
  private mutating func readTitledTownship() {
    guard level == .county, last != nil else { return }
    let rest = words[start...].prefix(PlaceReading.longestTownship + 1)
    guard let year = rest.firstIndex(where: Numeral.isArabic), year - start > 1 else { return }
    let name = string(start..<year)
    guard ["镇", "乡", "街道"].contains(where: name.closes), !PlaceReading.townships.contains(where: name.closes)
    else { return }
    add(name, .township)
  }

  /// Words for all of them, not the name of one.
  private static let townships = ["城乡", "乡镇", "城镇", "村镇", "集镇", "小镇"]
  /// In characters.
  private static let longestTownship = 6

  private mutating func add(_ name: String, _ level: Level) {
    names.append(name)
    self.level = level
    start += name.unicodeScalars.count
  }

  /// Of a place's own name, in characters.
  private static let longest = 12

  /// Who governs a township.
  private static let rulers = ["人民政府", "政府", "办事处", "人大", "党委", "党工委"]

  /// Who governs a zone.
  private static let committees = ["管理委员会", "管委会", "党工委", "工委", "委员会", "管理局", "管理办公室"]

  /// What a zone calls itself.
  fileprivate static let zones = [
    "新区", "新片区", "片区", "开发区", "高新区", "经开区", "园区", "示范区", "试验区", "保税区", "保税港区", "合作区", "度假区", "先行区", "集聚区",
    "集中区", "新城", "风景区", "名胜区", "管理区", "实验区", "功能区", "保护区",
  ]
}
