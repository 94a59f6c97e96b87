/// Locators that a writer put in a report without the signs of code: …”（jiaxing-2022#二.二）。
enum BareLocators {
  /// The line with each of them as code.
  static func marked(in line: Substring) -> String {
    guard line.contains("#") else { return String(line) }
    let characters = Array(line)
    var marked = ""
    var written = 0
    var isCode = false
    var index = 0
    while index < characters.count {
      defer { index += 1 }
      if characters[index] == "`", index == 0 || characters[index - 1] != "\\" { isCode.toggle() }
      guard !isCode, characters[index] == "#", let place = locator(around: index, in: characters),
        place.lowerBound >= written
      else { continue }
      marked += String(characters[written..<place.lowerBound]) + "`" + String(characters[place]) + "`"
      written = place.upperBound
      index = place.upperBound - 1
    }
    return marked + String(characters[written...])
  }

  /// A document's name, the sign and a clause's number. Names with spaces, brackets or marks are told by the signs of code alone.
  private static func locator(around sign: Int, in characters: [Character]) -> Range<Int>? {
    var start = sign
    while start > 0, isOfName(characters[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < characters.count, address.contains(characters[end]) { end += 1 }
    while end > sign + 1, ".．·~".contains(characters[end - 1]) { end -= 1 }
    guard start < sign, end > sign + 1, characters[sign - 1] != "\\",
      // The part of a page that an address names.
      !String(characters[start..<sign]).contains("//")
    else { return nil }
    return start..<end
  }

  private static func isOfName(_ character: Character) -> Bool {
    !character.isWhitespace && !"“”‘’\"（）()[]【】〔〕《》<>，。；：、？！|`*~…—#".contains(character)
  }

  private static let address = Set("一二三四五六七八九十百零〇0123456789.．·~第章节条编款项附件")
}
