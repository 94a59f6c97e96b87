/// A sidecar file: facts that a user states of documents, a section for each.
///
///     # 补正
///     [劳动合同法.txt]
///     时效: 已修改
///     date: 2007-06-29
///     number: -
///
/// Lines that begin with # explain. What cannot be read is an error with its line, and the rest is read all the same.
package struct FactSheet: Sendable {
  /// What is stated of one document.
  package struct Section: Sendable, Equatable {
    /// As written between the brackets.
    package let document: String
    /// One-based.
    package let line: Int
    package fileprivate(set) var facts: [StatedFact] = []
  }

  package enum Problem: Error, Equatable {
    /// Neither `[document]` nor `key: value`.
    case unreadable(String)
    /// `key: value` above the first `[document]`.
    case ownerless(String)
    case unknownKey(String)
    case wrongValue(StatedFact.Key, String)
    /// A second value for what the section has said already.
    case repeated(StatedFact.Key)
  }

  package private(set) var sections: [Section] = []
  package private(set) var problems: [(line: Int, problem: Problem)] = []

  package init(_ text: DecodedText) {
    for line in SourceLine.lines(of: text.bytes)
    where !line.isBlank && line.kind == .text && text.bytes[line.range.lowerBound] != 0x23 {
      let words = String(decoding: text.bytes[line.range], as: UTF8.self)
      do throws(Problem) {
        try take(words, line.number)
      } catch {
        problems.append((line.number, error))
      }
    }
  }

  private mutating func take(_ words: String, _ line: Int) throws(Problem) {
    if let name = words.between("[", "]") ?? words.between("［", "］") ?? words.between("【", "】") {
      sections.append(Section(document: name, line: line))
      return
    }
    guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }) else { throw .unreadable(words) }
    let word = String(words[..<colon]).trimmingSpace
    let value = String(words[words.index(after: colon)...]).trimmingSpace
    guard let last = sections.indices.last else { throw .ownerless(words) }
    guard let key = StatedFact.Key(word: word) else { throw .unknownKey(word) }
    guard !value.isEmpty, let fact = StatedFact(key, value) else { throw .wrongValue(key, value) }
    guard !sections[last].facts.contains(where: { $0.key == key }) else { throw .repeated(key) }
    sections[last].facts.append(fact)
  }
}

extension String {
  /// What stands between two marks, where they open and close the line.
  fileprivate func between(_ open: Character, _ close: Character) -> String? {
    guard first == open, last == close, count > 2 else { return nil }
    let name = String(dropFirst().dropLast()).trimmingSpace
    return name.isEmpty ? nil : name
  }
}

extension FactSheet.Problem {
  package var message: Message {
    switch self {
    case .unreadable(let words):
      Message("“\(words)” is neither [document] nor key: value", "“\(words)”既不是 [文件] 也不是 项目: 内容")
    case .ownerless(let words):
      Message("“\(words)” stands above the first [document]", "“\(words)”之前没有 [文件]")
    case .unknownKey(let word):
      Message(
        "unknown key \(word)\(FactSheet.Problem.guess(word))", "没有项目 \(word)；可用：\(FactSheet.Problem.known)")
    case .wrongValue(let key, let words):
      Message(
        "“\(words)” is no \(key.rawValue): write \(key.example)",
        "“\(words)”不能作为\(key.chinese[0])：请写 \(key.example)")
    case .repeated(let key): Message("\(key.rawValue) is stated twice", "\(key.chinese[0])重复")
    }
  }

  private static var known: String { StatedFact.Key.allCases.map { $0.chinese[0] }.joined(separator: "、") }

  private static func guess(_ word: String) -> String {
    let keys = StatedFact.Key.allCases.map(\.rawValue)
    return NearestNames.of(word, among: keys).first.map { "; did you mean \($0)?" }
      ?? "; write \(keys.joined(separator: ", "))"
  }
}

extension StatedFact.Key {
  fileprivate var example: String {
    switch self {
    case .title: "劳动合同法"
    case .number: "国发〔2020〕7号"
    case .issuer: "国务院"
    case .level: Level.allCases.map(\.word).joined(separator: ", ")
    case .region: "江苏省"
    case .date, .effective: "2020-07-13"
    case .validity: Validity.allCases.map(\.chinese).joined(separator: ", ")
    }
  }
}
