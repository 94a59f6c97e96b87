import Foundation
import Glibc
import Testing

@testable import policy

/// A process that serves a folder until it is let go.
final class Served: Sendable {
  /// What is served to all tests of the suite: a server compares all documents with each other before it answers.
  @TaskLocal static var shared: Served?

  let folder: ScratchFolder
  let port: UInt16
  private let process = Process()

  /// - Parameter prepare: what lays the documents into the folder.
  init(_ prepare: (ScratchFolder) throws -> Void) throws {
    // Writing to one that has closed is an error, no end of this process.
    signal(SIGPIPE, SIG_IGN)
    folder = try ScratchFolder()
    try prepare(folder)
    let output = Pipe()
    process.executableURL = TranscriptTests.binary
    process.arguments = ["serve", "--port", "0", "--lang", "en"]
    process.currentDirectoryURL = folder.url
    process.environment = ["HOME": folder.url.path].merging(Transcript.buildOptions) { $1 }
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line = ""
    while !line.contains("\n"), let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty {
      line += String(decoding: byte, as: UTF8.self)
    }
    let digits = line.prefix { $0 != "(" }.split(separator: ":").last?.prefix(while: \.isNumber)
    port = try #require(digits.flatMap { UInt16($0) }, "\(line)")
  }

  /// A test's threads take no signals, and neither does what they start: but this one.
  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// A connection to it.
  func connection() throws -> FileDescriptor {
    let socket = FileDescriptor(opened: Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket.number, $0, length)
      }
    }
    try #require(result == 0)
    return socket
  }

  /// What is answered to these bytes on a connection of their own.
  func send(_ bytes: some Sequence<UInt8>) throws -> String {
    let socket = try connection()
    // It may have refused before it has all.
    try? socket.write(Array(bytes))
    shutdown(socket.number, Int32(SHUT_WR))
    var answer: [UInt8] = []
    while case let part = socket.readAvailable(atMost: 1 << 16), !part.isEmpty { answer += part }
    return String(decoding: answer, as: UTF8.self)
  }

  func get(_ target: String, host: String = "127.0.0.1") throws -> String {
    try send("GET \(target) HTTP/1.1\r\nHost: \(host)\r\nAccept: */*\r\n\r\n".utf8)
  }
}

/// Serves the corpus while the tests of a suite run.
struct ServesTheCorpus: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let served = try Served { folder in
      try FileManager.default.copyItem(
        at: TranscriptTests.repository.appending(path: "corpus"), to: folder.url.appending(path: "corpus"))
    }
    try await Served.$shared.withValue(served, operation: function)
  }
}
