import ClauseIndex
import Glibc
import PolicyReports
import PolicyText

/// Why a folder cannot take an export.
enum EngineFolderError: Error {
  /// It has files that no export wrote.
  case occupied(String)
  case system(SystemError, path: String)
}

/// The folder that an export is written into: new, empty, or an export's own; then what the new one has not goes.
struct EngineFolder {
  let path: String
  private(set) var parts = 0
  private(set) var bytes = 0
  private var earlier: Set<String> = []

  init(_ path: String) throws(EngineFolderError) {
    self.path = path
    FileDescriptor.makeFolder(of: path + "/")
    do throws(SystemError) {
      let folder = try FileDescriptor(folder: path)
      earlier = Set(try FolderListing(of: folder).names).subtracting([".", ".."])
    } catch {
      throw .system(error, path: path)
    }
    guard earlier.allSatisfy(EngineExport.isOwn) else { throw .occupied(path) }
    // It tells that an export is whole.
    unsafe unlink(path + "/" + EngineExport.definition)
  }

  /// Whole or not at all.
  mutating func write(_ file: EngineExport.File) throws(EngineFolderError) {
    let name = path + "/" + file.name
    do throws(SystemError) { try OutputFile.write(Array(file.text.utf8), to: name) } catch {
      throw .system(error, path: name)
    }
    earlier.remove(file.name)
    if file.name != EngineExport.definition { parts += 1 }
    bytes += file.text.utf8.count
  }

  var size: String { bytes < 1 << 20 ? "\(bytes >> 10) kB" : "\(bytes >> 20) MB" }

  /// Removes the parts that an earlier export had more.
  func finish() { for name in earlier where EngineExport.isOwn(name) { unsafe unlink(path + "/" + name) } }
}

extension EngineFolderError {
  var message: Message {
    switch self {
    case .occupied(let path):
      Message(
        "\(path) has files that are no export's: name a new folder, or an empty one",
        "\(path) 中有其他文件：请指明新文件夹或空文件夹")
    case .system(let error, let path):
      Message(
        "cannot write \(path): \(error.message.english)", "无法写入 \(path)：\(error.message.chinese)")
    }
  }
}
