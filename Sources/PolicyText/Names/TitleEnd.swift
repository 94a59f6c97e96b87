/// How a title ends: in its kind of document, …意见, …管理办法（试行）.
package enum TitleEnd {
  /// The kinds of official documents (党政机关公文处理工作条例, 2012, article 8), of legislation, and those that plans and
  /// statistics have. The longest first.
  private static let kinds = [
    "意见", "通知", "办法", "规定", "方案", "决定", "条例", "细则", "公告", "通告", "批复", "规划", "计划", "措施", "要点", "报告", "解释",
    "纲要", "章程", "规则", "标准", "指南", "决议", "函", "复函", "政策", "清单", "目录", "法", "条款", "指引", "规程", "若干规定", "十条",
    "意见稿",
    "公报", "通报", "议案", "纪要", "命令", "大纲", "预案", "实施意见", "宣言", "守则", "准则", "导则", "简则", "名录", "图则", "白皮书", "法典",
    "令", "解读", "问答", "说明", "答复", "对照表", "公示", "制度", "规范", "公约", "须知", "名单", "请示",
  ].sorted { $0.count > $1.count }

  static func isComplete(_ title: String) -> Bool { isBalanced(title) && kind(of: title) != nil }

  /// The kind of document that a title ends in, by its longest name: 实施意见.
  package static func kind(of title: String) -> String? {
    let bare = bare(title)
    return kinds.first(where: bare.closes(with:))
  }

  /// Without notes such as （试行） at its end.
  package static func bare(_ title: String) -> String { without(title) { _ in true } }

  /// Without notes that say of what standing a text is, （试行） and （草案）; （2021—2035年） is a part of its name.
  package static func withoutStanding(_ title: String) -> String {
    without(title) { !$0.contains(where: \.isNumber) }
  }

  private static func without(_ title: String, _ isLeftOut: (Substring) -> Bool) -> String {
    var title = title.trimmingSpace
    while title.closes(with: "）") || title.closes(with: ")"),
      let open = title.lastIndex(where: { $0 == "（" || $0 == "(" }), open > title.startIndex,
      isLeftOut(title[open...])
    {
      title = String(title[..<open]).trimmingSpace
    }
    return title
  }

  /// A title that is broken within 《…》 goes on in the next line.
  private static func isBalanced(_ title: String) -> Bool {
    title.unicodeScalars.count { $0 == "《" } <= title.unicodeScalars.count { $0 == "》" }
  }
}
