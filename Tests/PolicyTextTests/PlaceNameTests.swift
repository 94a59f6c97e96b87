import Testing

@testable import PolicyText

/// Whose a paper is, by the names that bodies and places had and have for short.
@Suite struct PlaceNameTests {
  /// A law: the office of each of them is of the state, as the ministry itself is.
  @Test func formerMinistriesAreOfTheState() {
    for name in FormerMinistries.names + IssuerWords.joined
    where name.closes(with: "部") || name.closes(with: "局") {
      #expect(Issuer(signature: name)?.isNational == true, "\(name)")
      #expect(Issuer(signature: name + "办公厅")?.isNational == true, "\(name)")
    }
    for name in FormerMinistries.names {
      #expect(Issuer(signature: name + "办公厅")?.isNational == true, "\(name)")
    }
  }

  @Test(arguments: ["江苏省卫生厅", "苏州市文化局", "市环境保护部门办公室", "江苏省人民政府办公厅", "省委办公厅"])
  func bodiesOfPlacesAreNot(name: String) { #expect(Issuer(signature: name)?.isNational != true) }

  @Test(arguments: [
    ("财政部建设部国土资源部", ["财政部", "建设部", "国土资源部"]), ("对外贸易经济合作部海关总署", ["对外贸易经济合作部", "海关总署"]),
    ("劳动和社会保障部", ["劳动和社会保障部"]), ("中国石油天然气集团公司人事部", ["中国石油天然气集团公司人事部"]),
  ])
  func formerMinistriesSignTogether(line: String, bodies: [String]) {
    #expect(Issuer.all(signature: line).map(\.name) == bodies)
  }

  /// A law: every prefecture is found by each of its names.
  @Test func prefecturesGoByTheirShortNames() {
    let prefectures = Division.all.filter { $0.name.closes(with: "自治州") }
    #expect(prefectures.count == 30)
    for prefecture in prefectures {
      let stem = prefecture.stem ?? ""
      for name in [prefecture.name, stem + "自治州", stem + "州"] {
        #expect(Region(openingName: name + "人民政府")?.path.last == prefecture.name, "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("巴州人民政府", "新疆维吾尔自治区巴音郭楞蒙古自治州"), ("克州教育局", "新疆维吾尔自治区克孜勒苏柯尔克孜自治州"), ("博州人大常委会", "新疆维吾尔自治区博尔塔拉蒙古自治州"),
    ("巴州区人民政府", "四川省巴中市巴州区"), ("巴中市巴州区人民政府", "四川省巴中市巴州区"), ("达州市人民政府", "四川省达州市"), ("内蒙古自治区人民政府", "内蒙古自治区"),
  ])
  func aPlaceIsReadByItsName(body: String, region: String) {
    #expect(Region(openingName: body)?.name == region)
  }

  @Test func aBodyMayBreakWithinItsName() throws {
    let document = try read("苏州市人民代表大会\n常务委员会护井办法\n第一条 护井。\n第二条 修井。")
    #expect(document.masthead.title == "苏州市人民代表大会常务委员会护井办法")
    #expect(document.masthead.issuer == "苏州市人民代表大会常务委员会")
    let page = try read("# 苏州市人民代表大会常务委员会护井办法\n苏州市人民代表大会\n常务委员会护井办法\n第一条 护井。\n第二条 修井。")
    #expect(page.masthead.issuer == "苏州市人民代表大会常务委员会")
  }

  @Test(arguments: ["台北市议会组织自治条例", "台中市护井自治条例"]) func aPlacesOwnRegulationIsNotTheStates(title: String) throws
  {
    #expect(try read("\(title)\n第一条 护井。\n第二条 修井。").masthead.level != .national)
  }
}
