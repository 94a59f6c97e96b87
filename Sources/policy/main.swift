import Glibc
import PolicyText

// A closed pipe is an error of `write` like any other.
_ = signal(SIGPIPE, SIG_IGN)
// Only the index is mapped. Cut short in place, it cannot be read on, and there is nothing to go back to.
_ = signal(SIGBUS) { _ in
  let words: StaticString = """
    policy: the index was cut short while it was read; run again
    policy：索引在读取时被截短；请重试

    """
  _ = unsafe write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  _exit(ExitStatus.unreadable.rawValue)
}
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
