import PolicyText

/// Which clauses of a document threaten sanctions: those of a chapter of liability.
///
/// 《立法技术规范（试行）》 (2009) gives liability a chapter of its own; of 2,954 laws and regulations 1,400 have one by
/// these names. Where articles stand in no such chapter, those do whose first sentence says of a case which sanction
/// follows.
enum Liability {
  static func clauses(of document: Document) -> [Bool] {
    let ofChapters = document.clauses.map { clause in
      document.parts.wayUp(from: clause.part).contains { isHeading(document.parts[$0].title) }
    }
    guard !ofChapters.contains(true) else { return ofChapters }
    return document.clauses.map { $0.style == .article && threatens(document, $0) }
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

  /// 违反…，由…责令改正, 有下列行为之一的，…处…罚款：: the case, and what follows from it.
  private static func threatens(_ document: Document, _ clause: Clause) -> Bool {
    guard let first = Provisions.measures(of: document, document.provisions(of: clause)).first else {
      return false
    }
    let words = FoldedText(document.text, first).characters
    guard let end = words.firstRange(of: endOfCase)?.upperBound else { return false }
    let rest = Array(words[end...])
    return sanctions.contains(where: rest.has) || rest.has(otherLaw) && named.contains(where: words.has)
  }

  /// 违反…的行为，法律已有处罚规定的，从其规定.
  private static let otherLaw = FoldedText("从其规定").characters
  private static let named = ["处罚", "法律责任"].map { FoldedText($0).characters }
  private static let endOfCase = FoldedText("的，").characters
  private static let sanctions = [
    "罚款", "没收", "吊销", "责令", "给予警告", "给予处分", "行政处分", "行政处罚", "予以处罚", "追究刑事责任",
  ].map { FoldedText($0).characters }
}
