/// Paragraph and character styles of a Word document, as far as they change what is read.
struct WordStyles {
  struct Style {
    var name = ""
    var parent: String?
    var numbering = WordNumbering.Reference()
    var isStruck: Bool?
    var isHidden: Bool?
    var isRaised: Bool?
    var outlineLevel: Int?
  }

  private var styles: [String: Style] = [:]
  private(set) var standard: String?

  init() {}

  init(_ part: inout XMLPart) throws(WordError) {
    var style: Style?
    var id = ""
    var isInMark = 0
    while let event = try part.next() {
      switch event {
      case .start(let element) where element.name.namespace == .word:
        switch element.name.local {
        case "style":
          style = Style()
          id = element["styleId"] ?? ""
          if element["type"] == "paragraph", XMLElement.isOn(element["default"] ?? "0") { standard = id }
        case "name": style?.name = element["val"]?.lowercased() ?? ""
        case "basedOn": style?.parent = element["val"]
        case "numId": style?.numbering.list = element["val"].flatMap { Int($0) }
        case "ilvl": style?.numbering.level = element["val"].flatMap { Int($0) }
        case "outlineLvl": style?.outlineLevel = element["val"].flatMap { Int($0) }
        // Of a table's first row and the like, which are not told apart.
        case "tblStylePr": isInMark += 1
        case "strike", "dstrike":
          if isInMark == 0 { style?.isStruck = element.isOn }
        case "vanish":
          if isInMark == 0 { style?.isHidden = element.isOn }
        case "vertAlign":
          if isInMark == 0 {
            style?.isRaised = element["val"] == "superscript" || element["val"] == "subscript"
          }
        default: break
        }
      case .end(let name) where name.namespace == .word:
        if name.local == "tblStylePr" { isInMark -= 1 }
        if name.local == "style", let read = style {
          styles[id] = read
          style = nil
        }
      default: break
      }
    }
  }

  /// The style and those it is based on, itself first; a circle ends where it closes.
  private func chain(_ id: String?) -> [Style] {
    var chain: [Style] = []
    var seen: Set<String> = []
    var next = id
    while let id = next, seen.insert(id).inserted, let style = styles[id] {
      chain.append(style)
      next = style.parent
    }
    return chain
  }

  /// As Word lists it, in lower case.
  func name(of id: String) -> String? { styles[id]?.name }

  /// List and level are inherited apart.
  func numbering(of id: String?) -> WordNumbering.Reference {
    let chain = chain(id)
    return WordNumbering.Reference(
      list: chain.lazy.compactMap(\.numbering.list).first,
      level: chain.lazy.compactMap(\.numbering.level).first)
  }

  /// Ids from the style up, for the levels that name the style they number.
  func ancestry(of id: String?) -> [String] {
    var ids: [String] = []
    var next = id
    while let id = next, !ids.contains(id) {
      ids.append(id)
      next = styles[id]?.parent
    }
    return ids
  }

  func look(of id: String?) -> WordLook {
    let chain = chain(id)
    return WordLook(
      isStruck: chain.lazy.compactMap(\.isStruck).first ?? false,
      isHidden: chain.lazy.compactMap(\.isHidden).first ?? false,
      isRaised: chain.lazy.compactMap(\.isRaised).first ?? false)
  }

  /// 0 for the outermost; the built-in styles of headings have theirs by name too.
  func outlineLevel(of id: String?) -> Int? {
    chain(id).lazy.compactMap { style in
      style.outlineLevel
        ?? (style.name.hasPrefix("heading ")
          ? Int(style.name.dropFirst("heading ".count)).map { $0 &- 1 } : nil)
    }.first
  }

  /// 窗体顶端: what Word hides round a form that was pasted from a web page.
  func isOfForm(_ id: String?) -> Bool { chain(id).contains { $0.name.hasPrefix("z-") } }

  /// A line of a table of contents: `toc 1`, `目录 1`.
  func isContents(_ id: String?) -> Bool {
    chain(id).contains { style in
      style.name.hasPrefix("toc ") || style.name.hasPrefix("目录 ") || style.name == "table of figures"
    }
  }
}

/// What a run's properties change of what is read.
struct WordLook {
  var isStruck = false
  var isHidden = false
  /// Raised or lowered.
  var isRaised = false
}
