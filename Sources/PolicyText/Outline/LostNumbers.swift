/// Chapters whose number the source lost: 三、… 培育壮大高新技术产业 … 五、
///
/// A short line that is no sentence, stands directly before a （一）-clause and falls into a gap of the chapter
/// numbers is the missing chapter. It is marked as inferred; the source is not changed.
enum LostNumbers {
  /// A chapter without a number in a gap of the numbers around it: 第三章 … 业务规则 … 第五章.
  static func inferChapters(_ roles: inout [Outline.Role], _ segment: Range<Int>) {
    var last = 0
    var unnumbered: [Int] = []
    for index in segment {
      guard case .part(.chapter, let numeral, _) = roles[index] else { continue }
      guard let number = numeral?.value else {
        unnumbered.append(index)
        continue
      }
      if last > 0, !unnumbered.isEmpty, number - last - 1 == unnumbered.count {
        for (step, index) in unnumbered.enumerated() {
          roles[index] = .part(.chapter, Numeral(last + 1 + step), inferred: true)
        }
      }
      last = number
      unnumbered = []
    }
  }

  static func infer(
    _ roles: inout [Outline.Role], _ segment: Range<Int>, _ blocks: [OutlineBlock], _ text: [UInt8]
  ) {
    let chapters = segment.filter { if case .part(.chapter, .some, _) = roles[$0] { true } else { false } }
    guard !chapters.isEmpty else { return }
    var borders: [(index: Int, number: Int)] = chapters.compactMap {
      guard case .part(_, let numeral?, _) = roles[$0] else { return nil }
      return ($0, numeral.value)
    }
    borders.insert((segment.lowerBound - 1, 0), at: 0)
    for (lower, upper) in zip(borders, borders.dropFirst()) {
      let missing = upper.number - lower.number - 1
      guard missing > 0 else { continue }
      let candidates = titles(in: (lower.index + 1)..<upper.index, roles, blocks, text)
      guard candidates.count == missing else { continue }
      for (step, index) in candidates.enumerated() {
        roles[index] = .part(.chapter, Numeral(lower.number + 1 + step), inferred: true)
      }
    }
    // Behind the last numbered chapter only a restart at （一） shows that a new one has begun.
    if let last = borders.last {
      let candidates = titles(in: (last.index + 1)..<segment.upperBound, roles, blocks, text)
        .filter {
          roles[$0 + 1] == .clause(.parenthesis, Numeral(1)) && hasClause((last.index + 1)..<$0, roles)
        }
      for (step, index) in candidates.enumerated() {
        roles[index] = .part(.chapter, Numeral(last.number + 1 + step), inferred: true)
      }
    }
  }

  private static func titles(
    in range: Range<Int>, _ roles: [Outline.Role], _ blocks: [OutlineBlock], _ text: [UInt8]
  ) -> [Int] {
    range.filter { index in
      guard roles[index] == .text, index + 1 < roles.count, case .clause(.parenthesis, _) = roles[index + 1],
        blocks[index].opening == nil, Words(text, blocks[index].range).isTitleLike(atMost: TitleLimit.bare)
      else { return false }
      return !isOwnLineBody(index, roles, blocks, text)
    }
  }

  /// The line under a heading that stands alone is that clause's body.
  private static func isOwnLineBody(
    _ index: Int, _ roles: [Outline.Role], _ blocks: [OutlineBlock], _ text: [UInt8]
  ) -> Bool {
    guard index > 0, case .clause = roles[index - 1] else { return false }
    return Words(text, blocks[index - 1].content).isTitleLike(atMost: TitleLimit.numbered)
  }

  private static func hasClause(_ range: Range<Int>, _ roles: [Outline.Role]) -> Bool {
    range.contains { if case .clause = roles[$0] { true } else { false } }
  }
}
