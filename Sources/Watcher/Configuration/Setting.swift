import Feed

/// A setting of the configuration: its name, its default, its unit, its reason, and what it sets.
struct Setting: Sendable {
  let section: String
  let key: String
  /// How the value is written: `a whole number`, `a path`.
  let form: String
  /// The default as it would be written; for directories, where they lie for a service.
  let standard: String
  /// Whether every assignment adds to what was there.
  let isList: Bool
  /// What it is good for, in a sentence or two.
  let reason: String
  /// Puts a written value in its place; the name is that of the section, for sections of which there can be many.
  let apply: @Sendable (inout Configuration, String, String) throws(Unacceptable) -> Void
  /// Puts the default back, when the value is empty.
  let reset: @Sendable (inout Configuration, Configuration, String) -> Void

  /// `[Feed] Entries=`, as sentences name it.
  var name: String { "[\(section)] \(key)=" }

  /// How a section is written of which there can be many.
  static let placeholder = "NAME"
}

extension Setting {
  /// A setting of which the last assignment counts.
  static func one<Value>(
    _ section: String, _ key: String, _ path: any WritableKeyPath<Configuration, Value> & Sendable, _ form: String,
    standard: String, _ reason: String, _ parse: @escaping @Sendable (String) throws(Unacceptable) -> Value
  ) -> Setting {
    Setting(
      section: section, key: key, form: form, standard: standard, isList: false, reason: reason,
      apply: { (configuration, text, _) throws(Unacceptable) in configuration[keyPath: path] = try parse(text) },
      reset: { configuration, defaults, _ in configuration[keyPath: path] = defaults[keyPath: path] })
  }

  /// A setting whose assignments add up; an empty one begins anew.
  static func list(
    _ section: String, _ key: String, _ path: any WritableKeyPath<Configuration, [String]> & Sendable, _ form: String,
    standard: String, _ reason: String, _ parse: @escaping @Sendable (String) throws(Unacceptable) -> [String]
  ) -> Setting {
    Setting(
      section: section, key: key, form: form, standard: standard, isList: true, reason: reason,
      apply: { (configuration, text, _) throws(Unacceptable) in configuration[keyPath: path] += try parse(text) },
      reset: { configuration, _, _ in configuration[keyPath: path] = [] })
  }
}
