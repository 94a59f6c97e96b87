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

  /// A title that has come to its kind of document, or an address that has come to its colon.
  static func isComplete(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 600 else { return false }
    let words = String(decoding: text[range], as: UTF8.self).trimmingSpace
    if words.hasSuffix("：") { return !words.contains("。") }
    return words.contains("关于") && !words.contains("，") && !words.contains("《")
      && TitleEnd.isComplete(words)
  }
}
