/// The members of a Word document (ECMA-376, part 1), packed.
struct DocxPackage {
  let title: String
  /// What stands in the body, the section's own properties left out.
  let body: String
  let footnotes: String
  let paper: DocxPaper

  var bytes: [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", Self.declaration, Self.contentTypes)
    zip.add("_rels/.rels", Self.declaration, Self.rootRelations)
    zip.add("docProps/core.xml", Self.declaration, core)
    zip.add(
      "word/document.xml", Self.declaration, "<w:document \(Self.names)><w:body>", body,
      "\(paper.section)</w:body></w:document>")
    zip.add("word/_rels/document.xml.rels", Self.declaration, Self.relations)
    zip.add("word/styles.xml", Self.declaration, DocxStyles.part)
    zip.add("word/numbering.xml", Self.declaration, Self.numbering)
    zip.add("word/footnotes.xml", Self.declaration, notes)
    zip.add("word/settings.xml", Self.declaration, Self.settings)
    zip.add("word/fontTable.xml", Self.declaration, DocxStyles.fontTable)
    zip.add("word/footer1.xml", Self.declaration, Self.footer(aligned: "right"))
    zip.add("word/footer2.xml", Self.declaration, Self.footer(aligned: "left"))
    return zip.bytes
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let names = "xmlns:w=\"\(word)\" xmlns:r=\"\(office)\""

  private var notes: String {
    """
    <w:footnotes \(Self.names)><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>\
    </w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>\
    </w:footnote>\(footnotes)</w:footnotes>
    """
  }

  private var core: String {
    """
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(HTML.escaped(title))</dc:title></cp:coreProperties>
    """
  }

  private static let parts: [(name: String, type: String)] = [
    ("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"), ("settings", "settings"),
    ("fontTable", "fontTable"), ("footer1", "footer"), ("footer2", "footer"),
  ]

  private static let contentTypes: String = {
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let overrides = ([("document", "document.main")] + parts.map { ($0.name, $0.type) }).map { name, type in
      "<Override PartName=\"/word/\(name).xml\" ContentType=\"\(main)\(type)+xml\"/>"
    }
    return """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
      ContentType="application/xml"/>\(overrides.joined())<Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
      """
  }()

  private static let relationNames =
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""

  private static let rootRelations = """
    <Relationships \(relationNames)><Relationship Id="r1" Type="\(office)/officeDocument" \
    Target="word/document.xml"/><Relationship Id="r2" \
    Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/></Relationships>
    """

  private static let relations: String = {
    let all = parts.map { name, type in
      "<Relationship Id=\"\(name)\" Type=\"\(office)/\(type)\" Target=\"\(name).xml\"/>"
    }
    return "<Relationships \(relationNames)>\(all.joined())</Relationships>"
  }()

  /// One list, with points.
  private static let numbering = """
    <w:numbering \(names)><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl \
    w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/><w:lvlJc w:val="left"/><w:pPr>\
    <w:ind w:left="420" w:hanging="280"/></w:pPr><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体" \
    w:hint="eastAsia"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
    </w:numbering>
    """

  /// Pages are numbered to the outside; no mode of an older version.
  private static let settings = """
    <w:settings \(names)><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>\
    <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting \
    w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
    """

  /// — 1 —, a character from the edge (GB/T 9704-2012, 7.5).
  private static func footer(aligned side: String) -> String {
    """
    <w:ftr \(names)><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:leftChars="100" w:left="280" w:rightChars="100" \
    w:right="280"/><w:jc w:val="\(side)"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple \
    w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
    """
  }
}

/// A4, upright or on its side. All lengths in twentieths of a point.
struct DocxPaper: Equatable {
  let width: Int
  let height: Int
  let top: Int
  let bottom: Int
  let left: Int
  let right: Int

  /// GB/T 9704-2012, 5.2: 37 mm above, 28 mm to the left, a type area of 156 by 225 mm.
  static let upright = DocxPaper(
    width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1588, right: 1474)
  /// For tables of many columns.
  static let onItsSide = DocxPaper(
    width: 16838, height: 11906, top: 1418, bottom: 1247, left: 1247, right: 1247)

  /// Of the text.
  var textWidth: Int { width - left - right }

  /// The properties of a section that is printed on it.
  var section: String {
    let orientation = width > height ? " w:orient=\"landscape\"" : ""
    return """
      <w:sectPr><w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="even" r:id="footer2"/>\
      <w:pgSz w:w="\(width)" w:h="\(height)"\(orientation)/><w:pgMar w:top="\(top)" w:right="\(right)" \
      w:bottom="\(bottom)" w:left="\(left)" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>
      """
  }
}
