/// The country's name, with which laws and bodies of the state begin their names, and which others leave out.
package enum Country {
  package static let name = "中华人民共和国"

  /// 财政部 of 中华人民共和国财政部; a name of two characters at least stays. Any other words stay as they are.
  package static func removed(from words: String) -> String {
    guard words.opens(with: name) else { return words }
    let rest = words.behind(name)
    return rest.unicodeScalars.count >= 2 ? rest : words
  }
}
