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
  private var all: [String: Resolved] = [:]
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
    for id in styles.keys { all[id] = resolved(id) }
  }

  /// Styles stand on a few others, in circles where the file is damaged. Each is followed so far, once.
  private static let deepest = 64

  private func resolved(_ id: String) -> Resolved {
    var resolved = Resolved()
    var next = styles[id]
    for _ in 0..<Self.deepest {
      guard let style = next else { break }
      resolved.inherit(style)
      next = style.parent.flatMap { styles[$0] }
    }
    return resolved
  }

  private subscript(id: String?) -> Resolved { id.flatMap { all[$0] } ?? Resolved() }

  /// As Word lists it, in lower case.
  func name(of id: String) -> String? { styles[id]?.name }

  /// List and level are inherited apart.
  func numbering(of id: String?) -> WordNumbering.Reference { self[id].numbering }

  /// Ids from the style up, for the levels that name the style they number.
  func ancestry(of id: String) -> [String] {
    var ids: [String] = []
    var next: String? = id
    while let id = next, ids.count < Self.deepest {
      ids.append(id)
      next = styles[id]?.parent
    }
    return ids
  }

  func look(of id: String?) -> WordLook {
    let style = self[id]
    return WordLook(
      isStruck: style.isStruck ?? false, isHidden: style.isHidden ?? false, isRaised: style.isRaised ?? false)
  }

  /// 0 for the outermost; the built-in styles of headings have theirs by name too.
  func outlineLevel(of id: String?) -> Int? { self[id].outlineLevel }

  /// 窗体顶端: what Word hides round a form that was pasted from a web page.
  func isOfForm(_ id: String?) -> Bool { self[id].isOfForm }

  /// A line of a table of contents: `toc 1`, `目录 1`.
  func isContents(_ id: String?) -> Bool { self[id].isContents }
}

/// What a style says together with those it is based on.
private struct Resolved {
  var numbering = WordNumbering.Reference()
  var isStruck: Bool?
  var isHidden: Bool?
  var isRaised: Bool?
  var outlineLevel: Int?
  var isOfForm = false
  var isContents = false

  /// What was said nearer to the style stays.
  mutating func inherit(_ style: WordStyles.Style) {
    numbering.list = numbering.list ?? style.numbering.list
    numbering.level = numbering.level ?? style.numbering.level
    isStruck = isStruck ?? style.isStruck
    isHidden = isHidden ?? style.isHidden
    isRaised = isRaised ?? style.isRaised
    outlineLevel = outlineLevel ?? style.outlineLevel ?? style.levelByName
    isOfForm = isOfForm || style.name.hasPrefix("z-")
    isContents = isContents || style.isContents
  }
}

extension WordStyles.Style {
  fileprivate var levelByName: Int? {
    guard name.hasPrefix("heading ") else { return nil }
    return Int(name.dropFirst("heading ".count)).map { $0 &- 1 }
  }

  fileprivate var isContents: Bool {
    name.hasPrefix("toc ") || name.hasPrefix("目录 ") || name == "table of figures"
  }
}

/// What a run's properties change of what is read.
struct WordLook {
  var isStruck = false
  var isHidden = false
  /// Raised or lowered.
  var isRaised = false
}
