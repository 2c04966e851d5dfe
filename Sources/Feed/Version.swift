/// The program's version, as `--version` and the `generator` of every feed say it.
public let version = "0.1.0"
