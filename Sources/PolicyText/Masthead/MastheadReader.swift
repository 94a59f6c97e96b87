/// Reads what stands above the first provision: title, number, addressees.
struct MastheadReader {
  /// The first paragraph behind the masthead.
  private(set) var end = 0
  private(set) var roles: [Outline.Role] = []
  private(set) var title = ""
  private(set) var number: DocumentNumber?
  private(set) var addressees: String?
  /// Labelled facts of a portal's page: 发文机关：…, 成文日期：….
  private(set) var labels: [FactName: String] = [:]
  /// The same, stated beside the text: believed where the text itself is silent.
  let stated: [FactName: String]
  /// Lines that tell when the text was passed, amended and put in force.
  private(set) var history: [String] = []
  /// The bodies named in the title or on a line below it.
  private(set) var issuers: [Issuer] = []
  /// The bodies in front of a day, wherever in the masthead they stand.
  private var signers: [Issuer] = []
  /// 〔2023〕第17号 on a line of its own.
  private var serial: (year: Int, serial: Int)?
  /// 某市人民政府专题会议纪要 on the line above it.
  private var minutes: String?
  private var wordsAbove: String?
  /// 公告2024年第3号, whose bodies neither the title nor a line beside it names.
  private(set) var series: String?
  /// 荆门市人民政府办公室文件
  private(set) var redHead: [Issuer] = []
  /// 发文日期： on the line before, whose value stands on this one.
  private var label: FactName?
  /// 某市人民政府令 on the line before, below the title of what it orders.
  private var actAbove: ActName?
  /// Where a report was given: 某市第九届人民代表大会第二次会议上.
  private(set) var spokenAt: String?
  /// 浙江省地方标准 beside a standard's number: whose it is.
  let seriesOfStandards: String?
  /// An order is the masthead of the text below it: 国务院令 with its number.
  private(set) var act: ActName?

  /// More lines above a text are no masthead: a page with its menu has up to sixty.
  private static let most = 80
  /// What is longer is neither title nor mark; of a line of megabytes the begin says so.
  private static let longest = 3000

  /// - Parameter frontMatter: how many paragraphs are masthead by the source's own mark.
  init(_ text: [UInt8], _ blocks: [OutlineBlock], frontMatter: Int?, stated: [FactName: String] = [:]) {
    self.stated = stated
    // ## above a text that has no other heading of its level or a higher one is its title.
    let isTitled = MastheadReader.opensWithHeading(blocks)
    let limit = min(
      MastheadReader.limit(
        isTitled || MastheadReader.opensCollection(text, blocks) ? blocks.dropFirst() : blocks[...]),
      max(frontMatter ?? 0, MastheadReader.most))
    let marked = min(limit, frontMatter ?? limit)
    let read: [MastheadReader.Line] = blocks[..<limit].map { block in
      let words = String(decoding: text[block.range].prefix(MastheadReader.longest), as: UTF8.self)
      return (words, TopLine(words), block.level == 1 || block.range == blocks[0].range && isTitled)
    }
    let series = MastheadReader.seriesOfStandards(read)
    let lines = series.map { MastheadReader.passing(read, $0) } ?? read
    seriesOfStandards = series.map { read[$0].words.withoutSpace }
    let found = TitleReader(Array(lines[..<marked])).title
    for index in 0..<(found?.lines.lowerBound ?? 0) { take(lines[index], as: .outside(.masthead)) }
    readSeries(above: found?.lines.lowerBound ?? 0, lines)
    if let found {
      let above = MastheadReader.bodies(above: found, lines)
      setTitle(found)
      readNumber(besideTitle: lines)
      if issuers.isEmpty { issuers = above }
      roles += Array(repeating: .outside(.title), count: found.lines.count)
    }
    var index = found?.lines.upperBound ?? 0
    while index < limit, index < marked && frontMatter != nil || belongs(index, lines) {
      take(lines[index], as: .outside(.masthead))
      index += 1
    }
    end = index
    readSerial(lines.map(\.words), below: found?.lines.upperBound ?? index)
    readMinutes()
    if issuers.isEmpty { issuers = signers }
  }

  /// 〔2023〕第17号 of 某市人民政府常务会议纪要: minutes go by the name of their series.
  private mutating func readMinutes() {
    guard number == nil, let serial, title.withoutSpace.closes(with: "纪要") else { return }
    let name = title.withoutSpace
    number = DocumentNumber(
      agency: isSeriesName(name) ? name : minutes ?? "会议纪要", year: serial.year, serial: serial.serial)
  }

  /// 某某经济技术开发区管理委员会专题会议纪要.
  static let longestSeries = 24

  /// 某省财政厅 above 公告 and 2023年第4号. Several bodies that announce together have a series together: 财政部税务总局公告2023年第66号.
  private mutating func readSeries(
    above title: Int, _ lines: [MastheadReader.Line]
  ) {
    guard number == nil else { return }
    let words = lines.map(\.words)
    guard let place = (0..<title).first(where: { SeriesName.stands(at: $0, words) }),
      let series = SeriesName.number(at: place, words)
    else { return }
    var bodies: [Issuer] = []
    for line in lines[..<place].reversed() {
      guard case .issuers(let found) = line.kind else { break }
      bodies = found + bodies
    }
    if issuers.count < bodies.count { issuers = bodies }
    number = DocumentNumber(series: series, of: bodies.isEmpty && issuers.count == 1 ? issuers : bodies)
  }

  /// 2024年第3号 or 〔2024〕第3号 below 某市税务局关于…的通告, or below 某市税务局通告, which is itself the name of the series.
  private mutating func readSerial(_ lines: [String], below title: Int) {
    guard let act = SeriesName.names.first(where: self.title.closes),
      let serial = lines[title..<max(title, end)].first(where: isSerial)?.withoutSpace
    else { return }
    let name = self.title.withoutSpace
    if isSeriesName(name), name != act, let found = DocumentNumber(firstIn: name + serial),
      name.closes(with: found.agency), found.agency != act
    {
      number = found
    } else {
      series = act + serial
      number = DocumentNumber(series: act + serial, of: issuers)
    }
  }

  private func isSeriesName(_ name: String) -> Bool {
    name.scalarCount <= MastheadReader.longestSeries && !name.mentions("关于")
  }

  func isSerial(_ line: String) -> Bool {
    number == nil && SeriesName.names.contains(where: title.closes) && SeriesName.isSerial(line.withoutSpace)
  }
}

// MARK: - The title

extension MastheadReader {
  private mutating func setTitle(_ found: TitleReader.Title) {
    title = found.words
    if let numbered = ActName.numbered(title) {
      title = numbered.title
      number = numbered.number
    }
    takeNumberInFront()
    issuers = Issuer.all(openingTitle: title)
    if issuers.isEmpty { issuers = found.issuers }
    if issuers.isEmpty { issuers = Issuer.announcing(title) }
    // …的意见（国发〔2020〕7号）, …的通知国发〔2020〕7号
    let words = ScalarText(title)
    if let last = MastheadReader.lastNumber(words) {
      // 方征公告〔2022〕4号 is a sign; 某市人民政府公告 is the name itself.
      let isAct = DocumentNumber.isAct(last.number.agency) && ActName(last.number.agency) != nil
      number = last.number
      let end = last.start
      if !isAct, end > 0 { title = words.string(0..<end) }
      if isAct, end == 0 { act = ActName(last.number.agency) }
    }
    act = act ?? ActName(title)
    if let act, !act.bodies.isEmpty { issuers = act.bodies }
  }
}

extension MastheadReader {
  /// …的通知（某政发〔2003〕1号), as a page has it, above the title of the paper without it.
  private mutating func readNumber(besideTitle lines: [Line]) {
    guard number == nil, !title.isEmpty else { return }
    for line in lines where line.kind == .words {
      let words = ScalarText(line.words)
      guard let last = MastheadReader.lastNumber(words), last.start > 0,
        words.string(0..<last.start) == title.withoutSpace
      else { continue }
      number = last.number
      return
    }
  }

  /// The number that some words end in, and where it begins with its bracket: …的通知（某政发〔2003〕1号).
  private static func lastNumber(_ words: ScalarText) -> (number: DocumentNumber, start: Int)? {
    guard let last = DocumentNumber.all(in: words).last, words.count - last.range.upperBound <= 1 else {
      return nil
    }
    let start = last.range.lowerBound
    let isBracketed = words[start - 1].map(Bracket.opens) == true
    return (last.number, isBracketed ? start - 1 : start)
  }

  /// The value of a name alone on the line above; returns that name.
  private mutating func takeValue(_ words: String, _ kind: TopLine) -> FactName? {
    if case .facts(let facts) = kind {
      label = facts.count == 1 && facts[0].value.isEmpty ? facts[0].name : nil
      return nil
    }
    defer { label = nil }
    if let name = label, labels[name] == nil { labels[name] = words.trimmingSpace }
    return label
  }

  /// 某政发〔2023〕7号 某市人民政府关于…的通知, as sites name a page.
  private mutating func takeNumberInFront() {
    let words = ScalarText(title)
    guard let first = DocumentNumber.all(in: words).first, first.range.lowerBound == 0,
      !DocumentNumber.isAct(first.number.agency)
    else { return }
    let rest = PageWords.unquoted(words.string(first.range.upperBound..<words.count).trimmingSpace)
    guard TitleEnd.isComplete(rest) else { return }
    title = rest
    number = first.number
  }
}

// MARK: - Lines beside the title

extension MastheadReader {
  private mutating func take(
    _ line: MastheadReader.Line, as role: Outline.Role
  ) {
    roles.append(role)
    let name = takeValue(line.words, line.kind)
    // What a site says between 某市人民政府令 and 第57号 is neither.
    defer { wordsAbove = line.kind == .words ? line.words : nil }
    defer { if line.kind != .facts([]) { actAbove = line.kind == .words ? ActName(line.words) : nil } }
    switch line.kind {
    case .number(let found): if number == nil { number = found }
    case .orderNumber(let serial):
      guard let name = act ?? actAbove, number == nil else { return }
      if act != nil { title += serial.words }
      number = name.number(serial)
    case .serial(let year, let serial):
      guard self.serial == nil else { return }
      self.serial = (year, serial)
      if let above = wordsAbove?.withoutSpace, above.closes(with: "纪要"), isSeriesName(above) {
        minutes = above
      }
    case .facts(let facts):
      // A row that has the paper's number or force tells its day; 发布日期 alone above it may be the page's.
      if facts.contains(where: { [.number, .effective, .validity].contains($0.name) }) {
        labels[.published] = nil
      }
      for fact in facts where labels[fact.name] == nil && !fact.value.isEmpty {
        labels[fact.name] = fact.value
      }
    case .date, .history:
      // 失效日期： and below it its day: no day of issue.
      let isOwn = name == nil || name == .issued
      if isOwn, !TopLine.isOfCleanUp(line.words) { history.append(line.words) }
    case .spoken(let day):
      history.append(day)
      if spokenAt == nil { spokenAt = line.words.place(of: "在").map { String(line.words[$0.upperBound...]) } }
    case .signed(let signed):
      if let day = signed.day { history.append(day) }
      if number == nil { number = signed.number }
      if signers.isEmpty { signers = signed.bodies }
    case .address:
      // A page may have lost its title, and begin with whom it is for.
      guard !title.isEmpty || roles.count == 1 || wordsAbove.map(Region.isWhole) == true, addressees == nil
      else { return }
      let behind = behindTitle(line.words)
      if number == nil { number = behind?.number }
      addressees = behind?.rest ?? line.words.trimmingSpace
    case .issuers(let bodies): if issuers.isEmpty { issuers = bodies.map { $0.whole(in: title) } }
    case .redHead:
      let head = line.words.withoutSpace
      if head.closes(with: "文件"), let body = Issuer(signature: String(head.dropLast(2))), body.namesItsPlace {
        redHead.append(body)
      }
    case .contents, .row, .sentence, .words: break
    }
  }
}
