/// The words of notes, as policies of the state, provinces and cities write them.
enum DutyWords {
  /// Of labels, roles and bodies, in UTF-8: three bytes each.
  static let lastCharacters: [UInt32] = codes(
    (labels.words + roleNames + bodyEnds + NoteRemarks.lastCharacters).map { $0.utf8.suffix(3) })
  /// Of labels.
  static let firstCharacters: [UInt32] = codes(labels.words.map { $0.utf8.prefix(3) })

  private static func codes(_ characters: [Substring.UTF8View]) -> [UInt32] {
    Array(Set(characters.map { $0.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }))
  }

  private static let labelNames = """
    责任单位 责任部门 责任主体 责任人 牵头单位 牵头部门 牵头责任单位 牵头 配合单位 配合部门 配合 主办单位 主责单位 主责部门 协办单位 协同单位 参与单位
    参加单位 实施单位 实施主体 落实单位 负责单位 负责部门 负责 主管部门 指导单位 指导部门 支持单位 分工单位 承办单位 完成单位 组织单位
    """
  static let labels = WordList(labelNames.listed)

  static let roleNames = [
    "按职责分工负责", "按职责分工落实", "按照职责分工负责", "按职责分工指导", "按照职责分工落实", "按职责分别负责", "按职责负责", "按分工负责", "分别负责", "牵头负责",
    "共同负责", "配合负责", "组织实施", "负责落实", "具体负责", "分工负责", "指导落实", "牵头", "配合", "负责", "参与", "参加", "指导", "落实", "支持",
  ]
  static let roles = WordList(roleNames)

  /// What a label or a word behind a unit says that it does; nil for 责任单位 and 负责.
  static func role(in word: String) -> DutyNote.Charge.Role? {
    if word.contains("牵头") || word.contains("主办") { return .leads }
    return parts.contains(where: word.contains) ? .takesPart : nil
  }

  private static let parts = ["配合", "参与", "参加", "协办", "协同", "支持"]

  private static let ends = [
    "部", "委", "局", "厅", "署", "办", "院", "会", "府", "门", "位", "行", "司", "中心", "省", "市", "县", "区", "镇", "街道",
    "集团", "法院",
    "组", "处", "队", "社", "库", "机构", "企业", "学校", "高校",
  ]

  private static let bodyEnds = ["局", "厅", "委", "办", "部", "府", "会", "市", "县", "区"]
  private static let places = ["省", "市", "区", "县", "州", "各", "国家"]
  /// What stands in brackets beside a body for another reason: 以下简称, 不含.
  private static let otherWords = ["以下", "简称", "统称", "不含", "包括", "除外", "的", "如", "原", "即"]

  /// Whether words in brackets are but bodies: 市科技局、市财政局. One alone says its place first: 市科技局, but not 证监会.
  static func areBodies(_ names: [String]) -> Bool {
    names.allSatisfy { name in
      (3...20).contains(name.count) && bodyEnds.contains(where: name.closes)
        && !otherWords.contains(where: name.contains)
    } && names.contains { name in places.contains(where: name.opens) }
      && (names.count > 1 || !areas.contains(where: names[0].closes))
  }

  /// 某市 alone is where something is.
  private static let areas = ["市", "县", "区"]

  /// A body with a power of its own: 市发展改革委, 民政部门, 政府; 道路建设单位 is none.
  static func isAuthority(_ name: String) -> Bool {
    name.count >= 2 && authorities.contains(where: name.closes) && !name.contains("的")
  }

  private static let authorities = [
    "局", "厅", "委", "办", "部", "署", "府", "部门", "委员会", "办公室", "管理机构", "办事机构", "人民银行",
  ]

  /// 市科技局 and 各区政府 are bodies, 家长 is none. Brackets behind a name narrow it.
  static func isUnit(_ name: String) -> Bool {
    var name = name
    if let last = name.unicodeScalars.last, Bracket.closes(last),
      let open = name.firstIndex(where: { $0.unicodeScalars.contains(where: Bracket.opens) })
    {
      name = String(name[..<open])
    }
    return ends.contains(where: name.closes)
  }
}
