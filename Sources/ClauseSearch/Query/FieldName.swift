package import PolicyText

/// The fields by their English names, in the order in which they are explained.
package enum FieldName: String, Sendable, CaseIterable {
  case heading, title, number, issuer, level, region, date, validity, duty, clause, cites

  /// What there is to say of a field, and how what stands behind its colon is read.
  private struct Entry {
    let chinese: String
    /// Other names of it that people write.
    var aliases: [String] = []
    let help: Message
    /// What to write.
    let example: Message
    let value: Value
  }

  /// How what stands behind the colon is read.
  enum Value {
    case words((Term) -> Field)
    /// Nil where the words are no value.
    case other((String) -> Field?)
  }

  private static let anyWords = Message("words", "文字")

  private var entry: Entry {
    switch self {
    case .heading:
      Entry(
        chinese: "标题", aliases: ["条题"],
        help: Message("the heading of the clause (of the document: 题名)", "条款标题（文件的标题用 题名:）"),
        example: Self.anyWords, value: .words(Field.heading))
    case .title:
      Entry(
        chinese: "题名", aliases: ["文件标题", "文件名称"], help: Message("the title of the document", "文件的标题"),
        example: Self.anyWords, value: .words(Field.title))
    case .number:
      Entry(
        chinese: "文号", aliases: ["发文字号"],
        help: Message("the document's number, in any spelling: 文号:国发2020-7", "文号，任何写法：文号:国发2020-7"),
        example: Self.anyWords, value: .words(Field.number))
    case .issuer:
      Entry(
        chinese: "机关", aliases: ["发文机关", "发布机关", "制定机关"], help: Message("who issued the document", "发文机关"),
        example: Self.anyWords,
        value: .words(Field.issuer))
    case .level:
      Entry(
        chinese: "层级", help: Message("国家, 省, 市, 区县, 乡镇", "国家、省、市、区县、乡镇"),
        example: Message("国家, 省, 市, 区县 or 乡镇", "国家、省、市、区县、乡镇"),
        value: .other { Level(word: $0).map(Field.level) }
      )
    case .region:
      Entry(
        chinese: "地区", help: Message("the place it is for", "适用地区"), example: Self.anyWords,
        value: .words(Field.region))
    case .date:
      Entry(
        chinese: "日期", help: Message("2020, 2020-07 or 2020..2022", "2020、2020-07 或 2020..2022"),
        example: Message("2020, 2020-07, 2020-07-13 or 2020..2022", "2020、2020-07、2020-07-13、2020..2022"),
        value: .other { DateRange($0).map(Field.date) })
    case .validity:
      Entry(
        chinese: "时效",
        help: Message(
          "现行有效, 已修改, 已废止, 尚未生效, 不明: what text or sidecar says",
          "现行有效、已修改、已废止、尚未生效、不明：依原文或附注"),
        example: Message("现行有效, 已修改, 已废止, 尚未生效 or 不明", "现行有效、已修改、已废止、尚未生效、不明"),
        value: .other {
          Validity.unknownWords.contains($0) ? .validity(nil) : Validity(word: $0).map(Field.validity)
        })
    case .duty:
      Entry(
        chinese: "责任", help: Message("the unit that is responsible for the clause", "责任单位"),
        example: Self.anyWords, value: .words(Field.duty))
    case .clause:
      Entry(
        chinese: "条", help: Message("the number of the clause: 条:十四", "条款序号：条:十四"),
        example: Message("a clause number such as 十四 or 14", "条款序号，如十四或 14"),
        value: .other { Numeral(writtenInSource: $0).map(Field.clause) })
    case .cites:
      Entry(
        chinese: "引用",
        help: Message(
          "a document that the clause cites, in any spelling; with other words also one that its document cites above all clauses",
          "条款引用的文件，文号可用任何写法；与其他词并用时，也含文件开头所引"),
        example: Self.anyWords, value: .words(Field.cites))
    }
  }

  package var chinese: String { entry.chinese }
  package var english: String { rawValue }
  /// What it is.
  package var help: Message { entry.help }
  /// What may stand behind its colon.
  package var example: Message { entry.example }
  var value: Value { entry.value }

  /// In characters.
  static let longest = allCases.reduce(0) { longest, field in
    max(longest, field.english.count, field.names.map(\.count).max() ?? 0)
  }

  init?(word: String) {
    let word = word.folded
    let name = FieldName.allCases.first { $0.names.contains(word) || $0.english == word }
    guard let name else { return nil }
    self = name
  }

  /// In Chinese, the usual one first.
  package var names: [String] { [chinese] + entry.aliases }

  /// Whether a word is a field's name but for one character.
  static func isSlip(_ word: String) -> Bool {
    let least = max(3, word.count)
    let names: [String] = allCases.flatMap { (field) -> [String] in field.names + [field.english] }
    return !NearestNames.of(word, among: names.filter { $0.count >= least }).isEmpty
  }

  /// The field that a word may have meant: its name with a slip, or with more or less before or behind it.
  static func nearest(to word: String) -> FieldName? {
    let word = word.folded
    let names = allCases.flatMap { field in (field.names + [field.english]).map { (name: $0, field: field) } }
    let near = NearestNames.of(word, among: names.map(\.name)).first
    return names.first { $0.name == near }?.field
      ?? names.first {
        word.count > 1 && ($0.name.contains(word) || word.contains($0.name)) && $0.name.count > 1
      }?.field
  }
}
