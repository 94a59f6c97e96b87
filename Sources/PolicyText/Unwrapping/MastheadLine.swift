/// Lines of the masthead that never share a paragraph with others.
enum MastheadLine {
  /// （苏政发〔2020〕101号） and nothing else.
  static func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 80, bytes[range].suffix(6).contains(0x8f) else { return false }
    return DocumentNumber(wholeLine: String(decoding: bytes[range], as: UTF8.self)) != nil
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
