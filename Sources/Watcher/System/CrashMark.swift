import Feed
import Glibc

/// Leaves a mark in the state directory when the program ends by a mistake of its own, or because it no longer answers, so that the next start
/// can tell that from a kill.
///
/// In a signal's handler little may be done: a file is made, with a path that lies ready, and the signal comes again.
@safe enum CrashMark {
  private static let signals = [SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSEGV, SIGABRT]
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?
  /// What answered before, by the signals' numbers: in builds for development, what tells where it happened.
  nonisolated(unsafe) private static var before: UnsafeMutablePointer<sigaction>?

  /// Answers the signals from now on.
  static func arm(in state: String) {
    guard unsafe path == nil else { return }
    unsafe path = strdup(state + "/" + Attempts.mark)
    unsafe before = .allocate(capacity: Int(_NSIG))
    var action = sigaction()
    action.sa_flags = SA_SIGINFO
    unsafe action.__sigaction_handler.sa_sigaction = { number, information, _ in
      // What the processor did not find out was sent by somebody.
      unsafe CrashMark.leave(number, isFault: (information?.pointee.si_code ?? 0) > 0)
    }
    for number in signals {
      unsafe sigaction(number, &action, before.map { unsafe $0 + Int(number) })
    }
  }

  private static func leave(_ number: CInt, isFault: Bool) {
    guard let path = unsafe path, let before = unsafe before else { return }
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    if file >= 0 { close(file) }
    // A fault comes again by itself when the instruction is repeated.
    if isFault {
      unsafe sigaction(number, before + Int(number), nil)
    } else {
      signal(number, SIG_DFL)
      raise(number)
    }
  }
}
