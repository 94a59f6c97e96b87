import PolicyText

extension GivenNames {
  init(of document: Document) {
    var seen: Set<String> = []
    var defining = document.outsideTexts.map(\.range)
    for clause in document.clauses {
      for case let range? in [clause.heading, clause.body] {
        let marks = FactMarks(document.text, range)
        if marks.mayDefine { defining.append(range) }
        guard marks.mayHoldNote else { continue }
        for note in ResponsibleUnits.notes(in: document.text, range) {
          units += note.units.filter { seen.insert($0).inserted }
        }
      }
    }
    // A name that was given before ends where the next begins.
    var known: [String] = []
    for range in defining.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let definitions = document.definitions(in: range, known: known)
      known += definitions.map(\.short)
      add(definitions)
    }
  }

  private mutating func add(_ definitions: [Definition]) {
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

  private mutating func append(_ key: ArraySlice<UInt32>, _ name: String) {
    let key = NameTable.key(key)
    guard !names.contains(where: { $0.key == key && $0.name == name }) else { return }
    names.append((key, name))
  }
}
