/// The name of an order or an announcement, which its number follows: 某市人民政府令, 中华人民共和国主席令, 某部 某部 令.
struct ActName {
  /// None for the head of state, whose order publishes what a congress passed.
  let bodies: [Issuer]
  /// 令, 公告, 通告
  let act: String

  init?(_ title: String) {
    guard let act = DocumentNumber.acts.first(where: title.withoutSpace.closes) else { return nil }
    // Bodies stand apart; the letters of 公　告 may too.
    let front = title.closes(with: act) ? title.before(act) : title.withoutSpace.before(act)
    let bodies = Issuer.all(signature: front).map(\.withoutCountry)
    guard !bodies.isEmpty || ActName.isHeadOfState(front.withoutSpace) else { return nil }
    self.bodies = bodies
    self.act = act
  }

  private static func isHeadOfState(_ words: String) -> Bool {
    Country.removed(from: words) == "主席"
  }

  /// What its number calls it: 国务院令.
  var agency: String { (bodies.isEmpty ? "主席" : bodies.map(\.name).joined()) + act }

  func number(_ serial: DocumentNumber.OrderSerial) -> DocumentNumber {
    DocumentNumber(agency: agency, year: serial.year, serial: serial.serial)
  }

  /// An order publishes a text, as do the announcements of congresses and of the highest courts. What others announce they
  /// may say themselves.
  var publishes: Bool {
    act == "令" || bodies.contains { body in publishers.contains(where: body.name.mentions) }
  }

  private var publishers: [String] { ["人民代表大会", "人大", "最高人民"] }

  /// 海关总署公告2023年第100号（关于某事的公告）: number and title on one line.
  static func numbered(_ line: String) -> (number: DocumentNumber, title: String)? {
    let words = ScalarText(line)
    guard let last = words[words.count - 1], Bracket.closes(last),
      let found = DocumentNumber.all(in: words).first, found.range.lowerBound == 0,
      DocumentNumber.isAct(found.number.agency), let open = words[found.range.upperBound],
      Bracket.opens(open),
      found.range.upperBound + 1 < words.count - 1
    else { return nil }
    let title = words.string(found.range.upperBound + 1..<words.count - 1)
    return title.mentions("关于") && TitleEnd.isComplete(title) ? (found.number, title) : nil
  }

  /// Whether a line is an order's name with its number: 浙江省人民政府令第397号.
  static func isWhole(_ line: String) -> Bool {
    let words = ScalarText(line)
    guard let found = DocumentNumber.all(in: words).first, found.range == 0..<words.count else {
      return false
    }
    return ActName(found.number.agency) != nil
  }
}
