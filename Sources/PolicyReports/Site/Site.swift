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
  let citations: [CitationRegister]
  let counterparts: Counterparts
  /// What this site leaves out, and where it is to be had.
  let leftOut: [Message]
  let provenance: Provenance
  let language: Language

  /// - Parameters:
  ///   - comparisons: what clauses are shown beside each other.
  ///   - citations: one register a document, in the order of the index.
  package init(
    _ index: ClauseIndex, _ comparisons: [DocumentComparison], citations: [CitationRegister], pages: [Page],
    leftOut: [Message], from provenance: Provenance, in language: Language
  ) throws(IndexError) {
    self.index = index
    heads = try index.allDocuments.map { number throws(IndexError) in try index.head(ofDocument: number) }
    names = SiteNames(heads.map(\.id))
    counterparts = Counterparts(comparisons, among: heads)
    (self.pages, self.citations, self.leftOut) = (pages, citations, leftOut)
    (self.provenance, self.language) = (provenance, language)
  }

  /// Each file once, pages last: what a page asks for is there when it is.
  package func write<Failure: Error>(
    _ emit: (SiteFile) throws(Failure) -> Void
  ) throws(SiteFailure<Failure>) {
    func put(_ file: SiteFile) throws(SiteFailure<Failure>) {
      do throws(Failure) { try emit(file) } catch { throw .writing(error) }
    }
    try put(SiteFile(path: "site.css", text: HTMLStyle.sheet + SiteText.style))
    try put(SiteFile(path: "site.js", text: SiteText.script))
    try put(SiteData.folding)
    var data = SiteTables()
    var citedBy: [String: [CitationRegister.Entry]] = [:]
    for entry in citations.flatMap(\.entries) {
      if let target = entry.target { citedBy[target.id, default: []].append(entry) }
    }
    for number in index.allDocuments {
      let document: Document
      do throws(IndexError) {
        document = try index.document(number)
        try data.append(document, number, index, page: names.page(of: document.id))
      } catch {
        throw .reading(error)
      }
      for file in data.takeFiles() { try put(file) }
      let page = DocumentPage(
        document: document, cites: citations[number.rawValue], citedBy: citedBy[document.id] ?? [],
        counterparts: counterparts, language: language)
      try put(
        SiteFile(
          path: "documents/" + names.page(of: document.id),
          text: HTMLWriter.text(
            of: page.content, in: language, from: provenance,
            frame: frame("../", "document", data: document.head.legislation(citing: page.cites.entries)))))
    }
    for file in data.finish() { try put(file) }
    for page in pages {
      let content = page.report.content(in: language)
      try put(
        SiteFile(
          path: page.name + ".html",
          text: HTMLWriter.text(of: content, in: language, from: provenance, frame: frame("", "report"))))
    }
    try put(
      SiteFile(
        path: "index.html",
        text: HTMLWriter.text(of: start, in: language, from: provenance, frame: frame("", "start"))))
  }

  private func frame(_ root: String, _ kind: String, data: JSONObject? = nil) -> HTMLFrame {
    let names = names
    let language = language
    return HTMLFrame(
      root: root, kind: kind, name: language.say("Policy clauses", "政策条款检索"),
      links: pages.map { ($0.title(in: language), $0.name + ".html") }, data: data,
      address: { names.address(of: $0).map { root + $0 } })
  }
}

package enum SiteFailure<Failure: Error>: Error {
  case reading(IndexError)
  case writing(Failure)
}
