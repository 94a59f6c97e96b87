/// The level of government that speaks, highest first.
package enum Level: UInt8, Sendable, Comparable, CaseIterable {
  case national, province, city, county, township

  package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

  /// The word of the JSON and of `--level`.
  package var word: String {
    switch self {
    case .national: "national"
    case .province: "province"
    case .city: "city"
    case .county: "county"
    case .township: "township"
    }
  }

  /// Also what a user may write: 国家, 省, 市, 县.
  package init?(word: String) {
    let word = word.lowercased()
    guard let level = Level.allCases.first(where: { $0.words.contains(word) }) else { return nil }
    self = level
  }

  /// What may be written for it.
  package var words: [String] {
    switch self {
    case .national: ["national", "国家", "国家级", "全国", "中央", "国"]
    case .province: ["province", "provincial", "省", "省级", "自治区", "直辖市"]
    case .city: ["city", "市", "市级", "地市"]
    case .county: ["county", "district", "县", "区", "县级", "区县"]
    case .township: ["township", "town", "乡", "镇", "街道", "乡镇", "乡级"]
    }
  }

  package var chinese: String {
    switch self {
    case .national: "国家"
    case .province: "省"
    case .city: "市"
    case .county: "区县"
    case .township: "乡镇"
    }
  }
}
