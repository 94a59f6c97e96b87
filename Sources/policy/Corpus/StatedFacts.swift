import ClauseIndex
import PolicyText

/// What the sidecar files of a corpus state of its documents.
///
/// Any file named `*.facts` is one. Its sections name documents of its own folder or below, with or without the
/// ending: `[劳动合同法.txt]`, `[上海/条例]`.
struct StatedFacts {
  static let suffix = ".facts"

  private(set) var problems: [LeftOut] = []
  /// False where a file is so young that its time proves nothing, or changed since it was listed.
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
      if source.stamp.modified != sidecar.modified { trustsTimes = false }
      do throws(DecodingError) {
        sheet = FactSheet(try DecodedText(source.bytes))
      } catch {
        problems.append(LeftOut(sidecar.path, .text(.decoding(error))))
        return
      }
    } catch {
      trustsTimes = trustsTimes && !error.isAbsence
      if !error.isAbsence { problems.append(LeftOut(sidecar.path, .reading(error))) }
      return
    }
    var found: [(line: Int, reason: LeftOutReason)] = sheet.problems.map { ($0.line, .line($0.problem)) }
    for section in sheet.sections {
      do throws(NamingError) {
        try take(section, beside: sidecar)
      } catch {
        found.append((section.line, .section(error)))
      }
    }
    found.sort { $0.line < $1.line }
    problems += found.map { LeftOut("\(sidecar.path):\($0.line)", $0.reason) }
  }

  private mutating func take(_ section: FactSheet.Section, beside sidecar: SourceFile) throws(NamingError) {
    let candidates = names[sidecar.folder.path(of: section.document)] ?? []
    guard let path = candidates.first else { throw .notThere(section.document) }
    guard candidates.count == 1 else { throw .ambiguous(section.document, candidates.sorted()) }
    let known = facts[path] ?? []
    if let fact = section.facts.first(where: { fact in known.contains { $0.key == fact.key } }) {
      throw .statedElsewhere(section.document, fact.key)
    }
    facts[path] = known + section.facts
  }
}

extension [StatedFact] {
  /// Tells whether the same was stated when a document was read; 0 where nothing is.
  var hash: UInt64 {
    isEmpty ? 0 : Checksum.of([UInt8](map(\.description).joined(separator: "\n").utf8).span)
  }
}
