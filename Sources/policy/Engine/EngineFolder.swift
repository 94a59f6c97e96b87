import ClauseIndex
import Glibc
import PolicyReports
import PolicyText

/// The folder that an export is written into: new, empty, or an export's own; then what the new one has not goes.
struct EngineFolder {
  let path: String
  private(set) var parts = 0
  private(set) var bytes = 0
  private var earlier: Set<String> = []

  init(_ path: String) throws(FolderError) {
    self.path = path
    do throws(SystemError) {
      try FileDescriptor.makeFolder(of: path + "/")
      let folder = try FileDescriptor(folder: path)
      earlier = Set(try FolderListing(of: folder).names)
    } catch {
      throw .system(error, path: path)
    }
    guard earlier.allSatisfy(EngineExport.isOwn) else { throw .occupied(path, by: "export") }
    // It tells that an export is whole.
    unsafe unlink(path + "/" + EngineExport.definition)
  }

  /// Whole or not at all.
  mutating func write(_ file: EngineExport.File) throws(FolderError) {
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
  func finish() { for name in earlier { unsafe unlink(path + "/" + name) } }
}
