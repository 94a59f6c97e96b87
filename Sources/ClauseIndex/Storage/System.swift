import Glibc
import Synchronization

/// What the operating system does for all that use it.
package enum System {
  /// How many processors the system has in use, also where this process may use fewer of them.
  package static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// For processes that answer many questions: freed memory is kept for the next one. Else the system takes the longest
  /// arrays of each question back and hands the next one pages that it has to clear.
  ///
  /// The C library keeps twice as much as the longest piece that was ever freed, up to 32 MB; nothing is written to it.
  package static func keepFreedMemory() {
    var piece: [UInt8] = []
    piece.reserveCapacity(31 << 20)
    withExtendedLifetime(piece) {}
  }

  /// Writes everything, however often the system takes only a part.
  package static func write(_ bytes: Span<UInt8>, to descriptor: CInt) throws(SystemError) {
    try unsafe write(bytes.bytes, to: descriptor)
  }

  static func write(_ bytes: RawSpan, to descriptor: CInt) throws(SystemError) {
    let failure: SystemError? = unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = unsafe buffer.baseAddress?.advanced(by: written)
        let count = unsafe Glibc.write(descriptor, rest, buffer.count - written)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return count == 0 ? SystemError(code: EIO) : .last }
        written += count
      }
      return nil
    }
    if let failure { throw failure }
  }
}

/// The results of a piece of work done for each of some elements, in their order, on as many threads.
package func concurrently<Elements: RandomAccessCollection & Sendable, Result: Sendable>(
  _ elements: Elements, threads: Int = System.processorCount,
  _ work: @Sendable (Elements.Element) -> Result
) -> [Result] where Elements.Index == Int {
  let count = elements.count
  // Waking a second thread costs more than one small file.
  guard count > 1, threads > 1 else { return elements.map(work) }
  let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
  let next = Atomic(0)
  let isAsked = Interruption.isAsked
  Threads.run(min(threads, count)) {
    Interruption.asking(isAsked) {
      while case let number = next.wrappingAdd(1, ordering: .relaxed).oldValue, number < count {
        let result = work(elements[elements.startIndex + number])
        results.withLock { $0[number] = result }
      }
    }
  }
  return results.withLock { $0 }.compactMap(\.self)
}
