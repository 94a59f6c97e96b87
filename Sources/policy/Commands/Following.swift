import ClauseSearch
import PolicyText

// A name that cannot be followed is the user's to mend: these turn its error into the command's.

extension Library {
  /// The places of the documents that a user named, one for each name.
  func places(of names: [String]) throws(CommandError) -> [Int] {
    let heads = try heads()
    do throws(ReferenceError) {
      return try names.map { name throws(ReferenceError) in try DocumentReference(name).resolve(among: heads)
      }
    } catch {
      throw .reference(error)
    }
  }

  /// The document that a user named.
  func document(named name: DocumentReference) throws(CommandError) -> Document {
    let heads = try heads()
    let place: Int
    do throws(ReferenceError) { place = try name.resolve(among: heads) } catch { throw .reference(error) }
    return try document(place)
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
