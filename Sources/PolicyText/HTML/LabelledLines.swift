extension PageLine {
  /// Every line of a page.
  static func all(_ page: PageText, in tree: HTMLTree) -> [PageLine] {
    var features = page.lines.indices.map { PageLine(page.lines[$0], page.words($0), page.opening($0)) }
    let labels = LabelledLines(page: page, tree: tree)
    let stated = page.lines.indices.compactMap { labels.stated(at: $0, features) }
    // One alone is a word of the page: 来源, 分类.
    guard stated.count >= 2 else { return features }
    for (fact, lines) in stated {
      for line in lines { features[line] = PageLine(stating: [fact]) }
    }
    return features
  }
}

/// A label and its value that only their elements tell apart: <dt>文号</dt><dd>…</dd>, <li><b>文号：</b><p>…</p></li>,
/// <li><label>文号</label><span>…</span></li>
private struct LabelledLines {
  let page: PageText
  let tree: HTMLTree

  /// In characters: a name, a number or a day, and no paragraph.
  private static let longestValue = 100
  /// How many nodes an element has that holds a label: itself, its words, and what makes them bold.
  private static let mostNodesOfLabel = 8

  func stated(at line: Int, _ features: [PageLine]) -> (LabelledFact, Range<Int>)? {
    let words = page.words(line)
    if let name = FactName(label: words) {
      let next = line + 1
      guard next < page.lines.count, !words.endsInColon || isPair(line), isValue(page.words(next), of: name),
        features[next].facts.isEmpty, features[next].opening == nil
      else { return nil }
      return (LabelledFact(name: name, value: page.words(next)), line..<next + 1)
    }
    guard features[line].facts.isEmpty, let label = openingLabel(line), let name = FactName(label: label),
      let value = words.removingPrefix(label)?.trimmingSpace, isValue(value, of: name)
    else { return nil }
    return (LabelledFact(name: name, value: value), line..<line + 1)
  }

  /// What ends like a sentence, or brings a list, is the document's, unless the name asks for sentences.
  private func isValue(_ words: String, of name: FactName) -> Bool {
    guard !words.isEmpty, words.scalarCount <= LabelledLines.longestValue, FactName(label: words) == nil
    else {
      return false
    }
    return name == .summary || !words.endsInColon && !["。", "；", "！", "？"].contains(where: words.closes)
  }

  /// Whether an element holds a line and the next one alone, or a list of pairs does. Behind a colon any other line may
  /// belong to the next label: a value may be empty.
  private func isPair(_ line: Int) -> Bool {
    var node = page.lines[line].block
    guard node >= 0 else { return false }
    if tree.nodes[node].name == "dt" { return true }
    if page.lines(of: node).count == 1 { node = tree.nodes[node].parent }
    return node >= 0 && page.lines(of: node) == line..<line + 2
  }

  /// The words of an inline element at a line's begin; nil where there is none, or it is all of the line.
  private func openingLabel(_ line: Int) -> String? {
    var node = tree.nodes[page.lines[line].position].parent
    while node >= 0, !tree.nodes[node].isBlock, tree.nodes[node].end - node <= LabelledLines.mostNodesOfLabel
    {
      let words = (node + 1..<tree.nodes[node].end).filter { tree.nodes[$0].isText }
        .map { HTMLEntity.resolved(tree.source[tree.nodes[$0].range]) }.joined().trimmingSpace
      if FactName(label: words) != nil { return words }
      node = tree.nodes[node].parent
    }
    return nil
  }
}

extension String {
  /// White space within either aside.
  fileprivate func removingPrefix(_ prefix: String) -> String? {
    var rest = unicodeScalars[...]
    for scalar in prefix.withoutSpace.unicodeScalars {
      rest = rest.drop { $0.properties.isWhitespace }
      guard rest.first == scalar else { return nil }
      rest = rest.dropFirst()
    }
    return String(rest)
  }
}
