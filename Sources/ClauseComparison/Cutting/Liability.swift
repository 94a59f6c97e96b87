import PolicyText

/// Which clauses of a document threaten sanctions: those of a chapter of liability.
///
/// 《立法技术规范（试行）》 (2009) gives liability a chapter of its own; of 2,954 laws and regulations 1,400 have one by
/// these names.
enum Liability {
  static func clauses(of document: Document) -> [Bool] {
    document.clauses.map { clause in
      document.parts.wayUp(from: clause.part).contains { isHeading(document.parts[$0].title) }
    }
  }

  private static func isHeading(_ title: String) -> Bool {
    let title = FoldedText(title).characters
    return headings.contains(title) || endings.contains { title.suffix($0.count).elementsEqual($0) }
  }

  private static let headings = ["法律责任", "罚则", "处罚"].map { FoldedText($0).characters }
  /// 奖励与处罚, 监督管理和法律责任.
  private static let endings = ["与处罚", "和处罚", "与法律责任", "和法律责任", "与罚则", "和罚则"].map {
    FoldedText($0).characters
  }
}
