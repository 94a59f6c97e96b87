import PolicyText
import Testing

@Suite struct StandardTests {
  @Test(arguments: [
    ("GB 50180-2018", "GB 50180-2018"), ("GB50180—2018", "GB 50180-2018"), ("GB/T 1.1-2020", "GB/T 1.1-2020"),
    ("DB33/T 2303-2021", "DB33/T 2303-2021"), ("T/CECS 123－2021", "T/CECS 123-2021"),
    ("gb 3095-2012", "GB 3095-2012"),
  ])
  func numbersHaveOneSpelling(written: String, expected: String) {
    #expect(DocumentNumber(wholeLine: written)?.description == expected)
    #expect(DocumentNumber(reference: written) == DocumentNumber(wholeLine: expected))
  }

  @Test(arguments: [
    "GB 3095 环境空气质量标准", "jiangsu-2020-101", "2018-05-01", "A-2018", "GB 50180-18", "GB/T-2018",
  ])
  func otherLinesAreNone(line: String) { #expect(DocumentNumber(wholeLine: line) == nil) }

  @Test(arguments: [
    ("中华人民共和国国家标准\n城市居住区设计标准\nGB 50180-2018\n", "城市居住区设计标准 GB 50180-2018 全国"),
    ("DB33/T 2303-2021\n浙江省地方标准\n城市公园服务规范\n2021-02-10 发布 2021-03-10 实施\n", "城市公园服务规范 DB33/T 2303-2021 浙江省"),
    ("浙江省城市公园服务地方标准\n", "浙江省城市公园服务地方标准 - 浙江省"),
  ])
  func aStandardGoesByWhatItIsAbout(head: String, expected: String) throws {
    let masthead = try read(head + "\n1 总则\n1.1 目的。为规范服务，制定本标准。\n1.2 范围。适用于公园。\n").masthead
    #expect("\(masthead.title) \(masthead.number?.description ?? "-") \(masthead.region ?? "-")" == expected)
  }
}

@Suite struct ZoneNameTests {
  @Test(arguments: [
    ("安徽省合肥市高新技术产业开发区", "合肥高新区"), ("江苏省苏州市工业园区", "苏州工业园区"), ("江苏省苏州市国家高新技术产业开发区", "苏州高新区"),
    ("北京市经济技术开发区", "北京经开区"), ("江苏省南京市江北新区", "江北新区"), ("江苏省南京市", "南京"), ("江苏省", "江苏"),
  ])
  func aZoneGoesByItsCity(region: String, short: String) {
    #expect(RegionPath(region).shortName == short)
    #expect(RegionPath(region).spellings.contains(region))
  }
}
