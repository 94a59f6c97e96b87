import PolicyText

/// What a report was made of, said at its foot: which documents, by which command and program, on which day.
package struct Provenance: Sendable, Equatable {
  let folder: String
  let command: String
  let program: String
  let day: String

  /// - Parameters:
  ///   - folder: where the documents are.
  ///   - command: as it was typed.
  ///   - program: name and version.
  ///   - day: 2026-11-28.
  package init(folder: String, command: String, program: String, day: String) {
    self.folder = folder
    self.command = command
    self.program = program
    self.day = day
  }

  func said(in language: Language) -> String {
    language.say(
      "Documents: \(folder) · \(command) · \(program) · \(day)",
      "文件库：\(folder) · \(command) · \(program) · \(day)")
  }
}
