import ClauseIndex
import Glibc

/// A place in a file of the corpus, to be opened in another program.
struct SourcePlace {
  let path: String
  let line: Int?
  let page: Int?

  /// `corpus/a.txt:12`
  var written: String {
    if let page { return "\(path) p. \(page)" }
    return isText ? path + (line.map { ":\($0)" } ?? "") : path
  }

  /// Whether its lines are those of the file.
  private var isText: Bool {
    switch SourceFormat(ofFileNamed: path) {
    case .plainText, .markdown: true
    default: false
    }
  }

  /// False where there is no program to open it, or it could not be started.
  func open() -> Bool { isText && openInEditor() || openInViewer() }

  // MARK: - Text

  private func openInEditor() -> Bool {
    guard let editor = Environment.variable("VISUAL") ?? Environment.variable("EDITOR") else { return false }
    guard Environment.isTerminal(STDIN_FILENO), Environment.isTerminal(STDOUT_FILENO) else { return false }
    // In a shell, so that EDITOR may have options; what follows is its own words.
    let words = ["-c", "exec \(editor) \"$@\"", "editor"] + arguments(of: editor)
    return run("/bin/sh", words)
  }

  /// As editors take a line.
  private func arguments(of editor: String) -> [String] {
    guard let line else { return [path] }
    let name = editor.split(separator: " ").first?.split(separator: "/").last.map(String.init) ?? ""
    return switch name {
    case "code", "codium", "cursor": ["-g", "\(path):\(line)"]
    case "subl", "hx", "helix", "zed": ["\(path):\(line)"]
    case "kate": ["-l", String(line), path]
    default: ["+\(line)", path]
    }
  }

  // MARK: - Pages

  /// Viewers that can be told a page, then whatever the desktop has for the file.
  private func openInViewer() -> Bool {
    guard Environment.variable("DISPLAY") ?? Environment.variable("WAYLAND_DISPLAY") != nil else {
      return false
    }
    if let page, SourceFormat(ofFileNamed: path) == .pdf {
      let viewers: [(String, [String])] = [
        ("evince", ["-i", String(page), path]), ("okular", ["-p", String(page), path]),
        ("zathura", ["-P", String(page), path]), ("xpdf", [path, String(page)]),
      ]
      for (name, arguments) in viewers {
        if let program = Program(named: name) { return start(program.path, arguments) }
      }
    }
    guard let opener = Program(named: "xdg-open") else { return false }
    return start(opener.path, [path])
  }

  /// Waits for it: it has the terminal.
  private func run(_ program: String, _ arguments: [String]) -> Bool {
    guard let process = try? Launch(path: program, arguments: arguments, input: STDIN_FILENO).start() else {
      return false
    }
    let status = Launch.wait(for: process).exitStatus
    return status != 126 && status != 127
  }

  /// Goes on by itself, with a window of its own.
  private func start(_ program: String, _ arguments: [String]) -> Bool {
    (try? Launch(path: program, arguments: arguments, leadsGroup: true).start()) != nil
  }
}
