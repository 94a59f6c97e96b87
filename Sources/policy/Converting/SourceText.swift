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
    if format == .docx {
      do throws(WordError) { self = try DecodedText(word: bytes) } catch { throw .word(error) }
      return
    }
    var conversion: Conversion?
    if let format, !format.converters.isEmpty {
      do throws(ConversionError) { conversion = try Conversion(of: bytes, format) } catch {
        throw .conversion(error)
      }
    }
    let isPage = conversion.map { $0.result == .html } ?? (format == .html || format == .htm)
    let source = conversion?.text ?? bytes
    do throws(DecodingError) {
      if conversion?.result == .pages {
        self = try DecodedText(pages: source)
      } else if isPage {
        self = try DecodedText(html: source, isConverted: conversion != nil)
      } else {
        self = try format == .markdown ? DecodedText(markdown: source) : DecodedText(source)
      }
    } catch {
      throw .decoding(error)
    }
  }
}
