/// The counted numbers of a Word document: what stands in `numbering.xml`, and how far each list has been counted.
///
/// A paragraph names a list; lists share the count of the abstract list that they are instances of, unless one starts
/// it anew (ECMA-376, 17.9).
struct WordNumbering {
  /// What a paragraph or a style says of its number; both are inherited apart.
  struct Reference: Equatable {
    var list: Int?
    var level: Int?
  }

  struct Level {
    var start = 1
    var format = WordNumberFormat.decimal
    /// `第%1条`
    var pattern = ""
    var isFollowedByNothing = false
    /// Counted anew behind a paragraph of this level or above (one-based); 0 never, nil behind any above.
    var restart: Int?
    /// All numbers of the pattern in decimals.
    var isLegal = false
    /// The paragraph style that this level numbers.
    var style: String?
  }

  fileprivate struct Abstract {
    var levels: [Int: Level] = [:]
    /// Levels are those of the list that this numbering style names.
    var link: String?
  }

  fileprivate struct List {
    var abstract = 0
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  fileprivate var abstracts: [Int: Abstract] = [:]
  fileprivate var lists: [Int: List] = [:]
  /// By abstract list and level.
  private var counts: [Int: [Int: Int]] = [:]
  /// Lists whose own starts were used.
  private var started: Set<Int> = []

  init() {}

  init(_ part: inout XMLPart) throws(WordError) {
    var reading = WordNumberingReading()
    while let event = try part.next() { reading.take(event) }
    abstracts = reading.abstracts
    lists = reading.lists
  }

  /// Levels that a numbering style defines for others.
  private func abstract(of list: List, _ styles: WordStyles) -> Int {
    guard let link = abstracts[list.abstract]?.link, let target = styles.numbering(of: link).list,
      let other = lists[target]
    else { return list.abstract }
    return other.abstract
  }

  /// Counts a paragraph, and says what stands in front of it; nil where nothing is counted.
  mutating func number(
    _ own: Reference, style: String?, in styles: WordStyles
  ) -> String? {
    let inherited = styles.numbering(of: style)
    // A list of 0 takes the number of the style away.
    guard let id = own.list ?? inherited.list, id != 0, let list = lists[id] else { return nil }
    let abstract = abstract(of: list, styles)
    var levels = (abstracts[abstract]?.levels ?? [:]).merging(list.levels) { $1 }
    for (level, start) in list.starts { levels[level]?.start = start }
    let named = styles.ancestry(of: style).lazy.compactMap { style in
      levels.first { $0.value.style == style }?.key
    }.first
    // Within a style's own list the level that names the style goes before the style's word.
    let level = own.level ?? (own.list == nil ? named : nil) ?? inherited.level ?? 0
    guard let definition = levels[level] else { return nil }
    count(id, list, abstract, level, levels)
    return text(definition, level, abstract, levels)
  }

  private mutating func count(
    _ id: Int, _ list: List, _ abstract: Int, _ level: Int, _ levels: [Int: Level]
  ) {
    var counts = counts[abstract] ?? [:]
    if started.insert(id).inserted { for level in list.starts.keys { counts[level] = nil } }
    counts[level] = (counts[level] ?? (levels[level]?.start ?? 1) - 1) + 1
    for (lower, definition) in levels where lower > level {
      if let restart = definition.restart, restart == 0 || level >= restart { continue }
      counts[lower] = nil
    }
    self.counts[abstract] = counts
  }

  private func text(
    _ definition: Level, _ level: Int, _ abstract: Int, _ levels: [Int: Level]
  ) -> String? {
    guard definition.format != .bullet else { return nil }
    var text = ""
    var scalars = definition.pattern.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "%", let digit = scalars.first, ("1"..."9").contains(digit) else {
        text.unicodeScalars.append(scalar)
        continue
      }
      scalars.removeFirst()
      let other = Int(digit.value - 0x31)
      let value = counts[abstract]?[other] ?? levels[other]?.start ?? 1
      let format = levels[other]?.format ?? .decimal
      text += (definition.isLegal ? .decimal : format).text(of: value)
    }
    guard !text.isEmpty else { return nil }
    return text + WordNumbering.gap(behind: text, definition)
  }

  /// A tab or space behind 第一条 sets it off; behind 一、 and （一） nothing is missing without one.
  private static func gap(behind text: String, _ definition: Level) -> String {
    guard !definition.isFollowedByNothing, let last = text.unicodeScalars.last else { return "" }
    return "、．。）)".unicodeScalars.contains(last) ? "" : "\u{3000}"
  }
}

/// `numbering.xml`, taken tag by tag.
private struct WordNumberingReading {
  var abstracts: [Int: WordNumbering.Abstract] = [:]
  var lists: [Int: WordNumbering.List] = [:]
  private var abstract: Int?
  private var list: Int?
  private var level: (index: Int, level: WordNumbering.Level)?
  private var overridden = 0
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
    case "lvlOverride": overridden = element["ilvl"].flatMap { Int($0) } ?? 0
    case "startOverride": if let list, let value { lists[list]?.starts[overridden] = Int(value) }
    case "lvl": level = (element["ilvl"].flatMap { Int($0) } ?? 0, WordNumbering.Level())
    default: break
    }
  }

  private mutating func describe(_ element: XMLElement, _ value: String?) {
    switch element.name.local {
    case "start": level?.level.start = value.flatMap { Int($0) } ?? 1
    case "numFmt": level?.level.format = WordNumberFormat(value ?? "decimal", custom: element["format"])
    case "lvlText": level?.level.pattern = value ?? ""
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
      if let list {
        lists[list]?.levels[index] = read
      } else if let abstract {
        abstracts[abstract]?.levels[index] = read
      }
      level = nil
    case "abstractNum": abstract = nil
    case "num": list = nil
    default: break
    }
  }
}
