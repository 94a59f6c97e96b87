import PolicyText
import Testing

@testable import ClauseComparison

struct SourcesTests {
  private static let national = "《国务院关于促进园区发展的意见》（国发〔2020〕1号）"

  /// What a measure is credited to when the state's, a province's and a city's papers have these.
  private func sources(_ state: String, _ province: String, _ city: String) throws -> DocumentSources {
    let shelf = try Shelf([
      ("state", Shelf.paper("国务院", "国发〔2020〕1号", on: "2020年1月2日", [state])),
      ("province", Shelf.paper("江苏省人民政府", "苏政发〔2020〕2号", on: "2020年5月6日", [province])),
      (
        "city",
        Shelf.paper("南京市人民政府", "宁政发〔2021〕3号", on: "2021年7月8日", citing: Self.national, [city])
      ),
    ])
    return try DocumentSources(of: shelf["city"], index: shelf.index)
  }

  /// What has the same words and is no source of them is told, with the reason.
  @Test func aDocumentOfTheSameYearIsNotLeftOutInSilence() throws {
    let measure = "建立国家高新区与省级有关部门直通车制度并试行。"
    func undated(_ issuer: String, _ number: String) -> String {
      Shelf.paper(issuer, number, on: "", citing: "《国务院关于促进园区发展的意见》（国发〔2021〕1号）", [measure])
    }
    let shelf = try Shelf([
      ("province", Shelf.paper("江苏省人民政府", "苏政发〔2021〕2号", on: "2021年5月6日", [measure])),
      ("later", Shelf.paper("江苏省人民政府", "苏政发〔2023〕2号", on: "2023年5月6日", [measure])),
      ("other", undated("苏州市人民政府", "")), ("county", undated("昆山市人民政府", "")),
    ])
    func refused(_ id: String) throws -> [String] {
      try DocumentSources(of: shelf[id], index: shelf.index).refused.map { "\($0.document.id) \($0.reason)" }
    }
    #expect(try refused("province") == ["later later", "other sameYear", "county sameYear"])
    #expect(try refused("later").isEmpty, "whatever is earlier is a source")
  }

  /// Source and words of each run, then what is nearly copied.
  private func credits(_ sources: DocumentSources) -> [String] {
    sources.sentences.flatMap { sentence in
      sentence.borrowed.map { run in
        let start = run.range.lowerBound - sentence.quotation.range.lowerBound
        let words = Array(sentence.quotation.text.utf8)[start..<start + run.range.count]
        return "\(run.source.document.id) \(String(decoding: words, as: UTF8.self))"
      } + (sentence.nearly.map { ["≈ \($0.clause.document.id)"] } ?? [])
    }
  }

  @Test(arguments: [
    // Of equal words the cited paper's.
    (
      "建立国家高新区与省级有关部门直通车制度。", "建立国家高新区与省级有关部门直通车制度。", "今年建立国家高新区与省级有关部门直通车制度并试行。",
      ["state 建立国家高新区与省级有关部门直通车制度"]
    ),
    // The one that gives the sentence more.
    (
      "引导各类创业投资基金支持企业发展。", "鼓励银行开展贷款贴息并引导各类创业投资基金支持企业发展。",
      "今年起鼓励银行开展贷款贴息并引导各类创业投资基金支持企业发展。",
      ["province 鼓励银行开展贷款贴息并引导各类创业投资基金支持企业发展", "≈ province"]
    ),
    // No two runs share a character.
    (
      "加快布局一批重大科技基础设施和创新平台。", "建设一批重大科技基础设施和创新平台并开放共享各类仪器。",
      "我市将加快布局一批重大科技基础设施和创新平台并开放共享各类仪器，由市科技局组织实施，区里配合。",
      ["province 一批重大科技基础设施和创新平台并开放共享各类仪器"]
    ),
    // Short runs of one sentence, in order.
    (
      "支持金融机构在国家高新区开展知识产权融资服务，开发完善知识产权保险。", "支持企业发展。",
      "支持金融机构开展知识产权融资服务，扩大开发完善知识产权保险。",
      ["state 支持金融机构", "state 开展知识产权融资服务", "state 开发完善知识产权保险", "≈ state"]
    ),
    // The same words in another order are another sentence.
    ("开发完善保险产品，开展融资服务，支持金融机构。", "支持企业发展。", "支持金融机构，开展融资服务，开发完善保险产品。", []),
  ])
  func creditGoesTo(state: String, province: String, city: String, expected: [String]) throws {
    #expect(credits(try sources(state, province, city)) == expected)
  }

  @Test func aLooseWordIsTrimmed() throws {
    let found = try sources("加强顶层设计并且优化整体布局，以园区为主体。", "支持。", "要加强顶层设计并且优化整体布局，以企业为主体。")
    #expect(credits(found) == ["state 加强顶层设计并且优化整体布局"])
  }

  /// What unrelated papers all say is nobody's; what the cited one said first was handed down.
  @Test func stockWordingIsCreditedToNone() throws {
    let phrase = "按照国家有关法律法规的规定执行"
    func credited(cited: String, firstOn day: String) throws -> DocumentSources {
      let others = (1...6).map { number in
        let text = Shelf.paper(
          "\("甲乙丙丁戊己庚".dropFirst(number).prefix(1))省人民政府", "甲政发〔2019〕\(number)号", on: "2019年3月\(number)日",
          ["第\(number)类事项\(phrase)。"])
        return (id: "other\(number)", text: text)
      }
      let state = Shelf.paper("国务院", "国发〔2020〕1号", on: day, ["各类事项\(phrase)。"])
      let city = Shelf.paper(
        "南京市人民政府", "宁政发〔2021〕3号", on: "2021年7月8日", citing: cited, ["土地出让事项\(phrase)并公开。"])
      let shelf = try Shelf(others + [(id: "state", text: state), (id: "city", text: city)])
      return try DocumentSources(of: shelf["city"], index: shelf.index)
    }
    let late = try credited(cited: Self.national, firstOn: "2020年1月2日")
    #expect(credits(late) == [])
    #expect(late.sentences.flatMap(\.stock).map(\.documents) == [8])
    let first = try credited(cited: Self.national, firstOn: "2018年1月2日")
    #expect(credits(first).map { $0.prefix(5) } == ["state"])
    #expect(first.stock == 0)
  }

  @Test(arguments: 0..<40) func everyCharacterIsCountedOnce(seed: UInt64) throws {
    var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    let pieces = [
      "支持企业建设创新平台", "鼓励高校共建产业学院", "完善园区", "加大土地供应", "，", "、", "的", "开展知识产权质押融资服务",
      "引进境外高端人才",
    ]
    func sentence() -> String {
      (0..<8).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pieces[Int(state >> 33) % pieces.count]
      }.joined() + "。"
    }
    let found = try sources(sentence() + sentence(), sentence() + sentence(), sentence() + sentence())
    #expect(found.characters == found.own + found.stock + found.shares.reduce(0) { $0 + $1.characters })
    for sentence in found.sentences {
      for (run, next) in zip(sentence.borrowed, sentence.borrowed.dropFirst()) {
        #expect(run.range.upperBound <= next.range.lowerBound)
      }
      for run in sentence.borrowed {
        #expect(sentence.nearly != nil || run.length >= SharedRuns.verbatim)
        let start = run.range.lowerBound - sentence.quotation.range.lowerBound
        let words = Array(sentence.quotation.text.utf8)[start..<start + run.range.count]
        #expect(
          FoldedText(String(decoding: words, as: UTF8.self)).characters
            == FoldedText(run.quotation.text).characters)
      }
    }
  }
}
