import PolicyReports
import PolicyText

extension Help {
  /// What JSON has, from the shapes that tests hold it against.
  var jsonPage: String {
    var text = say(
      "policy help json: what `--format json` and `--format jsonl` write\n\n",
      "policy help json：--format json 与 --format jsonl 的内容\n\n")
    text += prose(
      """
      json is one object. What a text does not say is null, and an empty result is an object too. Keys
      are always there, but for those with an option beside them. jsonl is one object a line, and
      last {"summary":…}. Offsets count Unicode scalars. `policy help schema` prints the same as a
      JSON Schema (draft 2020-12).

      """,
      """
      json 为一个对象。原文未载者为 null，没有结果时也是完整的对象。除注明选项者外，各键总在。
      jsonl 每行一个对象，末行为 {"summary":…}。位置以 Unicode 标量计。policy help schema 以
      JSON Schema（draft 2020-12）输出同样的内容。

      """)
    let lines = Dictionary(ReportShape.all.map { ($0.json.name, $0) }) { first, _ in first }
    for record in ReportShape.records where !record.isLastLine {
      text += "\n\(record.name)\(say(": ", "："))\(record.says(in: language))\n"
      text += table(of: record)
      guard let shape = lines[record.name] else { continue }
      let items = shape.lines.map(\.name).joined(separator: say(" or ", " 或 "))
      text +=
        say("  jsonl: \(items), then ", "  jsonl：\(items)，末行 ") + "{\"summary\":\(record.name)_counts}\n"
    }
    return text + "\n"
      + examples([
        ("policy search 人才 -f json", Message("one object", "一个对象")),
        ("policy numbers -f jsonl | tail -n 1", Message("the counts alone", "只看计数")),
        ("policy help schema > policy.schema.json", Message("for a validator", "供校验程序使用")),
      ])
  }

  private func table(of record: ObjectShape) -> String {
    let types = record.keys.map(\.shape.named)
    let width = types.map(\.utf8.count).max() ?? 0
    let names = record.keys.map { DisplayWidth.of($0.name) }.max() ?? 0
    return aligned(
      zip(record.keys, types).map { key, type in
        let gap = String(repeating: " ", count: names - DisplayWidth.of(key.name) + 2)
        let padding = String(repeating: " ", count: width - type.utf8.count)
        let words = key.shape.words.map { say(": ", "：") + $0.joined(separator: ", ") } ?? ""
        let option = key.option.map { say(" (with \($0))", "（\($0)）") } ?? ""
        return (key.name + gap + type + padding, key.says(in: language) + option + words)
      })
  }
}

extension ObjectShape {
  /// It has nothing but the counts.
  fileprivate var isLastLine: Bool { keys.map(\.name) == ["summary"] }
}

extension Shape {
  fileprivate var named: String {
    switch self {
    case .text: "string"
    case .integer: "integer"
    case .number: "number"
    case .flag: "boolean"
    case .word(let word): "\"\(word)\""
    case .schemaNumber: "1"
    case .oneOf: "word"
    case .range: "[first,last]"
    case .span: "[from,to)"
    case .list(let item): "[\(item.named)]"
    case .object(let record): record.name
    case .orNull(let shape): shape.named + "|null"
    }
  }

  /// All that it may be, where that is one of some words.
  fileprivate var words: [String]? {
    switch self {
    case .oneOf(let words): words
    case .orNull(let shape): shape.words
    default: nil
    }
  }
}
