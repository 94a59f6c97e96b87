import PolicyText

/// How a text answers another, and why a person should look.
struct Verdict: Sendable {
  let tag: Tag
  /// 65岁 → 60岁
  var numbers: String?
  var remarks: [String] = []
  var doubts: [String] = []

  var needsReview: Bool { !doubts.isEmpty }
}

extension Verdict {
  /// Nil where nobody need look.
  func review(in language: Language) -> String? {
    guard needsReview else { return nil }
    let reasons = doubts.joined(separator: language.say("; ", "；"))
    return language.say("review: \(reasons)", "待核：\(reasons)")
  }
}
