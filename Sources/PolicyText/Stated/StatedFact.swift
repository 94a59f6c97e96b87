/// What a user states of a document because its text does not say it, or says it wrongly.
package enum StatedFact: Sendable, Equatable {
  case title(String)
  // Nil: the document has none, whatever its text seems to say.
  case number(DocumentNumber?)
  case issuer(String?)
  case level(Level?)
  case region(String?)
  case issued(PolicyDate?)
  case effective(PolicyDate?)
  case validity(Validity?)

  package enum Key: String, Sendable, CaseIterable {
    case title, number, issuer, level, region, date, effective, validity

    /// How it is written in Chinese, first as it is shown.
    package var chinese: [String] {
      switch self {
      case .title: ["标题", "题名", "名称"]
      case .number: ["文号", "发文字号"]
      case .issuer: ["机关", "发文机关", "制定机关", "发布机构"]
      case .level: ["层级", "级别"]
      case .region: ["地区", "区域"]
      case .date: ["日期", "成文日期", "公布日期", "发布日期"]
      case .effective: ["施行日期", "实施日期", "生效日期"]
      case .validity: ["时效", "时效性", "有效性", "效力", "效力状态"]
      }
    }

    /// Nil for any other word.
    package init?(word: String) {
      let word = word.lowercased()
      guard let key = Key.allCases.first(where: { $0.rawValue == word || $0.chinese.contains(word) }) else {
        return nil
      }
      self = key
    }
  }

  /// Nil where the words are no value of the key. A dash, or 无, says that there is none.
  package init?(_ key: Key, _ words: String) {
    let isNone = ["-", "—", "——", "无"].contains(words)
    func read<Value>(_ make: (String) -> Value?) -> Value?? {
      if isNone { return .some(nil) }
      return make(words).map { .some($0) }
    }
    switch key {
    case .title:
      guard !isNone else { return nil }
      self = .title(words)
    case .number:
      guard let number = read({ DocumentNumber(reference: $0) }) else { return nil }
      self = .number(number)
    case .issuer: self = .issuer(isNone ? nil : words)
    case .region: self = .region(isNone ? nil : words)
    case .level:
      guard let level = read(Level.init(word:)) else { return nil }
      self = .level(level)
    case .date:
      guard let date = read(StatedFact.day) else { return nil }
      self = .issued(date)
    case .effective:
      guard let date = read(StatedFact.day) else { return nil }
      self = .effective(date)
    case .validity:
      guard let validity = read(Validity.init(word:)) else { return nil }
      self = .validity(validity)
    }
  }

  private static func day(_ words: String) -> PolicyDate? {
    PolicyDate(wholeLine: words.filter { !$0.isWhitespace })
  }

  package var key: Key {
    switch self {
    case .title: .title
    case .number: .number
    case .issuer: .issuer
    case .level: .level
    case .region: .region
    case .issued: .date
    case .effective: .effective
    case .validity: .validity
    }
  }
}

extension StatedFact: CustomStringConvertible {
  /// As a sidecar file has it: `date: 2007-06-29`.
  package var description: String {
    let value: String? =
      switch self {
      case .title(let title): title
      case .number(let number): number?.description
      case .issuer(let words), .region(let words): words
      case .level(let level): level?.word
      case .issued(let date), .effective(let date): date?.description
      case .validity(let validity): validity?.word
      }
    return "\(key.rawValue): \(value ?? "-")"
  }
}

extension Masthead {
  /// What the user states goes before what the text says.
  package func correcting(_ facts: [StatedFact]) -> Masthead {
    var masthead = self
    for fact in facts {
      switch fact {
      case .title(let title): masthead.title = title
      case .number(let number): masthead.number = number
      case .issuer(let issuer): masthead.issuer = issuer
      case .level(let level): masthead.level = level
      case .region(let region): masthead.region = region
      case .issued(let date): masthead.issued = date
      case .effective(let date): masthead.effective = date
      case .validity(let validity): masthead.validity = validity
      }
    }
    return masthead
  }
}
