import PolicyText

/// Documents written in tests, read as files are.
func read(_ text: String, id: String = "x") throws -> Document {
  try Document(reading: Array(text.utf8), id: id, file: "\(id).txt")
}

func read(markdown: String) throws -> Document {
  Document(decoded: try DecodedText(markdown: Array(markdown.utf8)), id: "x", file: "x.md")
}

extension Document {
  /// `四.十二[heading]body`, to compare an outline at a glance.
  var sketch: [String] {
    clauses.map { clause in
      let address = parts.address(below: clause.part).joined(separator: ".")
      let heading = clause.heading.map { "[\(string($0))]" } ?? ""
      let body = string(clause.body).split(separator: "\n").joined(separator: "/")
      return (address.isEmpty ? "" : address + ".") + clause.number.writtenBelow + heading + body
    }
  }

  func outside(_ kind: OutsideText.Kind) -> String {
    outsideTexts.filter { $0.kind == kind }.map { string($0.range) }.joined(separator: "/").split(
      separator: "\n"
    )
    .joined(separator: "/")
  }
}
