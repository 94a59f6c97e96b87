extension Document {
  /// The first paragraph numbered like 1.0.1, in a text of paragraphs that many such numbers order: guides and standards
  /// have them, and they open no clauses.
  package var unreadOrder: Range<Int>? {
    guard clauses.count >= Document.fewestOfOrder, clauses.allSatisfy({ $0.style == .paragraph }) else {
      return nil
    }
    let numbered = clauses.map(\.range).filter { hasThreePartNumber(text[$0]) }
    return numbered.count * 4 >= clauses.count ? numbered.first : nil
  }

  /// 1.0.1 总则; 2020.1.1 is a day.
  private func hasThreePartNumber(_ paragraph: ArraySlice<UInt8>) -> Bool {
    let head = paragraph.prefix { $0 == 0x2e || (0x30...0x39).contains($0) }
    let parts = head.split(separator: 0x2e, omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { (1...2).contains($0.count) }
  }

  /// Fewer may be amounts and days.
  private static let fewestOfOrder = 8
}
