import Dispatch
import Synchronization

/// The results of a piece of work done for every number below `count`, on all cores, in order.
func concurrently<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
  // Waking a second thread costs more than one small file.
  guard count > 1 else { return (0..<count).map(work) }
  let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let result = work(number)
    results.withLock { $0[number] = result }
  }
  return results.withLock { $0 }.compactMap(\.self)
}
