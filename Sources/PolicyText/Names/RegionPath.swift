/// The places that a region's name has, from above downwards: 江苏省, 南京市 and 江宁区 of 江苏省南京市江宁区.
package struct RegionPath {
  /// The first is a province where the map knows its province; the last may be a township or a zone, which the map has not.
  package let places: [String]

  package init(_ region: String) {
    if let listed = Division.places(of: region) {
      places = listed
      return
    }
    let known = Region(openingName: region)?.path ?? []
    let front = known.joined()
    guard region.opens(with: front), region != front else {
      places = region == front ? known : [region]
      return
    }
    places = known + [region.behind(front)]
  }

  /// 南京, and of a zone that has its city's name 合肥高新区.
  package var shortName: String? {
    guard let last = places.last else { return nil }
    return namesake(Region.shortened(last)) ?? RegionPath.short(last)
  }

  /// What the place is called: as its path has it, and a zone by its city's name, 合肥高新技术产业开发区 and 合肥高新区.
  package var spellings: [String] {
    guard let last = places.last else { return [] }
    let short = Region.shortened(last)
    return [places.joined(), short] + [namesake(last), namesake(short)].compactMap(\.self)
  }

  /// A zone without a name of its own, with that of the place which it is in.
  private func namesake(_ zone: String) -> String? {
    guard places.count > 1, Region.isNameless(zone) else { return nil }
    return RegionPath.short(places[places.count - 2]) + zone
  }

  /// A place without the word for what it is: 南京, 江宁, 广西; the place itself where nothing else names it.
  package static func short(_ place: String) -> String {
    guard !Region.isZone(place) else { return place }
    let front = Division.withoutAutonomy(place) ?? kinds.first(where: place.closes).map(place.before)
    return front.flatMap { $0.scalarCount > 1 ? $0 : nil } ?? place
  }

  private static let kinds = ["地区", "街道", "省", "市", "区", "县", "盟", "旗", "镇", "乡"]
}

extension Region {
  /// 安庆市, 江苏省苏州市: a place and nothing else.
  static func isWhole(_ words: String) -> Bool {
    guard words.scalarCount <= longestWhole, let path = Region(openingName: words)?.path else { return false }
    return path.indices.contains { path[$0...].joined() == words }
  }

  /// 新疆维吾尔自治区巴音郭楞蒙古自治州焉耆回族自治县
  private static let longestWhole = 30
}
