extension Masthead {
  /// Where the text is silent, the file's name may give title and day: 古树名木保护条例(2025-01-25).
  init(_ sources: MastheadSources) {
    let head = sources.head
    let history = LawHistory(head.history)
    // 国家计委 and 财政部 are both named.
    let named =
      head.issuers.isEmpty && head.title.isEmpty
      ? sources.brought.map { Issuer.all(openingTitle: $0.title) } ?? [] : head.issuers
    let titled = named.contains(where: \.namesItsPlace) ? named : []
    let signature = sources.signature(titled)
    let found = Masthead.issuers(sources, signature, history, titled)
    // 市财政局关于…, of whichever city.
    let issuers = found.isEmpty ? named.filter(\.isOfUnsaidPlace) : found
    let title = Masthead.title(sources)
    let number =
      head.number ?? (head.act == nil ? nil : sources.brought?.number) ?? history.number
      ?? head.fact(.number).flatMap(DocumentNumber.init(firstIn:))
      ?? head.series.flatMap { DocumentNumber(series: $0, of: issuers) }
    let ownNumber = number.map { $0.naming(issuers) }
    let place = DocumentPlace(
      issuers: issuers, title: head.seriesOfStandards ?? title, number: number, spokenAt: head.spokenAt,
      text: sources.text)
    // 霍邱县新店镇 is no body, but says whose the text is.
    let stated =
      place.level == nil ? head.fact(.issuer).flatMap { Region(openingName: $0.withoutSpace + "人民政府") } : nil
    let issued = Masthead.issued(sources, signature, history)
    self.init(
      title: title,
      number: ownNumber,
      issuer: issuers.isEmpty ? nil : issuers.map(\.name).joined(separator: "、"),
      level: place.level ?? head.fact(.level).flatMap(Level.init(word:)) ?? stated?.level,
      region: place.region ?? head.fact(.region) ?? stated?.name,
      issued: issued,
      effective: Masthead.effective(sources, history, issued: issued),
      addressees: head.addressees,
      validity: head.fact(.validity).flatMap(Validity.init(word:)) ?? TitleNote.validity(of: head.title)
        ?? (history.isRepealed ? .repealed : nil))
  }

  /// An order's law has a title of its own.
  private static func title(_ sources: MastheadSources) -> String {
    let title = sources.head.title
    if let act = sources.head.act {
      if let brought = sources.brought, act.publishes || sources.publishes { return brought.title }
      let published = act.publishes || sources.publishes ? sources.published : nil
      return sources.head.fact(.title) ?? published ?? title
    }
    // A notice that lost its title goes by what it brings.
    return title.isEmpty ? sources.head.fact(.title) ?? sources.brought?.title ?? sources.name : title
  }

  /// Who signs; else who passed it, who orders, whom the page names, whom the title names.
  private static func issuers(
    _ sources: MastheadSources, _ signature: Signature?, _ history: LawHistory, _ titled: [Issuer]
  ) -> [Issuer] {
    if TitleEnd.bare(sources.head.title).closes(with: "解读"),
      let bodies = sources.head.fact(.interpreter).map(Issuer.all(signature:)), !bodies.isEmpty
    {
      return bodies
    }
    if let issuers = signature?.issuers, issuers.contains(where: { $0.namesItsPlace || $0.isNational }) {
      // A signature of which a line could not be read: the title names all.
      let isPart = titled.count > issuers.count && issuers.allSatisfy(titled.contains)
      if isPart { return titled }
      // 成都高新区管委会 signs what bears its whole name, 青云乡人民政府 what says of which county it is.
      return issuers.map { body in
        titled.first {
          (body.isSame(as: $0) || body.isOfUnsaidCounty && $0.name.closes(with: body.name))
            && $0.name.utf8.count > body.name.utf8.count
        } ?? body
      }
    }
    if let issuer = history.issuer {
      // 区十八届人大常委会第十二次会议通过, of which district the title says.
      let isUnsaid = !titled.isEmpty && issuer.place == nil && !issuer.isNational
      return isUnsaid || titled.contains(where: issuer.isSame) ? titled : [issuer]
    }
    if let act = sources.head.act {
      if !act.bodies.isEmpty { return act.bodies }
      if let body = sources.passing { return [body] }
    }
    // 辽宁省鞍山市人民政府, as a collection names who signs an order with 鞍山市人民政府令.
    if let own = sources.head.number.flatMap({ ActName($0.agency) })?.bodies, own.count == 1,
      titled.count == 1,
      titled[0].name.closes(with: own[0].name), own[0].place == titled[0].place
    {
      return own
    }
    if !titled.isEmpty { return titled }
    // 合肥市人民政府令第210号 below the title of what it orders.
    let order = sources.head.number ?? history.opening ?? history.number
    if let act = order.flatMap({ ActName($0.agency) }), !act.bodies.isEmpty,
      act.bodies.allSatisfy({ $0.namesItsPlace || $0.isNational })
    {
      return act.bodies
    }
    let closing = sources.closing.map(Issuer.all(signature:))
    if let first = closing.firstIndex(where: { $0.first?.namesItsPlace == true }) {
      return Array(closing[first...].prefix { !$0.isEmpty }.joined())
    }
    // 市人民政府办公室关于… below 荆门市人民政府办公室文件
    if !sources.head.issuers.isEmpty, !sources.head.redHead.isEmpty { return sources.head.redHead }
    let stated =
      sources.head.fact(.issuer).map(Masthead.withoutSite).map(Issuer.all(signature:)) ?? []
    let named = stated.filter(\.namesItsPlace)
    if !named.isEmpty { return named }
    let makers = sources.makers
    // 市人民政府办公室, of whichever city.
    return makers.isEmpty ? signature?.issuers ?? [] : makers
  }

  /// 某市人民政府网站 is whose it is.
  private static func withoutSite(_ words: String) -> String {
    ["门户网站", "网站"].first(where: words.closes).map(words.before) ?? words
  }

  private static func issued(
    _ sources: MastheadSources, _ signature: Signature?, _ history: LawHistory
  ) -> PolicyDate? {
    let head = sources.head
    if let date = sources.announced ?? history.issued ?? signature?.issued ?? sources.ordered { return date }
    if let date = head.labels[.issued].flatMap(PolicyDate.init(firstIn:)) { return date }
    if let date = head.history.lazy.compactMap(day(alone:)).first { return date }
    return head.fact(.issued, .published).flatMap(PolicyDate.init(firstIn:))
      ?? sources.printed ?? PolicyDate(endingName: sources.name)
  }

  /// A line that is nothing but a day, which parties set in brackets: （2021年3月18日）.
  private static func day(alone line: String) -> PolicyDate? {
    let words = line.withoutSpace
    return PolicyDate(wholeLine: words.inBrackets ?? line)
  }

  /// The day of 自…起施行, in the closing matter or in the last provisions.
  private static func effective(
    _ sources: MastheadSources, _ history: LawHistory, issued: PolicyDate?
  ) -> PolicyDate? {
    if let date = sources.head.labels[.effective].flatMap(PolicyDate.init(firstIn:)) { return date }
    let stated = sources.head.fact(.effective).flatMap(PolicyDate.init(firstIn:))
    switch sources.inForce {
    case .from(let date):
      // An amended law keeps the sentence of its first day; the later day is that of the text as it stands.
      return history.effective.map { max($0, date) } ?? date
    case .sinceIssue: return history.effective ?? issued
    case .sincePrinting: return sources.printed ?? stated
    case nil: break
    }
    if let date = history.effective { return date }
    let isAtOnce = sources.head.history.contains { InForce(lastIn: $0) == .sinceIssue }
    return isAtOnce ? issued : stated ?? history.issuedInForce
  }
}
