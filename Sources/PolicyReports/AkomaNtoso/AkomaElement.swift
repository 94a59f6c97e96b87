import PolicyText

/// An element that has a number, and how the naming convention spells it in an eId.
struct AkomaElement {
  let name: StaticString
  let short: String

  private init(_ name: StaticString, _ short: String) { (self.name, self.short) = (name, short) }

  /// 款
  static let paragraph = AkomaElement("paragraph", "para")
  /// 项, 目
  static let point = AkomaElement("point", "point")
  /// What the outline has no number for.
  static let container = AkomaElement("hcontainer", "hcontainer")
  static let attachment = AkomaElement("attachment", "att")

  init(_ part: Part.Kind) {
    switch part {
    case .appendix: self = .attachment
    case .book: self.init("part", "part")
    case .subbook: self.init("subpart", "subpart")
    case .chapter: self.init("chapter", "chp")
    case .section: self.init("section", "sec")
    case .subsection: self.init("subsection", "subsec")
    }
  }

  init(_ clause: Clause.Style) {
    switch clause {
    case .article: self.init("article", "art")
    case .section: self.init("section", "sec")
    case .paragraph: self = .paragraph
    case .parenthesis, .pause, .arabic, .decimal: self.init("clause", "cl")
    case .lead: self = .container
    }
  }
}

/// The eIds of a file, each once: `chp_2__art_14`, by the Akoma Ntoso Naming Convention 1.0. They follow from numbers, so
/// that what is changed elsewhere changes none.
struct AkomaIDs {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// - Parameters:
  ///   - number: nil where the text has none: then those of its kind are counted.
  ///   - holder: the eId of what holds it; empty at the top.
  mutating func next(_ element: AkomaElement, _ number: Numeral?, in holder: String) -> String {
    let stem = (holder.isEmpty ? "" : holder + "__") + element.short + "_"
    var spelled = number?.inID
    if spelled == nil {
      counts[stem, default: 0] += 1
      spelled = String(counts[stem] ?? 1)
    }
    let id = stem + (spelled ?? "")
    // Sources count wrongly: of two that are numbered alike the second is `art_14_2`.
    var unique = id
    var count = 1
    while !taken.insert(unique).inserted {
      count += 1
      unique = "\(id)_\(count)"
    }
    return unique
  }
}

extension Numeral {
  /// In digits, whatever the source writes: 14, 43-1 for 四十三之一, 1-2 for 1.2.
  fileprivate var inID: String {
    let number =
      switch writing {
      case .decimal(let above): "\(above)-\(value)"
      case .letter: written.lowercased()
      case .chinese, .arabic, .roman, .section, .portion, .volume: String(value)
      }
    return branch == 0 ? number : "\(number)-\(branch)"
  }
}
