import PolicyText

/// 本法第五十六条 of one text and 本条例第三十六条第四款 of another: each counts its own articles, and the numbers say nothing of
/// what is provided.
enum OwnArticles {
  /// Where they stand, in folded characters; empty where a side has none, or both are versions of one text, whose numbers
  /// are to be compared.
  static func places(in excerpts: Sides<FoldedExcerpt>) -> Sides<Set<Int>> {
    let found = excerpts.map { places(in: $0.characters) as Set<Int> }
    let saysMore = Side.allCases.allSatisfy { side in
      !found[side].isEmpty && excerpts[side].characters.count - found[side].count >= leastBeside
    }
    return saysMore && !areVersions(excerpts) ? found : Sides([], [])
  }

  private static func areVersions(_ excerpts: Sides<FoldedExcerpt>) -> Bool {
    let subjects = excerpts.map { DocumentDirectory.subject(of: $0.document.masthead.title) }
    return subjects.upper == subjects.lower
  }

  /// In characters: of 违反本条例第十条规定 alone the number is all that is said, and names the offence.
  private static let leastBeside = 12

  private static func places(in text: [UInt32]) -> Set<Int> {
    text.indices.reduce(into: Set<Int>()) { found, start in
      guard text[start] == own, let name = OwnNames.ownTitles.first(where: text[start...].starts) else {
        return
      }
      let end = end(ofNumbersAt: start + name.count, in: text)
      if end > start + name.count { found.formUnion(start..<end) }
    }
  }

  /// 第三条, 第三条第一款第（二）项, 第三条、第五条和第七条至第九条.
  private static func end(ofNumbersAt start: Int, in text: [UInt32]) -> Int {
    var (index, end) = (start, start)
    while index < text.count {
      if index > start, joints.contains(text[index]) { index += 1 }
      guard index < text.count, text[index] == ordinal else { break }
      index += 1
      let digits = text[index...].prefix { numerals.contains($0) || Folding.isDigit($0) }
      guard !digits.isEmpty, index + digits.count < text.count, units.contains(text[index + digits.count])
      else {
        break
      }
      index += digits.count + 1
      end = index
    }
    return end
  }

  private static let own = Signs.code("本")
  private static let ordinal = Signs.code("第")
  private static let joints: CharacterGroup = "、和及或至"
  private static let numerals: CharacterGroup = "一二三四五六七八九十百千零〇两（）()之"
  private static let units: CharacterGroup = "编章节条款项目"
}
