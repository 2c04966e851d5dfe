import Feed

/// What the configuration and the command line say, with the defaults where they are silent.
struct Configuration: Equatable, Sendable {
  /// Where articles come from and which of the files are meant.
  var input = InputSettings()
  /// The directory to publish in.
  var output = ""
  /// The program that is run after something was published, with its arguments; none when it is empty.
  var afterPublish: [String] = []
  /// How long it may take, in nanoseconds.
  var afterPublishTimeout: Int64 = 60_000_000_000
  /// The directory with the memory.
  var state = ""
  /// What the stages are told.
  var feed = Settings()
}

/// What `[Input]` sets, as far as the library need not know.
struct InputSettings: Equatable, Sendable {
  /// The directories the articles fall into.
  var directories: [String] = []
  /// Whether nobody named them: then they are made when they are missing.
  var isStandard = false
  /// Whether directories in them are read as well.
  var isRecursive = true
  /// Only files that match one of these patterns are read; all files when there is none.
  var include: [String] = []
  /// Files and directories that match one of these patterns are passed over.
  var exclude: [String] = []
  /// How long a file must have been quiet that a listing found and that may still be written, in nanoseconds.
  var settle: Int64 = 2_000_000_000
  /// How often directories are listed whose changes the kernel does not report, in nanoseconds.
  var rescan: Int64 = 30_000_000_000
  /// Directories that are passed over because they are our own: the output, the state.
  var own: [FilePath] = []
}
