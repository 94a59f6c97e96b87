import PolicyText

/// How far a wording reaches: 世界级, 全国, 省级, …
enum LevelWords {
  /// From the widest; a place in this list is a reach.
  private static let words = folded([
    ["世界", "全球", "国际一流", "国际领先"], ["国家级", "全国", "国内一流", "国内领先"], ["省级", "全省"], ["市级", "全市"],
    ["县级", "全县"],
  ])
  /// Behind one of the words they name who acts, not how far.
  private static let authorities = folded([["人民政府", "政府", "有关部门", "主管部门", "科技行政部门", "党委"]])[0]
  /// What may stand between: 县级以上地方各级人民政府.
  private static let between = folded([["以上", "地方", "各级"]])[0]

  /// Of the words in a folded text.
  static func reaches(of text: [UInt32]) -> Set<Int> {
    Set(
      words.indices.filter { place in
        words[place].contains { word in
          text.indices.contains { start in
            guard text[start...].starts(with: word) else { return false }
            var rest = text[start...].dropFirst(word.count)
            for filler in between where rest.starts(with: filler) { rest = rest.dropFirst(filler.count) }
            return !authorities.contains { rest.starts(with: $0) }
          }
        }
      })
  }

  /// The reach of a level's own words: its documents speak of 省级 where the State Council's speak of 国家.
  static func reach(of level: Level) -> Int { Int(level.rawValue) + 1 }

  private static func folded(_ words: [[String]]) -> [[[UInt32]]] {
    words.map { $0.map { FoldedText($0).characters } }
  }
}

/// Words that lift a limit.
enum LiftedLimits {
  private static let words = ["不受", "不限", "不设", "不再", "取消"].map { FoldedText($0).characters }

  static func stand(in text: [UInt32]) -> Bool {
    text.indices.contains { start in words.contains { text[start...].starts(with: $0) } }
  }
}
