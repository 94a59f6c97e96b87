/// The script and the style of a site, which stand as files of their own in `Script` and are a part of the program.
enum SiteText {
  /// Each part uses what stands before it.
  static let script = [
    PackageResources.text_js, PackageResources.say_js, PackageResources.words_js,
    PackageResources.official_js, PackageResources.query_js,
    PackageResources.corpus_js, PackageResources.fields_js, PackageResources.search_js,
    PackageResources.marks_js, PackageResources.hits_js, PackageResources.page_js,
  ].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")

  static let style = String(decoding: PackageResources.site_css, as: UTF8.self)
}
