import Glibc
import PolicyText

// A closed pipe is an error of `write` like any other.
_ = signal(SIGPIPE, SIG_IGN)
let words = Array(CommandLine.arguments.dropFirst())
let console = Console(
  language: Language(askedForIn: words) ?? Environment.language,
  pages: !words.prefix { $0 != "--" }.contains(Option.noPager.spelled))
exit(run(words, with: console).rawValue)

func run(_ words: [String], with console: Console) -> ExitStatus {
  do throws(CommandError) {
    return try command(words).run(with: console)
  } catch {
    console.tell(error)
    return error.status
  }
}

func command(_ words: [String]) throws(CommandError) -> any Command {
  do throws(UsageError) {
    var typed = try TypedArguments(parsing: words, among: .all)
    if let folder = typed.settle(by: .here) { Environment.enter(folder: folder) }
    return try CommandList.command(typed)
  } catch {
    throw .usage(error)
  }
}
