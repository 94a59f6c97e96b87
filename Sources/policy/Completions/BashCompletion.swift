import PolicyReports
import PolicyText

/// Completion for bash 4 and newer. Documents and clauses are asked of the command itself.
enum BashCompletion {
  static let text: String = {
    let all = OptionName.allCases.map { CompletionOption($0, of: nil, in: .english) }
    let commands = CommandName.allCases.map(\.rawValue).joined(separator: " ")
    var text = """
      # bash completion for policy: eval "$(policy completions bash)" in ~/.bashrc

      _policy_ask() {
        local line
        while IFS= read -r line; do
          [[ $line == "$cur"* ]] && COMPREPLY+=("$line")
        done < <(policy completions "$@" "${shelf[@]}" 2>/dev/null)
        compopt -o filenames 2>/dev/null
      }

      _policy_locators() {
        if [[ $cur == *'#'* ]]; then
          _policy_ask locators "${cur%%#*}"
        else
          _policy_ask documents
          COMPREPLY=("${COMPREPLY[@]/%/#}")
          compopt -o nospace 2>/dev/null
        fi
      }

      _policy_files() {
        mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
        compopt -o filenames 2>/dev/null
      }

      _policy() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
        local command= word i shelf=()
        COMPREPLY=()
        # bash takes --level=city for three words
        if [[ $cur == = ]]; then
          cur=
        elif [[ $prev == = ]]; then
          prev=${COMP_WORDS[COMP_CWORD-2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          case $word in
            --index|--corpus)
              if [[ ${COMP_WORDS[i+1]} == = ]]; then ((i++)); fi
              ((++i < COMP_CWORD)) && shelf+=("$word" "${COMP_WORDS[i]}") ;;
            \(CommandName.allCases.map(\.rawValue).joined(separator: "|")))
              [[ $command ]] || command=$word ;;
          esac
        done
        case $prev in

      """
    for option in all where option.completion != nil {
      text += "    \(option.spellings.joined(separator: "|"))) \(action(of: option)); return ;;\n"
    }
    text += "  esac\n  if [[ $cur == -* ]]; then\n    case $command in\n"
    for command in CommandName.allCases {
      text += "      \(command.rawValue)) \(words(spellings(command.allOptions))) ;;\n"
    }
    text += "      *) \(words(spellings(OptionName.everywhere))) ;;\n    esac\n    return\n  fi\n"
    text += "  case $command in\n    '') \(words(commands)) ;;\n"
    for command in CommandName.allCases {
      text += "    \(command.rawValue)) \(action(command.completion)) ;;\n"
    }
    return text + "  esac\n}\n\ncomplete -F _policy policy\n"
  }()

  /// What the value may be, which some commands say otherwise.
  private static func action(of option: CompletionOption) -> String {
    let commands = CommandName.allCases.filter { command in
      command.declaration.options.contains(option.name)
        && option.name.completion(with: command) != option.completion
    }
    guard !commands.isEmpty else { return action(option.completion) }
    let cases = commands.map { "\($0.rawValue)) \(action(option.name.completion(with: $0))) ;; " }.joined()
    return "case $command in \(cases)*) \(action(option.completion)) ;; esac"
  }

  private static func spellings(_ options: [OptionName]) -> String {
    options.flatMap { CompletionOption($0, of: nil, in: .english).spellings }.joined(separator: " ")
  }

  private static func words(_ list: String) -> String {
    "mapfile -t COMPREPLY < <(compgen -W \(list.shellQuoted) -- \"$cur\")"
  }

  private static func action(_ completion: Completion?) -> String {
    switch completion {
    case .words(let list): words(list.joined(separator: " "))
    case .documents: "_policy_ask documents"
    case .locators: "_policy_locators"
    case .files: "_policy_files -f"
    case .folders: "_policy_files -d"
    case .nothing, nil: ":"
    }
  }
}
