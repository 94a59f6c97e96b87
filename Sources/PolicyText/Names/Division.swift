/// A province, city or county of the administrative map.
struct Division: Sendable {
  let name: String
  let level: Level
  /// The one that governs it, by its index.
  let parent: Int?

  /// All of them; a province stands before its cities, a city before its counties.
  static let all: [Division] = {
    var all: [Division] = []
    var province: Int?
    for line in lines.utf8.split(separator: 0x0a) {
      let names = line.split(separator: 0x20).map { String(Substring($0)) }
      if names.count == 1, isProvince(names[0]) {
        province = all.count
        all.append(Division(name: names[0], level: .province, parent: nil))
        continue
      }
      var parent = province
      if names[0] != "-" {
        parent = all.count
        all.append(Division(name: names[0], level: .city, parent: province))
      }
      all += names.dropFirst().map { Division(name: $0, level: .county, parent: parent) }
    }
    return all
  }()

  /// 东莞市 and 中山市 have no counties, and are no provinces.
  private static func isProvince(_ name: String) -> Bool {
    name.closes(with: "省") || name.closes(with: "自治区") || name.closes(with: "特别行政区")
      || ["北京市", "天津市", "上海市", "重庆市"].contains(name)
  }

  /// All names; an autonomous prefecture has short ones too: 海南自治州, 海南州, and those of Xinjiang by their first character.
  static let names: Names = {
    var names: [(String, Int)] = []
    for (index, division) in all.enumerated() {
      names.append((division.name, index))
      if division.level == .city, division.name.closes(with: "自治州"), let stem = division.stem {
        names.append((stem + "州", index))
        if division.name != stem + "自治州" { names.append((stem + "自治州", index)) }
        if let short = shortPrefectures[stem] { names.append((short, index)) }
      }
    }
    return Names(names)
  }()

  /// 巴州人民政府: what these governments call themselves. A title of 巴州区 in Sichuan has its 区.
  private static let shortPrefectures = ["巴音郭楞": "巴州", "克孜勒苏": "克州", "博尔塔拉": "博州"]

  /// Provinces by their short names: 江苏, 内蒙古.
  static let provinces: [(short: String, index: Int)] = all.indices.filter { all[$0].level == .province }
    .compactMap { index in all[index].stem.map { (short: $0, index: index) } }

  static let provinceStems = Names(provinces.map { ($0.short, $0.index) })

  /// Cities by their short names, as titles have them: 深圳经济特区….
  static let cityStems: Names = {
    var stems: [(String, Int)] = []
    for (index, division) in all.enumerated() where division.level == .city {
      if let stem = division.stem, stem.unicodeScalars.count > 1 { stems.append((stem, index)) }
    }
    return Names(stems)
  }()

  /// 江苏 of 江苏省, 广西 of 广西壮族自治区, 海南 of 海南藏族自治州; nil for a name that is nothing without its kind.
  var stem: String? {
    if let front = Division.withoutAutonomy(name) { return front }
    return ["省", "市", "地区"].first(where: name.closes).map(name.before)
  }

  /// 广西 of 广西壮族自治区, 长阳 of 长阳土家族自治县; nil for a place without autonomy.
  static func withoutAutonomy(_ name: String) -> String? {
    guard let kind = autonomous.first(where: name.closes) else { return nil }
    let front = name.before(kind)
    // 内蒙古 is a name, 博尔塔拉蒙古 has a people's behind it.
    let people = peoples.compactMap { front.place(of: $0)?.lowerBound }
      .filter { String(front[..<$0]).scalarCount > 1 }.min()
    return String(front[..<(people ?? front.endIndex)])
  }

  private static let autonomous = ["自治州", "自治区", "特别行政区", "自治县", "自治旗"]

  /// The peoples in the names of autonomous regions and prefectures.
  private static let peoples = [
    "朝鲜族", "土家族", "苗族", "藏族", "羌族", "彝族", "布依族", "侗族", "哈尼族", "壮族", "傣族", "白族", "景颇族", "傈僳族", "回族", "蒙古族",
    "维吾尔", "蒙古", "柯尔克孜", "哈萨克",
  ]

  /// From the province down: 江苏省苏州市昆山市.
  static func path(to index: Int) -> [Int] {
    var path = [index]
    while let parent = all[path[0]].parent { path.insert(parent, at: 0) }
    return path
  }

  static func isWithin(_ index: Int, _ ancestor: Int) -> Bool {
    var next: Int? = index
    while let current = next {
      if current == ancestor { return true }
      next = all[current].parent
    }
    return false
  }
}

// MARK: - Without the tables

extension Division {
  /// The places of a region that begins with its province, each as the map has it, and what is left behind two of them. The
  /// text of the map is asked: its tables take longer to make than a search takes. Nil where it has not the words.
  static func places(of region: String) -> [String]? {
    let words = Array(region.unicodeScalars)
    var places: [String] = []
    var start = 0
    func isPlace(_ end: Int) -> Bool {
      kinds.contains(words[end - 1]) && isListed(Array(String(scalars: words[start..<end]).utf8))
    }
    while start < words.count, let end = (start + 1...words.count).first(where: isPlace) {
      places.append(String(scalars: words[start..<end]))
      start = end
    }
    guard let first = places.first, isProvince(first), start == words.count || places.count >= 2 else {
      return nil
    }
    return start == words.count ? places : places + [String(scalars: words[start...])]
  }

  /// What the name of a place on the map ends in.
  private static let kinds: Set<Unicode.Scalar> = ["省", "市", "区", "县", "州", "盟", "旗"]

  private static func isListed(_ name: [UInt8]) -> Bool {
    let map = lines.utf8Span.span
    func isBorder(_ index: Int) -> Bool { !map.indices.contains(index) || map[index] <= 0x20 }
    var index = 0
    while let place = ByteSearch.first(name, in: map, from: index) {
      if isBorder(place - 1), isBorder(place + name.count) { return true }
      index = place + name.count
    }
    return false
  }
}

// MARK: - Names at a place of a text

extension Division {
  struct Names: Sendable {
    struct Name: Sendable {
      let scalars: [Unicode.Scalar]
      /// Those that bear it, by their indices.
      fileprivate(set) var divisions: [Int]
    }

    /// By the first character, the longest first.
    private let names: [Unicode.Scalar: [Name]]

    fileprivate init(_ pairs: [(String, Int)]) {
      var names: [Unicode.Scalar: [Name]] = [:]
      for (word, division) in pairs {
        let name = Name(scalars: Array(word.unicodeScalars), divisions: [division])
        Names.add(name, to: &names[name.scalars[0], default: []])
      }
      self.names = names.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    }

    /// Several divisions may have one name.
    private static func add(_ name: Name, to names: inout [Name]) {
      if let place = names.firstIndex(where: { $0.scalars == name.scalars }) {
        names[place].divisions += name.divisions
      } else {
        names.append(name)
      }
    }

    /// Every name that stands at a place, the longest first.
    func all(in words: [Unicode.Scalar], at start: Int) -> [Name] {
      guard start < words.count, let names = names[words[start]] else { return [] }
      return names.filter { words[start...].starts(with: $0.scalars) }
    }

    /// Whether a name begins so.
    func open(with scalar: Unicode.Scalar) -> Bool { names[scalar] != nil }
  }
}
