import PolicyReports
import PolicyText

/// Completion for zsh, for its `_arguments`. Documents and clauses are asked of the command itself.
struct ZshCompletion {
  let language: Language
  let known: CommandList

  var text: String {
    var text = """
      #compdef policy
      # zsh completion for policy: write it to a file _policy in a folder of $fpath, or
      # source <(policy completions zsh) after compinit

      _policy_ask() {
        local -a locations names
        local option
        for option in --index --corpus; do
          [[ -n ${opt_args[$option]} ]] && locations+=($option ${opt_args[$option]})
        done
        names=(${(f)"$(policy completions "$@" $locations 2>/dev/null)"})
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
    for option in Option.everywhere { text += "    \(specification(of: option))\n" }
    text += "  )\n  _arguments -C $everywhere '1:\(title):->command' '*::argument:->rest'\n"
    text += "  case $state in\n    command)\n      local -a commands\n      commands=(\n"
    for command in known.commands {
      let summary = escaped(command.summary(in: language), also: ":")
      text += "        \(ShellWords.alwaysQuoted("\(command.name):\(summary)"))\n"
      text += "        \(ShellWords.alwaysQuoted("\(command.chinese):\(summary)"))\n"
    }
    text +=
      "      )\n      _describe \(ShellWords.alwaysQuoted(title)) commands ;;\n    rest)\n      case $line[1] in\n"
    for command in known.commands {
      text += "        \(command.name)|\(command.chinese))\n          _arguments $everywhere \\\n"
      for option in command.options { text += "            \(specification(of: option)) \\\n" }
      text += "            \(ShellWords.alwaysQuoted(operand(of: command))) ;;\n"
    }
    return text + """
            esac ;;
        esac
      }

      if [[ $funcstack[1] == _policy ]]; then _policy "$@"; else compdef _policy policy; fi

      """
  }

  private var title: String { Message("command", "命令")(in: language) }

  private func operand(of command: CommandDeclaration) -> String {
    let label = escaped(Placeholder.translated(command.operands, to: language), also: ":")
    return "*:\(label.isEmpty ? " " : label):\(action(command.completion))"
  }

  /// `'*'{-l+,--level=}'[help]:LEVEL:(national …)'`
  private func specification(of option: Option) -> String {
    var end = "[\(escaped(option.says(in: language), also: "[]"))]"
    if let completion = option.completion, let name = option.placeholder {
      end += ":\(name.name(in: language)):\(action(completion))"
    }
    let takesValue = option.completion != nil
    let long = option.spelled + (takesValue ? "=" : "")
    let excluded = option.repeats ? "*" : "(\(option.spellings.joined(separator: " ")))"
    guard let short = option.short else { return ShellWords.alwaysQuoted(excluded + long + end) }
    return ShellWords.alwaysQuoted(excluded) + "{-\(short)\(takesValue ? "+" : ""),\(long)}"
      + ShellWords.alwaysQuoted(end)
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
