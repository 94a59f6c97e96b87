import PolicyText

extension Language {
  /// As `--lang` names them.
  static let names = ["zh", "en"]

  init?(name: String) {
    switch name {
    case "zh": self = .chinese
    case "en": self = .english
    default: return nil
    }
  }

  /// What `--lang` says, looked for before anything else is understood: what is wrong with the words is to be said
  /// in this language too.
  init?(askedForIn words: [String]) {
    let option = Option.lang.spelled
    var rest = words.prefix { $0 != "--" }
    while let word = rest.popFirst() {
      if word == option, let name = rest.first {
        self.init(name: name)
        return
      }
      if word.hasPrefix(option + "=") {
        self.init(name: String(word.dropFirst(option.count + 1)))
        return
      }
    }
    return nil
  }
}
