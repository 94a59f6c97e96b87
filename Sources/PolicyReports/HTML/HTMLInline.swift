import PolicyText

extension HTML {
  /// - Parameter isWithinQuotation: whether the element around it is in the language of documents already.
  mutating func inline(_ runs: [Run], isWithinQuotation: Bool = false) {
    for run in runs where run.style != .advice {
      let isInOwn = run.isQuoted && !isWithinQuotation
      link(to: run.target?.anchor) { html in
        if isInOwn {
          html.element("span", ["lang": HTML.chinese]) { $0.styled(run) }
        } else {
          html.styled(run)
        }
      }
    }
  }

  private mutating func styled(_ run: Run) {
    switch run.style {
    case .plain, .advice: text(run.text)
    case .strong: element("strong", text: run.text)
    case .faint: element("span", ["class": "note"], text: run.text)
    case .match: element("mark", text: run.text)
    case .shared: element("u", text: run.text)
    // Marks alone are nobody's own.
    case .own:
      if run.text.unicodeScalars.contains(where: \.isLetterOrNumber) {
        element("b", text: run.text)
      } else {
        text(run.text)
      }
    case .added: element("ins", text: run.text)
    case .dropped: element("del", text: run.text)
    case .moved: element("span", ["class": "moved"], text: run.text)
    case .valueBefore: element("span", ["class": "value"]) { $0.element("del", text: run.text) }
    case .valueAfter: element("span", ["class": "value"]) { $0.element("ins", text: run.text) }
    case .code: element("code", text: run.text)
    }
  }

  /// File, lines and locator, as a footer.
  mutating func place(_ source: Source) {
    element("footer") { html in
      html.text(source.place)
      if let clause = source.clause { html.inline([.said(" "), .locator(clause)]) }
    }
  }
}

extension Target {
  static func clause(_ clause: ClauseCitation) -> Target { .clause(locator: clause.locator) }

  /// The id of the element that it leads to; no id of the page itself has a slash.
  var anchor: String {
    switch self {
    case .document(let id): id.asAnchor + "/"
    case .documents(let ids): ids.map { $0.asAnchor + "/" }.joined(separator: "+")
    case .clause(let locator): locator.asAnchor
    case .answer(let upper, let lower): upper.asAnchor + "+" + lower.asAnchor
    case .heading(let title): "h/" + title.asAnchor
    }
  }
}

extension Section.Subject {
  var target: Target? {
    switch self {
    case .words(let runs): .heading(runs.plainText)
    case .documents(let documents):
      documents.count == 1 ? .document(id: documents[0].id) : .documents(ids: documents.map(\.id))
    case .clause(let clause, _): .clause(clause)
    case .unnamed: nil
    }
  }

  /// As contents have it.
  var name: Run {
    switch self {
    case .words(let runs): Run(text: runs.plainText, isQuoted: runs.allSatisfy(\.isQuoted))
    case .documents(let documents):
      .quoted(
        documents.count == 1
          ? documents[0].heading : documents.map { $0.name(among: documents) }.joined(separator: " ↔ "))
    case .clause(let clause, _): .quoted(clause.title)
    case .unnamed: .said("")
    }
  }
}

extension Section {
  /// Its own, and the levels of the documents that it is about.
  func allTags(in language: Language) -> [Tag] {
    guard case .documents(let documents) = subject else { return tags }
    return documents.map { $0.levelTag(in: language) } + tags
  }
}

extension DocumentHead {
  func levelTag(in language: Language) -> Tag {
    masthead.level?.tag(in: language) ?? Tag(kind: .level, name: "unknown", label: "")
  }
}

extension [Block] {
  /// Of all parts, each once.
  var tags: [Tag] {
    var found: [Tag] = []
    for block in self {
      let inner: [Tag] =
        switch block {
        case .section(let section): section.tags + section.blocks.tags
        case .sides(let sides): sides.groups.flatMap { $0.rows.map(\.verdict.tag) }
        default: []
        }
      for tag in inner where !found.contains(tag) { found.append(tag) }
    }
    return found
  }
}
