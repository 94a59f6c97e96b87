/// Lines that follow one another in one container of a page: the unit that is, or is not, of the document.
struct PageGroup {
  let container: Int
  var lines: Range<Int>
  /// The sum of its lines' weights.
  var weight = 0
  var count = 0
  var linked = 0
  /// Numbers that open provisions, in order.
  var openings: [Opening] = []
  var hint: PageHint?
  /// Its sentences stand on the page before it already.
  var isCopy = false
  var isKept = false

  var isLinks: Bool { linked * 2 > count }

  /// How many numbers rise by one from the number before, the first one counted where it continues `number`.
  func steps(from last: Opening? = nil) -> Int {
    var steps = 0
    var before = last
    for opening in openings {
      if let before, before.family == opening.family, let number = before.numeral, let next = opening.numeral,
        next.value == number.value + 1
      {
        steps += 1
      }
      before = opening
    }
    return steps
  }

  /// The lines of a page in groups, in order.
  static func all(_ page: PageText, _ features: [PageLine], in tree: HTMLTree) -> [PageGroup] {
    var containers = Containers(page, tree)
    var groups: [PageGroup] = []
    for (index, line) in page.lines.enumerated() {
      let container = containers.container(of: line)
      if groups.last?.container != container {
        groups.append(PageGroup(container: container, lines: index..<index))
      }
      groups[groups.count - 1].take(line, features[index])
    }
    return groups
  }

  private mutating func take(_ line: PageText.Line, _ features: PageLine) {
    lines = lines.lowerBound..<lines.upperBound + 1
    weight += features.weight
    count += line.count
    linked += line.linked
    if let opening = features.opening { openings.append(opening) }
  }
}

/// The container of a line: the nearest element that may hold paragraphs and holds more than this line.
private struct Containers {
  let page: PageText
  let tree: HTMLTree
  private var known: [Int: Int] = [:]

  init(_ page: PageText, _ tree: HTMLTree) {
    self.page = page
    self.tree = tree
  }

  mutating func container(of line: PageText.Line) -> Int {
    guard line.block >= 0 else { return -1 }
    if let container = known[line.block] { return container }
    var node = line.block
    while node >= 0 {
      if HTMLElement.containers.contains(tree.nodes[node].name), page.lines(of: node).count >= 2 { break }
      node = tree.nodes[node].parent
    }
    known[line.block] = node
    return node
  }
}
