extension Clause {
  /// The notes of responsible units, in the heading (（一）建设平台（市科技局牵头）, on a line of its own) and in the body.
  package func dutyNotes(in text: [UInt8]) -> [DutyNote] {
    let notes = ResponsibleUnits.notes(in: text, body)
    guard let heading else { return notes }
    return ResponsibleUnits.notes(in: text, heading) + notes
  }

  /// What the clause charges units with, a task each: its notes, those side by side as one, and its sentences that say who leads.
  package func tasks(in text: [UInt8]) -> [DutyNote] {
    var tasks: [DutyNote] = []
    for note in dutyNotes(in: text) {
      guard let last = tasks.last, !DutyNote.says(note.item, in: text),
        last.range.upperBound <= note.item.lowerBound
      else {
        tasks.append(note)
        continue
      }
      tasks[tasks.count - 1] = last.with(note)
    }
    let noted = tasks
    for stated in StatedLeaders.notes(in: text, body)
    where !noted.contains(where: { $0.range.overlaps(stated.range) }) {
      tasks.append(stated)
    }
    return tasks
  }

  /// The units of all notes in the order named; empty where the clause has none.
  func responsibleUnits(in text: [UInt8]) -> [String] {
    var units: [String] = []
    for unit in dutyNotes(in: text).flatMap(\.units) where !units.contains(unit) { units.append(unit) }
    return units
  }

  /// The same of a text as it is written, in traditional characters too.
  package func responsibleUnits(inWritten text: [UInt8]) -> [String] {
    responsibleUnits(in: SimplifiedText(text).bytes)
  }
}
