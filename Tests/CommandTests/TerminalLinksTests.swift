import Testing

@testable import policy

struct TerminalLinksTests {
  private let links = TerminalLinks(files: ["甲": "/a b/甲.txt", "jx-2": "/c/jx-2.txt"])

  private func link(_ locator: String, to path: String) -> String {
    "\u{1b}]8;;file://\(path)\u{1b}\\\(locator)\u{1b}]8;;\u{1b}\\"
  }

  @Test(arguments: [
    "", "没有定位", "丙#二.二 不在库中", "\u{1b}[2m丙#一\u{1b}[0m", "#", "a#\n#b", "jx-2 #二",
  ])
  func whatIsNoLocatorStays(text: String) { #expect(links.linked(text) == text) }

  @Test func locatorsLeadToTheirFiles() {
    let first = link("甲#二.二", to: "/a%20b/%E7%94%B2.txt")
    let second = link("jx-2#五.十四~2", to: "/c/jx-2.txt")
    #expect(links.linked("  1  甲#二.二\n") == "  1  \(first)\n")
    #expect(
      links.linked("\u{1b}[2m甲#二.二\u{1b}[0m  jx-2#五.十四~2")
        == "\u{1b}[2m\(first)\u{1b}[0m  \(second)")
  }
}
