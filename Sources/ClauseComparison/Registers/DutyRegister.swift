package import PolicyText

/// Which unit is charged with which clauses, and which clauses charge nobody.
package struct DutyRegister: Sendable {
  package struct Duty: Sendable {
    package let document: DocumentHead
    /// Nil where a table says it that no clause holds.
    package let clause: ClauseCitation?
    /// One-based, in the order named; by convention the first leads.
    package let position: Int
    /// How many units the task names.
    package let units: Int
    /// What the text says that the unit is to do.
    package let role: DutyNote.Charge.Role?
    /// The clause's heading, or where it has none its first sentence; of a clause that charges units with several things, which.
    package let task: Quotation
  }

  package struct Unit: Sendable {
    /// As the text writes it, in simplified characters: 市发改委 and 市发展改革委 are two.
    package let name: String
    package let duties: [Duty]
  }

  package let document: DocumentHead
  /// Most clauses first, then in the order of first mention.
  package let units: [Unit]
  /// Empty where the document names no units at all: then there is nothing to miss.
  package let clausesWithoutUnit: [(clause: ClauseCitation, task: Quotation)]

  package init(of document: Document) {
    var listing = Listing(of: document.head)
    var without: [(clause: ClauseCitation, task: Quotation)] = []
    var hasNotes = false
    let head = document.head
    let text = document.plain
    let clauses = document.withLeads.clauses
    for clause in clauses {
      let citation = document.citation(of: clause, under: head)
      let tasks = clause.tasks(in: text)
      let whole = clause.heading ?? Sentences.first(in: text, clause.body) ?? clause.body
      for task in tasks {
        let words = tasks.count == 1 && clause.heading != nil ? whole : document.task(task, of: clause)
        listing.add(task.charges, citation, Quotation(document, words))
      }
      hasNotes = hasNotes || !tasks.isEmpty && !clause.dutyNotes(in: text).isEmpty
      if tasks.isEmpty, clause.style != .lead { without.append((citation, Quotation(document, whole))) }
    }
    for row in TaskTable.rows(in: text) {
      let next = clauses.indices.partition { clauses[$0].range.lowerBound <= row.line.lowerBound }
      let clause = clauses[..<next].last.flatMap { $0.range.contains(row.line.lowerBound) ? $0 : nil }
      listing.add(
        row.charges, clause.map { document.citation(of: $0, under: head) }, Quotation(document, row.task))
    }
    self.document = head
    units = listing.units
    clausesWithoutUnit = hasNotes ? without : []
  }

  /// Units by name, with what each is charged with.
  private struct Listing {
    let document: DocumentHead
    private var names: [String] = []
    private var duties: [String: [Duty]] = [:]

    init(of document: DocumentHead) { self.document = document }

    mutating func add(_ charges: [DutyNote.Charge], _ clause: ClauseCitation?, _ task: Quotation) {
      for (place, charge) in charges.enumerated() {
        if duties[charge.unit] == nil { names.append(charge.unit) }
        duties[charge.unit, default: []].append(
          Duty(
            document: document, clause: clause, position: place + 1, units: charges.count, role: charge.role,
            task: task))
      }
    }

    var units: [Unit] {
      names.enumerated().map {
        (place: $0.offset, unit: Unit(name: $0.element, duties: duties[$0.element] ?? []))
      }
      .sorted { ($1.unit.duties.count, $0.place) < ($0.unit.duties.count, $1.place) }.map(\.unit)
    }
  }
}

extension Document {
  /// The first sentence of what a note is about, without the marks in front of it.
  fileprivate func task(_ note: DutyNote, of clause: Clause) -> Range<Int> {
    var start = note.item.lowerBound
    while start < note.item.upperBound {
      var next = start
      guard let scalar = Unicode.Scalar(UTF8Decoding.scalar(in: text.span, at: &next)),
        scalar.properties.isWhitespace || "，,；;。、".unicodeScalars.contains(scalar)
      else { break }
      start = next
    }
    let item = start..<note.item.upperBound
    guard DutyNote.says(item, in: text) else { return clause.heading ?? clause.body }
    return Sentences.first(in: text, item) ?? item
  }
}
