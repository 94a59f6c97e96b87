import ClauseSearch
import PolicyText

// Documents that a query names, and ways on where it finds nothing.

extension Answer {
  /// The documents, how they are read, and what cites them.
  func namedDocuments(in language: Language) -> [Block] {
    var blocks: [Block] = []
    if !documents.isEmpty {
      let count = documents.count
      let said = language.say(
        count == 1 ? "the document is here:" : "\(count) documents have this name:",
        count == 1 ? "库中有此文件：" : "库中有 \(count) 篇文件与此相符：")
      blocks.append(.paragraph(said))
      blocks += documents.map { $0.section(in: language) }
    }
    if !citing.isEmpty {
      let count = Set(citing.map(\.document.id)).count
      let said = language.say(
        "\(counted(count, "document")) \(count == 1 ? "cites" : "cite") it outside its clauses:",
        "\(count) 篇在条款之外引用：")
      blocks += [.paragraph(said), .list(citing.map { $0.citing(in: language) })]
    }
    return blocks
  }
}

extension FoundDocument {
  fileprivate func section(in language: Language) -> Block {
    var facts: [[Run]] = [
      [
        .said(language.say("to read it: ", "阅读：") + "policy show \(document.id)", .advice),
        .said(language.say("; its clauses: ", "；章条：") + "policy outline \(document.id)", .advice),
      ]
    ]
    if !citedBy.isEmpty {
      let names = citedBy.map(\.id).joined(separator: language.say(", ", "、"))
      facts.append([
        .said(language.say("cited by \(citedBy.count): \(names)", "被 \(citedBy.count) 篇引用：\(names)"))
      ])
    }
    return .section(document, [.list(facts)])
  }
}

extension OutsideHit {
  fileprivate func citing(in language: Language) -> [Run] {
    let number = document.masthead.number.map { "\($0)  " } ?? ""
    return [.said("\(locator ?? document.id)  \(number)"), .code(document.place(place))]
  }

  func besideRows(in language: Language) -> String {
    language.say("cited outside the clauses: ", "在条款之外引用：") + citing(in: language).map(\.text).joined()
  }
}

extension Absence {
  /// What to type instead, each with what it finds.
  func waysOn(from query: String, in language: Language) -> [[Run]] {
    var ways: [[Run]] = suggestions.map { way in
      [
        .said(
          language.say(
            "\(way.query) finds \(counted(way.clauses, "clause")): ", "\(way.query) 有 \(way.clauses) 条：")),
        .said("policy search \(ShellWords.quoted(way.query))", .advice),
      ]
    }
    ways += known.map { [.said($0.said(in: language))] }
    if hasBestMatches {
      ways.append([
        .said(language.say("the clauses most like it: ", "最接近的条款："), .advice),
        .said("policy search --best \(ShellWords.quoted(query))", .advice),
      ])
    }
    if hasNothingLike {
      ways.append([
        .said(
          language.say("no word of the documents is like it: try other words", "库中没有与之相近的词句：可换一种说法")),
        .said(
          language.say("; policy list shows the documents", "；policy list 列出库中文件"), .advice),
      ])
    }
    return ways
  }
}

extension KnownValues {
  func said(in language: Language) -> String {
    let name =
      switch field {
      case .clause: language.say(field.english, "条号")
      case .duty: language.say("units", "责任单位")
      default: language.say(field.english, field.chinese)
      }
    let separator = field == .date ? language.say(" to ", " 至 ") : language.say(", ", "、")
    let there: String
    switch field {
    case .clause: there = language.say("up to \(values.joined())", "至 \(values.joined())")
    case .level, .date, .validity: there = values.joined(separator: separator)
    default: there = values.joined(separator: separator)
    }
    let unknown =
      silent > 0 ? language.say("\(counted(silent, "document")) without", "不明 \(silent) 篇") : nil
    let parts = [there.isEmpty ? nil : there, unknown].compactMap { $0 }
    return language.say("\(name) in the documents: ", "库中\(name)：")
      + parts.joined(separator: language.say("; ", "；"))
  }
}
