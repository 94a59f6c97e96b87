import PolicyText

/// What is turned round although most else is worded anew, and what is settled although it is worded otherwise.
extension WordingChanges {
  /// 未经批准，不得 and 未经批准，严禁: both characters' words are no other words.
  mutating func settleWhatComesFirst() {
    let first = Sides(
      words.upper.filter { $0.sense == .onlyafter },
      words.lower.filter { $0.sense == .onlyafter })
    guard first.upper.count == first.lower.count else { return }
    settled.upper.formUnion(first.upper.flatMap(\.places))
    settled.lower.formUnion(first.lower.flatMap(\.places))
  }

  /// 军营应当按照规定向社会开放 and 批准开放的军营，可以在国庆节向社会开放: of what was written anew each side has one word of duty, in front
  /// of the same.
  mutating func readWhatTurned() {
    readContraries()
    func only(_ words: [BindingWord]) -> BindingWord? {
      let found = words.filter {
        $0.kind == .duty && $0.range.count > 1 && $0.sense.map(Self.modals.contains) ?? false
      }
      return found.count == 1 ? found[0] : nil
    }
    guard let above = only(words.upper), let below = only(words.lower), above.sense != below.sense,
      !changes.contains(where: { $0.kind == .duty }),
      areOfOnePredicate(above.range.upperBound, below.range.upperBound)
    else { return }
    changes.append(change(.duty, above.range, below.range))
  }

  /// Whether what stands behind ends a part, or begins, with the same words.
  private func areOfOnePredicate(_ upper: Int, _ lower: Int) -> Bool {
    func parts(_ excerpt: Excerpt, _ start: Int) -> [[UInt32]] {
      excerpt.characters[start...].split(whereSeparator: Self.partMarks.contains).map(Array.init)
    }
    let (above, below) = (parts(excerpts.upper, upper), parts(excerpts.lower, lower))
    return above.contains { part in
      below.contains { other in
        part.count >= Self.samePredicate && other.count >= Self.samePredicate
          && (part.suffix(Self.samePredicate) == other.suffix(Self.samePredicate)
            || part == above[0] && other == below[0]
              && part.prefix(Self.samePredicate) == other.prefix(Self.samePredicate))
      }
    }
  }

  /// Of which each is another modality.
  private static let modals: Set<Sense> = [.must, .may, .encourage, .forbid]
  /// In characters.
  private static let samePredicate = 5

  /// 结余资金留归单位使用 and 结余资金收回财政: of one thing the contrary is said.
  private mutating func readContraries() {
    let beginning = excerpts.map { Array($0.characters.prefix(Self.sameSubject)) }
    guard beginning.upper == beginning.lower else { return }
    func only(_ sense: Sense, _ words: [BindingWord], not others: [BindingWord]) -> BindingWord? {
      others.contains { $0.sense == sense } ? nil : words.first { $0.sense == sense }
    }
    for (one, other) in Self.contraries + Self.contraries.map({ ($1, $0) }) {
      guard let above = only(one, words.upper, not: words.lower),
        let below = only(other, words.lower, not: words.upper),
        !changes.contains(where: { $0.kind == .scope })
      else { continue }
      changes.append(change(.scope, above.range, below.range))
    }
  }

  private static let sameSubject = 4
  private static let contraries: [(Sense, Sense)] = [
    (.keeps, .yields), (.disclosed, .secret), (.paid, .unpaid),
  ]

  /// 组长由会议推选 and 会议由组长召集: each stands where the other stood, beside one who does it to whom.
  func isExchanged(_ span: ChangedSpan) -> Bool {
    guard !isRewritten, span.upper.count >= 2, span.lower.count >= 2 else { return false }
    let (above, below) = (excerpts.upper.characters, excerpts.lower.characters)
    return spans.contains { other in
      other.upper.lowerBound > span.upper.upperBound
        && above[other.upper].starts(with: below[span.lower])
        && below[other.lower].starts(with: above[span.upper])
        && above[span.upper.upperBound..<other.upper.lowerBound].contains(where: Transposition.roles.contains)
    }
  }
}
