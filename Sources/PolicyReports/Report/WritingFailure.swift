package import ClauseIndex

/// Why an index is not written out as files: it cannot be read, or a file cannot be written.
package enum WritingFailure<Failure: Error>: Error {
  case reading(IndexError)
  case writing(Failure)
}
