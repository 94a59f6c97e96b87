import ClauseIndex
import ClauseSearch
import PolicyReports
import PolicyText

extension CompletionsRequest {
  func run(with console: Console) throws(CommandError) -> ExitStatus {
    let language = console.language
    let text =
      switch target {
      case .bash: BashCompletion.text
      case .zsh: ZshCompletion(language: language).text
      case .fish: FishCompletion(language: language).text
      case .man: ManPage(language: language).text
      case .documents, .locators: names.map { $0.harmless + "\n" }.joined()
      }
    try console.print(text)
    return .done
  }

  /// From the index as it is: a shell waits for them. Nothing where there is no index to ask.
  private var names: [String] {
    do throws(IndexError) {
      let index = try ClauseIndex(mapping: locations.index)
      let heads = try (0..<index.documentCount).map { place throws(IndexError) in
        try index.head(ofDocument: place)
      }
      guard target == .locators else { return heads.map(\.id) }
      let reference = DocumentReference(document ?? "")
      guard let place = try? reference.resolve(among: heads) else { return [] }
      let document = try index.document(place)
      // As typed: a shell keeps only what begins with the word it completes.
      return document.clauses.map { clause in
        let locator = document.citation(of: clause).locator
        return reference.word + locator.dropFirst(document.id.count)
      }
    } catch {
      return []
    }
  }
}
