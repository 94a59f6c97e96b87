/// What a text is by the law on legislation (立法法, 2023): who makes it, and how it is published.
package enum DocumentKind: String, Sendable, CaseIterable {
  case law, administrativeRegulation, localRegulation, departmentalRule, localRule, interpretation
  /// 规范性文件: opinions, notices, measures and plans below the rank of a rule.
  case normative
  /// Of the party, alone or with the government.
  case party

  /// The word of the JSON.
  package var word: String {
    switch self {
    case .law: "law"
    case .administrativeRegulation: "administrative-regulation"
    case .localRegulation: "local-regulation"
    case .departmentalRule: "departmental-rule"
    case .localRule: "local-rule"
    case .interpretation: "judicial-interpretation"
    case .normative: "normative-document"
    case .party: "party-document"
    }
  }
}

extension Masthead {
  /// Follows from title, issuer, level and number; nil where they leave it open.
  package var kind: DocumentKind? {
    let body = issuers.first ?? ""
    if body.opens(with: "中共") || body.opens(with: "中国共产党") { return .party }
    if body.opens(with: "最高人民") {
      return isMeasure || title.closes(with: "解释") ? .interpretation : .normative
    }
    let congress = body.mentions("人民代表大会") || body.mentions("人大常委会")
    let name = TitleEnd.bare(title)
    let isLaw = name.closes(with: "法") && !name.closes(with: "办法") || name.closes(with: "法典")
    if level == .national {
      if isLaw || congress && !isMeasure { return .law }
      let isState = body.isSame(as: "国务院") || number?.agency.isSame(as: "国务院令") == true
      if name.closes(with: "条例") || isState && number.map({ $0.agency.closes(with: "令") }) == true {
        return .administrativeRegulation
      }
    } else if congress || level != nil && name.closes(with: "条例") {
      return .localRegulation
    }
    if let agency = number?.agency, agency.closes(with: "令") {
      return level == .national ? .departmentalRule : level == nil ? nil : .localRule
    }
    return level == nil && issuers.isEmpty ? nil : .normative
  }

  private var isMeasure: Bool { ["规定", "决定", "解释", "办法"].contains { TitleEnd.bare(title).closes(with: $0) } }
}
