import Testing

@testable import PolicyReports

struct QuotedTitleTests {
  @Test(arguments: [
    ("关于印发《某市办法》的通知", "《关于印发〈某市办法〉的通知》"), ("某市条例", "《某市条例》"),
    ("关于印发《贯彻落实〈意见〉方案》的通知", "《关于印发〈贯彻落实〈意见〉方案〉的通知》"), ("最高人民法院 关于审理案件的规定", "《最高人民法院关于审理案件的规定》"),
    ("最高人民法院　最高人民检察院\u{3000}关于案件的解释", "《最高人民法院　最高人民检察院关于案件的解释》"), ("", "《》"),
  ])
  func marksWithinMarksAreTheInnerOnes(title: String, expected: String) {
    #expect(title.inTitleMarks == expected)
  }
}
