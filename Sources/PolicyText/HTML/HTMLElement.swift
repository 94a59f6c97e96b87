/// What the names of elements mean for reading.
enum HTMLElement {
  /// Elements that begin and end lines.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
    "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre",
    "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]
  /// Elements of which a reader sees nothing, or nothing that is text.
  static let invisible: Set<String> = [
    "audio", "button", "canvas", "datalist", "head", "map", "object", "rp", "rt", "rtc", "select", "svg",
    "template", "video",
    // Struck out: it is no longer said.
    "del", "s", "strike",
  ]
  /// Elements without content, which no end tag closes.
  static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
    "link",
    "meta", "param", "source", "track", "wbr",
  ]
  /// Elements in which nothing but their own end tag is a tag.
  static let raw: Set<String> = [
    "iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp",
  ]
  /// What may stand in a page's head; anything else ends it.
  static let metadata: Set<String> = [
    "base", "basefont", "bgsound", "link", "meta", "noscript", "script", "style", "template", "title",
  ]
  /// With their levels.
  static let headings = ["h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6]
  static let tableParts: Set<String> = ["table", "caption", "tbody", "thead", "tfoot", "tr", "td", "th"]
  /// Elements that hold paragraphs.
  static let containers: Set<String> = [
    "article", "aside", "center", "details", "dialog", "div", "dl", "fieldset", "footer", "form", "header",
    "main", "nav", "ol", "section", "td", "th", "ul",
  ]

  /// Which open elements a start tag ends, and within which ones they are looked for.
  static func ended(by name: String) -> (ended: Set<String>, within: Set<String>)? {
    switch name {
    case "li": (["li"], ["ul", "ol", "menu", "dir"])
    case "dt", "dd": (["dt", "dd"], ["dl"])
    case "td", "th": (["td", "th"], ["tr", "table"])
    case "tr": (["tr"], ["table"])
    case "tbody", "thead", "tfoot": (["tbody", "thead", "tfoot"], ["table"])
    case "a": (["a"], ["td", "th", "caption"])
    default: blocks.contains(name) && name != "br" ? (["p"], ["table", "td", "th", "caption"]) : nil
    }
  }
}
