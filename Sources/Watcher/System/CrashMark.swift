import Feed
import Glibc
private import Synchronization

/// Leaves a mark in the state directory when the program ends by a mistake of its own, or because it no longer answers, so that the next start
/// can tell that from a kill.
///
/// In a signal's handler little may be done, and nothing waited for: a file is made, with a path that lies ready, and the signal comes again.
@safe enum CrashMark {
  /// What a handler needs.
  private struct Answer {
    var path: [CChar]
    /// What answered before, by the signals' numbers: in builds for development, what tells where it happened.
    var before: [sigaction]
  }

  private static let signals = [SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSEGV, SIGABRT]
  private static let answer = Mutex<Answer?>(nil)

  /// Answers the signals from now on.
  static func arm(in state: String) {
    let path = Array((state + "/" + Attempts.mark).utf8CString)
    answer.withLock { answer in
      guard answer == nil else { return }
      var before = Array(repeating: sigaction(), count: Int(_NSIG))
      for number in signals { unsafe sigaction(number, nil, &before[Int(number)]) }
      answer = Answer(path: path, before: before)
    }
    var action = sigaction()
    action.sa_flags = SA_SIGINFO
    unsafe action.__sigaction_handler.sa_sigaction = { number, information, _ in
      // What the processor did not find out was sent by somebody.
      unsafe CrashMark.leave(number, isFault: (information?.pointee.si_code ?? 0) > 0)
    }
    for number in signals { unsafe sigaction(number, &action, nil) }
  }

  /// Another thread that has the lock leaves the mark, or is about to be interrupted by this very fault once more.
  private static func leave(_ number: CInt, isFault: Bool) {
    _ = answer.withLockIfAvailable { answer in
      guard var before = answer?.before[Int(number)] else { return }
      let file = unsafe answer?.path.withUnsafeBufferPointer { path in
        unsafe path.baseAddress.map { unsafe open($0, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644) }
      }
      if let file = file ?? nil, file >= 0 { close(file) }
      // A fault comes again by itself when the instruction is repeated.
      if isFault {
        unsafe sigaction(number, &before, nil)
      } else {
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}
