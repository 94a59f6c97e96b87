extension ReportShape {
  /// Every report, in the order of the commands.
  package static let all: [ReportShape] = [
    SearchReport.data.shape, BatchReport.data.shape, ShowReport.data.shape, ReadingReport.data.shape,
    OutlineReport.data.shape,
    ListReport.data.shape,
    ComparisonReport.data.shape, WordingReport.data.shape, TraceReport.data.shape, SourcesReport.data.shape,
    NumbersReport.data.shape, CitationsReport.data.shape, DutiesReport.data.shape,
    DefinitionsReport.data.shape, CheckReport.data.shape, DraftReport.data.shape,
  ]

  /// All objects, each once: reports first, then what they hold, as they come.
  package static var records: [ObjectShape] {
    var found: [ObjectShape] = []
    var next = all.map(\.json) + all.map(\.summary)
    while !next.isEmpty {
      let object = next.removeFirst()
      guard !found.contains(where: { $0.name == object.name }) else { continue }
      found.append(object)
      next += object.keys.flatMap(\.shape.objects)
    }
    return found
  }
}
