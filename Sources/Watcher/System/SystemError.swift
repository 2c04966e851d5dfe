import Feed
import Glibc

/// What the operating system refused to do, and its reason.
struct SystemError: Error, Equatable {
  /// The number the system call left in `errno`.
  let number: CInt
  /// What was tried, to be read after "cannot": `read /srv/in/a.txt`.
  let attempt: String

  /// Takes the reason from `errno`: nothing else may be called between the system call and this.
  init(_ attempt: String, number: CInt = errno) {
    self.number = number
    self.attempt = attempt
  }

  /// The reason in words.
  var reason: String {
    switch number {
    case EACCES, EPERM: "permission denied"
    case ENOENT: "there is no such file or directory"
    case ENOTDIR: "it is not a directory"
    case ENOSPC: "there is no space left on the disk"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the file system can only be read"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "the links lead in a circle"
    default: unsafe String(cString: strerror(number))
    }
  }

  /// The status a program ends with that cannot go on because of this.
  var exitStatus: ExitStatus {
    switch number {
    case EACCES, EPERM, EROFS: .noPermission
    case ENOENT, ENOTDIR: .noInput
    case EAGAIN, EBUSY: .tryAgain
    default: .inputOutput
    }
  }
}

extension SystemError: CustomStringConvertible {
  var description: String { "cannot \(attempt): \(reason)" }
}

/// Repeats a system call that a signal interrupted; any other answer is the caller's.
func uninterrupted<Answer: SignedInteger>(_ call: () -> Answer) -> Answer {
  while true {
    let answer = call()
    if answer != -1 || errno != EINTR { return answer }
  }
}
