import Testing

/// Inside a room stand floors: a folder uses only folders below it.
@Suite struct FloorTests {
  static let rooms = Set(House.files.map(\.room)).sorted()

  @Test(arguments: rooms) func everyFolderHasItsFloor(room: String) {
    let folders = Set(House.files.filter { $0.room == room && !$0.floor.isEmpty }.map(\.floor))
    #expect(Set(House.floors[room] ?? []) == folders, "Sources/README.md draws other floors of \(room)")
  }

  @Test(arguments: rooms) func noFolderUsesOneAboveIt(room: String) {
    let order = House.floors[room] ?? []
    let files = House.files.filter { $0.room == room }
    func height(_ floor: String) -> Int { order.firstIndex(of: floor) ?? order.count }
    var homes: [String: Set<String>] = [:]
    for file in files { for name in file.declared { homes[name, default: []].insert(file.floor) } }
    for file in files {
      for name in file.used {
        // What several folders declare says nothing about any of them.
        guard let home = homes[name], home.count == 1, let floor = home.first else { continue }
        #expect(
          height(floor) <= height(file.floor), "\(file.path) uses \(name) of \(floor), a floor above it")
      }
    }
  }

  /// The check sees what it is for.
  @Test func namesAreRead() {
    let declared = House.files.reduce(into: Set<String>()) { $0.formUnion($1.declared) }
    #expect(declared.isSuperset(of: ["Document", "Clause", "ClauseIndex", "Query", "Report"]))
    #expect(House.files.contains { $0.used.contains("Document") && $0.room == "ClauseIndex" })
  }
}
