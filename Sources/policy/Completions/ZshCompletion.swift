import PolicyReports
import PolicyText

/// Completion for zsh, for its `_arguments`. Documents and clauses are asked of the command itself.
struct ZshCompletion {
  let language: Language
  let known: CommandList

  var text: String {
    """
    \(ZshCompletion.functions)

    _policy() {
      local curcontext=$curcontext state line
      typeset -A opt_args
      local -a everywhere
      everywhere=(
    \(Option.everywhere.map { "    \(specification(of: $0))" }.joined(separator: "\n"))
      )
      _arguments -C $everywhere '1:\(title):->command' '*::argument:->rest'
      case $state in
        command)
          local -a commands
          commands=(
    \(known.commands.map(names).joined(separator: "\n"))
          )
          _describe \(ShellWords.alwaysQuoted(title)) commands ;;
        rest)
          case $line[1] in
    \(known.commands.map(arguments).joined(separator: "\n"))
          esac ;;
      esac
    }

    if [[ $funcstack[1] == _policy ]]; then _policy "$@"; else compdef _policy policy; fi

    """
  }

  /// What asks the command.
  private static let functions = """
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
    """

  /// Both names of a command, with what it does.
  private func names(of command: CommandDeclaration) -> String {
    let summary = escaped(command.summary(in: language), also: ":")
    return [command.name, command.chinese]
      .map { "        \(ShellWords.alwaysQuoted("\($0):\(summary)"))" }.joined(separator: "\n")
  }

  private func arguments(of command: CommandDeclaration) -> String {
    let front = "        \(command.name)|\(command.chinese))\n          _arguments $everywhere"
    let words = command.options.map(specification) + [ShellWords.alwaysQuoted(operand(of: command))]
    return ([front] + words.map { "            \($0)" }).joined(separator: " \\\n") + " ;;"
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
