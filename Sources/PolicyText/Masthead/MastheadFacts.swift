extension Masthead {
  /// What the head, the closing matter and the text together say; where they are silent, the file's name may
  /// give title and day: 古树名木保护条例(2025-01-25).
  init(head: MastheadReader, closing: [String], text: [UInt8], name: String) {
    let signature = closing.lazy.compactMap { Issuer(signature: $0) }.first
    let history = LawHistory(head.history)
    let issuer =
      signature ?? history.issuer ?? (head.labels["发文机关"] ?? head.labels["发布机构"]).flatMap(
        Issuer.init(signature:))
      ?? Issuer(openingTitle: head.title).flatMap { $0.namesItsPlace ? $0 : nil }
      ?? head.stated["发文机关"].flatMap(Issuer.init(signature:)).flatMap { $0.namesItsPlace ? $0 : nil }
    let place = Place(issuer: issuer, title: head.title, text: text)
    self.init(
      title: head.title.isEmpty ? head.stated["标题"] ?? name : head.title,
      number: head.number ?? head.stated["发文字号"].flatMap(DocumentNumber.init(firstIn:)),
      issuer: issuer?.name,
      level: place.level ?? head.stated["层级"].flatMap(Level.init(word:)),
      region: place.region ?? head.stated["地区"],
      issued: Masthead.issued(head, closing, history, name: name),
      effective: Masthead.effective(head, closing, history, text),
      addressees: head.addressees,
      validity: (["时效性", "有效性", "效力状态", "时效"].lazy.compactMap { head.labels[$0] } + [head.stated["时效性"] ?? ""])
        .lazy.compactMap(Validity.init(word:)).first)
  }

  private static func issued(
    _ head: MastheadReader, _ closing: [String], _ history: LawHistory, name: String
  ) -> PolicyDate? {
    if let date = history.issued { return date }
    for line in closing {
      let words = line.withoutSpace
      if let date = PolicyDate(wholeLine: words) { return date }
      // Signature and date in one line.
      if !words.closes(with: "印发"), !words.mentions("施行"), words.count <= 50, words.closes(with: "日"),
        let date = PolicyDate(firstIn: words)
      {
        return date
      }
    }
    if let label = ["成文日期", "发文日期", "发布日期"].lazy.compactMap({ head.labels[$0] }).first,
      let date = PolicyDate(firstIn: label)
    {
      return date
    }
    if let date = head.history.lazy.compactMap({ PolicyDate(wholeLine: $0.withoutSpace) })
      .first
    {
      return date
    }
    return head.stated["成文日期"].flatMap(PolicyDate.init(firstIn:)) ?? PolicyDate(endingName: name)
  }

  /// The day of 自…起施行, in the closing matter or in the last provisions.
  private static func effective(
    _ head: MastheadReader, _ closing: [String], _ history: LawHistory, _ text: [UInt8]
  ) -> PolicyDate? {
    if let label = ["施行日期", "实施日期", "生效日期"].lazy.compactMap({ head.labels[$0] }).first {
      return PolicyDate(firstIn: label)
    }
    for line in closing { if let date = InForce.date(in: line) { return date } }
    // An amended law keeps the sentence of its first day; the later day is that of the text as it stands.
    return [InForce.date(in: InForce.lastSentences(text)), history.effective].compactMap { $0 }.max()
      ?? head.stated["施行日期"].flatMap(PolicyDate.init(firstIn:))
  }
}

/// The sentence that says from when a text is in force.
enum InForce {
  /// The day between 自 and 起施行; nil where the sentence names none.
  static func date(in text: String) -> PolicyDate? {
    guard text.mentions("施") || text.mentions("执") || text.mentions("生效") else { return nil }
    let words = text.withoutSpace
    for verb in ["起施行", "起实施", "起执行", "起生效", "起试行"] {
      guard let end = words.place(of: verb) else { continue }
      let front = words[..<end.lowerBound].suffix(24)
      guard let from = front.lastIndex(of: "自") else { continue }
      if let date = PolicyDate(firstIn: String(front[from...])) { return date }
    }
    return nil
  }

  /// The end of a text, where such a sentence stands.
  static func lastSentences(_ text: [UInt8]) -> String {
    var start = max(0, text.count - 900)
    while start < text.count, text[start] & 0xc0 == 0x80 { start += 1 }
    return String(decoding: text[start...], as: UTF8.self)
  }
}

/// Level and region, from the issuer or from what the text says of itself.
private struct Place {
  var level: Level?
  var region: String?

  init(issuer: Issuer?, title: String, text: [UInt8]) {
    if let issuer, issuer.isNational {
      level = .national
      region = "全国"
      return
    }
    if let issuer, let place = Region(openingName: issuer.name) {
      level = place.level
      region = place.province == nil ? (Region.provinceNamed(in: text) ?? "") + place.name : place.name
      return
    }
    if title.opens(with: "中华人民共和国") || title.opens(with: "国家") {
      level = .national
      region = "全国"
      return
    }
    if let place = Region(openingTitle: title) {
      level = place.level
      region = place.name
      return
    }
    // A regulation (条例) that is not national carries its place in its name, by the law on legislation.
    if title.closes(with: "条例") || title.closes(with: "法") && !title.closes(with: "办法") {
      level = .national
      region = "全国"
      return
    }
    level = Place.spokenLevel(title: title, text: text)
    if level == .province { region = Region.provinceNamed(in: text) }
  }

  /// 省政府关于…, 经省政府同意, 我省: a text that does not name its issuer says so.
  private static func spokenLevel(title: String, text: [UInt8]) -> Level? {
    let signs: [(Level, [String])] = [
      (.province, ["省政府", "省委"]), (.city, ["市政府", "市委"]), (.county, ["县政府", "区政府", "县委", "区委"]),
    ]
    if let level = signs.first(where: { $0.1.contains(where: title.opens) })?.0 { return level }
    let phrases: [(Level, [String])] = [
      (.province, ["经省政府同意", "经省委", "我省"]), (.city, ["经市政府同意", "经市委", "我市"]),
      (.county, ["经县政府同意", "经区政府同意", "我县", "我区"]),
    ]
    // What a text says of itself it says early.
    let opening = text.span.extracting(first: 6000)
    return phrases.first { _, words in
      words.contains { ByteSearch.first(Array($0.utf8), in: opening, from: 0) != nil }
    }?.0
  }
}
