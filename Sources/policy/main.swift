import ClauseIndex
import Glibc
import PolicyText

// No variable and no closure stands here: they would belong to the main actor, whose checks link tasks and their queues to
// a program that has none, and start them with it.
exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)

func run(_ words: [String]) -> ExitStatus {
  Signals.settle()
  let console = Console(
    language: Language(askedForIn: words) ?? Environment.language,
    pages: !words.prefix { $0 != "--" }.contains(Option.noPager.spelled))
  do throws(CommandError) {
    return try command(words).run(with: console)
  } catch {
    console.tell(error)
    return error.status
  }
}

func command(_ words: [String]) throws(CommandError) -> any Command {
  var typed: TypedArguments
  do throws(UsageError) { typed = try TypedArguments(parsing: words, among: .all) } catch {
    throw .usage(error)
  }
  if let folder = typed.settle(by: .here) {
    do throws(SystemError) { try Environment.enter(folder: folder) } catch {
      throw .entering(error, folder: folder)
    }
  }
  do throws(UsageError) { return try CommandList.command(typed) } catch { throw .usage(error) }
}
