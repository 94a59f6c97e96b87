import PolicyText
import Testing

/// What a clause charges whom with, task by task.
struct TaskTests {
  private func tasks(_ words: String) throws -> String {
    let document = try read("第一条 " + words)
    return try #require(document.clauses.first).tasks(in: document.text).map { note in
      note.charges.map { $0.unit + ($0.role.map { $0 == .leads ? "!" : "+" } ?? "") }.joined(separator: " ")
    }.joined(separator: " | ")
  }

  @Test(arguments: [
    ("建设平台（市科技局牵头）；开展培训（市人社局牵头）。", "市科技局! | 市人社局!"),
    ("建设平台。（牵头单位：市科技局）（配合单位：市财政局）", "市科技局! 市财政局+"),
    ("由市发展改革委牵头，市财政局、市税务局配合，研究制定办法。", "市发展改革委! 市财政局+ 市税务局+"),
    ("联席会议由民政部门牵头，有关部门参加。", "民政部门! 有关部门+"), ("由人力资源和社会保障部门牵头组织实施。", "人力资源和社会保障部门!"),
    ("建立由委员会办公室牵头、有关部门和单位参加的机制。", "委员会办公室! 有关部门和单位+"),
    ("由市发改委和市财政局牵头制定。", "市发改委! 市财政局!"), ("设备选型由企业牵头组织实施。", ""), ("可以由民政部门牵头组织。", ""),
    ("由最初受理的牵头部门推送。", ""), ("由相应河长牵头协调处理。", ""), ("由道路建设单位牵头办理手续。", ""),
    ("优化环境。［责任单位：市司法局］", "市司法局"), ("推进制造。［市工业和信息化局、市财政局］", "市工业和信息化局 市财政局"),
  ])
  func whoIsChargedWithWhat(words: String, expected: String) throws { #expect(try tasks(words) == expected) }

  private func rows(_ lines: [String]) -> String {
    let text = Array(lines.joined(separator: "\n").utf8)
    return TaskTable.rows(in: text).map { row in
      String(decoding: text[row.task], as: UTF8.self) + ":"
        + row.charges.map { $0.unit + ($0.role.map { $0 == .leads ? "!" : "+" } ?? "") }.joined(
          separator: ",")
    }.joined(separator: " ")
  }

  private static let head = "序号\t重点任务\t牵头单位\t配合单位\t完成时限"

  @Test func rowsOfATableOfTasks() {
    #expect(
      rows([Self.head, "1\t建厂\t市工信局\t市财政局、市科技局\t2025年底", "2\t培训\t市人社局\t各区政府\t6月底"])
        == "建厂:市工信局!,市财政局+,市科技局+ 培训:市人社局!,各区政府+")
    #expect(rows([Self.head, "1\t建厂\t市工信局\t/\t年底"]) == "建厂:市工信局!")
    #expect(rows([Self.head, "1\t建厂\t市工信局 市财政局\t无\t年底"]) == "建厂:市工信局!,市财政局!")
  }

  /// Of joined cells it is not said under which head they stand; what has its heads in front is no such table.
  @Test func otherTablesHaveNone() {
    #expect(rows([Self.head, "1\t建厂\t市工信局\t年底"]).isEmpty)
    #expect(rows(["主管部门\t市科技局", "联系电话\t12345"]).isEmpty)
    #expect(rows(["项目\t金额", "建厂\t50万元"]).isEmpty)
    #expect(rows([Self.head, "一、说明", "二、说明", "1\t建厂\t市工信局\t无\t年底"]).isEmpty)
  }
}
