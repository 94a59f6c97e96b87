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

  /// Lines that say nothing are told, and a file that is there and cannot be read.
  static func groups(besides folders: [String], _ notices: Notices) -> [SynonymSheet.Group] {
    files(besides: folders).flatMap { path -> [SynonymSheet.Group] in
      let text: String
      do throws(TextFileError) { text = try String(textFile: path) } catch {
        if !error.isAbsence {
          notices.tell(
            Message(
              "\(path.fromHome): \(error.message.english); no other names are taken from it",
              "\(path.fromHome)：\(error.message.chinese)；其中的同义词不计"))
        }
        return []
      }
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
