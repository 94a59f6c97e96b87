import PolicyText
import Testing

/// Texts in traditional characters are read like those in simplified ones, and stay as they are written.
@Suite struct TraditionalTextTests {
  private static let notice = """
    宣城市人民政府關於印發護井辦法的通知
    宣政發〔2023〕7號
    各縣人民政府：
    現將《護井辦法》印發給你們。
    宣城市人民政府
    2023年5月6日
    護井辦法
    第一章 總則
    第一條 為了護井，制定本辦法。
    第二條 各縣應當護井。

    """

  @Test func readsHeadAndProvisions() throws {
    let document = try read(TraditionalTextTests.notice)
    #expect(document.masthead.title == "宣城市人民政府關於印發護井辦法的通知")
    #expect(document.masthead.number?.description == "宣政发〔2023〕7号")
    #expect(document.masthead.issuer == "宣城市人民政府")
    #expect(document.masthead.region == "安徽省宣城市")
    #expect(document.masthead.issued?.description == "2023-05-06")
    #expect(document.masthead.addressees == "各縣人民政府：")
    #expect(document.parts.map(\.title).contains("總則"))
    #expect(document.clauses.count == 2)
    #expect(document.string(document.clauses[0].range).contains("為了護井"))
  }

  /// The title may stand on several lines, of which one bears the body.
  @Test func keepsATitleOfSeveralLines() throws {
    let document = try read("中共宣城市委\n宣城市人民政府\n關於護校的意見\n各縣委：\n一、加強領導。落實責任。\n二、加強監督。\n")
    #expect(document.masthead.title == "中共宣城市委 宣城市人民政府 關於護校的意見")
    #expect(document.masthead.issuers == ["中共宣城市委", "宣城市人民政府"])
    #expect(document.clauses.count == 2)
  }

  /// 於 of a place's name makes no text a traditional one.
  @Test func leavesSimplifiedTextsAlone() {
    let text = Array("於潜镇人民政府关于护茶的通知\n".utf8)
    #expect(!SimplifiedText(text).isConverted)
    #expect(SimplifiedText(text).bytes == text)
  }

  @Test(arguments: ["號", "號\n", "a號b於c\n", "\u{20000}號條\n", "於", ""])
  func keepsEveryPlace(text: String) {
    let bytes = Array(text.utf8)
    let simplified = SimplifiedText(bytes)
    #expect(simplified.bytes.count == bytes.count)
    #expect(
      String(decoding: simplified.bytes, as: UTF8.self).unicodeScalars.count == text.unicodeScalars.count)
    #expect(simplified.asWritten(String(decoding: simplified.bytes, as: UTF8.self)) == text)
  }
}
