import PolicyText

struct Section: Sendable {
  /// What the section is about; its heading is made of it.
  enum Subject: Sendable {
    case words([Run])
    /// Several are set side by side.
    case documents([DocumentHead])
    case clause(ClauseCitation, ClauseTitle)
    /// Parts that are narrowed alike and have no name.
    case unnamed
  }

  let subject: Subject
  var tags: [Tag] = []
  /// What the contents say beside the section's name.
  var count = ""
  /// Counted, and read only by who opens it: a format that cannot fold says its heading alone.
  var isFolded = false
  let blocks: [Block]
}

extension Block {
  static func section(_ title: String, tags: [Tag] = [], _ blocks: [Block]) -> Block {
    .section(Section(subject: .words([.said(title)]), tags: tags, blocks: blocks))
  }

  static func section(_ document: DocumentHead, count: String = "", _ blocks: [Block] = []) -> Block {
    .section(Section(subject: .documents([document]), count: count, blocks: blocks))
  }

  static func section(
    _ clause: ClauseCitation, remark: [Run] = [], tags: [Tag] = [], _ blocks: [Block]
  ) -> Block {
    let heading = ClauseTitle(title: [.quoted(clause.title)], remark: remark)
    return .section(Section(subject: .clause(clause, heading), tags: tags, blocks: blocks))
  }
}

/// How a clause is named above what is said of it.
struct ClauseTitle: Sendable {
  /// Among all that was found.
  var rank: Int?
  /// Its number and heading.
  let title: [Run]
  var remark: [Run] = []
}

/// What a part of a report can be chosen by.
struct Tag: Sendable, Equatable {
  let kind: Kind
  /// Short, ASCII, unique.
  let name: String
  let label: String
  var hue: Hue?

  /// `≠ 调整`
  var signed: String { hue.map { "\($0.sign) \(label)" } ?? label }

  enum Kind: Sendable { case level, relation, origin }
}

struct Filter: Sendable {
  let legend: String
  let choices: [Tag]

  /// By the levels of the parts, upper ones first.
  static func levels(of documents: [DocumentHead], in language: Language) -> Filter {
    let present = Set(documents.compactMap(\.masthead.level))
    return Filter(
      legend: language.say("Levels", "层级"),
      choices: Level.allCases.filter(present.contains).map { $0.tag(in: language) })
  }
}

extension Level {
  func tag(in language: Language) -> Tag { Tag(kind: .level, name: word, label: name(in: language)) }
}
