import PolicyText
import Testing

/// However long the introduction, the row behind it numbers the clauses; a list within paragraphs does not.
@Suite struct IntroductionTests {
  private static let sentence = "为进一步规范全市水井管理，保障居民用水安全，根据有关法律、法规的规定，结合本市实际，经市人民政府同意，决定开展水井专项整治，请各单位遵照执行。"

  @Test(arguments: ["（一）", "1."], 1..<6) func aRowToTheEndIsTheText(first: String, length: Int) throws {
    let reasons = (0..<length).map { _ in String(Self.sentence.dropLast()) }.joined(separator: "，") + "。"
    let second = first == "1." ? "2." : "（二）"
    for closing in ["", "\n特此通告。\n苏州市水务局\n2023年4月20日"] {
      let rows = "\(first)禁止私设水井。\n\(second)限期封闭水井。"
      let document = try read("关于开展水井整治的通告\n\(reasons)\n\(rows)\(closing)")
      #expect(document.sketch == ["一禁止私设水井。", "二限期封闭水井。"] || document.sketch == ["1禁止私设水井。", "2限期封闭水井。"])
      #expect(document.outside(.preamble) == reasons)
    }
  }

  @Test(arguments: [
    // What is said goes on behind the list, or in many paragraphs above it; a number is missing.
    "\(sentence)\n\(sentence)\n（一）抓项目。\n（二）抓企业。\n\(sentence)\n\(sentence)",
    "\(sentence)\n\(sentence)\n\(sentence)\n（一）抓项目。\n（二）抓企业。", "\(sentence)\n\(sentence)\n（一）抓项目。\n（三）抓企业。",
  ])
  func aListIsNone(text: String) throws {
    let document = try read("在全市会议上的讲话\n\(text)")
    #expect(document.clauses.allSatisfy { $0.style == .paragraph })
  }
}
