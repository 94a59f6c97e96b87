import ClauseSearch
import PolicyText

/// The user's own names for the same thing: `policy.terms` beside the documents, and `terms` beside what `policy use`
/// remembers.
enum UserSynonyms {
  static let name = "policy.terms"

  /// Where they may stand.
  ///
  /// - Parameter folders: those of the documents.
  static func files(besides folders: [String]) -> [String] {
    folders.map { $0 == "." ? name : $0.joined(with: name) }
      + (Environment.configFolder.map { [$0 + "/terms"] } ?? [])
  }

  /// Lines that say nothing are told.
  static func groups(besides folders: [String], _ notices: Notices) -> [SynonymSheet.Group] {
    files(besides: folders).flatMap { path -> [SynonymSheet.Group] in
      guard let text = try? String(textFile: path) else { return [] }
      let sheet = SynonymSheet(text, source: path.fromHome)
      for line in sheet.problems {
        notices.tell(
          Message(
            "\(path.fromHome):\(line): no names; write 园区 = 高新区、开发区; passed over",
            "\(path.fromHome):\(line)：不是同义词；写法：园区 = 高新区、开发区；本行不计"))
      }
      return sheet.groups
    }
  }
}
