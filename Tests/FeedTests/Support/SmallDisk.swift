import Glibc

/// A file system of a few blocks, so that "no space left" is what the kernel says and not what a test pretends.
///
/// Only root can mount one; `isAvailable` says whether it worked.
final class SmallDisk {
  let directory = TemporaryDirectory()
  let isAvailable: Bool

  var path: String { directory.path }

  init(kilobytes: Int) {
    isAvailable = unsafe mount("tmpfs", directory.path, "tmpfs", 0, "size=\(kilobytes)k") == 0
  }

  /// Makes it larger.
  func grow(toKilobytes kilobytes: Int) {
    unsafe mount("tmpfs", directory.path, "tmpfs", UInt(MS_REMOUNT), "size=\(kilobytes)k")
  }

  deinit { if isAvailable { unsafe umount2(directory.path, CInt(MNT_DETACH)) } }
}
