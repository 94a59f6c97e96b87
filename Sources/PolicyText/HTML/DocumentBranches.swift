/// What stands beside a document's trunk on its page and belongs to it all the same.
extension DocumentPart {
  /// Goes outward from the trunk, and takes what carries the document on.
  mutating func extend() {
    guard !trunk.isEmpty else { return }
    var last = lastOpening(in: trunk)
    var isClosed = trunk.contains { groups[$0].isKept && closes(groups[$0]) }
    for index in trunk.upperBound..<groups.count where continues(index, last, isClosed: isClosed) {
      groups[index].isKept = true
      if let opening = groups[index].openings.last { last = opening }
      isClosed = isClosed || closes(groups[index])
    }
    var first = trunk.compactMap { groups[$0].isKept ? groups[$0].openings.first : nil }.first
    var hasHead = hasHead(trunk)
    for index in stride(from: trunk.lowerBound - 1, through: 0, by: -1)
    where precedes(index, first, hasHead: hasHead) {
      groups[index].isKept = true
      first = groups[index].openings.first ?? first
      hasHead = hasHead || self.hasHead(index..<index + 1)
    }
  }

  private func lastOpening(in range: Range<Int>) -> Opening? {
    range.reversed().lazy.compactMap { groups[$0].isKept ? groups[$0].openings.last : nil }.first
  }

  /// Whether the lines begin as a document does: with a number, an address. Eight lines hold a title of several lines and who
  /// issues it; from 5 on each of 155 pages and papers is the same.
  private func hasHead(_ range: Range<Int>) -> Bool {
    range.filter { groups[$0].isKept }.flatMap { groups[$0].lines }.prefix(8).contains {
      features[$0].form == .number || features[$0].form == .address
    }
  }

  private func continues(_ index: Int, _ last: Opening?, isClosed: Bool) -> Bool {
    let group = groups[index]
    guard !group.isCopy, !group.isLinks, !isFacts(group) else { return false }
    if group.steps(from: last) >= 1 || group.openings.contains(where: { $0.family == .appendix }) {
      // Three numbers that run on are more than what an element is called.
      return group.hint != .surroundings || group.steps(from: last) >= 3
    }
    guard group.hint != .surroundings else { return false }
    // 附件 with a line or two is the name of a file.
    if beginsAnnex(group), isNear(group) { return group.lines.count >= 3 }
    if isClosed { return false }
    // 某市人民政府, 2021年3月5日 in an element of their own, directly below.
    let isAdjacent = groups[index - 1].isKept
    if isAdjacent, let first = group.lines.first, features[first].form?.isClosing == true { return true }
    return isAdjacent && isAlike(group)
  }

  private func precedes(_ index: Int, _ first: Opening?, hasHead: Bool) -> Bool {
    let group = groups[index]
    guard !group.isCopy, !group.isLinks, !isFacts(group) else { return false }
    if let opening = first, group.steps() + (runsInto(opening, group) ? 1 : 0) >= 1 {
      return group.hint != .surroundings
    }
    guard group.hint != .surroundings else { return false }
    if group.lines.contains(where: { features[$0].form == .number || features[$0].form == .address }) {
      return true
    }
    return !hasHead && groups[index + 1].isKept && isAlike(group)
  }

  private func runsInto(_ opening: Opening, _ group: PageGroup) -> Bool {
    guard let last = group.openings.last, last.family == opening.family, let number = last.numeral,
      let next = opening.numeral
    else { return false }
    return next.value == number.value + 1
  }

  /// Whether a group stands in the same element as the trunk.
  private func isNear(_ group: PageGroup) -> Bool {
    guard trunkNode >= 0 else { return true }
    let parent = tree.nodes[trunkNode].parent
    return parent < 0 || group.container >= parent && group.container < tree.nodes[parent].end
  }

  /// Running text of the trunk's own kind: in an element of the same look beside it, or a third as much as the trunk, as
  /// the trunk itself is found.
  private func isAlike(_ group: PageGroup) -> Bool {
    guard group.weight > 0 else { return false }
    if trunkNode >= 0, group.container >= 0, tree.nodes[group.container].name == tree.nodes[trunkNode].name,
      tree.nodes[group.container].parent == tree.nodes[trunkNode].parent,
      tree.attribute("class", of: group.container) == tree.attribute("class", of: trunkNode)
    {
      return true
    }
    let whole = trunk.reduce(0) { $0 + (groups[$1].isKept ? groups[$1].weight : 0) }
    return group.weight * 3 >= whole
  }

  /// How many lines stand above 【之后的内容被隐藏，请下载APP查看全文】 and the names of other texts below it; all where no such line
  /// stands, or something that a text has behind its provisions.
  func endOfShown(_ lines: [Int]) -> Int {
    let last = lines.lastIndex { features[$0].opening != nil || features[$0].form != nil } ?? 0
    guard let note = lines.indices.first(where: { $0 > last && PageHint.hidesRest(page.words(lines[$0])) }),
      lines[(note + 1)...].allSatisfy({ !features[$0].isSentence })
    else { return lines.count }
    // 注意 above it.
    let isLabelled = note - 1 > last && page.lines[lines[note - 1]].count <= DocumentPart.longestLabel
    return isLabelled ? note - 1 : note
  }

  /// In characters: 注意, 温馨提示.
  private static let longestLabel = 4

  /// What stands between two parts of the document is of it, unless it is plainly something else.
  mutating func fillGaps() {
    let kept = groups.indices.filter { groups[$0].isKept }
    guard let first = kept.first, let last = kept.last else { return }
    for index in first...last where !groups[index].isKept {
      let group = groups[index]
      groups[index].isKept =
        group.weight > 0 && group.hint != .surroundings && !group.isCopy && !group.isLinks && !isFacts(group)
    }
  }
}
