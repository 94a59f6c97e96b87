/// A heading that holds clauses: 一、 in an opinion; 编, 分编, 章 and 节 in a law; an appendix.
package struct Part: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    /// Outermost first.
    case appendix, book, subbook, chapter, section
    /// 一、 within a 章 or 节
    case subsection
  }

  package let kind: Kind
  /// Nil where the text gives none.
  package let number: Numeral?
  /// Written 第一章 rather than 一、.
  package let isArticleStyle: Bool
  /// The number was lost in the source and follows from its neighbours.
  package let isInferred: Bool
  package let title: String
  /// The part that holds this one.
  package let parent: Ordinal<Part>?
  /// One-based, in the source file.
  package let line: Int

  package init(
    kind: Kind, number: Numeral?, isArticleStyle: Bool = false, isInferred: Bool = false, title: String,
    parent: Ordinal<Part>?, line: Int
  ) {
    self.kind = kind
    self.number = number
    self.isArticleStyle = isArticleStyle
    self.isInferred = isInferred
    self.title = title
    self.parent = parent
    self.line = line
  }
}

/// Parts, each followed by the one that holds it.
package struct WayUp: Sequence, IteratorProtocol {
  fileprivate let parts: [Part]
  fileprivate var upcoming: Ordinal<Part>?

  package mutating func next() -> Ordinal<Part>? {
    guard let part = upcoming else { return nil }
    upcoming = parts[part].parent
    return part
  }
}

/// The parts of one document.
extension Array where Element == Part {
  package subscript(part: Ordinal<Part>) -> Part { self[part.rawValue] }

  /// The way up: the part itself, the one that holds it, and so on to the outermost.
  package func wayUp(from part: Ordinal<Part>?) -> WayUp { WayUp(parts: self, upcoming: part) }

  /// From the outermost part to the one asked for.
  package func path(to part: Ordinal<Part>?) -> [Part] {
    var path: [Part] = []
    for part in wayUp(from: part) { path.append(self[part]) }
    path.reverse()
    return path
  }

  /// The chapter above a clause or part: the 章 (or 一、), or the innermost part where there is none.
  package func chapter(of part: Ordinal<Part>?) -> Ordinal<Part>? {
    wayUp(from: part).first { self[$0].kind == .chapter } ?? part
  }

  /// The words before the clause number in a locator: [四], or [附件1, 二].
  package func address(below part: Ordinal<Part>?) -> [String] { path(to: part).addressOfPath }

  /// The same of a path.
  var addressOfPath: [String] {
    var words: [String] = []
    if let appendix = first(where: { $0.kind == .appendix }) {
      words.append("附件" + (appendix.number.map { String($0.value) } ?? ""))
    }
    if let number = citedChapter?.number { words.append(number.written) }
    for part in self where part.kind == .subsection {
      if let number = part.number { words.append(number.written) }
    }
    return words
  }

  /// Of a path: the part whose number stands in a locator, which is the chapter or the innermost that is no appendix.
  var citedChapter: Part? {
    last { $0.kind == .chapter } ?? last { $0.kind != .appendix && $0.kind != .subsection }
  }
}
