import PolicyText

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
    case .source(let number): "s/\(number)"
    case .file(let path): "f/" + path.asAnchor
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
