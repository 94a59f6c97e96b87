import ClauseIndex
import PolicyText

/// What the sidecar files of a corpus state of its documents.
///
/// Any file named `*.facts` is one. Its sections name documents of its own folder or below, with or without the
/// ending: `[劳动合同法.txt]`, `[上海/条例]`.
struct StatedFacts {
  static let suffix = ".facts"

  private(set) var problems: [LeftOut] = []
  /// False where a file is so young that its time proves nothing.
  private(set) var trustsTimes = true
  private var facts: [String: [StatedFact]] = [:]
  /// The files that each path may mean, as a section may write it.
  private let names: [String: [String]]

  init(of listing: CorpusListing) {
    var names: [String: [String]] = [:]
    if !listing.sidecars.isEmpty {
      for path in Set(listing.files.map(\.path)) {
        names[path, default: []].append(path)
        if let stem = path.lastIndex(of: ".").map({ String(path[..<$0]) }) {
          names[stem, default: []].append(path)
        }
      }
    }
    self.names = names
    for sidecar in listing.sidecars { read(sidecar) }
  }

  func facts(of file: SourceFile) -> [StatedFact] { facts.isEmpty ? [] : facts[file.path] ?? [] }

  private mutating func read(_ sidecar: SourceFile) {
    let sheet: FactSheet
    do throws(ReadingError) {
      let source = try sidecar.read()
      if source.stamp.modified < 0 { trustsTimes = false }
      do throws(DecodingError) {
        sheet = FactSheet(try DecodedText(source.bytes))
      } catch {
        problems.append(LeftOut(path: sidecar.path, reason: error.message))
        return
      }
    } catch {
      problems.append(LeftOut(path: sidecar.path, reason: error.message, maySettle: error.maySettle))
      return
    }
    var found = sheet.problems.map { (line: $0.line, reason: $0.problem.message) }
    for section in sheet.sections {
      do throws(NamingError) {
        try take(section, beside: sidecar)
      } catch {
        found.append((section.line, error.message(for: section.document)))
      }
    }
    found.sort { $0.line < $1.line }
    problems += found.map { LeftOut(path: sidecar.path, line: $0.line, reason: $0.reason) }
  }

  private mutating func take(_ section: FactSheet.Section, beside sidecar: SourceFile) throws(NamingError) {
    let candidates = names[sidecar.folder.path(of: section.document)] ?? []
    guard let path = candidates.first else { throw .notThere }
    guard candidates.count == 1 else { throw .ambiguous(candidates.sorted()) }
    let known = facts[path] ?? []
    if let fact = section.facts.first(where: { fact in known.contains { $0.key == fact.key } }) {
      throw .statedElsewhere(fact.key)
    }
    facts[path] = known + section.facts
  }

  private enum NamingError: Error {
    case notThere
    case ambiguous([String])
    case statedElsewhere(StatedFact.Key)

    func message(for name: String) -> Message {
      switch self {
      case .notThere: Message("there is no document \(name) beside it", "同一文件夹中没有文件 \(name)")
      case .ambiguous(let paths):
        Message(
          "\(name) may be any of \(paths.joined(separator: ", ")); write the ending too",
          "\(name) 可能是 \(paths.joined(separator: "、"))；请写明扩展名")
      case .statedElsewhere(let key):
        Message(
          "\(name): \(key.rawValue) is stated in another section already", "\(name)：\(key.chinese[0])已在别处写明")
      }
    }
  }
}

extension [StatedFact] {
  /// Tells whether the same was stated when a document was read; 0 where nothing is.
  var hash: UInt64 {
    isEmpty ? 0 : Checksum.of([UInt8](map(\.description).joined(separator: "\n").utf8).span)
  }
}
