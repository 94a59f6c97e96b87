/// A body that issues documents, by the name it signs with.
struct Issuer: Equatable {
  let name: String

  /// The endings of bodies that sign policies; a person's or a product's name has none of them.
  private static let endings = [
    "人民政府", "国务院", "办公厅", "办公室", "委员会", "代表大会", "政府", "管委会", "人民法院", "检察院", "监委", "省委", "市委", "县委",
    "区委", "中央", "总局", "银行", "部", "厅", "局", "委", "署", "海关", "联合会", "党组",
  ]

  /// Nil for anything but a signature.
  init?(signature line: String) {
    let words = line.withoutSpace
    let count = words.unicodeScalars.count
    guard (3...40).contains(count), !words.unicodeScalars.contains(where: Issuer.isForbidden) else {
      return nil
    }
    guard Issuer.endings.contains(where: words.closes) else { return nil }
    name = words
  }

  /// The body named in front of 关于 or of a law's kind: 嘉兴市人民政府关于…, 最高人民法院关于….
  init?(openingTitle title: String) {
    guard let about = title.place(of: "关于") else { return nil }
    let front = String(title[..<about.lowerBound])
    guard !front.isEmpty, let issuer = Issuer(signature: front) else { return nil }
    self = issuer
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    "，。；：！？,;:（）()《》“”×○Ｘ".unicodeScalars.contains(scalar) || (0x30...0x39).contains(scalar.value)
  }

  /// 省政府 and 市政府 name no place.
  var namesItsPlace: Bool { !["省政府", "市政府", "县政府", "区政府", "国家"].contains(where: name.opens) }

  var isNational: Bool {
    let openings = ["国务院", "全国", "中共中央", "中央", "最高人民", "国家", "中国", "海关总署", "中华人民共和国"]
    if openings.contains(where: name.opens) { return true }
    // 财政部, 工业和信息化部: a department of a place carries the place's name.
    return name.closes(with: "部") && Region(openingName: name) == nil
      && !["市", "省", "县", "区"].contains(where: name.opens)
  }
}
