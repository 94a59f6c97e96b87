import FuzzTargets
import Glibc
import Synchronization

/// `policy-fuzz TARGET [FILE|OPTION]…`, `policy-fuzz TARGET --seeds FOLDER`: with libFuzzer linked (`.ci/fuzz`) it fuzzes a target, else it runs the files given.
@main
struct PolicyFuzz {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let target = target(named: arguments[1]) else {
      print("usage: policy-fuzz TARGET [FILE|OPTION]…; a target is a folder of Tests/Fuzz/Seeds")
      exit(2)
    }
    if arguments.count == 4, arguments[2] == "--seeds" { return writeSeeds(of: target, to: arguments[3]) }
    if let driver = LibFuzzer() { exit(driver.run(target, [arguments[0]] + arguments.dropFirst(2))) }
    for file in arguments.dropFirst(2) {
      guard let bytes = contents(of: file) else {
        print("\(file) cannot be read")
        exit(1)
      }
      target.run(bytes)
    }
  }

  private static func target(named name: String) -> (any FuzzedBytes)? {
    #if FUZZES_COMMAND
      if let target = CommandTarget(rawValue: name) { return target }
    #endif
    return FuzzTarget(rawValue: name)
  }

  /// Those that are made, not kept.
  private static func writeSeeds(of target: any FuzzedBytes, to folder: String) {
    for (number, seed) in target.madeSeeds.enumerated() {
      guard let file = unsafe fopen("\(folder)/made\(number)", "wb") else { exit(1) }
      for byte in seed { unsafe fputc(CInt(byte), file) }
      unsafe fclose(file)
    }
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }
}

/// The driver of libFuzzer (https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library), where it is linked.
@safe private struct LibFuzzer {
  typealias Callback = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  typealias Driver =
    @convention(c) (
      UnsafeMutablePointer<CInt>, UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
      Callback
    ) -> CInt

  private let driver: Driver

  init?() {
    guard let symbol = unsafe dlsym(nil, "LLVMFuzzerRunDriver") else { return nil }
    unsafe driver = unsafeBitCast(symbol, to: Driver.self)
  }

  func run(_ target: any FuzzedBytes, _ arguments: [String]) -> CInt {
    LibFuzzer.target = target
    var count = CInt(arguments.count)
    // Kept for as long as the program runs, as those of any main are.
    let words = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: arguments.count + 1)
    for (place, argument) in arguments.enumerated() { unsafe words[place] = strdup(argument) }
    unsafe words[arguments.count] = nil
    var base = words.baseAddress
    return unsafe driver(&count, &base) { bytes, length in
      LibFuzzer.target.run(unsafe Array(UnsafeBufferPointer(start: bytes, count: length)))
      return 0
    }
  }

  /// A C function has no context; it is set once, before the driver runs.
  private static var target: any FuzzedBytes {
    get { targets.withLock { $0 } }
    set { targets.withLock { $0 = newValue } }
  }

  private static let targets = Mutex<any FuzzedBytes>(FuzzTarget.text)
}
