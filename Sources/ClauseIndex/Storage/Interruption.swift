import Glibc

/// Whether nobody waits for the answer any more. Work on many documents looks between two of them, and ends with an error.
///
/// Told by thread, not by task: in a program that is linked statically, task-local values cannot be set outside a task.
package enum Interruption {
  private final class Box: Sendable {
    let isAsked: @Sendable () -> Bool

    init(_ isAsked: @escaping @Sendable () -> Bool) { self.isAsked = isAsked }
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    guard unsafe pthread_key_create(&key, nil) == 0 else { preconditionFailure("no thread-specific memory") }
    return key
  }()

  /// Nil where nobody can call the work off. Threads of `concurrently` have it from the one that started them.
  package static var isAsked: (@Sendable () -> Bool)? {
    guard let box = unsafe pthread_getspecific(key) else { return nil }
    return unsafe Unmanaged<Box>.fromOpaque(box).takeUnretainedValue().isAsked
  }

  /// Answers the question while `work` runs on this thread.
  package static func asking<Result>(_ isAsked: (@Sendable () -> Bool)?, _ work: () -> Result) -> Result {
    let before = unsafe pthread_getspecific(key)
    let box = isAsked.map(Box.init)
    unsafe pthread_setspecific(
      key, box.map { unsafe UnsafeRawPointer(Unmanaged.passUnretained($0).toOpaque()) })
    defer { unsafe pthread_setspecific(key, before) }
    return withExtendedLifetime(box) { work() }
  }

  package static func check() throws(IndexError) {
    if let isAsked, isAsked() { throw .interrupted }
  }
}
