/// Heads of standards, whose first line says whose standard it is.
extension MastheadReader {
  /// 中华人民共和国国家标准 or 浙江省地方标准 beside a standard's number, which is no title: what it is called stands below.
  static func seriesOfStandards(_ lines: [Line]) -> Int? {
    let isStandard = lines.contains { line in
      if case .number(let number) = line.kind { number.isStandard } else { false }
    }
    guard isStandard else { return nil }
    return lines.firstIndex { line in
      let words = line.words.withoutSpace
      return words.scalarCount <= longestSeries && kindsOfStandards.contains(where: words.closes)
    }
  }

  static func passing(_ lines: [Line], _ series: Int) -> [Line] {
    var lines = lines
    lines[series] = (lines[series].words, .redHead, false)
    return lines
  }

  private static let kindsOfStandards = ["国家标准", "行业标准", "地方标准", "团体标准", "企业标准"]
}
