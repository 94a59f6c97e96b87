import PolicyReports
import PolicyText

/// Completion for zsh, for its `_arguments`. Documents and clauses are asked of the command itself.
struct ZshCompletion {
  let language: Language

  var text: String {
    var text = """
      #compdef policy
      # zsh completion for policy: write it to a file _policy in a folder of $fpath, or
      # source <(policy completions zsh) after compinit

      _policy_ask() {
        local -a shelf names
        local option
        for option in --index --corpus; do
          [[ -n ${opt_args[$option]} ]] && shelf+=($option ${opt_args[$option]})
        done
        names=(${(f)"$(policy completions "$@" $shelf 2>/dev/null)"})
        (( $#names )) && reply=($names)
      }

      _policy_documents() {
        local -a reply
        _policy_ask documents && compadd "$@" -a reply
      }

      _policy_locators() {
        local -a reply
        if [[ $PREFIX == *\\#* ]]; then
          _policy_ask locators "${(Q)PREFIX%%\\#*}" && compadd -a reply
        else
          _policy_ask documents && compadd -S '#' -a reply
        fi
      }

      _policy() {
        local curcontext=$curcontext state line
        typeset -A opt_args
        local -a everywhere
        everywhere=(

      """
    for option in OptionName.everywhere { text += "    \(specification(of: option, with: nil))\n" }
    text += "  )\n  _arguments -C $everywhere '1:\(command):->command' '*::argument:->rest'\n"
    text += "  case $state in\n    command)\n      local -a commands\n      commands=(\n"
    for name in CommandName.allCases {
      let summary = escaped(name.declaration.summary(in: language), also: ":")
      text += "        \("\(name.rawValue):\(summary)".shellQuoted)\n"
    }
    text += "      )\n      _describe \(command.shellQuoted) commands ;;\n    rest)\n      case $line[1] in\n"
    for name in CommandName.allCases {
      text += "        \(name.rawValue))\n          _arguments $everywhere \\\n"
      for option in name.declaration.options {
        text += "            \(specification(of: option, with: name)) \\\n"
      }
      text += "            \(operand(of: name).shellQuoted) ;;\n"
    }
    return text + """
            esac ;;
        esac
      }

      if [[ $funcstack[1] == _policy ]]; then _policy "$@"; else compdef _policy policy; fi

      """
  }

  private var command: String { Message("command", "命令")(in: language) }

  private func operand(of name: CommandName) -> String {
    let label = escaped(Placeholder.translated(name.declaration.operands, to: language), also: ":")
    return "*:\(label.isEmpty ? " " : label):\(action(name.completion))"
  }

  /// `'*'{-l+,--level=}'[help]:LEVEL:(national …)'`
  private func specification(of name: OptionName, with command: CommandName?) -> String {
    let option = CompletionOption(name, of: command, in: language)
    var end = "[\(escaped(option.help, also: "[]"))]"
    if let completion = option.completion { end += ":\(label(of: name)):\(action(completion))" }
    let takesValue = option.completion != nil
    let long = option.long + (takesValue ? "=" : "")
    let excluded = name.declaration.repeats ? "*" : "(\(option.spellings.joined(separator: " ")))"
    guard let short = option.short else { return (excluded + long + end).shellQuoted }
    return excluded.shellQuoted + "{\(short)\(takesValue ? "+" : ""),\(long)}" + end.shellQuoted
  }

  private func label(of name: OptionName) -> String {
    switch name.declaration.value {
    case .none: ""
    case .any(let label), .choice(let label, _): Placeholder.translated(label, to: language)
    }
  }

  private func action(_ completion: Completion) -> String {
    switch completion {
    case .words(let list): "(\(list.joined(separator: " ")))"
    case .documents: "_policy_documents"
    case .locators: "_policy_locators"
    case .files: "_files"
    case .folders: "_files -/"
    case .nothing: " "
    }
  }

  private func escaped(_ text: String, also signs: String) -> String {
    var escaped = ""
    for character in text {
      if character == "\\" || signs.contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
