import ClauseSearch
import PolicyText

// Which documents a command looks at.

extension Option {
  static let documents: [Option] = [.level, .document, .since, .until, .region, .validity]

  static let level: Option = {
    let levels = Level.allCases
    let words = levels.map(\.word)
    var option = Option(
      "level", short: "l", takes: .oneOf(.level, words), repeats: true,
      "only documents of this level: " + words.joined(separator: ", "),
      "只查该层级的文件：\(words.joined(separator: "、"))（或 \(levels.map(\.chinese).joined(separator: "、"))）")
    option.chineseWords = levels.map(\.chinese)
    return option
  }()

  static let document = Option(
    "document", short: "d", takes: .any(.reference), repeats: true,
    "only this document: its id, its number in any spelling, or a part of title or issuer",
    "只查该文件：文件名、文号（任何写法）、标题或发文机关的一部分")

  static let since = Option(
    "since", takes: .any(.date, like: days),
    "only documents issued then or later: " + days.joined(separator: ", "),
    "只查该日及以后印发的文件：" + days.joined(separator: "、"))

  static let until = Option(
    "until", takes: .any(.date, like: days), "only documents issued then or earlier", "只查该日及以前印发的文件")

  private static let days = ["2020", "2020-07", "2020-07-13"]

  static let region = Option(
    "region", short: "r", takes: .any(.region), repeats: true,
    "only documents of this region, or of places in it: 江苏",
    "只查该地区（含所辖地区）的文件：江苏")

  static let validity: Option = {
    let words = Validity.allCases.map(\.word) + ["unknown"]
    let chinese = Validity.allCases.map(\.chinese) + ["不明"]
    var option = Option(
      "validity", takes: .oneOf(.validity, words), repeats: true,
      "only documents of this validity: " + words.joined(separator: ", "),
      "只查该时效的文件：" + chinese.joined(separator: "、"))
    option.chineseWords = chinese
    return option
  }()
}

extension DocumentFilter {
  init(_ typed: TypedArguments) throws(UsageError) {
    self.init()
    // Most searches name no option: then none is made.
    guard !typed.options.isEmpty else { return }
    levels = try typed.values(of: .level, apartBy: TypedArguments.commas, Level.init(word:))
    validities = try typed.values(of: .validity, apartBy: TypedArguments.commas) { word in
      Validity.unknownWords.contains(word) ? .some(nil) : Validity(word: word).map { .some($0) }
    }
    regions = typed.list(.region, apartBy: TypedArguments.commas)
    documents = typed.documents(.document)
    dates = try DateRange(typed)
  }
}

extension DateRange {
  /// Nil where neither end is given.
  fileprivate init?(_ typed: TypedArguments) throws(UsageError) {
    guard typed.has(.since) || typed.has(.until) else { return nil }
    func days(_ option: Option) throws(UsageError) -> DateRange? {
      try typed.value(of: option) { word in word.contains("..") ? nil : DateRange(word) }
    }
    let (first, last) = (try days(.since)?.first, try days(.until)?.last)
    if let first, let last, first > last { throw .option(.since, .contradicts(.until)) }
    self.init(first: first, last: last)
  }
}

extension TypedArguments {
  /// The documents that an option names.
  func documents(_ option: Option) -> [DocumentReference] {
    // Titles have 、 in them.
    list(option, apartBy: ",，").map { DocumentReference($0) }
  }

  /// The documents that the operands name.
  var documents: [DocumentReference] { operands.map { DocumentReference($0) } }
}
