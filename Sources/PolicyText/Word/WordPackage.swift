/// The parts of a Word document: a ZIP archive in which relations tell which member is what (ECMA-376, part 2).
struct WordPackage {
  private let archive: ZipArchive
  /// The member that holds the text: `word/document.xml`.
  private let main: String
  /// By the last step of the relation's type: `numbering` → `word/numbering.xml`.
  private let parts: [String: String]
  private let limit: Int

  /// - Parameter limit: of each part, in bytes.
  init(_ bytes: [UInt8], limit: Int) throws(WordError) {
    do throws(ArchiveError) { archive = try ZipArchive(bytes) } catch { throw .archive(error) }
    self.limit = limit
    let roots = try WordPackage.relations("_rels/.rels", from: "", archive, limit)
    main = roots["officeDocument"] ?? "word/document.xml"
    guard archive.has(main) else { throw .noText }
    let folder = WordPackage.folder(of: main)
    let name = main.dropFirst(folder.count)
    parts = try WordPackage.relations("\(folder)_rels/\(name).rels", from: folder, archive, limit)
  }

  func text() throws(WordError) -> XMLPart {
    guard let part = try part(main) else { throw .noText }
    return part
  }

  /// Nil where the document has no such part.
  func part(related type: String) throws(WordError) -> XMLPart? {
    guard let name = parts[type] else { return nil }
    return try part(name)
  }

  private func part(_ name: String) throws(WordError) -> XMLPart? {
    try WordPackage.bytes(of: name, archive, limit).map { XMLPart(name: name, events: XMLEvents($0)) }
  }

  private static func bytes(
    of name: String, _ archive: ZipArchive, _ limit: Int
  ) throws(WordError) -> [UInt8]? {
    let bytes: [UInt8]?
    do throws(ArchiveError) { bytes = try archive.bytes(of: name, atMost: limit) } catch {
      throw .archive(error)
    }
    guard let bytes, bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) else {
      return bytes
    }
    do throws(DecodingError) { return try UTF16Decoding.utf8(bytes, bigEndian: bytes[0] == 0xfe) } catch {
      throw .markup(part: name, offset: 0)
    }
  }

  private static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
  }

  private static func relations(
    _ name: String, from folder: String, _ archive: ZipArchive, _ limit: Int
  ) throws(WordError) -> [String: String] {
    guard let bytes = try bytes(of: name, archive, limit) else { return [:] }
    var part = XMLPart(name: name, events: XMLEvents(bytes))
    var relations: [String: String] = [:]
    while let event = try part.next() {
      guard case .start(let element) = event, element.name.local == "Relationship",
        element["TargetMode"] != "External", let type = element["Type"]?.split(separator: "/").last,
        let target = element["Target"]
      else { continue }
      relations[String(type)] = resolved(target, from: folder)
    }
    return relations
  }

  /// `numbering.xml`, `/word/numbering.xml` and `../word/numbering.xml` are one member.
  private static func resolved(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

/// One part of a package, read tag by tag.
struct XMLPart {
  let name: String
  private var events: XMLEvents

  init(name: String, events: XMLEvents) {
    self.name = name
    self.events = events
  }

  mutating func next() throws(WordError) -> XMLEvents.Event? {
    do throws(XMLEvents.Failure) { return try events.next() } catch {
      throw .markup(part: name, offset: error.offset)
    }
  }
}
