import ClauseSearch
import PolicyReports
import PolicyText

// A name that cannot be followed is the user's to mend: these turn its error into the command's.

extension Library {
  /// The places of the documents that a user named, one for each name.
  func places(of names: [String]) throws(CommandError) -> [Int] {
    let heads = try heads()
    var places: [Int] = []
    for name in names { places.append(try place(of: DocumentReference(name), among: heads)) }
    return places
  }

  /// The document that a user named.
  func document(named name: DocumentReference) throws(CommandError) -> Document {
    try document(place(of: name, among: heads()))
  }

  /// Says which version is taken where a title has several.
  private func place(
    of name: DocumentReference, among heads: [DocumentHead]
  ) throws(CommandError) -> Int {
    let found: DocumentReference.Resolution
    do throws(ReferenceError) { found = try name.resolution(among: heads) } catch { throw .reference(error) }
    guard !found.others.isEmpty else { return found.place }
    let others = found.others.map { heads[$0].id }
    notices.tell(
      Message(
        "\(name.word) has \(found.others.count + 1) versions; this is the newest, \(heads[found.place].id); "
          + "others: \(others.joined(separator: ", "))",
        "\(name.word) 有 \(found.others.count + 1) 个版本；取最新的 \(heads[found.place].id)；另有 \(others.joined(separator: "、"))"
      ))
    return found.place
  }
}

extension Locator {
  init(typed text: String) throws(CommandError) {
    do throws(ReferenceError) { try self.init(text) } catch { throw .reference(error) }
  }

  /// The place of the clause that a user named.
  func place(in document: Document) throws(CommandError) -> Int {
    do throws(ReferenceError) { return try resolve(in: document) } catch { throw .reference(error) }
  }
}
