package import ClauseComparison
package import ClauseIndex
package import PolicyText

/// The corpus as a folder of pages that need no server: every document whole, a search in the page, and reports.
///
/// A page that was opened from a disk may load neither data nor modules, only scripts: all data are scripts.
package struct Site {
  /// A report that is a page of its own.
  package struct Page {
    package let name: String
    let title: Message
    let report: any Report

    /// - Parameter name: of its file, without ending.
    package init(_ name: String, _ title: Message, _ report: any Report) {
      (self.name, self.title, self.report) = (name, title, report)
    }
  }

  let index: ClauseIndex
  let heads: [DocumentHead]
  let names: SiteNames
  let pages: [Page]
  private let citations: [CitationRegister]
  /// Entries of other documents, by the document that they cite.
  private let citedBy: [String: [CitationRegister.Entry]]
  let counterparts: Counterparts
  /// What this site leaves out, and where it is to be had.
  let leftOut: [Message]
  /// Whether the program itself answers what is searched for.
  let isServed: Bool
  /// Tells the corpus from others that are served at the same address.
  let mark: String
  let provenance: Provenance
  let language: Language

  /// - Parameters:
  ///   - comparisons: what clauses are shown beside each other.
  ///   - citations: one register a document, in the order of the index.
  ///   - mark: what tells a corpus that is served from others at the same address.
  package init(
    _ index: ClauseIndex, _ comparisons: [DocumentComparison], citations: [CitationRegister], pages: [Page],
    leftOut: [Message], isServed: Bool = false, mark: String = "", from provenance: Provenance,
    in language: Language
  ) throws(IndexError) {
    self.index = index
    heads = try index.allDocuments.map { number throws(IndexError) in try index.head(ofDocument: number) }
    names = SiteNames(heads.map(\.id))
    counterparts = Counterparts(comparisons, among: heads)
    let citing = citations.flatMap(\.entries).filter { $0.target != nil }
    citedBy = Dictionary(grouping: citing) { $0.target?.id ?? "" }
    (self.pages, self.citations, self.leftOut, self.isServed) = (pages, citations, leftOut, isServed)
    (self.provenance, self.mark, self.language) = (provenance, mark, language)
  }

  /// Each file once, pages last: what a page asks for is there when it is.
  package func write<Failure: Error>(
    _ emit: (SiteFile) throws(Failure) -> Void
  ) throws(WritingFailure<Failure>) {
    func put(_ files: [SiteFile]) throws(WritingFailure<Failure>) {
      for file in files { do throws(Failure) { try emit(file) } catch { throw .writing(error) } }
    }
    try put([Self.style, Self.script, SiteData.folding])
    var tables = SiteTables()
    for number in index.allDocuments {
      let document: Document
      do throws(IndexError) {
        document = try index.document(number)
        try tables.append(document, number, index, page: names.page(of: document.id))
      } catch {
        throw .reading(error)
      }
      try put(tables.takeFiles())
      try put(files(of: document, number))
    }
    try put(tables.finish())
    try put(pages.map(file))
    try put([startFile])
  }

  private static var style: SiteFile { SiteFile(path: "site.css", text: HTMLStyle.sheet + SiteText.style) }
  private static var script: SiteFile { SiteFile(path: "site.js", text: SiteText.script) }

  /// The document's page, and the document for programs.
  private func files(of document: Document, _ number: Ordinal<Document>) -> [SiteFile] {
    let data = file(of: document.head)
    let page = DocumentPage(
      document: document, cites: citations[number.rawValue], citedBy: citedBy[document.id] ?? [],
      counterparts: counterparts, data: data, language: language)
    let about = document.head.legislation(
      citing: page.cites.entries, file: data.map { _ in names.data(of: document.id) })
    let path = names.page(of: document.id)
    let frame = frame("../", "document", data: about, own: path)
    return [
      data.map { SiteFile(path: $0, text: AkomaNtoso.text(of: document, from: provenance)) },
      SiteFile(
        path: "documents/" + path,
        text: HTMLWriter.text(of: page.content, in: language, from: provenance, frame: frame)),
    ].compactMap { $0 }
  }

  private func file(of page: Page) -> SiteFile {
    SiteFile(path: page.name + ".html", text: text(of: page.report.content(in: language)))
  }

  private var startFile: SiteFile {
    SiteFile(
      path: "index.html",
      text: HTMLWriter.text(of: start, in: language, from: provenance, frame: frame("", "start")))
  }

  /// Of very many documents the files would be as large as the pages.
  private static let mostFiles = 500

  /// The document as Akoma Ntoso, where the site has such files.
  func file(of head: DocumentHead) -> String? {
    heads.count > Self.mostFiles && !isServed ? nil : "documents/" + names.data(of: head.id)
  }

  func frame(
    _ root: String, _ kind: String, data: JSONObject? = nil, asked: String = "", own: String? = nil
  ) -> HTMLFrame {
    let names = names
    let language = language
    return HTMLFrame(
      root: root, kind: kind, mark: mark, name: language.say("Policy clauses", "政策条款检索"),
      links: pages.map { ($0.title(in: language), $0.name + ".html") }, data: data,
      search: (isServed ? "search" : HTMLFrame.ownSearch, asked: asked),
      address: { names.address(of: $0, from: own).map { root + $0 } })
  }
}

// MARK: - Answering one by one

extension Site {
  /// Nil where the site has no such file. What the search in the page reads is none of them: the program searches itself.
  package func file(at path: String) throws(IndexError) -> SiteFile? {
    switch path {
    case "", "index.html": return startFile
    case "site.css": return Self.style
    case "site.js": return Self.script
    default: break
    }
    if let page = pages.first(where: { $0.name + ".html" == path }) { return file(of: page) }
    let isHere: (DocumentHead) -> Bool = { head in
      path == "documents/" + names.page(of: head.id) || path == file(of: head)
    }
    guard let number = index.allDocuments.first(where: { isHere(heads[$0]) }) else { return nil }
    return files(of: try index.document(number), number).first { $0.path == path }
  }
}
