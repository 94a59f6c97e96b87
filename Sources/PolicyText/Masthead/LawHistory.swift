/// When a law was passed, amended and put in force, and by whom: the lines under its title.
///
///     2007年6月29日 第十届全国人民代表大会常务委员会第二十八次会议通过
///     （1985年2月8日国务院发布　根据2011年1月8日《国务院关于…的决定》修订）
struct LawHistory {
  struct Event: Equatable {
    enum Kind: Equatable {
      case issued, amended, approved, inForce, ended
    }

    let date: PolicyDate
    let kind: Kind
    /// The body that acted, where the line names it.
    let issuer: Issuer?
    /// 公布施行: in force from its day.
    let isAtOnce: Bool
  }

  let events: [Event]
  /// Of the order that published it first: 国务院令第649号.
  let number: DocumentNumber?
  /// The same where a line opens with it, （某省人民政府令第139号，自…起施行）: of one body, for no other stands in front.
  let opening: DocumentNumber?

  init(_ lines: [String]) {
    events = lines.flatMap(LawHistory.events)
    let plain = lines.map(TitleMarks.removed)
    opening = plain.lazy.compactMap(LawHistory.opening).first
    number =
      plain.lazy.flatMap { DocumentNumber.all(in: ScalarText($0)) }.map(\.number)
      .first { DocumentNumber.isAct($0.agency) } ?? opening
  }

  /// （某政办发〔2022〕41号 2022年9月8日某市人民政府办公室印发）: the number that a line opens with is the text's own.
  private static func opening(_ line: String) -> DocumentNumber? {
    let text = ScalarText(line)
    guard let first = DocumentNumber.all(in: text).first else { return nil }
    let start = text[0].map(Bracket.opens) == true ? 1 : 0
    return first.range.lowerBound == start ? first.number : nil
  }

  /// The day of the text as it stands: of the last amendment, else of its issue.
  var issued: PolicyDate? {
    events.filter { $0.kind != .inForce && $0.kind != .ended }.map(\.date).max()
  }

  /// Whether it says that the text itself is in force no more: …令第9号废止.
  var isRepealed: Bool { events.contains { $0.kind == .ended } }

  var effective: PolicyDate? { events.filter { $0.kind == .inForce }.map(\.date).max() }

  /// 1993年10月28日公布施行: the day of issue, of a text that nothing amended since.
  var issuedInForce: PolicyDate? { events.first { $0.isAtOnce && $0.date == issued }?.date }

  /// Who passed it first; an approving body is not the issuer.
  var issuer: Issuer? {
    events.lazy.filter { $0.kind == .issued }.compactMap(\.issuer).first
      ?? events.lazy.filter { $0.kind == .amended }.compactMap(\.issuer).first
  }

  /// A line tells an event for each day it names.
  private static func events(in line: String) -> [Event] {
    let text = ScalarText(line)
    let dates = PolicyDate.all(in: text)
    return dates.indices.compactMap { index in
      let end = index + 1 < dates.count ? dates[index + 1].range.lowerBound : text.count
      let words = text.string(dates[index].range.upperBound..<end)
      guard let kind = kind(of: words) else { return nil }
      let isAtOnce = TextVerbs.proclaiming.contains {
        words.mentions($0 + "施行") || words.mentions($0 + "并施行")
      }
      return Event(date: dates[index].date, kind: kind, issuer: issuer(in: words), isAtOnce: isAtOnce)
    }
  }

  private static func kind(of words: String) -> Event.Kind? {
    let plain = TitleMarks.removed(words)
    if plain.opens(with: "施行") || plain.opens(with: "起施行") || plain.opens(with: "实施")
      || plain.opens(with: "起实施")
    {
      return .inForce
    }
    let said = String(plain.reversed().drop { "）)】]。，,；; 　".contains($0) }.reversed())
    if TextVerbs.ended.contains(where: said.closes) { return .ended }
    if (TextVerbs.amending + TextVerbs.repealing).contains(where: plain.mentions) { return .amended }
    if issues.contains(where: plain.mentions) { return .issued }
    if TextVerbs.approving.contains(where: plain.mentions) { return .approved }
    return nil
  }

  private static let issues = TextVerbs.passing + TextVerbs.issuing + TextVerbs.making + ["令"]

  static func issuer(in words: String) -> Issuer? {
    var name = TitleMarks.removed(words)
    for lead in ["经", "由", "，", "起", "根据"] where name.opens(with: lead) { name.removeFirst(lead.count) }
    if let end = TextVerbs.first(TextVerbs.ofHistories + DocumentNumber.acts, in: name) {
      name = String(name[..<end.lowerBound])
    }
    name = withoutSession(name)
    for (long, short) in [
      ("人民法院审判委员会", "人民法院"), ("人民检察院检察委员会", "人民检察院"), (Country.name + "国务院", "国务院"), ("国务院常务会议", "国务院"),
      ("人大常委会", "人民代表大会常务委员会"),
    ] {
      if let range = name.place(of: long) { name.replaceSubrange(range, with: short) }
    }
    return Issuer(signature: name)
  }

  /// 浙江省第十届人民代表大会常务委员会第三十次会议 → 浙江省人民代表大会常务委员会
  private static func withoutSession(_ name: String) -> String {
    let scalars = Array(name.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let isOrdinal = scalars[index] == "第"
      if isOrdinal || Numeral.digit(scalars[index].value) != nil || Numeral.unit(scalars[index].value) != nil
      {
        var end = isOrdinal ? index + 1 : index
        var reader = Numeral.Reader()
        while end < scalars.count, reader.take(scalars[end].value) { end += 1 }
        if reader.length > 0, end < scalars.count {
          if scalars[end] == "届" {
            index = end + 1
            continue
          }
          if isOrdinal, scalars[end] == "次" || scalars[end] == "号" || scalars[end] == "常" { break }
        }
      }
      result.append(scalars[index])
      index += 1
    }
    return String(result)
  }
}
