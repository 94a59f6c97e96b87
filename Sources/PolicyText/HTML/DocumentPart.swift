/// Which lines of a page are the document, and which only stand beside it.
///
/// The element with most running text holds the document's trunk: its weight is handed up from the lines, as in
/// Readability and in the density sums of Sun, Song and Liao (2011). From there every other group of lines is judged
/// by what a policy has (numbers that run on, a masthead, a signature) and by its neighbours, as jusText does. Names
/// of elements weigh little, and in doubt a line is kept.
struct DocumentPart {
  /// Of the document, in order.
  private(set) var lines: [Int] = []
  /// Running text that was left out; copies and links are none.
  private(set) var beside: [Int] = []

  let page: PageText
  let features: [PageLine]
  let tree: HTMLTree
  var groups: [PageGroup]
  /// Where the trunk begins and ends among the groups.
  var trunk = 0..<0
  var trunkNode = -1

  init(_ page: PageText, _ features: [PageLine], in tree: HTMLTree) {
    self.page = page
    self.features = features
    self.tree = tree
    groups = PageGroup.all(page, features, in: tree)
    guard groups.contains(where: { $0.weight > 0 }) else {
      lines = Array(page.lines.indices)
      return
    }
    markCopies()
    trunkNode = heaviest()
    markHints()
    judgeTrunk()
    extend()
    fillGaps()
    lines = belowTitle(trimmed(groups.filter(\.isKept).flatMap(\.lines)))
    let kept = Set(lines)
    beside = groups.filter { !$0.isCopy && !$0.isLinks }.flatMap(\.lines).filter { line in
      !kept.contains(line) && features[line].facts.isEmpty && !features[line].isLink
        && (features[line].isSentence || features[line].opening != nil)
    }
  }

  // MARK: - The trunk

  /// The deepest container that holds more than a third of the weight of the one above it: a text may be split in two,
  /// and its other part is found from the first.
  private func heaviest() -> Int {
    var sums = [0]
    var copies: Set<Int> = []
    for group in groups where group.isCopy { copies.formUnion(group.lines) }
    for line in page.lines.indices {
      sums.append(sums[line] + (copies.contains(line) ? 0 : features[line].weight))
    }
    func weight(_ node: Int) -> Int {
      let lines = page.lines(of: node)
      return sums[lines.upperBound] - sums[lines.lowerBound]
    }
    var best = -1
    var node = -1
    while let child = heaviestChild(of: node, weight) {
      node = child
      if HTMLElement.containers.contains(tree.nodes[node].name), page.lines(of: node).count >= 2 {
        best = node
      }
    }
    return best
  }

  /// By what its name hints at, else by weight alone; nil where the weight is spread.
  private func heaviestChild(of node: Int, _ weight: (Int) -> Int) -> Int? {
    var hinted = (node: -1, weight: 0)
    var plain = (node: -1, weight: 0)
    var child = node + 1
    let end = node < 0 ? tree.nodes.count : tree.nodes[node].end
    while child < end {
      let own = tree.nodes[child].isText ? 0 : weight(child)
      if own > plain.weight { plain = (child, own) }
      if own > 0 {
        // Names weigh little: a third less or more of it changes none of 155 pages and papers.
        let hint = PageHint(child, in: tree)
        let meant = hint == .text ? own * 2 : hint == .surroundings ? own / 2 : own
        if meant > hinted.weight { hinted = (child, meant) }
      }
      child = max(child + 1, tree.nodes[child].end)
    }
    let whole = weight(node)
    return [hinted.node, plain.node].first { $0 >= 0 && weight($0) * 3 > whole }
  }

  private func isInTrunk(_ group: PageGroup) -> Bool {
    trunkNode < 0
      || group.container >= trunkNode && group.container < tree.nodes[trunkNode].end
  }

  /// Pages for telephones and for printing carry the text twice: two whole sentences again, or a long one, and of all that
  /// is long four fifths. 附则 and what every attachment says are shorter. A third less or more of each changes none of 155
  /// pages and papers.
  private mutating func markCopies() {
    var seen: Set<String> = []
    for index in groups.indices where groups[index].weight > 0 {
      let long = groups[index].lines.filter { page.lines[$0].count >= 20 && !features[$0].isLink }
      let words = long.map { page.words($0).withoutSpace }
      if long.count >= 2 || (long.first.map { page.lines[$0].count } ?? 0) >= 60 {
        let old = zip(long, words).filter { seen.contains($0.1) }.reduce(0) { $0 + page.lines[$1.0].count }
        let all = long.reduce(0) { $0 + page.lines[$1].count }
        if old * 5 >= all * 4 { groups[index].isCopy = true }
      }
      seen.formUnion(words)
    }
  }

  /// A hint of an element that holds the trunk says nothing of a group beside it.
  private mutating func markHints() {
    for index in groups.indices {
      var node = groups[index].container
      while node >= 0, node != trunkNode, !(trunkNode > node && trunkNode < tree.nodes[node].end) {
        if let hint = PageHint(node, in: tree) { groups[index].hint = groups[index].hint ?? hint }
        node = tree.nodes[node].parent
      }
      if let first = groups[index].lines.first, groups[index].lines.count > 1 || index > 0,
        PageHint.headsSurroundings(page.words(first))
      {
        groups[index].hint = .surroundings
      } else if index > 0, let last = groups[index - 1].lines.last, groups[index - 1].lines.count == 1,
        PageHint.headsSurroundings(page.words(last))
      {
        groups[index].hint = .surroundings
      }
    }
  }

  /// Within the trunk all is kept but what is plainly something else.
  private mutating func judgeTrunk() {
    var isClosed = false
    for index in groups.indices where isInTrunk(groups[index]) {
      let group = groups[index]
      let isOwn = group.container == trunkNode
      let isForeign =
        group.isCopy || group.isLinks || isFacts(group)
        || group.steps() == 0 && (!isOwn && group.hint == .surroundings || isClosed && !beginsAnnex(group))
      groups[index].isKept = !isForeign
      if !isForeign, closes(group) { isClosed = true }
    }
    let kept = groups.indices.filter { groups[$0].isKept }
    guard let first = kept.first, let last = kept.last else { return }
    trunk = first..<last + 1
  }

  /// Whether a group is a box of facts. One paragraph may be all that a paper says, with as many facts around it.
  func isFacts(_ group: PageGroup) -> Bool {
    let stated = group.lines.count { !features[$0].facts.isEmpty }
    return stated > 0 && stated * 2 >= group.lines.count && group.openings.isEmpty
      && group.lines.allSatisfy { !features[$0].isSentence || !features[$0].facts.isEmpty }
  }

  /// Whether a group ends as a document does: with a day, a note on its publication, copies. Of its last lines, for behind
  /// them stand attachments and buttons; from 4 on each of 155 pages and papers is the same.
  func closes(_ group: PageGroup) -> Bool {
    group.lines.suffix(6).contains { line in
      if case .closing(let closing) = features[line].form { closing.isCertain } else { false }
    }
  }

  func beginsAnnex(_ group: PageGroup) -> Bool {
    group.lines.prefix(2).contains { features[$0].opening?.family == .appendix }
      || group.lines.contains { page.lines[$0].isRow }
  }

  // MARK: - Edges

  /// Without what a site says above the title, a welcome or the way to the page, where <title> and the only <h1> agree on it:
  /// no number and no address stands there, and the text is below.
  private func belowTitle(_ lines: [Int]) -> [Int] {
    guard let title = PageTitle.heading(page, in: tree) else { return lines }
    let above = lines.prefix { $0 < title }
    func weight(_ lines: ArraySlice<Int>) -> Int { lines.reduce(0) { $0 + features[$1].weight } }
    let isOfPaper = above.contains { line in
      features[line].opening != nil || features[line].form == .number || features[line].form == .address
    }
    return isOfPaper || weight(above) >= weight(lines[above.endIndex...])
      ? lines : Array(lines[above.endIndex...])
  }

  /// Without the links, controls and facts that stand in the same element as the text, above and below it.
  private func trimmed(_ lines: [Int]) -> [Int] {
    func isBeside(_ line: Int) -> Bool {
      !features[line].facts.isEmpty || features[line].weight == 0 && PageHint.isControl(page.words(line))
    }
    func isEdge(_ line: Int) -> Bool { features[line].isLink || isBeside(line) }
    let head = lines.drop(while: isEdge)
    let whole = Array(head.reversed().drop(while: isEdge).reversed())
    let body = Array(whole.prefix(endOfShown(whole)))
    // Between the title and the text they stand too.
    let start = body.firstIndex { features[$0].weight > 0 && features[$0].form == nil } ?? 0
    return body.indices.filter { $0 >= start || !isBeside(body[$0]) }.map { body[$0] }
  }
}
