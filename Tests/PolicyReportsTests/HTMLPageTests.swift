import ClauseComparison
import Foundation
import PolicyText
import Testing

@testable import PolicyReports

/// What holds for the page of every report.
struct HTMLPageTests {
  static let pages: Result<[(name: String, page: HTMLReading)], any Error> = Result {
    try Policies.reports.get().flatMap { name, report in
      try [Language.english, .chinese].map { language in
        let source = report.text(as: .html, on: Page(language: language))
        return ("\(name) (\(language))", try HTMLReading(source))
      }
    }
  }

  @Test func everyReportHasAWellFormedPage() throws { #expect(try Self.pages.get().count == 40) }

  @Test func aPageThatIsNotWellFormedIsNotRead() {
    for source in ["<p><b></p></b>", "<p>a & b</p>", "<input>", "<p class=a></p>"] {
      #expect(throws: (any Error).self) { try HTMLReading(source) }
    }
  }

  @Test func idsAreUniqueAndLinksStayWithinThePage() throws {
    for (name, page) in try Self.pages.get() {
      let ids = page.values("id")
      #expect(Set(ids).count == ids.count, "\(name)")
      #expect(ids.allSatisfy { !$0.contains(where: \.isWhitespace) && !$0.contains("#") }, "\(name)")
      for target in page.values("href") {
        #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())), "\(name): \(target)")
      }
    }
  }

  @Test func nothingIsLoadedAndNothingRuns() throws {
    let foreign: Set = [
      "script", "img", "link", "iframe", "object", "embed", "base", "form", "audio", "video", "image", "use",
    ]
    for (name, page) in try Self.pages.get() {
      #expect(foreign.isDisjoint(with: page.elements.map(\.name)), "\(name)")
      for attribute in ["src", "srcset", "action", "data", "poster", "style", "background", "onclick"] {
        #expect(page.values(attribute).isEmpty, "\(name): \(attribute)")
      }
      for style in page.all("style") {
        #expect(!style.text.contains("url(") && !style.text.contains("@import"), "\(name)")
      }
    }
  }

  @Test func boxesHaveNames() throws {
    for (name, page) in try Self.pages.get() {
      for region in page.elements where region.attributes["tabindex"] != nil || region.name == "nav" {
        #expect(region.attributes["aria-label"]?.isEmpty == false, "\(name)")
      }
      for box in page.all("input") { #expect(box.path.last == "label", "\(name)") }
    }
  }

  @Test func headingsGoDownStepByStep() throws {
    for (name, page) in try Self.pages.get() {
      let levels = page.all("h1", "h2", "h3", "h4").compactMap { Int($0.name.dropFirst()) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name)")
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(name)") }
      #expect(page.all("title").first?.text.isEmpty == false && page.all("main").count == 1, "\(name)")
      #expect(["en", "zh-Hans"].contains(page.elements[0].attributes["lang"]), "\(name)")
    }
  }

  @Test func headingsOfTablesSayWhatTheyHead() throws {
    for (name, page) in try Self.pages.get() {
      for heading in page.all("th") {
        #expect(heading.attributes["scope"] == (heading.path.contains("thead") ? "col" : "row"), "\(name)")
      }
      for table in page.all("table") { #expect(table.children == ["thead", "tbody"], "\(name)") }
    }
  }

  /// Every box hides something that is there, and everything that a filter shows has its box.
  @Test func filtersShowAndHideWhatIsThere() throws {
    for (name, page) in try Self.pages.get() {
      let rules = page.all("style").map(\.text).joined()
      let classes = Set(page.values("class").flatMap { $0.split(separator: " ").map(String.init) })
      let boxes = Set(
        page.all("input").compactMap { $0.attributes["id"]?.dropFirst("show-".count) }.map(String.init))
      for box in boxes {
        #expect(rules.contains("body:has(#show-\(box):not(:checked)) .\(box){display:none}"), "\(name)")
        #expect(classes.contains(box), "\(name): \(box)")
      }
      #expect(page.all("input").allSatisfy { $0.attributes["checked"] != nil }, "\(name)")
      let relations = classes.filter { $0.hasPrefix("r-") || $0.hasPrefix("s-") }
      if relations.count > 1, !name.hasPrefix("trace") { #expect(boxes.isSuperset(of: relations), "\(name)") }
    }
  }
}
