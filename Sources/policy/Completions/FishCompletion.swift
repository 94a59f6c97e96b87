import PolicyText

/// Completion for fish. Documents and clauses are asked of the command itself.
struct FishCompletion {
  let language: Language
  let known: CommandList

  var text: String {
    var text = """
      # fish completion for policy: policy completions fish > ~/.config/fish/completions/policy.fish

      function __policy_ask
        set -l words (commandline -opc)
        set -l locations
        for number in (seq (count $words))
          if contains -- $words[$number] --index --corpus
            set -a locations $words[$number] $words[(math $number + 1)]
          end
        end
        policy completions $argv $locations 2>/dev/null
      end

      function __policy_locators
        set -l word (commandline -ct)
        if string match -q '*#*' -- $word
          __policy_ask locators (string split -m1 '#' -- $word)[1]
        else
          __policy_ask documents | string replace -r '$' '#'
        end
      end

      complete -c policy -f

      """
    for command in known.commands {
      let summary = command.summary(in: language).fishQuoted
      text +=
        "complete -c policy -n __fish_use_subcommand -a '\(command.name) \(command.chinese)' -d \(summary)\n"
    }
    for option in Option.everywhere { text += "complete -c policy\(words(for: option))\n" }
    for command in known.commands {
      let condition = "complete -c policy -n '__fish_seen_subcommand_from \(command.name) \(command.chinese)'"
      for option in command.options { text += condition + words(for: option) + "\n" }
      text += condition + operands(command.completion) + "\n"
    }
    return text
  }

  private func words(for option: Option) -> String {
    let short = option.short.map { " -s \($0)" } ?? ""
    let value = option.completion.map { " -r" + operands($0) } ?? ""
    return "\(short) -l \(option.name)\(value) -d \(option.says(in: language).fishQuoted)"
  }

  private func operands(_ completion: Completion) -> String {
    switch completion {
    case .words(let list): " -f -a \(list.joined(separator: " ").fishQuoted)"
    case .documents: " -f -a '(__policy_ask documents)'"
    case .locators: " -f -a '(__policy_locators)'"
    case .files: " -F"
    case .folders: " -f -a '(__fish_complete_directories)'"
    case .nothing: " -f"
    }
  }
}

extension String {
  fileprivate var fishQuoted: String {
    "'" + flatMap { "\\'".contains($0) ? ["\\", $0] : [$0] } + "'"
  }
}
