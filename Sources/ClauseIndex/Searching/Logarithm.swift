import Glibc

/// The one function of the C library that ranking needs.
enum Logarithm {
  static func natural(_ value: Double) -> Double { log(value) }
}
