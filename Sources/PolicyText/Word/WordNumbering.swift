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

  struct Abstract {
    var levels: [Int: Level] = [:]
    /// Levels are those of the list that this numbering style names.
    var link: String?
  }

  struct List {
    var abstract = 0
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  fileprivate var abstracts: [Int: Abstract] = [:]
  fileprivate var lists: [Int: List] = [:]
  /// By abstract list and level.
  private var counts: [Int: [Int: Int]] = [:]
  /// Lists that paragraphs named, with all that was said of their levels.
  private var instances: [Int: Instance] = [:]
  /// The level of a list that names a style or one that it is based on.
  private var named: [Naming: Int?] = [:]
  /// Lists whose own starts were used.
  private var started: Set<Int> = []

  private struct Instance {
    let abstract: Int
    let starts: Dictionary<Int, Int>.Keys
    let levels: [Int: Level]
  }

  private struct Naming: Hashable {
    let list: Int
    let style: String
  }

  /// Nine levels with a sign between each two take some thirty characters. A pattern stands in front of each paragraph of
  /// its list: one of a few thousand in a file of two kilobytes took gigabytes.
  static let longest = 64

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

  private func instance(of list: List, _ styles: WordStyles) -> Instance {
    let abstract = abstract(of: list, styles)
    var levels = (abstracts[abstract]?.levels ?? [:]).merging(list.levels) { $1 }
    for (level, start) in list.starts { levels[level]?.start = start }
    return Instance(abstract: abstract, starts: list.starts.keys, levels: levels)
  }

  /// Counts a paragraph, and says what stands in front of it; nil where nothing is counted.
  mutating func number(
    _ own: Reference, style: String?, in styles: WordStyles
  ) -> String? {
    let inherited = styles.numbering(of: style)
    // A list of 0 takes the number of the style away.
    guard let id = own.list ?? inherited.list, id != 0, let list = lists[id] else { return nil }
    let instance = instances[id] ?? instance(of: list, styles)
    instances[id] = instance
    var level = own.level
    // Within a style's own list the level that names the style goes before the style's word.
    if level == nil, own.list == nil, let style {
      level = self.level(naming: style, in: instance.levels, ofList: id, styles)
    }
    let index = level ?? inherited.level ?? 0
    guard let definition = instance.levels[index] else { return nil }
    count(id, index, instance)
    return text(definition, instance)
  }

  private mutating func level(
    naming style: String, in levels: [Int: Level], ofList list: Int, _ styles: WordStyles
  ) -> Int? {
    let naming = Naming(list: list, style: style)
    if let known = named[naming] { return known }
    let level = styles.ancestry(of: style).lazy.compactMap { style in
      levels.filter { $0.value.style == style }.keys.min()
    }.first
    named[naming] = .some(level)
    return level
  }

  private mutating func count(_ id: Int, _ level: Int, _ instance: Instance) {
    var counts = counts[instance.abstract] ?? [:]
    if started.insert(id).inserted { for level in instance.starts { counts[level] = nil } }
    counts[level] = (counts[level] ?? (instance.levels[level]?.start ?? 1) - 1) + 1
    for (lower, definition) in instance.levels where lower > level {
      if let restart = definition.restart, restart == 0 || level >= restart { continue }
      counts[lower] = nil
    }
    self.counts[instance.abstract] = counts
  }

  private func text(_ definition: Level, _ instance: Instance) -> String? {
    guard definition.format != .bullet else { return nil }
    var text = ""
    var scalars = definition.pattern.unicodeScalars[...]
    while text.unicodeScalars.count < Self.longest, let scalar = scalars.popFirst() {
      guard scalar == "%", let digit = scalars.first, ("1"..."9").contains(digit) else {
        text.unicodeScalars.append(scalar)
        continue
      }
      scalars.removeFirst()
      let other = Int(digit.value - 0x31)
      let value = counts[instance.abstract]?[other] ?? instance.levels[other]?.start ?? 1
      let format = instance.levels[other]?.format ?? .decimal
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
