/// A look at the names in a folder and below it, that ends early: whether it may be taken for a folder of documents
/// although nobody named it.
struct FolderScan: Equatable {
  /// Of the kinds that hold documents.
  private(set) var documents = 0
  /// Whether there was no more than may be looked at; folders that lie too deep are passed over.
  private(set) var isWhole = true

  /// What a folder may hold that is taken unasked, documents or not. A look at so many names takes some milliseconds.
  private static let mostNames = 20_000
  private static let mostDocuments = 5000
  /// A home, or the root, holds everything there is: what lies in it by chance is no library.
  private static let mostNamesAtHome = 500
  private static let deepest = 12

  private var names = 0
  private let limit: Int

  /// - Parameter isHome: whether it is a home, or the root.
  init(_ path: String, isHome: Bool = false) {
    limit = isHome ? FolderScan.mostNamesAtHome : FolderScan.mostNames
    if let folder = try? FileDescriptor(folder: path) { look(into: folder, depth: 0) }
  }

  init(documents: Int) {
    limit = FolderScan.mostNames
    self.documents = documents
  }

  /// Whether it may be taken unasked.
  var holdsDocuments: Bool { documents > 0 && isWhole }

  private mutating func look(into folder: borrowing FileDescriptor, depth: Int) {
    guard let listing = try? FolderListing(of: folder) else { return }
    var folders: [String] = []
    for name in listing.names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      names += 1
      guard names <= limit, documents <= FolderScan.mostDocuments else {
        isWhole = false
        return
      }
      let isNamedSo = SourceFormat(ofFileNamed: name) != nil
      switch (try? folder.status(of: name))?.kind {
      case .file where isNamedSo: documents += 1
      case .folder: folders.append(name)
      default: break
      }
    }
    guard depth < FolderScan.deepest else { return }
    for name in folders where isWhole {
      if let inner = try? FileDescriptor(name, in: folder, isFolder: true) {
        look(into: inner, depth: depth + 1)
      }
    }
  }
}
