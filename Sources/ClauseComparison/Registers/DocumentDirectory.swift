package import ClauseIndex
package import PolicyText

/// The documents of a corpus by number and title.
package struct DocumentDirectory: Sendable {
  package let documents: [DocumentHead]
  private var byNumber: [DocumentNumber: Int] = [:]
  private var byTitle: [String: [Int]] = [:]
  private var byBroughtName: [String: [Int]] = [:]
  /// Of documents that are parts of one text the articles that each has.
  private var articles: [Int: ClosedRange<Int>] = [:]

  package init(_ documents: [DocumentHead]) {
    self.documents = documents
    let subjects = concurrently(documents) { document in
      // 关于印发某办法的通知 is cited as 《某办法》 too.
      let names = BroughtNames.all(in: document.masthead.title)
      return (DocumentDirectory.subject(of: document.masthead.title), names.map(DocumentDirectory.subject))
    }
    for (place, (own, brought)) in subjects.enumerated() {
      if let number = documents[place].masthead.number, byNumber[number] == nil { byNumber[number] = place }
      byTitle[own, default: []].append(place)
      for name in brought { byBroughtName[name, default: []].append(place) }
    }
  }

  package init(_ index: ClauseIndex) throws(IndexError) {
    var heads: [DocumentHead] = []
    for document in index.allDocuments { heads.append(try index.head(ofDocument: document)) }
    try self.init(heads, of: index)
  }

  /// - Parameter documents: all of the index, in its order.
  package init(_ documents: [DocumentHead], of index: ClauseIndex) throws(IndexError) {
    self.init(documents)
    try findParts(in: index)
  }

  /// Documents of one title whose articles go on from one to the next are parts of one text: 民法典 in a file a 编. Versions of
  /// a text have the same numbers.
  private mutating func findParts(in index: ClauseIndex) throws(IndexError) {
    let all = Array(index.allDocuments)
    for places in byTitle.values where places.count > 1 {
      var found: [(place: Int, articles: ClosedRange<Int>)] = []
      for place in places {
        let clauses = try index.clauses(ofDocument: all[place])
        guard let first = clauses.first, let last = clauses.last else { continue }
        let ends = (try index.clause(first), try index.clause(last))
        guard ends.0.style == .article, ends.1.style == .article,
          ends.0.number.value <= ends.1.number.value
        else { continue }
        found.append((place, ends.0.number.value...ends.1.number.value))
      }
      found.sort { $0.articles.lowerBound < $1.articles.lowerBound }
      guard found.count == places.count,
        zip(found, found.dropFirst()).allSatisfy({ $0.articles.upperBound < $1.articles.lowerBound })
      else { continue }
      for part in found { articles[part.place] = part.articles }
    }
  }

  /// Of the parts of a text the one that has an article; the first where none is named.
  private func part(with article: Int?, among places: [Int]) -> DocumentHead? {
    let parts = places.compactMap { place in articles[place].map { (place, articles: $0) } }
    guard parts.count == places.count else { return nil }
    let part =
      article.flatMap { article in parts.first { $0.articles.contains(article) } }
      ?? parts.min { $0.articles.lowerBound < $1.articles.lowerBound }
    return part.map { documents[$0.0] }
  }

  /// Whether a document is a part of a text of which another part has an article.
  func otherPart(of id: String, has article: Int) -> Bool {
    articles.contains { place, range in
      documents[place].id != id && range.contains(article)
        && articles.keys.contains {
          documents[$0].id == id && documents[$0].masthead.title == documents[place].masthead.title
        }
    }
  }

  /// By number first; a title must name the same subject and, where it names an issuer, the same body.
  ///
  /// - Parameters:
  ///   - article: that is cited, which tells of the parts of a text which it is.
  ///   - isRepealed: the citing document ends it, so that no later version is meant.
  package func resolve(
    title: String?, number: DocumentNumber?, article: Int? = nil, citedBy citing: DocumentHead,
    isRepealed: Bool = false
  ) -> (document: DocumentHead, by: CitationRegister.Resolution)? {
    if let number, let place = byNumber[number] { return (documents[place], .number) }
    guard let title else { return nil }
    let subject = DocumentDirectory.subject(of: title)
    if let places = byTitle[subject] {
      let issuer = CitedIssuer(ofTitle: title, citedBy: citing.masthead)
      let notes = TitleNotes(of: title)
      let match = closest(to: notes, among: places, citedBy: citing, isRepealed) { candidate in
        (candidate.number == nil || number == nil)
          && DocumentDirectory.isMeant(candidate, by: title, of: issuer)
      }
      if let match {
        let part = part(with: article, among: places)
        return (part.flatMap { $0.id == citing.id ? nil : $0 } ?? match, .title)
      }
    }
    guard number == nil, let places = byBroughtName[subject] else { return nil }
    return closest(to: nil, among: places, citedBy: citing, isRepealed) { _ in true }.map { ($0, .title) }
  }

  /// Of the versions with the notes that are cited, the newest that the citing document can have known; where the corpus
  /// has only later ones, the first of them.
  private func closest(
    to notes: TitleNotes?, among places: [Int], citedBy citing: DocumentHead, _ isRepealed: Bool,
    where isMeant: (Masthead) -> Bool
  ) -> DocumentHead? {
    var best: (head: DocumentHead, closeness: Closeness)?
    for head in places.map({ documents[$0] }) where head.id != citing.id && isMeant(head.masthead) {
      let own = TitleNotes(of: head.masthead.title)
      guard notes?.admit(own) != false else { continue }
      let closeness = Closeness(
        head.masthead.issued, citing: citing.masthead.issued ?? citing.masthead.effective,
        notes?.agreement(with: own) ?? TitleNotes.Agreement())
      guard !closeness.isSuccessor, !isRepealed || !closeness.isLater,
        best.map({ $0.closeness < closeness }) ?? true
      else { continue }
      best = (head, closeness)
    }
    return best?.head
  }

  private static func isMeant(_ candidate: Masthead, by title: String, of issuer: CitedIssuer?) -> Bool {
    let titled = CitedIssuer(ofTitle: candidate.title, citedBy: candidate)?.name
    guard let issuer else { return titled == nil || candidate.title == title }
    return titled == issuer.name || candidate.issuers.contains { CitedIssuer.full($0) == issuer.name }
  }

  /// What a title is about: without the issuer in front of 关于 and without 中华人民共和国.
  static func subject(of title: String) -> String {
    // 《某办法（试行）》 and 《某办法》
    var words = TitleEnd.bare(title)
    if let about = words.place(of: "关于"), CitedIssuer.isIssuer(String(words[..<about.lowerBound])) {
      words = String(words[about.lowerBound...])
    }
    return Country.removed(from: words).folded
  }
}

/// How well a version answers a citation.
private struct Closeness: Comparable {
  private let agreement: TitleNotes.Agreement
  private let day: PolicyDate?
  /// Whether the citing document can have known it; one without a day is taken for the latest.
  private let isKnown: Bool

  init(_ day: PolicyDate?, citing: PolicyDate?, _ agreement: TitleNotes.Agreement) {
    self.day = day
    self.agreement = agreement
    isKnown = day.map { day in citing.map { day <= $0 } ?? true } ?? false
  }

  /// 《办法（试行）》 is not the 《办法》 that came when the trial was over.
  var isSuccessor: Bool { !agreement.standing && isLater }

  /// Than the citing document, by its day.
  var isLater: Bool { !isKnown && day != nil }

  static func < (a: Closeness, b: Closeness) -> Bool {
    if a.agreement.years != b.agreement.years { return b.agreement.years }
    if a.agreement.standing != b.agreement.standing { return b.agreement.standing }
    if a.isKnown != b.isKnown { return b.isKnown }
    guard let day = a.day, let other = b.day else { return a.day == nil && b.day != nil }
    return a.isKnown ? day < other : day > other
  }
}

/// What stands in brackets at a title's end.
private struct TitleNotes {
  /// 解释（二） is another text than 解释.
  private var ordinals = ""
  /// （2021—2035年） names one plan of several, and is often left out.
  private var years = ""
  /// （试行）
  private let standing: String

  init(of title: String) {
    let (named, bare) = (TitleEnd.withoutStanding(title), TitleEnd.bare(title))
    let notes = String(named.dropFirst(bare.count)).folded
    if notes.hasYear { years = notes } else { ordinals = notes }
    standing = String(title.trimmingSpace.dropFirst(named.count)).folded
  }

  /// Whether a document with these notes may be the one that is cited.
  func admit(_ own: TitleNotes) -> Bool {
    ordinals == own.ordinals && (years.isEmpty || own.years.isEmpty || years == own.years)
  }

  func agreement(with own: TitleNotes) -> Agreement {
    Agreement(years: years == own.years, standing: standing == own.standing)
  }

  struct Agreement: Equatable {
    var years = true
    var standing = true
  }
}

extension String {
  fileprivate var hasYear: Bool {
    mentions("年") || unicodeScalars.split { !Folding.isDigit($0.value) }.contains { $0.count == 4 }
  }
}
