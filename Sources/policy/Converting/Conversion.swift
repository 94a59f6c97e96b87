import ClauseIndex
import PolicyText

/// What the converter of its format made of a document's bytes.
struct Conversion {
  let bytes: [UInt8]
  let converter: Converter

  /// Fifty times what the longest law takes.
  private static let limits = Program.Limits(seconds: 60, bytes: FileLimit.document)

  init(of document: [UInt8], _ format: SourceFormat) throws(ConversionError) {
    let (converter, program) = try Conversion.converter(of: format)
    let name = "document." + format.rawValue
    let folder = try Conversion.folder(for: document, name)
    bytes = try Conversion.output(of: program, converter, name, in: folder)
    guard converter.isFaithful(bytes) else { throw .losesNumbers(converter, better: format.converters[0]) }
    self.converter = converter
  }

  /// The best one that is installed.
  static func converter(of format: SourceFormat) throws(ConversionError) -> (Converter, Program) {
    for converter in format.converters {
      if let program = Program(named: converter.program) { return (converter, program) }
    }
    throw .notInstalled(format.converters[0])
  }

  private static func folder(for bytes: [UInt8], _ name: String) throws(ConversionError) -> ScratchFolder {
    do throws(SystemError) {
      let folder = try ScratchFolder()
      try folder.write(bytes, to: name)
      return folder
    } catch {
      throw .system(error)
    }
  }

  private static func output(
    of program: Program, _ converter: Converter, _ name: String, in folder: borrowing ScratchFolder
  ) throws(ConversionError) -> [UInt8] {
    let outcome: Program.Outcome
    let file = converter.outputFile
    do throws(Program.Failure) {
      outcome = try program.run(
        converter.arguments(folder.path + "/" + name, folder.path), home: folder.path, limits
      ) {
        file.map { folder.size(of: $0) > limits.bytes } ?? false
      }
    } catch {
      throw ConversionError(error, converter)
    }
    let output = file.map { folder.read($0, atMost: limits.bytes) } ?? outcome.output
    guard outcome.succeeded, let output else { throw .failed(converter, outcome.complaint) }
    return output
  }
}

/// Why a document could not be turned into text.
enum ConversionError: Error {
  case notInstalled(Converter)
  case failed(Converter, String)
  case tooSlow(Converter, seconds: Int)
  case tooMuch(Converter)
  case losesNumbers(Converter, better: Converter)
  case system(SystemError)

  fileprivate init(_ failure: Program.Failure, _ converter: Converter) {
    switch failure {
    case .system(let error): self = .system(error)
    case .tooSlow(let seconds): self = .tooSlow(converter, seconds: seconds)
    case .tooMuch: self = .tooMuch(converter)
    }
  }

  /// Whether the same file may be converted another time.
  var maySettle: Bool {
    switch self {
    case .notInstalled, .losesNumbers, .system: true
    case .failed, .tooSlow, .tooMuch: false
    }
  }

  var message: Message {
    switch self {
    case .notInstalled(let converter):
      Message(
        "\(converter.program) turns it into text and is not installed; install the package \(converter.package)",
        "需用 \(converter.program) 转换，本机未安装；请安装软件包 \(converter.package)")
    case .failed(let converter, let complaint):
      Message(
        "\(converter.program) (package \(converter.package)) cannot turn it into text\(ConversionError.first(complaint))",
        "\(converter.program)（软件包 \(converter.package)）无法转换\(ConversionError.first(complaint))")
    case .tooSlow(let converter, let seconds):
      Message(
        "\(converter.program) was stopped after \(seconds) seconds",
        "\(converter.program) 转换超过 \(seconds) 秒，已中止")
    case .tooMuch(let converter):
      Message(
        "\(converter.program) makes more than \(FileLimit.document >> 20) MB of it",
        "\(converter.program) 转换结果超过 \(FileLimit.document >> 20) MB")
    case .losesNumbers(let converter, let better):
      Message(
        "\(converter.program) loses the numbers that the word processor counts; install the package \(better.package)",
        "\(converter.program) 会丢失自动编号；请安装软件包 \(better.package)")
    case .system(let error): error.message
    }
  }

  /// The first line that says something, shortened.
  private static func first(_ complaint: String) -> String {
    let line = complaint.split(whereSeparator: \.isNewline).lazy.map { String($0).trimmingSpace }.first {
      !$0.isEmpty
    }
    return line.map { ": " + $0.prefix(120) } ?? ""
  }
}

extension Converter {
  fileprivate var outputFile: String? {
    switch output {
    case .standardOutput: nil
    case .file(let name): name
    }
  }
}
