import PolicyText

extension Numeral {
  /// 第十四条, 第十四条之一, （十四）, 四、, Ⅱ, B and the like.
  init?(writtenInSource word: String) {
    if word.unicodeScalars.count == 1, let scalar = word.unicodeScalars.first?.value {
      switch scalar {
      case 0x2160...0x216b: self.init(Int(scalar - 0x215f), .roman)
      case 0x41...0x5a: self.init(Int(scalar - 0x40), .letter)
      default: return nil
      }
      return
    }
    var scalars = Array(word.unicodeScalars)
    scalars.removeAll { "第（）()〔〕[]［］、".unicodeScalars.contains($0) }
    if let unit = scalars.firstIndex(where: { "条章节编款".unicodeScalars.contains($0) }) {
      scalars.remove(at: unit)
    }
    var bare = ""
    bare.unicodeScalars.append(contentsOf: scalars)
    self.init(bare)
  }
}
