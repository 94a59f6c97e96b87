package import ClauseComparison
import PolicyText

/// `duties`: which unit is charged with which clauses.
package struct DutiesReport: RegisterReport {
  /// A unit as one document writes it.
  struct Charged {
    let document: DocumentHead
    let unit: DutyRegister.Unit
  }

  let units: [Charged]
  let without: [ClauseCitation]
  private let documents: Int
  private let asked: String?

  /// - Parameters:
  ///   - registers: one a document, upper levels first.
  ///   - unit: only units whose name holds this.
  package init(_ registers: [DutyRegister], unit: String?) {
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

  let title = Message("Duties", "责任分工")

  var scope: Message {
    var scope = registerScope(units.count, "unit", "责任单位", documents: documents)
    if !without.isEmpty {
      scope = Message(
        "\(scope.english); \(counted(without.count, "clause")) beside those name none",
        "\(scope.chinese)；另有 \(without.count) 条未列责任单位")
    }
    guard let asked else { return scope }
    return Message("\(asked): \(scope.english)", "\(asked)：\(scope.chinese)")
  }
}
