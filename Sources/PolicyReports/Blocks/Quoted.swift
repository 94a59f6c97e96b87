import PolicyText

extension [Block] {
  /// The documents whose words stand in them, in the order of the first words of each.
  var quotedDocuments: [DocumentHead] { references.map(\.document).grouped(by: \.id).map { $0[0] } }

  /// Where the words come from that stand in them, in their order.
  var references: [Reference] { flatMap(\.references) }
}

extension Block {
  fileprivate var references: [Reference] {
    switch self {
    case .section(let section): section.blocks.references
    case .quotation(let excerpt): [Reference(excerpt.source)]
    case .clause(let clause, let isAskedFor): isAskedFor ? [Reference(clause.citation)] : []
    case .table(let table): table.rows.flatMap { $0.cells.compactMap { $0.source.map(Reference.init) } }
    case .sides(let sides):
      sides.groups.flatMap { $0.rows.flatMap { $0.cells.compactMap { $0.map { Reference($0.source) } } } }
    case .matrix(let matrix): matrix.groups.flatMap(\.rows).flatMap(\.references)
    case .list(let list): list.items.compactMap { $0.source.map(Reference.init) }
    case .outline(let entries):
      entries.compactMap { $0.clause.map { Reference(document: $0.citation.document) } }
    case .paragraph, .note, .legend, .verdict, .heatMap, .filter, .contents: []
    }
  }
}

extension Matrix.Row {
  fileprivate var references: [Reference] {
    [Reference(source)] + cells.joined().compactMap { $0.source.map(Reference.init) }
  }
}

extension Reference {
  fileprivate init(_ source: Source) { self.init(document: source.document, clause: source.clause) }

  fileprivate init(_ clause: ClauseCitation) { self.init(document: clause.document, clause: clause) }
}
