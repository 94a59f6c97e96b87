import PolicyText

/// Words that say what somebody must, may or gets, where they are looked for without their sense. Of a word that is read in
/// its place the lexicon knows the sense.
enum Predicates {
  /// Behind a comma they go on with who stands in front of it, and 应 and 须 begin no other word there.
  static let behindSubjects = ["应当", "必须", "不得", "可以", "应", "须"]
  /// Written out, 应当 and 必须 stand behind who must and nowhere else; other words of their sense are parts of other words
  /// (应 of 应急: with all of them 应急预案或者…办法 is another way to do what must be done).
  static let obligations = words("应当 必须")
  /// What somebody gets, or may do, or must not: of whom it is said is what such a measure is about.
  static let benefits = words("可以 给予 予以 发放 免征 免收 免除 减收 减征 享受 享有 免费 免交 免缴 免予 免于 不得")
  /// Behind them nothing more is said of who must, may or gets.
  static let behindAddressees = benefits + words("应当 必须 均可 方可 拨付 提供 支付 返还 退还 减免 奖励 补助 按规定 按照规定")

  /// A line that leads to a list and has one of these says who must, may or must not, or what is threatened: 有下列行为之一的，处
  /// 一万元以上三万元以下的罚款：.
  static let ofLeads = [
    "应", "须", "可", "不", "禁", "有权", "责令", "罚", "处分", "拘留", "徒刑", "给予", "予以", "属于", "除外", "负责",
  ]

  private static func words(_ words: String) -> [[UInt32]] {
    words.split(separator: " ").map { FoldedText(String($0)).characters }
  }
}
