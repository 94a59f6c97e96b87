import Glibc
import PolicyReports

// A closed pipe is an error of `write` like any other.
_ = signal(SIGPIPE, SIG_IGN)
let words = Array(CommandLine.arguments.dropFirst())
let console = Console(language: Language(askedForIn: words) ?? Surroundings.language)
exit(run(words, with: console).rawValue)

func run(_ words: [String], with console: Console) -> Status {
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
      self = try Request(TypedArguments(parsing: words))
    } catch {
      throw .usage(error)
    }
  }
}
