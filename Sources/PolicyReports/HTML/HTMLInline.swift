import PolicyText

extension HTML {
  /// - Parameter isWithinQuotation: whether the element around it is in the language of documents already.
  mutating func inline(_ runs: [Run], isWithinQuotation: Bool = false) {
    for run in runs where run.style != .advice && !run.text.isEmpty {
      let isInOwn = run.isQuoted && !isWithinQuotation
      link(to: run.target, isLocator: run.style == .code) { html in
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
    case .hued(let hue): element("span", ["class": hue.className], text: run.text)
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

  /// Locator and page as a footer, what a heading above has left out; file and lines where they were asked for, and
  /// outside all clauses.
  mutating func place(_ source: Source, isNamed: Bool = false) {
    var runs: [Run] = showsPaths || source.clause == nil ? [.said(source.place)] : []
    if let clause = source.clause, !isNamed {
      if !runs.isEmpty { runs.append(.said(" ")) }
      runs.append(.locator(clause))
      if !showsPaths, let page = clause.page { runs.append(.said(" " + page)) }
    }
    guard !runs.isEmpty else { return }
    element("footer") { $0.inline(runs) }
  }

  /// Its rank, its own name, its locator.
  ///
  /// - Parameter leadsThere: whether the name itself is the link to where the clause is read.
  mutating func write(_ heading: ClauseTitle, of clause: ClauseCitation, leadsThere: Bool = false) {
    if let rank = heading.rank { element("span", ["class": "rank"], text: "\(rank) ") }
    if leadsThere {
      link(out: .clause(clause)) { $0.inline(heading.title, isWithinQuotation: true) }
    } else {
      inline(heading.title, isWithinQuotation: true)
    }
    if !heading.remark.isEmpty {
      element("span", ["class": "note"]) { $0.inline([.said(" ")] + heading.remark) }
    }
    guard !heading.remark.contains(where: { $0.style == .code }) else { return }
    let locator: (inout HTML) -> Void = { $0.element("code", ["class": "note"], text: clause.locator) }
    if leadsThere { locator(&self) } else { link(out: .clause(clause), locator) }
    if let page = clause.page { element("span", ["class": "note"], text: " " + page) }
  }
}
