import PolicyText

/// A reason as the index keeps it: a keyword, and what its sentence names. The words are the program's, so that they
/// can change without the index.
struct RecordedReason: Equatable {
  let keyword: String
  let data: [String]

  private init(_ keyword: String, _ data: String...) {
    self.keyword = keyword
    self.data = data
  }

  init(keyword: String, data: [String]) {
    self.keyword = keyword
    self.data = data
  }
}

extension RecordedReason {
  /// Nil for what another look may find otherwise.
  init?(_ reason: LeftOutReason) {
    switch reason {
    case .reading(.tooLarge(let size)): self.init("too_large", String(size))
    case .text(.nothing(let format)): self.init("no_text", format?.rawValue ?? "")
    case .text(.decoding(let error)): self.init(error)
    case .text(.word(let error)): self.init(error)
    case .text(.conversion(.failed(let converter, let complaint))):
      self.init("conversion_failed", converter.program, complaint)
    case .text(.conversion(.tooSlow(let converter, let seconds))):
      self.init("conversion_slow", converter.program, String(seconds))
    case .text(.conversion(.tooMuch(let converter))): self.init("conversion_large", converter.program)
    case .line(.unreadable(let words)): self.init("line_unreadable", words)
    case .line(.ownerless(let words)): self.init("line_ownerless", words)
    case .line(.unknownKey(let word)): self.init("line_unknown_key", word)
    case .line(.wrongValue(let key, let words)): self.init("line_wrong_value", key.rawValue, words)
    case .line(.repeated(let key)): self.init("line_repeated", key.rawValue)
    case .section(.notThere(let name)): self.init("section_not_there", name)
    case .section(.ambiguous(let name, let paths)):
      self.init(keyword: "section_ambiguous", data: [name] + paths)
    case .section(.statedElsewhere(let name, let key)):
      self.init("section_stated_elsewhere", name, key.rawValue)
    case .listing, .reading(.refused), .reading(.noOrdinaryFile), .reading(.changedMeanwhile),
      .text(.conversion(.notInstalled)), .text(.conversion(.losesNumbers)), .text(.conversion(.system)):
      return nil
    }
  }

  private init(_ error: DecodingError) {
    switch error {
    case .binary(let format): self.init("binary", format.rawValue)
    case .invalid(let encoding, let offset): self.init("invalid", encoding.rawValue, String(offset))
    case .controlCharacters(let offset): self.init("control_characters", String(offset))
    case .notGB18030: self.init("not_gb18030")
    case .noConverter(let encoding): self.init("no_converter", encoding.rawValue)
    }
  }

  private init(_ error: WordError) {
    switch error {
    case .archive(.notAnArchive): self.init("word_no_archive")
    case .archive(.damaged(let member?)): self.init("word_damaged", member)
    case .archive(.damaged(nil)): self.init("word_damaged")
    case .archive(.encrypted): self.init("word_encrypted")
    case .archive(.tooLarge(let member)): self.init("word_large", member)
    case .archive(.unknownMethod(let method)): self.init("word_method", String(method))
    case .markup(let part, let offset): self.init("word_markup", part, String(offset))
    case .noText: self.init("word_no_text")
    }
  }
}

extension LeftOutReason {
  /// Nil where the index was written by a program that keeps it otherwise.
  init?(_ recorded: RecordedReason) {
    let (first, second) = (recorded.data.first ?? "", recorded.data.dropFirst().first ?? "")
    let number = recorded.data.last.flatMap { Int($0) }
    let converter = SourceFormat.allCases.flatMap(\.converters).first { $0.program == first }
    let (encoding, format) = (DecodedText.Encoding(rawValue: first), BinaryFormat(rawValue: first))
    let reason: LeftOutReason? =
      switch recorded.keyword {
      case "too_large": number.map { .reading(.tooLarge($0)) }
      case "no_text": .text(.nothing(SourceFormat(rawValue: first)))
      case "binary": format.map { .text(.decoding(.binary($0))) }
      case "invalid": encoding.flatMap { code in number.map { .text(.decoding(.invalid(code, offset: $0))) } }
      case "control_characters": number.map { .text(.decoding(.controlCharacters(offset: $0))) }
      case "not_gb18030": .text(.decoding(.notGB18030))
      case "no_converter": encoding.map { .text(.decoding(.noConverter($0))) }
      case "conversion_failed": converter.map { .text(.conversion(.failed($0, second))) }
      case "conversion_slow":
        converter.flatMap { program in number.map { .text(.conversion(.tooSlow(program, seconds: $0))) } }
      case "conversion_large": converter.map { .text(.conversion(.tooMuch($0))) }
      case "section_ambiguous": .section(.ambiguous(first, Array(recorded.data.dropFirst())))
      case "section_not_there": .section(.notThere(first))
      case "section_stated_elsewhere":
        StatedFact.Key(rawValue: second).map { .section(.statedElsewhere(first, $0)) }
      default:
        WordError(recorded.keyword, recorded.data, number).map { .text(.word($0)) }
          ?? FactSheet.Problem(recorded.keyword, first, second).map { .line($0) }
      }
    guard let reason else { return nil }
    self = reason
  }
}

extension WordError {
  fileprivate init?(_ keyword: String, _ data: [String], _ number: Int?) {
    let error: WordError? =
      switch keyword {
      case "word_no_archive": .archive(.notAnArchive)
      case "word_damaged": .archive(.damaged(member: data.first))
      case "word_encrypted": .archive(.encrypted)
      case "word_large": data.first.map { .archive(.tooLarge(member: $0)) }
      case "word_method": number.map { .archive(.unknownMethod($0)) }
      case "word_markup": number.map { .markup(part: data[0], offset: $0) }
      case "word_no_text": .noText
      default: nil
      }
    guard let error else { return nil }
    self = error
  }
}

extension FactSheet.Problem {
  fileprivate init?(_ keyword: String, _ first: String, _ second: String) {
    let key = StatedFact.Key(rawValue: first)
    let problem: FactSheet.Problem? =
      switch keyword {
      case "line_unreadable": .unreadable(first)
      case "line_ownerless": .ownerless(first)
      case "line_unknown_key": .unknownKey(first)
      case "line_wrong_value": key.map { .wrongValue($0, second) }
      case "line_repeated": key.map { .repeated($0) }
      default: nil
      }
    guard let problem else { return nil }
    self = problem
  }
}
