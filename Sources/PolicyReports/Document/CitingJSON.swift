import PolicyText

extension DocumentHead {
  /// The keys that every hit opens with.
  var identity: JSONObject {
    [
      "document": .string(id), "title": .string(masthead.title),
      "number": JSON(masthead.number?.description), "issuer": JSON(masthead.issuer),
      "level": JSON(masthead.level?.word), "region": JSON(masthead.region),
      "date": JSON(masthead.issued?.description), "validity": JSON(masthead.validity?.word),
    ]
  }
}

extension ClauseCitation {
  /// A hit without score and passages.
  var json: JSONObject {
    document.identity + [
      "chapter": chapter.map { .object($0.json) } ?? .null,
      "clause": [
        "number": .string(number.description), "ordinal": .integer(number.value), "heading": JSON(heading),
      ],
      "locator": .string(locator), "file": .string(document.file), "lines": JSON(lines),
    ]
  }
}

extension ChapterHead {
  var json: JSONObject {
    [
      "number": JSON(number?.description), "title": .string(title), "inferred": JSON(isInferred),
    ]
  }
}
