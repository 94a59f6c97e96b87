/// The body that a cited title names in front of 关于: 《省政府关于…》, 《浙江省人民政府关于…》.
package struct CitedIssuer: Sendable, Equatable {
  /// In full: 江苏省人民政府, also where a document of Jiangsu writes 省政府.
  package let name: String
  package let level: Level?

  /// - Parameter citing: the document that cites; 省政府 is its province's.
  package init?(ofTitle title: String, citedBy citing: Masthead) {
    guard let issuer = Issuer.all(openingTitle: title).first else { return nil }
    var name = issuer.name
    for (short, rank) in [
      ("省", Level.province), ("自治区", .province), ("市", .city), ("县", .county), ("区", .county),
    ]
    where name.hasPrefix(short + "政府") || name.hasPrefix(short + "人民政府") || name.hasPrefix(short + "委") {
      guard let place = CitedIssuer.place(of: citing, rank) else { break }
      name = place + name.dropFirst(short.count)
    }
    self.name = CitedIssuer.full(name)
    level = issuer.isNational ? .national : Region(openingName: name)?.level
  }

  /// 南京市政府 is 南京市人民政府.
  package static func full(_ name: String) -> String {
    let words = name.filter { !$0.isWhitespace }
    guard words.hasSuffix("政府"), !words.hasSuffix("人民政府") else { return words }
    return words.dropLast(2) + "人民政府"
  }

  /// The province, or the city without its province, that a document speaks for.
  private static func place(of citing: Masthead, _ rank: Level) -> String? {
    guard let region = citing.region, let level = citing.level else { return nil }
    let province = Region(openingName: region)?.province
    switch rank {
    case .province: return province
    case .city: return level == .city ? String(region.dropFirst(province.map(\.count) ?? 0)) : nil
    default: return nil
    }
  }
}

extension CitedIssuer {
  /// Whether the words in front of 关于 name a body.
  package static func isIssuer(_ words: String) -> Bool { !Issuer.all(openingTitle: words + "关于").isEmpty }
}
