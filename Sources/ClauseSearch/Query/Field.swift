package import PolicyText

/// What is known of a document or clause beside its text, and what it is asked to be.
package enum Field: Sendable, Hashable {
  case heading(Term)
  /// Of the document.
  case title(Term)
  case number(Term)
  case issuer(Term)
  case level(Level)
  case region(Term)
  case date(DateRange)
  /// Nil: nothing is known of it.
  case validity(Validity?)
  case duty(Term)
  case clause(Numeral)
  case cites(Term)
}

extension Field: CustomStringConvertible {
  package var description: String {
    let (name, value) = parts
    return "\(name.chinese):\(value)"
  }

  private var parts: (FieldName, String) {
    switch self {
    case .heading(let term): (.heading, term.description)
    case .title(let term): (.title, term.description)
    case .number(let term): (.number, term.description)
    case .issuer(let term): (.issuer, term.description)
    case .level(let level): (.level, level.chinese)
    case .region(let term): (.region, term.description)
    case .date(let dates): (.date, dates.description)
    case .validity(let validity): (.validity, validity?.chinese ?? "不明")
    case .duty(let term): (.duty, term.description)
    case .clause(let number): (.clause, number.description)
    case .cites(let term): (.cites, term.description)
    }
  }
}
