/// What a policy says of itself. What the text does not say is nil, not guessed.
package struct Masthead: Sendable, Equatable {
  package var title: String
  package var number: DocumentNumber?
  package var issuer: String?
  package var level: Level?
  /// With the province in front: 江苏省南京市; 全国 for national documents.
  package var region: String?
  package var issued: PolicyDate?
  package var effective: PolicyDate?
  package var addressees: String?
  package var validity: Validity?

  package init(
    title: String, number: DocumentNumber? = nil, issuer: String? = nil, level: Level? = nil,
    region: String? = nil, issued: PolicyDate? = nil, effective: PolicyDate? = nil, addressees: String? = nil,
    validity: Validity? = nil
  ) {
    self.title = title
    self.number = number
    self.issuer = issuer
    self.level = level
    self.region = region
    self.issued = issued
    self.effective = effective
    self.addressees = addressees
    self.validity = validity
  }
}

/// The level of government that speaks, highest first.
package enum Level: UInt8, Sendable, Comparable, CaseIterable {
  case national, province, city, county

  package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }

  /// The word of the JSON and of `--level`.
  package var word: String {
    switch self {
    case .national: "national"
    case .province: "province"
    case .city: "city"
    case .county: "county"
    }
  }

  /// Also what a user may write: 国家, 省, 市, 县.
  package init?(word: String) {
    switch word.lowercased() {
    case "national", "国家", "国家级", "全国", "中央", "国": self = .national
    case "province", "provincial", "省", "省级", "自治区", "直辖市": self = .province
    case "city", "市", "市级", "地市": self = .city
    case "county", "district", "县", "区", "县级", "区县": self = .county
    default: return nil
    }
  }

  package var chinese: String {
    switch self {
    case .national: "国家"
    case .province: "省"
    case .city: "市"
    case .county: "县"
    }
  }
}

/// A day as written; no clock, no zone.
package struct PolicyDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil unless it is a day of the calendar between 1900 and 2199.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900..<2200).contains(year), (1...12).contains(month) else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard (1...days).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (a: PolicyDate, b: PolicyDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// 2020-12-18
  package var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

/// A document's official number in one spelling: 苏政发〔2020〕101号.
package struct DocumentNumber: Sendable, Hashable, CustomStringConvertible {
  package let agency: String
  package let year: Int
  package let serial: Int

  package init(agency: String, year: Int, serial: Int) {
    self.agency = agency
    self.year = year
    self.serial = serial
  }

  package var description: String { "\(agency)〔\(year)〕\(serial)号" }
}
