import PolicyText
import Testing

/// A quick look says which texts may hold a note of responsible units: it may not miss one.
struct DutyLookTests {
  @Test(arguments: [
    ("推进建设。（责任单位：市科技局）", ["市科技局"]), ("推进建设。（市科技局负责）", ["市科技局"]),
    ("推进建设。(市科技局 牵头 )", ["市科技局"]), ("推进建设。【责任单位 ：市科技局】", ["市科技局"]), ("推进建设。[市科技局配合]", ["市科技局"]),
    ("推进建设。〔市科技局落实〕", ["市科技局"]), ("责任单位:市科技局", ["市科技局"]), ("推进建设。（市科技局\u{3000}参与）", ["市科技局"]),
    ("推进（建设。\n责任单位：市科技局", ["市科技局"]), ("推进建设（简称建设）、加快落实。", []), ("负责", []), ("）", []), ("", []),
  ])
  func notesAreFound(text: String, units: [String]) { #expect(ResponsibleUnits.units(in: text) == units) }
}
