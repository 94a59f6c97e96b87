import Testing

/// What a type is called is called so nowhere else, in whatever room: a name leads to one page.
@Suite struct NameTests {
  @Test func everyNameIsOneThing() {
    var homes: [String: [String]] = [:]
    for file in House.files { for name in file.declared { homes[name, default: []].append(file.path) } }
    for (name, paths) in homes { #expect(paths.count == 1, "\(name) is declared in \(paths)") }
  }
}
