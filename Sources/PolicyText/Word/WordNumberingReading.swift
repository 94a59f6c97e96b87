/// `numbering.xml`, taken tag by tag.
struct WordNumberingReading {
  private(set) var abstracts: [Int: WordNumbering.Abstract] = [:]
  private(set) var lists: [Int: WordNumbering.List] = [:]
  private var abstract: Int?
  private var list: Int?
  private var level: (index: Int?, level: WordNumbering.Level)?
  private var overridden: Int?
  /// Within alternatives of which the second is what older programs read.
  private var fallback = 0

  mutating func take(_ event: XMLEvents.Event) {
    switch event {
    case .start(let element):
      if element.name == XMLName(.compatibility, "Fallback") { fallback += 1 }
      guard fallback == 0, element.name.namespace == .word else { return }
      let value = element["val"]
      if level == nil { open(element, value) } else { describe(element, value) }
    case .end(let name):
      if name == XMLName(.compatibility, "Fallback") { fallback -= 1 }
      guard name.namespace == .word else { return }
      close(name.local)
    case .text: break
    }
  }

  private mutating func open(_ element: XMLElement, _ value: String?) {
    switch element.name.local {
    case "abstractNum":
      abstract = element["abstractNumId"].flatMap { Int($0) }
      if let abstract { abstracts[abstract] = WordNumbering.Abstract() }
    case "num":
      list = element["numId"].flatMap { Int($0) }
      if let list { lists[list] = WordNumbering.List() }
    case "abstractNumId": if let list, let value { lists[list]?.abstract = Int(value) ?? 0 }
    case "numStyleLink": if let abstract { abstracts[abstract]?.link = value }
    case "lvlOverride": overridden = Self.level(element["ilvl"])
    case "startOverride":
      if let list, let overridden { lists[list]?.starts[overridden] = value.flatMap(Self.start) }
    case "lvl": level = (Self.level(element["ilvl"]), WordNumbering.Level())
    default: break
    }
  }

  private mutating func describe(_ element: XMLElement, _ value: String?) {
    switch element.name.local {
    case "start": level?.level.start = value.flatMap(Self.start) ?? 1
    case "numFmt": level?.level.format = WordNumberFormat(value ?? "decimal", custom: element["format"])
    case "lvlText": level?.level.pattern = Self.pattern(value ?? "")
    case "suff": level?.level.isFollowedByNothing = value == "nothing"
    case "lvlRestart": level?.level.restart = value.flatMap { Int($0) }
    case "isLgl": level?.level.isLegal = element.isOn
    case "pStyle": level?.level.style = value
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "lvl":
      guard let (index, read) = level else { return }
      level = nil
      guard let index else { return }
      if let list {
        lists[list]?.levels[index] = read
      } else if let abstract {
        abstracts[abstract]?.levels[index] = read
      }
    case "abstractNum": abstract = nil
    case "num": list = nil
    default: break
    }
  }

  /// A list has nine levels (ECMA-376, 17.9.3).
  private static func level(_ value: String?) -> Int? {
    let level = value.flatMap { Int($0) } ?? 0
    return (0...8).contains(level) ? level : nil
  }

  /// Word counts from 0 to 32,767.
  private static func start(_ value: String) -> Int? { Int(value).map { min(max($0, 0), 32_767) } }

  private static func pattern(_ value: String) -> String {
    String(value.unicodeScalars.prefix(WordNumbering.longest))
  }
}
