import PolicyText

/// A file of the site, and what is in it.
package struct SiteFile: Sendable {
  /// Seen from the site's folder.
  package let path: String
  package let text: String
}

/// What the script reads: a call for each file, since a page that was opened from a disk may load scripts alone.
enum SiteData {
  /// A file of data is at most about so large, in bytes; what answers a question reads a few.
  static let shardSize = 240_000

  enum Kind: String {
    case head, folding, documents, fields, postings, texts
  }

  /// `policy("fields",0,…);`
  static func file(_ kind: Kind, _ number: Int = 0, _ arguments: String...) -> SiteFile {
    let words = (["\"\(kind.rawValue)\"", String(number)] + arguments).joined(separator: ",")
    return SiteFile(path: "data/\(kind.rawValue)-\(number).js", text: "policy(\(words));\n")
  }

  /// A string of a script, in quotation marks.
  static func literal(_ text: String) -> String { JSON.string(text).text }

  /// The same of what needs no escaping.
  static func literal(_ numbers: SiteNumbers) -> String { "\"\(numbers.text)\"" }

  static var folding: SiteFile {
    let table = FoldingTable()
    var numbers = SiteNumbers()
    var end = 0
    for run in table.runs {
      numbers.append(Int(run.first) - end)
      numbers.append(run.count)
      numbers.append(run.rises ? 1 : 0)
      numbers.append(run.form.code)
      end = Int(run.first) + run.count
    }
    let spelled = table.spelled.map { sign, letters in String(codePoints: ([sign] + letters)[...]) }
    return file(.folding, 0, literal(numbers), literal(spelled.joined(separator: " ")))
  }
}

extension FoldingTable.Form {
  /// What leaves no character has a number behind all characters.
  fileprivate var code: Int {
    switch self {
    case .character(let scalar): Int(scalar)
    case .ignored: 0x11_0000
    case .space: 0x11_0001
    case .quotation: 0x11_0002
    }
  }
}
