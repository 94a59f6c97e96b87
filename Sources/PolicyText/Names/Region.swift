/// A place that governs: a province, a city, a county, a township, or a zone with a committee of its own.
///
/// A place that is in no list of divisions is known by its form: 某某县, 某某镇.
struct Region: Equatable {
  let level: Level
  /// 江苏省南京市江宁区; what is above stands in front where it is known.
  let name: String
  /// 江苏省
  let province: String?

  /// The place that opens a body's name: 嘉兴市人民政府, 南京市江宁区教育局, 中共上海市委.
  init?(openingName name: String) {
    let words = name.opens(with: "中国（") ? String(name.dropFirst(3)) : Region.withoutParty(name)
    guard let reading = PlaceReading(words, isTitle: false) else { return nil }
    self.init(reading)
  }

  /// The place that opens a title, when it is one of the map's: 浙江省动物防疫条例, 深圳经济特区…, 中国（上海）….
  init?(openingTitle title: String) {
    let title = title.opens(with: "中国（") ? String(title.dropFirst(3)) : Region.withoutParty(title)
    guard let reading = PlaceReading(title, isTitle: true) else { return nil }
    self.init(reading)
  }

  private init?(_ reading: PlaceReading) {
    guard let level = reading.level else { return nil }
    self.level = level
    name = reading.names.joined()
    province = reading.province
  }

  /// 中共上海市委 is of 上海市.
  private static func withoutParty(_ name: String) -> String {
    for party in ["中国共产党", "中共"] where name.opens(with: party) {
      return String(name.dropFirst(party.count))
    }
    return name
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
  private var rest: Substring

  init?(_ words: String, isTitle: Bool) {
    rest = words[...]
    // 苏州工业园区管理委员会 has its city's short name.
    let isZone =
      PlaceReading.zones.contains(where: words.mentions)
      && PlaceReading.committees.contains(where: words.mentions)
    if !readDivision() { readShortName(isTitle: isTitle || isZone) }
    while readDivision() {}
    if !isTitle, level == nil || level == .province || level == .city { readByForm() }
    if !isTitle { readTownshipOrZone() }
    if level == nil { return nil }
  }

  /// The longest name of a division that stands here; of several of one name the one within the place so far.
  private mutating func readDivision() -> Bool {
    var word = String(rest.prefix(Division.longest))
    while word.unicodeScalars.count > 1 {
      if let found = Division.byName[word], let index = choice(of: found, word) {
        take(index, word, isKnown: found.count == 1 || last != nil)
        return true
      }
      word.removeLast()
    }
    return false
  }

  private func choice(of found: [Int], _ word: String) -> Int? {
    if let last { return found.first { $0 != last && Division.isWithin($0, last) } }
    // 城区 and 郊区 are districts of one city each, and words of any other.
    guard word.unicodeScalars.count > 2 || word.closes(with: "县") || word.closes(with: "市") else {
      return nil
    }
    return found.min { Division.all[$0].level < Division.all[$1].level }
  }

  /// - Parameter isKnown: 朝阳区 alone may be of Beijing or of Changchun: it has no path.
  private mutating func take(_ index: Int, _ word: String, isKnown: Bool) {
    rest = rest.dropFirst(word.count)
    level = Division.all[index].level
    guard isKnown else {
      names = [word]
      return
    }
    let path = Division.path(to: index)
    names = path.map { Division.all[$0].name }
    province = names.first
    last = index
  }

  /// 江苏, and in a title 深圳.
  private mutating func readShortName(isTitle: Bool) {
    if let province = Division.provinces.first(where: { rest.utf8.starts(with: $0.short.utf8) }) {
      take(province.index, province.short, isKnown: true)
      return
    }
    guard isTitle else { return }
    for length in [4, 3, 2] {
      let word = String(rest.prefix(length))
      if word.count == length, let city = Division.cityStems[word] {
        take(city, word, isKnown: true)
        return
      }
    }
  }

  /// 某某县, 某某市: a name that ends like one. 喀什地区行署 is a city's level.
  private mutating func readByForm() {
    var word = ""
    for character in rest.prefix(PlaceReading.longest) {
      guard character.isLetter else { return }
      word.append(character)
      guard word.count > 1, "市县区州盟旗".contains(character) else { continue }
      if character == "区" {
        if word.closes(with: "地区"), word.count > 3 {
          add(word, .city)
          return
        }
        if PlaceReading.zones.contains(where: word.closes) || word.closes(with: "自治区") { return }
      }
      if character == "州", !word.closes(with: "自治州") { continue }
      if word.count >= 3 || character == "县" {
        add(word, character == "盟" || character == "州" ? .city : .county)
      }
      return
    }
  }

  /// 长安镇人民政府, 白云街道办事处; 江北新区管理委员会.
  private mutating func readTownshipOrZone() {
    let words = String(rest)
    for end in ["街道", "民族乡", "镇", "乡", "苏木"] {
      guard let place = words.place(of: end), words[..<place.lowerBound].count <= PlaceReading.longest,
        place.lowerBound > words.startIndex,
        PlaceReading.rulers.contains(where: String(words[place.upperBound...]).opens)
      else { continue }
      add(String(words[..<place.upperBound]), .township)
      return
    }
    guard level != .county, PlaceReading.committees.contains(where: words.mentions) else { return }
    let ends = PlaceReading.zones.compactMap { words.place(of: $0)?.upperBound }
    guard let end = ends.max() else { return }
    var zone = String(words[..<end])
    // 中国（上海）自由贸易试验区 has its place between brackets.
    if let close = zone.lastIndex(of: "）") { zone = String(zone[zone.index(after: close)...]) }
    add(zone, .county)
  }

  private mutating func add(_ name: String, _ level: Level) {
    names.append(name)
    self.level = level
    rest = rest.dropFirst(name.count)
  }

  /// Of a place's own name, in characters.
  private static let longest = 12

  /// Who governs a township.
  private static let rulers = ["人民政府", "政府", "办事处", "人大", "党委", "党工委"]

  /// Who governs a zone.
  private static let committees = ["管理委员会", "管委会", "党工委", "工委", "委员会", "管理局", "管理办公室"]

  /// What a zone calls itself.
  private static let zones = [
    "新区", "新片区", "片区", "开发区", "高新区", "经开区", "园区", "示范区", "试验区", "保税区", "保税港区", "合作区", "度假区", "先行区", "集聚区",
    "集中区", "新城", "风景区", "名胜区", "管理区", "实验区", "功能区", "保护区",
  ]
}
