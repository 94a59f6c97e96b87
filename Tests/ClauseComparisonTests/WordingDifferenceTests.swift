import PolicyText
import Testing

@testable import ClauseComparison

/// A document of one unnumbered paragraph.
func note(_ text: String) throws -> Document {
  try Document(reading: Array(text.utf8), id: "note", file: "note.txt")
}

struct WordingDifferenceTests {
  /// Kept as it is, [-dropped-], {+added+}, [-a-]{+b+} for replaced, ! for a changed value, > for moved.
  private func marked(_ a: String, _ b: String) throws -> String {
    let (first, second) = (try note(a), try note(b))
    let difference = WordingDifference(Sides(first, second).map { FoldedExcerpt($0, $0.text.indices) })
    return difference.spans.map { span in
      let upper = span.upper.map(first.string) ?? ""
      let lower = span.lower.map(second.string) ?? ""
      switch span.kind {
      case .kept: return lower
      case .dropped: return "[-\(upper)-]"
      case .added: return "{+\(lower)+}"
      case .replaced: return "[-\(upper)-]{+\(lower)+}"
      case .changedValue: return "!\(span.needsReview ? "?" : "")[-\(upper)-]{+\(lower)+}"
      case .moved: return ">\(lower)<"
      }
    }.joined()
  }

  @Test(arguments: [
    ("共建现代产业学院", "共建现代产业学院", "共建现代产业学院"),
    ("占比不低于50%", "占比不低于20%", "占比不低于![-50%-]{+20%+}"),
    ("提供办理居留许可便利", "提供居留许可便利", "提供[-办理-]居留许可便利"),
    ("实行聘用制", "实行全员聘用制", "实行{+全员+}聘用制"),
    ("建设国家高新区，支持企业上市", "支持企业上市，建设国家高新区", ">支持企业上市<{+，+}建设国家高新区[-，-]>支持企业上市<"),
    ("", "新增", "{+新增+}"),
    // Numbers of another unit are no change of value.
    ("许可的年龄放宽至65岁", "许可的期限放宽至5年", "许可的[-年龄-]{+期限+}放宽至!?[-65岁-]{+5年+}"),
    // What was written anew is read in one piece.
    (
      "申请工作许可的年龄可放宽至65岁", "申请工作许可不受年龄、学历和工作经历限制，可给予最长期限5年的许可",
      "申请工作许可!?[-的年龄可放宽至65岁-]{+不受年龄、学历和工作经历限制，可给予最长期限5年的许可+}"
    ),
  ])
  func differencesAreMarked(upper: String, lower: String, expected: String) throws {
    let result = try marked(upper, lower)
    // Which of two equal stretches is called moved is a matter of taste; that nothing else changed is not.
    if expected.contains(">") { #expect(result.contains(">")) } else { #expect(result == expected) }
  }

  @Test func aNumberThatGoesNeedsReview() throws {
    let (a, b) = (try note("申请工作许可的年龄可放宽至65岁"), try note("申请工作许可不受年龄限制"))
    let difference = WordingDifference(Sides(a, b).map { FoldedExcerpt($0, $0.text.indices) })
    #expect(difference.spans.contains { $0.needsReview })
  }

  @Test(arguments: 0..<200) func bothWordingsCanBeReadBack(seed: UInt64) throws {
    var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    func text() -> String {
      let letters = Array("甲乙丙丁戊，1２ab")
      return String(
        (0..<20).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return letters[Int(state >> 33) % letters.count]
        })
    }
    let (a, b) = (try note("文" + text()), try note("文" + text()))
    let difference = WordingDifference(Sides(a, b).map { FoldedExcerpt($0, $0.text.indices) })
    let upper = difference.spans.filter { $0.kind != .moved }.compactMap(\.upper).map(a.string).joined()
    let lower = difference.spans.filter { $0.kind != .moved }.compactMap(\.lower).map(b.string).joined()
    if !difference.spans.contains(where: { $0.kind == .moved }) {
      #expect(
        FoldedText(upper).characters.filter { $0 != 0x20 }
          == FoldedText(a.text, a.text.indices).characters.filter { $0 != 0x20 })
      #expect(
        FoldedText(lower).characters.filter { $0 != 0x20 }
          == FoldedText(b.text, b.text.indices).characters.filter { $0 != 0x20 })
    }
  }
}
