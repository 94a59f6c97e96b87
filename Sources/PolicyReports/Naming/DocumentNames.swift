package import PolicyText

extension DocumentHead {
  var titleOrID: String { masthead.title.isEmpty ? id : masthead.title }

  /// Number and title, as a heading has them.
  var heading: String {
    [masthead.number?.description, titleOrID].compactMap { $0 }.joined(separator: " ")
  }

  /// The number, or the title where there is none.
  var shortName: String { masthead.number?.description ?? titleOrID }

  /// The number or the title; with the day, or the id, where another of the documents is called so too.
  func name(among documents: [DocumentHead]) -> String {
    guard documents.count(where: { $0.shortName == shortName }) > 1 else { return shortName }
    return "\(shortName)(\(masthead.issued?.description ?? id))"
  }

  /// 《title》（number，date）, what is known of it.
  var cited: String {
    let facts = [masthead.number?.description, masthead.issued?.description].compactMap { $0 }
    return titleOrID.inTitleMarks + (facts.isEmpty ? "" : "（\(facts.joined(separator: "，"))）")
  }
}

extension ClauseCitation {
  /// 第5页, in a file that has pages.
  var page: String? { place.pages.map { "第\($0.hyphenated)页" } }

  /// 五（十四）加快发展“一区一战略产业”
  var title: String { (heading == nil ? label : openingLabel) + (heading ?? "") }

  /// Above words of it: without the heading where that is their first sentence, as in a clause of one sentence.
  func title(above words: String) -> String {
    guard let heading, words.hasPrefix(heading) else { return title }
    return words.dropFirst(heading.count).first.map { "。；\n".contains($0) } ?? true ? label : title
  }

  /// As a memo cites it. An article's number says nothing of its chapter.
  package var cited: String {
    let path = style == .article ? chapter.map { $0.path.joined(separator: " ") + " " } : nil
    return "\(document.cited) \(path ?? "")\(title)"
  }

  /// The same without the chapter of an article.
  var citedAlone: String { "\(document.cited) \(title)" }
}

extension Level {
  func name(in language: Language) -> String { language == .chinese ? chinese : word }
}

extension Validity {
  func name(in language: Language) -> String { language == .chinese ? chinese : word }
}

extension DocumentHead {
  /// Who issued it and where it holds, then what else is known.
  func facts(with more: [String]) -> [String] {
    [masthead.issuer, masthead.region].compactMap { $0 } + more
  }
}
