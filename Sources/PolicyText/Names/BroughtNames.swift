/// The names of the texts that a title says it brings: 关于印发某办法的通知, 关于公布《某条例》的决定.
package enum BroughtNames {
  /// Kinds of document that bring others. A law, a plan and an opinion bring none.
  static let kinds = ["通知", "函", "公告", "通告", "决定", "批复", "命令", "令"]

  /// One for each verb that the title has: 关于转发《某局关于印发某办法的通知》的通知 brings what is sent on, and what that prints.
  package static func all(in title: String) -> [String] {
    let words = TitleEnd.bare(title.withoutSpace)
    guard let kind = kinds.first(where: words.closes) else { return [] }
    return TextVerbs.bringing.compactMap { verb in
      guard let place = words.place(of: verb) else { return nil }
      let name = String(words[place.upperBound...])
      let bare = name.closes(with: "的" + kind) ? name.before("的" + kind) : name
      return bare.isEmpty ? nil : bare
    }
  }
}
