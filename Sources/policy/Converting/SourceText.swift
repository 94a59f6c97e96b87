import PolicyText

/// Why a file's bytes give no text.
enum TextError: Error {
  case decoding(DecodingError)
  case word(WordError)
  case conversion(ConversionError)
  /// Blank from end to end: an empty file, or the pictures of a scanner.
  case nothing(SourceFormat?)

  var maySettle: Bool {
    if case .conversion(let error) = self { error.maySettle } else { false }
  }

  var message: Message {
    switch self {
    case .decoding(let error): error.message
    case .word(let error): error.message
    case .conversion(let error): error.message
    case .nothing(.pdf):
      Message(
        "there is no text in it; its pages may be pictures: have their text recognised (OCR), or use the file they were "
          + "made from",
        "没有文字，可能是扫描件；请先作文字识别（OCR），或改用原电子文件")
    case .nothing: Message("there is no text in it", "没有文字")
    }
  }
}

extension DecodedText {
  /// The text of a file, by its kind.
  init(reading bytes: [UInt8], as format: SourceFormat?) throws(TextError) {
    if let format, !format.converters.isEmpty {
      self = try DecodedText(converting: bytes, format)
      return
    }
    if format == .docx {
      do throws(WordError) { self = try DecodedText(word: bytes) } catch { throw .word(error) }
      return
    }
    do throws(DecodingError) {
      self =
        switch format {
        case .html, .htm: try DecodedText(html: bytes)
        case .markdown: try DecodedText(markdown: bytes)
        default: try DecodedText.isPage(bytes) ? DecodedText(html: bytes) : DecodedText(bytes)
        }
    } catch {
      throw .decoding(error)
    }
  }

  private init(converting bytes: [UInt8], _ format: SourceFormat) throws(TextError) {
    let made: Conversion
    do throws(ConversionError) { made = try Conversion(of: bytes, format) } catch { throw .conversion(error) }
    guard made.converter.result != .word else {
      // What is said of a damaged file would be of one that the user never saw.
      do throws(WordError) { self = try DecodedText(word: made.bytes) } catch {
        throw .conversion(.failed(made.converter, ""))
      }
      return
    }
    do throws(DecodingError) {
      self =
        try made.converter.result == .pages
        ? DecodedText(pages: made.bytes) : DecodedText(html: made.bytes, isConverted: true)
    } catch {
      throw .decoding(error)
    }
  }
}
