import Feed

/// File systems on which others can change files without the kernel here hearing of it.
enum RemoteFileSystem {
  /// The type of the remote file system on which a path lies; `nil` when the kernel hears of all that happens there.
  static func type(at path: FilePath) -> String? {
    guard let device = try? path.information().device,
      let table = try? FilePath("/proc/self/mountinfo").contents(limit: 1 << 24)
    else { return nil }
    return type(ofDevice: device, in: String(decoding: table, as: UTF8.self))
  }

  /// The type of the file system with a device number, when it is a remote one.
  ///
  /// - Source: proc_pid_mountinfo(5): the third field is the device, the type follows the lone hyphen.
  static func type(ofDevice device: UInt64, in table: String) -> String? {
    let number = "\(major(device)):\(minor(device))"
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, fields[2] == number, let hyphen = fields.firstIndex(of: "-"),
        fields.index(after: hyphen) < fields.endIndex
      else { continue }
      let type = String(fields[hyphen + 1])
      return isRemote(type) ? type : nil
    }
    return nil
  }

  private static func isRemote(_ type: String) -> Bool {
    // `fuseblk` is a local disk behind FUSE; every change goes through the kernel here.
    type.hasPrefix("fuse.") || type == "fuse" || remote.contains(type)
  }

  private static let remote: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "coda", "lustre", "gfs2", "ocfs2", "vboxsf",
    "virtiofs", "beegfs", "glusterfs",
  ]

  /// - Source: makedev(3), as glibc packs the two numbers.
  private static func major(_ device: UInt64) -> UInt64 { (device >> 8 & 0xFFF) | (device >> 32 & 0xFFFF_F000) }
  private static func minor(_ device: UInt64) -> UInt64 { (device & 0xFF) | (device >> 12 & 0xFFFF_FF00) }
}
