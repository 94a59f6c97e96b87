import ClauseSearch
import PolicyText

// A name that cannot be followed is the user's to mend: these turn its error into the command's.

extension Library {
  /// The place of the document that a user named.
  func place(of name: DocumentReference) throws(CommandError) -> Int {
    let heads = try heads()
    do throws(ReferenceError) { return try name.resolve(among: heads) } catch { throw .reference(error) }
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
