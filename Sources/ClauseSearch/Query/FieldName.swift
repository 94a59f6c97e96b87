package import PolicyText

/// The fields by their English names, in the order in which they are explained.
package enum FieldName: String, Sendable, CaseIterable {
  case heading, number, issuer, level, region, date, validity, duty, clause, cites

  /// What there is to say of a field, and how what stands behind its colon is read.
  private struct Entry {
    let chinese: String
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
        chinese: "标题", help: Message("the heading of the clause", "条款标题"), example: Self.anyWords,
        value: .words(Field.heading))
    case .number:
      Entry(
        chinese: "文号",
        help: Message("the document's number, in any spelling: 文号:国发[2020]7号", "文号，任何写法：文号:国发[2020]7号"),
        example: Self.anyWords, value: .words(Field.number))
    case .issuer:
      Entry(
        chinese: "机关", help: Message("who issued the document", "发文机关"), example: Self.anyWords,
        value: .words(Field.issuer))
    case .level:
      Entry(
        chinese: "层级", help: Message("国家, 省, 市, 县, 乡", "国家、省、市、县、乡"),
        example: Message("国家, 省, 市, 县 or 乡", "国家、省、市、县、乡"), value: .other { Level(word: $0).map(Field.level) }
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
        value: .other { Numeral($0).map(Field.clause) })
    case .cites:
      Entry(
        chinese: "引用", help: Message("a document that the clause cites", "条款引用的文件"), example: Self.anyWords,
        value: .words(Field.cites))
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
  static let longest = allCases.reduce(0) { max($0, $1.english.count) }

  init?(word: String) {
    let name = FieldName.allCases.first { $0.chinese == word || $0.english == word.lowercased() }
    guard let name else { return nil }
    self = name
  }
}
