/// A fact with its name in front, as portals print them beside a document: 发文机关：某市人民政府.
struct LabelledFact: Equatable {
  let name: FactName
  let value: String

  /// The facts of a line that begins with one: 索引号：… 发文机关：…. Empty for any other line.
  static func all(in line: String) -> [LabelledFact] {
    guard line.utf8.count <= longestLine, line.mentions("：") || line.mentions(":") else { return [] }
    let scalars = Array(line.unicodeScalars)
    var labels: [Label] = []
    for (index, scalar) in scalars.enumerated() where scalar == "：" || scalar == ":" {
      if let label = Label(in: scalars, before: index), label.start >= labels.last?.end ?? 0 {
        labels.append(label)
      }
    }
    guard labels.first?.start == 0 else { return [] }
    return labels.indices.map { number in
      let end = number + 1 < labels.count ? labels[number + 1].start : scalars.count
      let value = String(String.UnicodeScalarView(scalars[labels[number].end..<end])).trimmingSpace
      return LabelledFact(name: labels[number].name, value: value)
    }
  }

  /// In bytes: a portal's row has some 200, and what is longer is not gone through.
  private static let longestLine = 1200
}

/// The name of a fact within a line.
private struct Label {
  let name: FactName
  let start: Int
  /// Behind the colon.
  let end: Int

  /// The label that ends at a colon, spaces within it left out; white space or nothing stands in front of it.
  init?(in scalars: [Unicode.Scalar], before colon: Int) {
    var word: [Unicode.Scalar] = []
    var index = colon
    while index > 0, word.count < Label.longest {
      index -= 1
      let scalar = scalars[index]
      if !scalar.properties.isWhitespace { word.insert(scalar, at: 0) }
      let isMarked = index > 0 && "【[|".unicodeScalars.contains(scalars[index - 1])
      if index == 0 || isMarked || scalars[index - 1].properties.isWhitespace,
        let name = FactName(portalWord: String(String.UnicodeScalarView(word)))
      {
        self.name = name
        start = isMarked ? index - 1 : index
        end = colon + 1
        return
      }
      guard scalar.properties.isIdeographic || scalar.properties.isWhitespace || scalar == "/" else {
        return nil
      }
    }
    return nil
  }

  /// 规范性文件编号, in characters.
  private static let longest = 7
}

extension FactName {
  /// - Parameter label: a portal's word for a fact as it stands in a cell, with spaces, brackets and a colon: 【索 引 号】：.
  init?(label: String) {
    guard label.utf8.count <= FactName.longestLabel else { return nil }
    var name = label.withoutSpace.unicodeScalars[...]
    while let last = name.last, "：:】］]".unicodeScalars.contains(last) { name.removeLast() }
    while let first = name.first, "【［[".unicodeScalars.contains(first) { name.removeFirst() }
    self.init(portalWord: String(name))
  }

  /// In bytes, with spaces and marks; what is longer is no label, and is not looked at.
  private static let longestLabel = 60
}
