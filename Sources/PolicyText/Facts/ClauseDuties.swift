extension Clause {
  /// The notes of responsible units, in the heading (（一）建设平台（市科技局牵头）, on a line of its own) and in the body.
  package func dutyNotes(in text: [UInt8]) -> [DutyNote] {
    let notes = ResponsibleUnits.notes(in: text, body)
    guard let heading else { return notes }
    return ResponsibleUnits.notes(in: text, heading) + notes
  }

  /// The units of all notes in the order named; empty where the clause has none.
  package func responsibleUnits(in text: [UInt8]) -> [String] {
    var units: [String] = []
    for unit in dutyNotes(in: text).flatMap(\.units) where !units.contains(unit) { units.append(unit) }
    return units
  }
}
