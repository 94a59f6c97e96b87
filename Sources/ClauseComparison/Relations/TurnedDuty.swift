import PolicyText

/// What is turned round although most else is worded anew.
extension BindingChanges {
  /// 军营应当按照规定向社会开放 and 批准开放的军营，可以在国庆节向社会开放: of what was written anew each side has one word of duty, in front
  /// of the same.
  mutating func readTurnedDuty() {
    func only(_ words: [BindingWord]) -> BindingWord? {
      let found = words.filter {
        $0.range.count > 1 && $0.isModal
      }
      return found.count == 1 ? found[0] : nil
    }
    guard let above = only(pair.words.upper), let below = only(pair.words.lower), above.sense != below.sense,
      !changes.contains(where: { $0.kind == .duty })
    else { return }
    let isOfOne = areOfOnePredicate(above, below)
    guard isOfOne || areBanAndDuty(above, below) else { return }
    found.tell(.duty, above.range, below.range)
    isOfOtherMeasures = !isOfOne
  }

  /// 禁止破坏排放诊断系统 and 排放诊断系统报警的，应当送检: of one thing something is forbidden here, and something must be done there.
  private func areBanAndDuty(_ above: BindingWord, _ below: BindingWord) -> Bool {
    let texts = pair.texts
    guard pair.isRewritten, Set([above.sense, below.sense]) == [.forbid, .must] else { return false }
    let (ban, duty) = above.sense == .forbid ? (above, Side.lower) : (below, Side.upper)
    // What is forbidden beside something else is one of several.
    guard ban.range.lowerBound == 0 else { return false }
    let banned = texts[duty.other][ban.range.upperBound...].prefix { !Punctuation.ofParts.contains($0) }
    let thing = banned.suffix(Self.sameThing)
    return thing.count == Self.sameThing
      && texts[duty].prefix { !Punctuation.ofParts.contains($0) }.firstRange(of: thing) != nil
  }

  /// In characters.
  private static let sameThing = 6

  /// Whether what stands behind ends a part, or begins, with the same words.
  private func areOfOnePredicate(_ first: BindingWord, _ second: BindingWord) -> Bool {
    let (upper, lower) = (first.range.upperBound, second.range.upperBound)
    // 不能协商处理的，…: what somebody cannot is no ban where it stands in another part.
    let isOfOne = first.sense != .forbid && second.sense != .forbid
    func parts(_ text: [UInt32], _ start: Int) -> [[UInt32]] {
      text[start...].split(whereSeparator: Punctuation.ofParts.contains).map(Array.init)
    }
    let (above, below) = (parts(pair.texts.upper, upper), parts(pair.texts.lower, lower))
    return above.contains { part in
      below.contains { other in
        part == above[0] && part == other && part.count >= Self.wholePredicate
          || part.count >= Self.samePredicate && other.count >= Self.samePredicate
            && (part.suffix(Self.samePredicate) == other.suffix(Self.samePredicate)
              || (part == above[0] && other == below[0] || isOfOne && (part == above[0] || other == below[0]))
                && part.prefix(Self.samePredicate) == other.prefix(Self.samePredicate))
      }
    }
  }

  /// In characters; of all that is said fewer do: 从轻处罚.
  private static let samePredicate = 5
  private static let wholePredicate = 4

  /// 结余资金留归单位使用 and 结余资金收回财政: of one thing the contrary is said.
  mutating func readContraries() {
    let beginning = pair.texts.map { Array($0.prefix(Self.sameSubject)) }
    guard beginning.upper == beginning.lower else { return }
    func only(_ sense: Sense, _ words: [BindingWord], not others: [BindingWord]) -> BindingWord? {
      others.contains { $0.sense == sense } ? nil : words.first { $0.sense == sense }
    }
    for (one, other) in Self.contraries + Self.contraries.map({ ($1, $0) }) {
      guard let above = only(one, pair.words.upper, not: pair.words.lower),
        let below = only(other, pair.words.lower, not: pair.words.upper),
        !changes.contains(where: { $0.kind == .scope })
      else { continue }
      found.tell(.scope, above.range, below.range)
    }
  }

  private static let sameSubject = 4
  private static let contraries: [(Sense, Sense)] = [
    (.keeps, .yields), (.disclosed, .secret), (.paid, .unpaid),
  ]
}

extension BindingWord {
  /// Of which each is another modality.
  private static let modals: Set<Sense> = [.must, .may, .encourage, .forbid]

  var isModal: Bool { kind == .duty && sense.map(Self.modals.contains) ?? false }
}
