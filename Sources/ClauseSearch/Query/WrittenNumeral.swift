import PolicyText

extension Numeral {
  /// 十四, 14, 第十四条, 第十四条之一, （十四）, 四、, Ⅱ, Ⅱ章, B and the like.
  init?(writtenInSource word: String) {
    var scalars = Array(word.unicodeScalars)
    scalars.removeAll { "第（）()〔〕[]［］、".unicodeScalars.contains($0) }
    if let unit = scalars.firstIndex(where: { "条章节编款".unicodeScalars.contains($0) }) {
      scalars.remove(at: unit)
    }
    if scalars.count == 1 {
      switch scalars[0].value {
      case 0x2160...0x216b:
        self.init(Int(scalars[0].value - 0x215f), .roman)
        return
      case 0x41...0x5a:
        self.init(Int(scalars[0].value - 0x40), .letter)
        return
      default: break
      }
    }
    var bare = ""
    bare.unicodeScalars.append(contentsOf: scalars)
    self.init(bare)
  }
}
