package import ClauseComparison
import PolicyText

/// What of a comparison is shown.
package struct ComparisonView: Sendable {
  package enum Form: Sendable {
    /// One base, a row a provision, a column a document.
    case matrix
    /// Counts alone.
    case summary
    /// Each two documents, pair by pair.
    case pairs
  }

  package var form = Form.matrix
  /// Empty: every relation.
  package var only: Set<Relation> = []
  /// Only what a person should look at.
  package var isForReview = false
  /// Also the figures behind what is said.
  package var explains = false

  package init() {}

  func shows(_ relation: Relation) -> Bool { only.isEmpty || only.contains(relation) }
}

/// What a section of the matrix is about.
enum MatrixClass: Sendable, CaseIterable {
  case changed, reduced, missing, new, specified, reworded, moved, same, doubtful

  var relation: Relation? {
    switch self {
    case .changed: .changed
    case .reduced: .reduced
    case .missing: .missing
    case .new: .new
    case .specified: .specified
    case .reworded: .reworded
    case .moved, .same: .same
    case .doubtful: nil
    }
  }

  var hue: Hue { self == .moved ? .moved : relation?.hue ?? .doubtful }

  init(_ relation: Relation) {
    self =
      switch relation {
      case .changed: .changed
      case .reduced: .reduced
      case .missing: .missing
      case .new: .new
      case .specified: .specified
      case .reworded: .reworded
      case .same: .same
      }
  }
}

extension ProvisionMatrix.Answer {
  var matrixClass: MatrixClass { isDoubtful ? .doubtful : isMoved ? .moved : MatrixClass(relation) }
}

extension ProvisionMatrix.Row {
  var classes: Set<MatrixClass> { Set(cells.joined().map(\.matrixClass)) }

  /// What is gravest of what was found; that nothing answers, only where no document does, or where it was asked for.
  func section(in view: ComparisonView) -> MatrixClass? {
    let classes = classes
    guard view.only.isEmpty else {
      return MatrixClass.allCases.first { kind in
        classes.contains(kind) && (kind.relation.map(view.only.contains) ?? false)
      }
    }
    let sure: [MatrixClass] = [.changed, .reduced, .specified, .reworded, .moved, .same]
    if let found = sure.first(where: classes.contains) { return found }
    return classes.contains(.doubtful) ? nil : [.missing, .new].first(where: classes.contains)
  }

  func isShown(in view: ComparisonView) -> Bool {
    (!view.isForReview || cells.joined().contains(where: \.needsReview))
      && (section(in: view) != nil || isInAppendix(in: view))
  }

  /// Whether something that is not sure to answer it is to be read.
  func isInAppendix(in view: ComparisonView) -> Bool {
    cells.joined().contains { $0.isDoubtful && view.shows($0.relation) }
  }
}

/// The rows of a matrix by what became of them.
struct MatrixSection: Sendable {
  let kind: MatrixClass
  let rows: [ProvisionMatrix.Row]
  /// Provisions of other documents, which are no rows of the base.
  let own: [UnmatchedProvision]

  var count: Int { rows.count + own.count }

  /// In the order in which one reads them; those without a row are left out.
  static func all(of matrix: ProvisionMatrix, _ view: ComparisonView) -> [MatrixSection] {
    var rows: [MatrixClass: [ProvisionMatrix.Row]] = [:]
    for row in matrix.rows where row.isShown(in: view) {
      if let kind = row.section(in: view) { rows[kind, default: []].append(row) }
      if row.isInAppendix(in: view) { rows[.doubtful, default: []].append(row) }
    }
    return MatrixClass.allCases.compactMap { kind in
      let own = matrix.own.filter {
        (kind == .new || kind == .missing) && $0.relation == kind.relation && view.shows($0.relation)
          && (!view.isForReview || $0.levelBetweenMissing)
      }
      let section = MatrixSection(kind: kind, rows: rows[kind] ?? [], own: own)
      return section.count == 0 ? nil : section
    }
  }
}
