import Testing

@testable import PolicyText

/// Tables of names that several readers share.
@Suite struct NameTableTests {
  @Test(arguments: [
    ("江苏省南京市江宁区", ["江苏省", "南京市", "江宁区"]), ("内蒙古自治区呼和浩特市", ["内蒙古自治区", "呼和浩特市"]),
    ("湖北省恩施土家族苗族自治州", ["湖北省", "恩施土家族苗族自治州"]), ("上海市宝山区大场镇", ["上海市", "宝山区", "大场镇"]),
    ("江苏省南京市江北新区", ["江苏省", "南京市", "江北新区"]), ("某某县", ["某某县"]), ("全国", ["全国"]),
  ])
  func aRegionIsPartedByTheMap(region: String, places: [String]) {
    #expect(RegionPath(region).places == places)
    #expect(places.joined() == region)
  }

  /// Whether the tables or the text of the map are asked.
  @Test(arguments: 0..<8) func anyPlaceOfTheMapIsParted(rest: Int) {
    for index in stride(from: rest, to: Division.all.count, by: 8) {
      let places = Division.path(to: index).map { Division.all[$0].name }
      #expect(Division.places(of: places.joined()) == places)
    }
  }

  @Test(arguments: [
    ("江苏省", "江苏"), ("广西壮族自治区", "广西"), ("内蒙古自治区", "内蒙古"), ("恩施土家族苗族自治州", "恩施"), ("长阳土家族自治县", "长阳"),
    ("香港特别行政区", "香港"), ("江宁区", "江宁"), ("大场镇", "大场"), ("江北新区", "江北新区"), ("城区", "城区"), ("全国", "全国"),
  ])
  func aPlaceHasAShortName(place: String, short: String) { #expect(RegionPath.short(place) == short) }

  @Test(arguments: [
    ("中华人民共和国财政部", "财政部"), ("中华人民共和国宪法", "宪法"), ("中华人民共和国", "中华人民共和国"), ("财政部", "财政部"),
  ])
  func theCountryIsLeftOut(name: String, bare: String) { #expect(Country.removed(from: name) == bare) }

  @Test(arguments: [
    ("关于印发某市管理办法的通知", ["某市管理办法"]), ("关于公布《某条例》的决定", ["《某条例》"]),
    ("转发省财政厅关于印发某办法的通知的通知", ["某办法的通知", "省财政厅关于印发某办法的通知"]), ("某市信息发布办法", []),
  ])
  func aTitleNamesWhatItBrings(title: String, names: [String]) {
    #expect(BroughtNames.all(in: title) == names)
  }

  @Test(arguments: [
    ("发布机构", FactName.issuer), ("【索 引 号】：", .index), ("备注/文号", .number), ("公文生成日期", .issued),
  ])
  func aPortalsWordIsAFact(word: String, name: FactName) { #expect(FactName(label: word) == name) }

  /// A portal's tables have columns of that name.
  @Test(arguments: ["地区", "层级", "级别", "类型"])
  func aFilesOwnWordIsNoPortals(word: String) {
    #expect(FactName(label: word) == nil)
    #expect(FactName(word: word) != nil)
  }
}
