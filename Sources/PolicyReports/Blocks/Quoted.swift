import PolicyText

extension [Block] {
  /// The documents whose words stand in them, in the order of the first words of each.
  var quotedDocuments: [DocumentHead] { flatMap(\.sources).grouped(by: \.id).map { $0[0] } }
}

extension Block {
  fileprivate var sources: [DocumentHead] {
    switch self {
    case .section(let section): section.blocks.flatMap(\.sources)
    case .quotation(let excerpt): [excerpt.source.document]
    case .clause(let clause, _): [clause.citation.document]
    case .table(let table): table.rows.flatMap { $0.cells.compactMap { $0.source?.document } }
    case .sides(let sides):
      sides.groups.flatMap { $0.rows.flatMap { $0.cells.compactMap { $0?.source.document } } }
    case .matrix(let matrix): matrix.groups.flatMap(\.rows).flatMap(\.sources)
    case .list(let list): list.items.compactMap { $0.source?.document }
    case .outline(let entries): entries.compactMap(\.clause?.citation.document)
    case .paragraph, .note, .legend, .verdict, .heatMap, .filter, .contents: []
    }
  }
}

extension Matrix.Row {
  fileprivate var sources: [DocumentHead] {
    [source.document] + cells.joined().compactMap { $0.source?.document }
  }
}
