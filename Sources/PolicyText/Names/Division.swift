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
    for line in lines.split(separator: "\n") {
      let names = line.split(separator: " ").map(String.init)
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

  /// By name, and an autonomous prefecture also by its short one: 海南州.
  static let byName: [String: [Int]] = {
    var byName: [String: [Int]] = [:]
    for (index, division) in all.enumerated() {
      byName[division.name, default: []].append(index)
      if division.level == .city, division.name.closes(with: "自治州"), let stem = division.stem {
        byName[stem + "州", default: []].append(index)
      }
    }
    return byName
  }()

  /// Provinces by their short names: 江苏, 内蒙古.
  static let provinces: [(short: String, index: Int)] = all.indices.filter { all[$0].level == .province }
    .compactMap { index in all[index].stem.map { (short: $0, index: index) } }

  /// Cities by their short names, as titles have them: 深圳经济特区….
  static let cityStems: [String: Int] = {
    var stems: [String: Int] = [:]
    for (index, division) in all.enumerated() where division.level == .city {
      if let stem = division.stem, stem.unicodeScalars.count > 1 { stems[stem] = index }
    }
    return stems
  }()

  static let longest = all.map(\.name.unicodeScalars.count).max() ?? 0

  /// 江苏 of 江苏省, 广西 of 广西壮族自治区, 海南 of 海南藏族自治州; nil for a name that is nothing without its kind.
  var stem: String? {
    for kind in ["自治州", "自治区", "特别行政区"] where name.closes(with: kind) {
      let front = String(name.dropLast(kind.count))
      let people = Division.peoples.compactMap { front.place(of: $0)?.lowerBound }.min()
      return String(front[..<(people ?? front.endIndex)])
    }
    for kind in ["省", "市", "地区"] where name.closes(with: kind) { return String(name.dropLast(kind.count)) }
    return nil
  }

  /// The peoples in the names of autonomous regions and prefectures.
  private static let peoples = [
    "朝鲜族", "土家族", "苗族", "藏族", "羌族", "彝族", "布依族", "侗族", "哈尼族", "壮族", "傣族", "白族", "景颇族", "傈僳族", "回族", "蒙古族",
    "维吾尔", "蒙古自治", "柯尔克孜", "哈萨克",
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
