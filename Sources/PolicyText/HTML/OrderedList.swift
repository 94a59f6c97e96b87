/// A list whose items a browser numbers.
struct OrderedList {
  /// Behind its last node.
  let end: Int
  private let list: Int
  private let style: String
  private var number: Int
  private let step: Int

  init(_ node: Int, in tree: HTMLTree) {
    list = node
    end = tree.nodes[node].end
    style = OrderedList.style(of: node, in: tree) ?? tree.attribute("type", of: node) ?? "1"
    let isReversed = tree.attribute("reversed", of: node) != nil
    step = isReversed ? -1 : 1
    let start = tree.attribute("start", of: node).flatMap { Int($0.trimmingSpace) }
    number = start ?? (isReversed ? OrderedList.count(of: node, in: tree) : 1)
  }

  /// The number of the next item; nil where the list shows none, or the item begins with one of its own.
  mutating func next(_ item: Int, in tree: HTMLTree) -> String? {
    if let value = tree.attribute("value", of: item).flatMap({ Int($0.trimmingSpace) }) { number = value }
    defer { number = number.addingReportingOverflow(step).partialValue }
    let style = OrderedList.style(of: item, in: tree) ?? tree.attribute("type", of: item) ?? style
    guard style != "none", !OrderedList.beginsWithNumber(item, in: tree) else { return nil }
    return written(number, style)
  }

  private func written(_ number: Int, _ style: String) -> String {
    switch style {
    case "a", "lower-alpha", "lower-latin": (OrderedList.letters(number, from: 0x61) ?? String(number)) + "."
    case "A", "upper-alpha", "upper-latin": (OrderedList.letters(number, from: 0x41) ?? String(number)) + "."
    case "i", "lower-roman": (RomanNumeral.written(number)?.lowercased() ?? String(number)) + "."
    case "I", "upper-roman": (RomanNumeral.written(number) ?? String(number)) + "."
    case "cjk-ideographic", "simp-chinese-informal", "simp-chinese-formal", "cjk-decimal",
      "trad-chinese-informal":
      Numeral.chinese(number) + "、"
    default: "\(number)."
    }
  }

  /// The innermost list of the item is this one: its count is that of its own items.
  private static func count(of list: Int, in tree: HTMLTree) -> Int {
    var count = 0
    var index = list + 1
    while index < tree.nodes[list].end {
      if tree.nodes[index].name == "li" {
        count += 1
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
    return count
  }

  private static func style(of node: Int, in tree: HTMLTree) -> String? {
    guard let style = tree.attribute("style", of: node)?.lowercased(),
      let place = style.place(of: "list-style")
    else { return nil }
    let words = style[place.upperBound...].prefix { $0 != ";" }.split { " :".contains($0) }
    let names: Set<String> = [
      "none", "decimal", "lower-alpha", "upper-alpha", "lower-latin", "upper-latin", "lower-roman",
      "upper-roman",
      "cjk-ideographic", "simp-chinese-informal", "simp-chinese-formal", "trad-chinese-informal",
      "cjk-decimal",
    ]
    return words.map(String.init).first(where: names.contains)
  }

  private static func beginsWithNumber(_ item: Int, in tree: HTMLTree) -> Bool {
    var words: [UInt8] = []
    for node in tree.nodes[item..<tree.nodes[item].end] where node.isText {
      words += Array(HTMLEntity.resolved(tree.source[node.range].prefix(longestPiece)).trimmingSpace.utf8)
      if words.count > longestNumber { break }
    }
    return Opening(openingLine: words, words.indices) != nil
  }

  /// （一百二十三） and what follows it, in bytes; of a text as much as holds that behind white space.
  private static let longestNumber = 30
  private static let longestPiece = 200

  private static func letters(_ number: Int, from first: UInt8) -> String? {
    (1...26).contains(number) ? String(Unicode.Scalar(first + UInt8(number - 1))) : nil
  }
}
