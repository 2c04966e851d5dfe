import Feed

/// Where configuration, state, input and output lie unless told: what systemd says, else the XDG directories.
///
/// - Source: systemd.exec(5) on `RuntimeDirectory=` and its like; XDG Base Directory Specification 0.8
struct StandardPlaces: Equatable {
  let configuration: [String]
  let state: String
  let input: String
  let output: String
  /// Where a person's runs keep what they can make anew; `nil` where there is no home, as for the users of services.
  let cache: String?

  init(environment: Environment) {
    let home = environment["HOME"] ?? "/"
    let isService = environment["STATE_DIRECTORY"] != nil
    let data = StandardPlaces.xdg(environment["XDG_DATA_HOME"], home + "/.local/share") + "/watcher"
    let own = StandardPlaces.xdg(environment["XDG_CONFIG_HOME"], home + "/.config") + "/watcher/watcher.conf"
    if let given = environment["CONFIGURATION_DIRECTORY"] {
      configuration = [StandardPlaces.first(of: given) + "/watcher.conf"]
    } else {
      configuration = (isService ? [] : [own]) + ["/etc/watcher/watcher.conf"]
    }
    state =
      environment["STATE_DIRECTORY"].map(StandardPlaces.first)
      ?? StandardPlaces.xdg(environment["XDG_STATE_HOME"], home + "/.local/state") + "/watcher"
    output =
      environment["CACHE_DIRECTORY"].map(StandardPlaces.first) ?? (isService ? "/var/cache/watcher" : data + "/feeds")
    let caches = StandardPlaces.xdg(environment["XDG_CACHE_HOME"], FileSystem.exists(home) ? home + "/.cache" : "")
    cache = caches.isEmpty ? nil : caches + "/watcher"
    // One instance of several works in directories of its own name: /var/lib/watcher-NAME, /var/spool/watcher-NAME.
    input = isService ? "/var/spool/\(FilePath(state).name)" : data + "/articles"
  }

  /// systemd puts a colon between several directories.
  private static func first(of list: String) -> String { list.split(separator: ":").first.map(String.init) ?? list }

  /// The specification has relative paths ignored.
  private static func xdg(_ given: String?, _ standard: String) -> String {
    guard let given, given.hasPrefix("/") else { return standard }
    return given
  }
}
