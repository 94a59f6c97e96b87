package import ClauseComparison
package import ClauseSearch
import PolicyText

/// `duties`: which unit is charged with which clauses.
package struct DutiesReport: RegisterReport {
  /// A unit as one document writes it.
  struct Charged {
    let document: DocumentHead
    let unit: DutyRegister.Unit
  }

  let units: [Charged]
  let without: [(clause: ClauseCitation, task: Quotation)]
  private let documents: Int
  let asked: String?
  /// Where the unit is named otherwise; nil where it was not looked for.
  let absence: Absence?

  /// - Parameters:
  ///   - registers: one a document, upper levels first.
  ///   - unit: only units whose name holds this.
  ///   - absence: what is known of a unit that is charged with nothing.
  package init(_ registers: [DutyRegister], unit: String?, absence: Absence? = nil) {
    self.absence = absence
    units = registers.flatMap { register in
      register.units.filter { unit.map($0.name.contains) ?? true }
        .map { Charged(document: register.document, unit: $0) }
    }
    // Who asks for one unit does not ask what nobody is charged with.
    without = unit == nil ? registers.flatMap(\.clausesWithoutUnit) : []
    documents = registers.count
    asked = unit
  }

  package var isEmpty: Bool { units.isEmpty }

  /// A unit and one clause that charges it; last of each document the clauses that charge nobody.
  struct Task {
    let document: DocumentHead
    /// Nil where it stands in a table outside the clauses.
    let clause: ClauseCitation?
    let task: Quotation
    /// Nil where the clause names none.
    let unit: String?
    let duty: DutyRegister.Duty?
  }

  var tasks: [Task] {
    let charged = units.flatMap { charged in
      charged.unit.duties.map {
        Task(
          document: charged.document, clause: $0.clause, task: $0.task, unit: charged.unit.name, duty: $0)
      }
    }
    let open = without.map {
      Task(document: $0.clause.document, clause: $0.clause, task: $0.task, unit: nil, duty: nil)
    }
    return (charged + open).grouped { $0.document.id }.flatMap { $0 }
  }

  let title = Message("Duties", "责任分工")

  var scope: Message {
    let tasks = units.reduce(0) { $0 + $1.unit.duties.count }
    let units = registerScope(units.count, "unit", "责任单位", documents: documents)
    var scope =
      tasks == 0
      ? units : Message("\(units.english), \(counted(tasks, "task"))", "\(units.chinese)，任务 \(tasks) 条")
    if !without.isEmpty {
      scope = Message(
        "\(scope.english); \(counted(without.count, "clause")) beside those name none",
        "\(scope.chinese)；另有 \(without.count) 条未列责任单位")
    }
    guard let asked else { return scope }
    return scope.about(asked)
  }
}
