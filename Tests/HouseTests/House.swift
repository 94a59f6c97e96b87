import Foundation

/// The sources as files: rooms, their folders, and the names that each file declares and uses.
struct House {
  struct File {
    let room: String
    /// The folder within the room; empty for the room's own files.
    let floor: String
    let path: String
    /// The code without comments and string literals.
    let code: String
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let files: [File] = {
    let sources = root.appendingPathComponent("Sources")
    let paths = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard let text = try? String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8) else {
        return nil
      }
      let steps = path.split(separator: "/").map(String.init)
      return File(
        room: steps[0], floor: steps.count > 2 ? steps[1] : "", path: "Sources/" + path,
        code: withoutProse(text))
    }
  }()

  static let map: String =
    (try? String(contentsOf: root.appendingPathComponent("Sources/README.md"), encoding: .utf8)) ?? ""

  /// The floors that the map draws, lowest first: `Floors of ROOM: A < B < C`.
  static let floors: [String: [String]] = {
    var floors: [String: [String]] = [:]
    for line in map.split(separator: "\n") where line.hasPrefix("Floors of ") {
      let sides = line.dropFirst("Floors of ".count).split(separator: ":", maxSplits: 1).map(String.init)
      guard sides.count == 2 else { continue }
      floors[sides[0]] = sides[1].split(separator: "<").map {
        $0.trimmingCharacters(in: CharacterSet(charactersIn: " `."))
      }
    }
    return floors
  }()

  /// Comments and literals speak of types without using them.
  private static func withoutProse(_ text: String) -> String {
    var code: [String] = []
    var isInLiteral = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let fences = line.components(separatedBy: "\"\"\"").count - 1
      if isInLiteral {
        isInLiteral = fences % 2 == 0
        continue
      }
      isInLiteral = fences % 2 == 1
      code.append(withoutLiterals(line))
    }
    return code.joined(separator: "\n")
  }

  private static func withoutLiterals(_ line: Substring) -> String {
    var kept = ""
    var isQuoted = false
    var previous: Character = " "
    for character in line {
      if character == "\"", previous != "\\" {
        isQuoted.toggle()
      } else if !isQuoted {
        if character == "/", previous == "/" { return String(kept.dropLast()) }
        kept.append(character)
      }
      previous = character == "\\" && previous == "\\" ? " " : character
    }
    return kept
  }
}

extension House.File {
  private static let declaration = try? NSRegularExpression(
    pattern:
      #"^(?:(?:package|public|private|fileprivate|final|indirect|@\w+) )*(?:struct|enum|class|protocol|actor|typealias) ([A-Z]\w*)"#,
    options: [.anchorsMatchLines])
  private static let name = try? NSRegularExpression(pattern: #"\b[A-Z]\w*"#)

  /// Types at the file's own level: nested ones stand and fall with them.
  var declared: Set<String> { Set(matches(of: Self.declaration, group: 1)) }
  var used: Set<String> { Set(matches(of: Self.name, group: 0)) }

  private func matches(of expression: NSRegularExpression?, group: Int) -> [String] {
    let all = expression?.matches(in: code, range: NSRange(code.startIndex..., in: code)) ?? []
    return all.compactMap { Range($0.range(at: group), in: code).map { String(code[$0]) } }
  }
}
