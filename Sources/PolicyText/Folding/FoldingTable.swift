/// Folding scalar by scalar: for a program that folds elsewhere by the same rules.
package struct FoldingTable: Sendable {
  /// Scalars in a row of which one thing is true; all others stay themselves.
  package struct Run: Sendable, Equatable {
    package let first: UInt32
    package var count: Int
    /// Whether each becomes the scalar behind that of the one before it; else all become one.
    package var rises: Bool
    package let form: Form
  }

  /// What the first of a run becomes.
  package enum Form: Sendable, Equatable {
    case character(UInt32)
    case ignored, space, quotation
  }

  package let runs: [Run]
  /// Signs that say several letters, which are not in the runs.
  package let spelled: [(sign: UInt32, letters: [UInt32])]

  /// Where characters that fold can be: the other planes are Han without another form, empty, or for private use.
  static let planes: [Range<UInt32>] = [0..<0x3_0000, 0xe_0000..<0xf_0000]

  package init() {
    var runs: [Run] = []
    for scalar in FoldingTable.planes.joined() where Unicode.Scalar(scalar) != nil {
      let folded = Folding.foldAny(scalar)
      guard folded != scalar, folded != Folding.Trace.spelled else { continue }
      let form = Form(folded)
      if let last = runs.last, last.first + UInt32(last.count) == scalar, let rises = last.goesOn(with: form)
      {
        runs[runs.count - 1].count += 1
        runs[runs.count - 1].rises = rises
      } else {
        runs.append(Run(first: scalar, count: 1, rises: false, form: form))
      }
    }
    self.runs = runs
    spelled = CharacterForm.spelled.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension FoldingTable.Form {
  fileprivate init(_ folded: UInt32) {
    self =
      switch folded {
      case Folding.Trace.ignored: .ignored
      case Folding.Trace.space: .space
      case Folding.Trace.quotation: .quotation
      default: .character(folded)
      }
  }
}

extension FoldingTable.Run {
  /// Whether it would rise with one more of this form; nil where that is not of its kind.
  fileprivate func goesOn(with next: FoldingTable.Form) -> Bool? {
    if form == next { return rises ? nil : false }
    guard case .character(let first) = form, case .character(let folded) = next else { return nil }
    return folded == first + UInt32(count) && (rises || count == 1) ? true : nil
  }
}
