import Glibc
import PolicyReports
import PolicyText

// A closed pipe is an error of `write` like any other.
_ = signal(SIGPIPE, SIG_IGN)
let words = Array(CommandLine.arguments.dropFirst())
let console = Console(
  language: Language(askedForIn: words) ?? Environment.language,
  pages: !words.prefix { $0 != "--" }.contains(OptionName.noPager.spelled))
exit(run(words, with: console).rawValue)

func run(_ words: [String], with console: Console) -> ExitStatus {
  do throws(CommandError) {
    return try Request(words: words).run(with: console)
  } catch {
    console.tell(error)
    return error.status
  }
}

extension Request {
  init(words: [String]) throws(CommandError) {
    do throws(UsageError) {
      var typed = try TypedArguments(parsing: words)
      if let folder = typed.settle(by: .here) { Environment.enter(folder: folder) }
      self = try Request(typed)
    } catch {
      throw .usage(error)
    }
  }
}
