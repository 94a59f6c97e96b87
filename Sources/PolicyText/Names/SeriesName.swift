/// The name of a series and a number in it, on two lines: 公告, 2023年第4号.
enum SeriesName {
  static let names = ["公告", "通告"]

  static func stands(at index: Int, _ lines: [String]) -> Bool { number(at: index, lines) != nil }

  /// 公告2023年第4号.
  static func number(at index: Int, _ lines: [String]) -> String? {
    guard index + 2 < lines.count, names.contains(lines[index].withoutSpace) else { return nil }
    let serial = lines[index + 1].withoutSpace
    return isSerial(serial) ? lines[index].withoutSpace + serial : nil
  }

  /// 2023年第4号.
  static func isSerial(_ words: String) -> Bool {
    words.closes(with: "号") && words.scalarCount <= longestSerial
      && DocumentNumber(firstIn: "某局公告" + words).map { $0.agency == "某局公告" } == true
  }

  /// 2023年第100号.
  private static let longestSerial = 12
}
