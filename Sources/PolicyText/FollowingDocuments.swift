extension Document {
  /// The titles of other documents that stand in the same file behind this one; of each the reading is an appendix.
  package var followingDocuments: [Range<Int>] {
    let series = TitleOfSeries(masthead.title)
    return zip(parts, partTitles).compactMap { part, heading in
      // Behind 附件 alone the heading is empty.
      guard part.kind == .appendix, part.number == nil, !heading.isEmpty, !part.title.opens(with: "附")
      else { return nil }
      let isOfSeries = series?.goesOn(in: String(decoding: text[heading], as: UTF8.self)) == true
      return isOfSeries || opensWithNumber(heading) || followsArticles(heading) ? heading : nil
    }
  }

  private func followsArticles(_ heading: Range<Int>) -> Bool {
    clauses.contains { $0.style == .article && $0.range.lowerBound < heading.lowerBound }
  }

  /// Whether an official number stands in the first lines, alone on its own: 某政规〔2022〕4号, 第57号.
  private func opensWithNumber(_ heading: Range<Int>) -> Bool {
    let head = text[heading.lowerBound...].prefix(Self.headLength)
    return head.split(separator: 0x0a).prefix(4).map { String(decoding: $0, as: UTF8.self) }
      .contains { DocumentNumber(wholeLine: $0) != nil || DocumentNumber.OrderSerial(wholeLine: $0) != nil }
  }

  /// In bytes: a title of three lines and a number.
  private static let headLength = 800
}
