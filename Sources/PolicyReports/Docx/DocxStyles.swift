/// How a Word document looks: the faces and sizes of official documents (GB/T 9704-2012), each kind of paragraph and
/// each mark a style of its own, so that one change of a style changes all of them.
enum DocxStyles {
  static let part =
    "<w:styles \(DocxPackage.names)>\(defaults)"
    + DocxParagraph.allCases.map(\.definition).joined() + characters.joined() + table + "</w:styles>"

  private static let defaults = """
    <w:docDefaults><w:rPrDefault><w:rPr>\(Face.song.fonts)<w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/>\
    <w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
    """

  /// What a machine without the first face sets instead.
  enum Face: String, CaseIterable {
    case imitationSong = "仿宋_GB2312"
    case regular = "楷体_GB2312"
    case black = "黑体"
    case small = "方正小标宋简体"
    case song = "宋体"

    fileprivate var others: String? {
      switch self {
      case .imitationSong: "仿宋,FangSong,STFangsong,FZFangSong-Z02"
      case .regular: "楷体,KaiTi,STKaiti,FZKai-Z03"
      case .black: "SimHei,STHeiti,Noto Sans CJK SC"
      case .small: "FZXiaoBiaoSong-B05S,宋体,SimSun"
      case .song: "SimSun,STSong,Noto Serif CJK SC"
      }
    }

    var fonts: String {
      "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" "
        + "w:eastAsia=\"\(rawValue)\"/>"
    }
  }

  static let fontTable: String = {
    let fonts = Face.allCases.map { face in
      let others = face.others.map { "<w:altName w:val=\"\($0)\"/>" } ?? ""
      let family = face == .black ? "modern" : "roman"
      return "<w:font w:name=\"\(face.rawValue)\">\(others)<w:charset w:val=\"86\"/>"
        + "<w:family w:val=\"\(family)\"/></w:font>"
    }
    return "<w:fonts \(DocxPackage.names)>\(fonts.joined())</w:fonts>"
  }()

  private static let table = """
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd \
    w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom \
    w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style \
    w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr>\
    <w:tblBorders>\(["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }.joined())</w:tblBorders></w:tblPr></w:style>
    """

  // Names of styles by which quotations are found again.
  static let sourceMark = "出处号"
  static let clauseLabel = "条号"
  static let locator = "定位符"
  static let strong = "Strong"

  private static let characters: [String] =
    [
      character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>"),
      character("SourceMark", Self.sourceMark, "<w:color w:val=\"5C6066\"/><w:sz w:val=\"18\"/>"),
      character("ClauseLabel", Self.clauseLabel, "<w:color w:val=\"5C6066\"/><w:sz w:val=\"18\"/>"),
      character("Strong", Self.strong, "<w:b/>"),
      character("Faint", "说明文字", "<w:color w:val=\"5C6066\"/>"),
      character("Locator", Self.locator, "<w:color w:val=\"5C6066\"/><w:sz w:val=\"18\"/>"),
      character("Match", "检索词", "<w:b/>\(shade("FFE58A"))"),
      character("Shared", "见于他处", "<w:u w:val=\"single\"/>"),
      character("Own", "独有文字", "<w:b/><w:u w:val=\"single\"/>\(shade("DCEBFF"))"),
      character("Added", "增加文字", "<w:b/><w:u w:val=\"double\"/>\(shade("DCEBFF"))"),
      character("Dropped", "删去文字", "<w:strike/>\(shade("FDE3DF"))"),
      character("Moved", "移动文字", "<w:u w:val=\"dotted\"/>"),
      character("ValueBefore", "原数值", "<w:strike/>\(box)\(shade("FDE3DF"))"),
      character("ValueAfter", "新数值", "<w:b/><w:u w:val=\"single\"/>\(box)\(shade("DCEBFF"))"),
    ]
    + Hue.allCases.map { hue in
      character(hue.styleName, hue.signName, "<w:b/><w:color w:val=\"\(hue.ink)\"/>")
    }

  private static let box = "<w:bdr w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"

  static func shade(_ colour: String) -> String {
    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(colour)\"/>"
  }

  private static func character(_ id: String, _ name: String, _ properties: String) -> String {
    "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:rPr>\(properties)</w:rPr></w:style>"
  }
}

extension Hue {
  /// The style of a word in it.
  var styleName: String { "Hue" + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  fileprivate var signName: String { "关系 \(sign)" }

  /// As the page has them: `HTMLStyle`.
  fileprivate var ink: String {
    switch self {
    case .changed: "B3261E"
    case .reduced: "8A5300"
    case .missing: "7A3E9D"
    case .new: "1B6E3C"
    case .specified: "00656B"
    case .reworded, .moved: "2F54A3"
    case .same, .doubtful: "5C6066"
    }
  }

  /// Behind counts: the ink thinned.
  var tint: String {
    switch self {
    case .changed: "F8E4E3"
    case .reduced: "F5ECE0"
    case .missing: "F0E8F4"
    case .new: "E4EFE8"
    case .specified: "E0EDEE"
    case .reworded, .moved: "E6EBF5"
    case .same, .doubtful: "F1F2F3"
    }
  }
}

/// A kind of paragraph.
enum DocxParagraph: String, CaseIterable {
  case body = "Normal"
  case title = "Title"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case heading4 = "Heading4"
  case note = "Note"
  case item = "ListBullet"
  case remark = "Remark"
  case quotation = "Quote"
  case cell = "CellText"
  case cellHead = "CellHead"
  case cellQuotation = "CellQuotation"
  case footnote = "FootnoteText"
  case source = "SourceEntry"
  case footer = "Footer"

  static func heading(_ level: Int) -> DocxParagraph {
    [.heading1, .heading2, .heading3, .heading4][max(1, min(level, 4)) - 1]
  }

  /// As Word lists it: names of its own in English, whatever its language.
  var name: String {
    switch self {
    case .body: "Normal"
    case .title: "Title"
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .heading3: "heading 3"
    case .heading4: "heading 4"
    case .note: "说明"
    case .item: "List Bullet"
    case .remark: "列表说明"
    case .quotation: "Quote"
    case .cell: "表中文字"
    case .cellHead: "表头"
    case .cellQuotation: "表中引文"
    case .footnote: "footnote text"
    case .source: "出处"
    case .footer: "footer"
    }
  }

  /// 小标宋 22 points for the title, 黑体, 楷体 and 仿宋 16 points below it, lines 28 points apart; tables and notes
  /// smaller.
  private var look: (paragraph: String, face: DocxStyles.Face, run: String) {
    switch self {
    case .body: (Self.lines + Self.indented + "<w:jc w:val=\"both\"/>", .imitationSong, "")
    case .title:
      (
        "<w:spacing w:before=\"240\" w:after=\"360\" w:line=\"640\" w:lineRule=\"exact\"/>"
          + "<w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/><w:jc w:val=\"center\"/>", .small, Self.size(44)
      )
    case .heading1: (Self.kept + Self.spaced + Self.flush + Self.outline(0), .black, "")
    case .heading2: (Self.kept + Self.spaced + Self.flush + Self.outline(1), .regular, "<w:b/>")
    case .heading3: (Self.kept + Self.spaced + Self.flush + Self.outline(2), .imitationSong, "<w:b/>")
    case .heading4: (Self.kept + Self.spaced + Self.flush + Self.outline(3), .imitationSong, "")
    case .note: (Self.tight(60) + Self.flush, .imitationSong, Self.size(24))
    case .item:
      (
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>" + Self.tight(60)
          + "<w:ind w:left=\"420\" w:hanging=\"280\"/>", .imitationSong, Self.size(28)
      )
    case .remark:
      (
        Self.tight(40) + "<w:ind w:left=\"840\" w:firstLine=\"0\" w:firstLineChars=\"0\"/>", .imitationSong,
        Self.size(24)
      )
    case .quotation: (Self.lines + Self.indented + "<w:jc w:val=\"both\"/>", .imitationSong, "")
    case .cell, .cellQuotation: (Self.tight(0) + Self.flush, .imitationSong, Self.size(21))
    case .cellHead: ("<w:keepNext/>" + Self.tight(0) + Self.flush, .black, Self.size(21))
    case .footnote: (Self.tight(0) + Self.flush, .song, Self.size(18))
    case .source:
      (
        Self.tight(40) + "<w:ind w:left=\"480\" w:hanging=\"480\"/>", .song, Self.size(18)
      )
    case .footer: (Self.tight(0) + Self.flush, .song, Self.size(28))
    }
  }

  private static let lines = "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>"
  private static let indented = "<w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/>"
  private static let flush = "<w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/>"
  private static let kept = "<w:keepNext/>"
  private static let spaced = "<w:spacing w:before=\"120\" w:line=\"560\" w:lineRule=\"exact\"/>"
  private static func outline(_ level: Int) -> String { "<w:outlineLvl w:val=\"\(level)\"/>" }
  private static func tight(_ after: Int) -> String {
    "<w:spacing w:after=\"\(after)\" w:line=\"300\" w:lineRule=\"auto\"/>"
  }
  private static func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }

  fileprivate var definition: String {
    let (paragraph, face, run) = look
    let isStandard = self == .body ? " w:default=\"1\"" : ""
    let parent = self == .body ? "" : "<w:basedOn w:val=\"Normal\"/>"
    return "<w:style w:type=\"paragraph\"\(isStandard) w:styleId=\"\(rawValue)\"><w:name w:val=\"\(name)\"/>"
      + "\(parent)<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(face.fonts)\(run)</w:rPr></w:style>"
  }
}
