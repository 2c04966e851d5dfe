import Feed
import Glibc

/// Tells systemd how the service is, without its library.
///
/// - Source: sd_notify(3); the protocol is promised to stay as it is.
struct SystemdNotice: Sendable {
  /// The address of the socket; empty when nobody listens.
  private let address: [UInt8]

  init(environment: Environment) {
    let address = environment["NOTIFY_SOCKET"] ?? ""
    self.address = address.hasPrefix("/") || address.hasPrefix("@") ? FilePath(address).bytes : []
  }

  func ready(_ status: String) { send("READY=1\nSTATUS=\(Output.oneLine(status))") }
  func status(_ status: String) { send("STATUS=\(Output.oneLine(status))", isVital: false) }
  func reloading() { send("RELOADING=1\nMONOTONIC_USEC=\(Clock.monotonic / 1_000)") }
  func stopping(_ status: String) { send("STOPPING=1\nSTATUS=\(Output.oneLine(status))") }
  func alive() { send("WATCHDOG=1", isVital: false) }

  /// Asks for more time, in seconds, while starting, reloading or stopping.
  func needsTime(_ seconds: Int) { send("EXTEND_TIMEOUT_USEC=\(seconds * 1_000_000)") }

  /// The longest that a vital message waits for room in the socket, in seconds: systemd in trouble must not stop us.
  private static let patience = 2

  /// - Parameter isVital: whether systemd must not miss it; others are dropped when the socket is full, and come again.
  private func send(_ message: String, isVital: Bool = true) {
    var name = sockaddr_un()
    let capacity = MemoryLayout.size(ofValue: name.sun_path)
    guard !address.isEmpty, address.count < capacity else { return }
    guard
      let socket = try? SystemHandle(
        Glibc.socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0), "notify systemd")
    else { return }
    var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
    unsafe setsockopt(socket.number, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    name.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &name.sun_path) { path in
      unsafe path.copyBytes(from: address)
      // A socket without a name in the file system is written with @ and begins with a zero.
      if address.first == UInt8(ascii: "@") { unsafe path[0] = 0 }
    }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + address.count)
    let bytes = Array(message.utf8)
    let flags = CInt(MSG_NOSIGNAL) | (isVital ? 0 : CInt(MSG_DONTWAIT))
    _ = unsafe withUnsafePointer(to: &name) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        uninterrupted {
          unsafe sendto(socket.number, bytes, bytes.count, flags, address, length)
        }
      }
    }
  }

  /// How often the watchdog wants to hear from this process, in nanoseconds; `nil` when there is none.
  static func watchdogInterval(environment: Environment) -> Int64? {
    guard let interval = environment["WATCHDOG_USEC"].flatMap(Int64.init), interval > 0, interval < 1 << 50 else {
      return nil
    }
    if let process = environment["WATCHDOG_PID"].flatMap(Int32.init), process != getpid() { return nil }
    return interval * 1_000
  }
}
