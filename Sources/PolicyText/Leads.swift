/// What parts say in front of their clauses (章首): 到2025年，全省高新区达到… under 一、总体要求.
extension [Part] {
  /// Each like a clause, in source order.
  ///
  /// - Parameter outsideTexts: of the same document, all.
  package func leads(among outsideTexts: [OutsideText]) -> [Clause] {
    var leads: [Clause] = []
    var part = -1
    for outside in outsideTexts {
      switch outside.kind {
      case .heading: part += 1
      case .lead where indices.contains(part):
        leads.append(lead(outside, of: Ordinal(part), after: leads))
      default: break
      }
    }
    return leads
  }

  private func lead(_ outside: OutsideText, of part: Ordinal<Part>, after leads: [Clause]) -> Clause {
    let address = path(to: part).partAddress
    return Clause(
      style: .lead, number: self[part].number ?? Numeral(1),
      repetition: leads.count { path(to: $0.part).partAddress == address }, part: part,
      range: outside.range, heading: nil, body: outside.range, lines: outside.lines)
  }
}

extension Document {
  package var leads: [Clause] { parts.leads(among: outsideTexts) }

  /// The same text with its leads among its clauses.
  package var withLeads: Document {
    let leads = leads
    guard !leads.isEmpty, !clauses.contains(where: { $0.style == .lead }) else { return self }
    return with(clauses: (clauses + leads).sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// The same text with other clauses.
  package func with(clauses: [Clause]) -> Document {
    Document(
      id: id, file: file, masthead: masthead, text: text, lines: lines, parts: parts, clauses: clauses,
      outsideTexts: outsideTexts, losses: losses)
  }
}
