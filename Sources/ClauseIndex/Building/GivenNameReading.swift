import PolicyText

extension GivenNames {
  init(of document: Document) {
    var seen: Set<String> = []
    var defining = document.outsideTexts.map(\.range)
    for clause in document.clauses {
      for case let range? in [clause.heading, clause.body] {
        let marks = FactMarks(document.plain, range)
        if marks.mayDefine { defining.append(range) }
        guard marks.mayHoldNote else { continue }
        for note in ResponsibleUnits.notes(in: document.plain, range) {
          units += note.units.filter { seen.insert($0).inserted }
        }
      }
    }
    // A name that was given before ends where the next begins.
    var known = KnownNames()
    var given: [String: Set<String>] = [:]
    for range in defining.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      add(document.definitions(in: range, behind: &known), besides: &given)
    }
  }

  /// - Parameter given: by their keys the names that are known already.
  private mutating func add(_ definitions: [Definition], besides given: inout [String: Set<String>]) {
    func append(_ key: ArraySlice<UInt32>, _ name: String) {
      let key = NameTable.key(key)
      if given[key, default: []].insert(name).inserted { names.append((key, name)) }
    }
    for definition in definitions {
      append(FoldedText(definition.short).characters[...], definition.long)
      // 全省高新技术产业开发区 defines a short form for 高新技术产业开发区 too.
      let long = FoldedText(definition.long).characters
      for narrowing in 0...GivenNames.longestNarrowing where long.count > narrowing + 1 {
        append(long[narrowing...], definition.short)
      }
    }
  }

  /// 全省, 我市: as many characters may stand before a name that is defined.
  private static let longestNarrowing = 2
}
