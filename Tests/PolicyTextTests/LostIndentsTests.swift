import PolicyText
import Testing

/// A text of which only the indents are left is read as the text with its lines is.
@Suite struct LostIndentsTests {
  private static func paper(_ parts: Int) -> [String] {
    let head = ["苏州市人民政府关于护井的意见", "苏府〔2012〕3号", "各区人民政府：", "为了护井，提出如下意见。"]
    return head
      + (1...parts).flatMap { ["\(Numeral($0))、加强领导", "各区应当健全机制。", "（一）明确分工。", "（二）落实责任。"] }
      + ["苏州市人民政府", "2012年5月1日"]
  }

  @Test(arguments: 1..<6, ["　　", "　　 ", "　　　"]) func indentsStandForLines(parts: Int, indent: String) throws {
    let lines = Self.paper(parts)
    let whole = try read(lines.joined(separator: "\n"))
    let flat = try read(lines.joined(separator: indent))
    #expect(flat.sketch == whole.sketch)
    #expect(flat.masthead == whole.masthead)
    #expect(flat.masthead.number?.description == "苏府〔2012〕3号")
  }

  /// A number and its words, letters that are set apart, names in a row: nothing is cut there, and no word goes.
  @Test(arguments: [
    "第一条　　为了护井，制定本办法。　　第二条　　各区护井。　　第三条　　本办法由水务局解释。",
    "通　　知：现就护井通知如下。　　一、加强领导。　　二、落实责任。",
  ])
  func wideSpacesWithinAParagraphStay(line: String) throws {
    let document = try read("苏州市护井办法\n\(line)")
    let words = document.text.split(separator: 0x0a).map { String(decoding: $0, as: UTF8.self) }
    #expect(words.count == 4)
    #expect(words.dropFirst().joined(separator: "　　") == line)
  }

  @Test(arguments: ["主任　　张某　　副主任　　李某。", "现予公布。　　苏州市人民政府　　2012年5月1日"])
  func fewIndentsAreSpaces(line: String) throws {
    #expect(try read("苏州市护井办法\n\(line)").text.split(separator: 0x0a).count == 2)
  }
}
