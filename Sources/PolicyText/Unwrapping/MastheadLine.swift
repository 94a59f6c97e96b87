/// Lines of the masthead that never share a paragraph with others.
enum MastheadLine {
  /// （苏政发〔2020〕101号） or 〔2023〕第17号 and nothing else.
  static func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 80, bytes[range].contains(0x8f) else { return false }
    let line = String(decoding: bytes[range], as: UTF8.self)
    return DocumentNumber(wholeLine: line) != nil || DocumentNumber.serial(wholeLine: line) != nil
  }

  /// 发文机关：…: what a portal prints a line.
  static func isFact(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 600 else { return false }
    return !LabelledFact.all(in: String(decoding: bytes[range], as: UTF8.self)).isEmpty
  }

  /// 教育部 above 财政部 or 令: those who issue together are as wide as each other, and no page broke them.
  static func areBodies(_ bytes: [UInt8], _ line: Range<Int>, _ next: Range<Int>) -> Bool {
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).withoutSpace }
    guard line.count <= longestBody, next.count <= longestBody, Issuer(signature: words(line)) != nil else {
      return false
    }
    let below = words(next)
    return DocumentNumber.acts.contains(below) || Issuer(signature: below) != nil
  }

  /// In bytes: 中华人民共和国国家发展和改革委员会 has 51.
  private static let longestBody = 90

  /// A title that has come to its kind of document, an address that has come to its colon, a note in brackets.
  static func isComplete(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 600 else { return false }
    let words = String(decoding: text[range], as: UTF8.self).trimmingSpace
    if words.withoutSpace.inBrackets != nil { return true }
    if words.hasSuffix("：") { return !words.contains("。") }
    return words.contains("关于") && !words.contains("，") && !words.contains("《")
      && TitleEnd.isComplete(words)
  }
}
