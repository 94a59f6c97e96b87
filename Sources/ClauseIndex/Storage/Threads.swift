import Glibc

/// Threads that live as long as a piece of work.
///
/// libdispatch opens files to watch its own threads, and traps where none can be opened: a build with few file handles
/// ended by a signal.
enum Threads {
  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Does the same work on this thread and beside it, and waits for all. Where the system gives fewer threads, those do it.
  static func run(_ count: Int, _ work: @Sendable () -> Void) {
    withoutActuallyEscaping(work) { work in
      let shared = Work(work)
      let others = (1..<count).compactMap { _ in start(shared) }
      work()
      withExtendedLifetime(shared) {
        for thread in others { pthread_join(thread, nil) }
      }
    }
  }

  /// Nil where the system gives none. `work` is to be kept until the thread has ended.
  private static func start(_ work: Work) -> pthread_t? {
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { argument in
        unsafe argument.map { unsafe Unmanaged<Work>.fromOpaque($0).takeUnretainedValue().run() }
        return nil
      }, Unmanaged.passUnretained(work).toOpaque())
    return code == 0 ? thread : nil
  }
}
