/// Whether nobody waits for the answer any more. Work on many documents looks between two of them, and ends with an error.
package enum Interruption {
  /// Nil where nobody can call the work off. Threads of `concurrently` have it from the one that started them.
  @TaskLocal package static var isAsked: (@Sendable () -> Bool)?

  package static func check() throws(IndexError) {
    if let isAsked, isAsked() { throw .interrupted }
  }
}
