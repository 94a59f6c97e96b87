import PolicyReports

/// Completion for bash 4 and newer. Documents and clauses are asked of the command itself.
struct BashCompletion {
  let known: CommandList

  var text: String {
    """
    \(BashCompletion.functions)

    _policy() {
    \(typedSoFar)
      case $prev in
    \(values)
      esac
      if [[ $cur == -* ]]; then
        case $command in
    \(options)
        esac
        return
      fi
      case $command in
    \(operands)
      esac
    }

    complete -F _policy policy

    """
  }

  /// What asks the command, or for files.
  private static let functions = """
    # bash completion for policy: eval "$(policy completions bash)" in ~/.bashrc

    _policy_ask() {
      local line
      while IFS= read -r line; do
        [[ $line == "$cur"* ]] && COMPREPLY+=("$line")
      done < <(policy completions "$@" "${locations[@]}" 2>/dev/null)
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
    """

  /// Which command it is, and where its documents are.
  private var typedSoFar: String {
    """
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
      local command= word i locations=()
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
            ((++i < COMP_CWORD)) && locations+=("$word" "${COMP_WORDS[i]}") ;;
          \(known.names.joined(separator: "|")))
            [[ $command ]] || command=$word ;;
    \(chineseNames)
        esac
      done
    """
  }

  /// A command by its Chinese name is the same command.
  private var chineseNames: String {
    known.commands.map { "      \($0.chinese)) [[ $command ]] || command=\($0.name) ;;" }
      .joined(separator: "\n")
  }

  /// Behind an option its values.
  private var values: String {
    known.options.filter { $0.completion != nil }
      .map { "    \($0.spellings.joined(separator: "|"))) \(action(of: $0)); return ;;" }
      .joined(separator: "\n")
  }

  private var options: String {
    let own = known.commands.map { "      \($0.name)) \(words(spellings($0.allOptions))) ;;" }
    return (own + ["      *) \(words(spellings(Option.everywhere))) ;;"]).joined(separator: "\n")
  }

  private var operands: String {
    let none = "    '') \(words((known.names + known.chineseNames).joined(separator: " "))) ;;"
    return ([none] + known.commands.map { "    \($0.name)) \(action($0.completion)) ;;" })
      .joined(separator: "\n")
  }

  /// What the value may be, which differs with some commands.
  private func action(of option: Option) -> String {
    var cases = ""
    for command in known.commands {
      guard let own = command.options.first(where: { $0 == option }), own.completion != option.completion
      else {
        continue
      }
      cases += "\(command.name)) \(action(own.completion)) ;; "
    }
    let action = action(option.completion)
    return cases.isEmpty ? action : "case $command in \(cases)*) \(action) ;; esac"
  }

  private func spellings(_ options: [Option]) -> String {
    options.flatMap(\.spellings).joined(separator: " ")
  }

  private func words(_ list: String) -> String {
    "mapfile -t COMPREPLY < <(compgen -W \(ShellWords.alwaysQuoted(list)) -- \"$cur\")"
  }

  private func action(_ completion: Completion?) -> String {
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
