import PolicyText

/// A paragraph of a clause (款), or an item of its list (项), with the items below it.
struct AkomaItem {
  let line: Range<Int>
  /// Nil for a paragraph.
  let opening: ItemOpening?
  var below: [AkomaItem] = []

  /// Behind the number.
  var words: Range<Int> { (opening?.end ?? line.lowerBound)..<line.upperBound }
}

extension Document {
  /// The paragraphs of a clause, as the law counts them: what opens with a number belongs to the one above.
  func akomaParagraphs(of clause: Clause) -> [AkomaItem] {
    var paragraphs: [AkomaItem] = []
    var run: [AkomaItem] = []
    func endRun() {
      guard !run.isEmpty else { return }
      if paragraphs.isEmpty {
        let start = run[0].line.lowerBound
        paragraphs.append(AkomaItem(line: start..<start, opening: nil))
      }
      paragraphs[paragraphs.count - 1].below = AkomaItem.nested(run[...])
      run = []
    }
    for line in lines(in: clause.body) {
      let item = AkomaItem(line: line, opening: itemOpening(line))
      if item.opening != nil {
        run.append(item)
      } else {
        endRun()
        paragraphs.append(item)
      }
    }
    endRun()
    return paragraphs
  }

  /// Without those that are empty.
  private func lines(in range: Range<Int>) -> [Range<Int>] {
    text[range].split(separator: 0x0a).map { $0.startIndex..<$0.endIndex }
  }
}

extension AkomaItem {
  /// Items in a row: those that are numbered as the first are its equals, what stands between is below the one before.
  fileprivate static func nested(_ items: ArraySlice<AkomaItem>) -> [AkomaItem] {
    guard let list = items.first?.opening?.list else { return [] }
    let starts = items.indices.filter { items[$0].opening?.list == list }
    return zip(starts, starts.dropFirst() + [items.endIndex]).map { start, end in
      var item = items[start]
      item.below = nested(items[(start + 1)..<end])
      return item
    }
  }
}
