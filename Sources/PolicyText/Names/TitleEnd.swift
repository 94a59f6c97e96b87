/// How a title ends: in its kind of document, …意见, …管理办法（试行）.
enum TitleEnd {
  private static let kinds = [
    "意见", "通知", "办法", "规定", "方案", "决定", "条例", "细则", "公告", "通告", "批复", "规划", "计划", "措施", "要点", "报告", "解释",
    "纲要",
    "章程", "规则", "标准", "指南", "决议", "函", "复函", "政策", "清单", "目录", "法", "条款", "指引", "规程", "若干规定", "十条", "意见稿",
  ]

  static func isComplete(_ title: String) -> Bool {
    var title = title.trimmingSpace
    if title.closes(with: "）") || title.closes(with: ")"),
      let open = title.lastIndex(where: { $0 == "（" || $0 == "(" })
    {
      title = String(title[..<open])
    }
    return kinds.contains(where: title.closes)
  }
}
