import Dispatch
import Feed
import Glibc

/// The service: watches, takes what has arrived, publishes it, and tells systemd how it goes.
///
/// The main queue owns everything and does one thing after the other; only reading uses workers, inside the
/// pipeline. When nothing happens there is nothing that could wake it.
@MainActor final class Daemon {
  private let load: () -> ConfigurationReader.Answer
  private let clock: Clock
  private let log: Log
  private let systemd: SystemdNotice
  private let afterPublish: AfterPublish

  private var configuration: Configuration
  private var pipeline: Pipeline?
  private var arrivals: Arrivals?
  private var sources: [any DispatchSourceProtocol] = []
  /// Rings when a file may have settled, a directory is to be listed again, or a failed run is to be repeated.
  private let alarm: any DispatchSourceTimer
  /// When a failed run is to be repeated, and how long that is after it failed; twice as long each time.
  private var retryDue: Int64?
  private var retryPause: Int64 = 0
  /// What the service does and has done, in the one line systemd shows.
  private var sentence = ""
  private var isRunScheduled = false
  private var isReady = false
  private var lastSignOfLife: Int64 = 0

  /// So many files are taken in one run: few enough that a signal is answered within a second or two.
  private let batch = 2_000

  /// Runs until a signal ends it.
  nonisolated static func run(
    _ configuration: Configuration, _ environment: Environment,
    load: @escaping @Sendable () -> ConfigurationReader.Answer
  ) throws(Failure) -> Never {
    let failure: Failure? = MainActor.assumeIsolated {
      do throws(Failure) {
        try Daemon(configuration, load: load, environment: environment).start()
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    dispatchMain()
  }

  private init(
    _ configuration: Configuration, load: @escaping () -> ConfigurationReader.Answer, environment: Environment
  ) throws(Failure) {
    self.configuration = configuration
    self.load = load
    clock = Clock(environment: environment)
    log = Log(environment: environment)
    systemd = SystemdNotice(environment: environment)
    afterPublish = AfterPublish(log: log)
    // A reload that is asked for while a large state is read back must not end the program.
    signal(SIGHUP, SIG_IGN)
    pipeline = try Opening.pipeline(for: configuration)
    // Last, when nothing can fail any more: Dispatch ends the program when a source goes that was never activated.
    alarm = DispatchSource.makeTimerSource(queue: .main)
    alarm.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.wake() } }
    alarm.activate()
    answerSignals()
    keepWatchdogQuiet(SystemdNotice.watchdogInterval(environment: environment))
  }

  /// Begins on the main queue; whoever calls this hands the main thread to Dispatch next.
  private func start() {
    DispatchQueue.main.async { MainActor.assumeIsolated { self.begin() } }
  }

  private func begin() {
    tellNotes()
    systemd.status("publishing what is known")
    do throws(Problem) {
      try publishAll()
    } catch {
      log.error("\(error)")
      end(Failure(error).status, "could not publish")
    }
    watch()
    scheduleRun()
  }

  private func publishAll() throws(Problem) {
    guard let summary = try pipeline?.publishAll(), summary.documentsWritten > 0 else { return }
    log.info(RunText.written(summary))
    afterPublish.published(summary.changedFeeds, configuration)
  }

  /// Says what was noticed when the state was opened.
  private func tellNotes() {
    for note in pipeline?.notes ?? [] { log.warning("\(note)") }
  }

  /// Watches and lists the input directories as they are configured now.
  private func watch() {
    let arrivals = Arrivals(
      configuration.input, log: log, isKnown: { [weak self] in self?.pipeline?.isKnown($0) ?? false },
      report: { [weak self] in self?.arrived() })
    self.arrivals = arrivals
    arrivals.start()
  }
}

// MARK: Runs

extension Daemon {
  /// Something has arrived: it is taken at once, unless a failed run is waiting to be repeated.
  private func arrived() {
    guard isReady, retryDue == nil else { return scheduleRun() }
    run()
  }

  /// Runs when what the queue already holds is done: signals come first.
  private func scheduleRun() {
    guard !isRunScheduled, retryDue == nil else { return }
    isRunScheduled = true
    DispatchQueue.main.async {
      MainActor.assumeIsolated {
        self.isRunScheduled = false
        self.run()
      }
    }
  }

  private func run() {
    guard let arrivals, let pipeline else { return }
    let files = arrivals.take(atMost: batch)
    if !files.isEmpty { take(files, pipeline) }
    if !isReady && retryDue == nil { becomeReady() }
    if !arrivals.isEmpty { scheduleRun() }
    setAlarm()
  }

  private func take(_ files: [FoundFile], _ pipeline: Pipeline) {
    let start = Clock.monotonic
    do throws(Problem) {
      let summary = try pipeline.run(files, now: clock.now) { _ in showLife() }
      retryPause = 0
      tell(summary, since: start)
    } catch {
      retryPause = min(60_000_000_000, max(1_000_000_000, retryPause * 2))
      retryDue = Clock.monotonic + retryPause
      arrivals?.putBack(files)
      log.error("\(error); trying again in \(SettingValue.durationText(retryPause))")
      systemd.status("in trouble: \(error)")
    }
  }

  private func tell(_ summary: RunSummary, since start: Int64) {
    for problem in summary.refused.prefix(20) { log.warning("refused: \(problem)") }
    if summary.refused.count > 20 {
      log.warning("refused: \(summary.refused.count - 20) more; \"watcher status\" lists them")
    }
    for problem in summary.warnings.prefix(20) { log.notice("\(problem)") }
    let duration = RunText.duration(Clock.monotonic - start)
    log.info("\(RunText.counts(summary)), \(RunText.written(summary)) in \(duration)")
    if summary.documentsWritten > 0 { afterPublish.published(summary.changedFeeds, configuration) }
    arrivals?.waitFor(summary.unsettled)
    say("watching", systemdToo: isReady)
  }

  /// Writes the status file and tells systemd.
  private func say(_ doing: String, systemdToo: Bool) {
    guard let pipeline else { return }
    let missing = arrivals?.missing ?? []
    let doing = missing.isEmpty ? doing : "waiting for \(missing.joined(separator: ", "))"
    let status = StatusFile(of: pipeline, doing: doing, process: getpid(), now: clock.now)
    status.save(in: configuration.state)
    sentence =
      "\(doing); \(RunText.counted(status.totals.entries, "article")) so far, "
      + "\(RunText.counted(status.totals.refused, "file")) refused"
    if systemdToo { systemd.status(sentence) }
  }

  private func becomeReady() {
    isReady = true
    say("watching", systemdToo: false)
    systemd.ready(sentence)
    log.info(
      "watching \(configuration.input.directories.joined(separator: ", ")), publishing in \(configuration.output)")
  }

  private func wake() {
    let now = Clock.monotonic
    if let due = retryDue, due <= now {
      retryDue = nil
      run()
    }
    arrivals?.wake(now: now)
    setAlarm()
  }

  private func setAlarm() {
    guard let due = [retryDue, arrivals?.nextDue].compactMap({ $0 }).min() else {
      return alarm.schedule(deadline: .distantFuture)
    }
    let wait = max(0, due - Clock.monotonic)
    alarm.schedule(deadline: .now() + .nanoseconds(Int(wait)), leeway: .milliseconds(1))
  }
}

// MARK: Signals

extension Daemon {
  private func answerSignals() {
    signal(SIGPIPE, SIG_IGN)
    answer(SIGTERM) { $0.stop() }
    answer(SIGINT) { $0.stop() }
    answer(SIGHUP) { $0.reload() }
  }

  private func answer(_ number: CInt, _ body: @escaping @MainActor (Daemon) -> Void) {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    // The signals own the service: as long as one can come, it lives.
    source.setEventHandler { MainActor.assumeIsolated { body(self) } }
    source.activate()
    sources.append(source)
  }

  /// Takes what has arrived, then ends.
  private func stop() {
    systemd.stopping("stopping")
    arrivals?.drain()
    if isReady, retryDue == nil { run() }
    afterPublish.finish()
    end(.success, "stopped")
  }

  private func end(_ exitStatus: ExitStatus, _ doing: String) -> Never {
    if let pipeline {
      StatusFile(of: pipeline, doing: doing, process: 0, now: clock.now).save(in: configuration.state)
      pipeline.close()
    }
    if exitStatus == .success { log.info("stopped") }
    exit(exitStatus.rawValue)
  }

  /// Reads the configuration anew and takes it over whole, or not at all.
  private func reload() {
    systemd.reloading()
    let answer = load()
    for mistake in answer.mistakes { log.error("\(mistake)") }
    if answer.mistakes.isEmpty {
      takeOver(answer.configuration)
    } else {
      log.error("the configuration was not reloaded; the one before stays in force")
    }
    systemd.ready(answer.mistakes.first.map { "not reloaded: \($0)" } ?? sentence)
    setAlarm()
  }

  private func takeOver(_ new: Configuration) {
    let old = configuration
    do throws(Failure) {
      try Opening.check(new)
      if (new.feed, new.state, new.output) != (old.feed, old.state, old.output) {
        // The archive is locked by who has it open: the old pipeline must go before the new one can come.
        pipeline?.close()
        pipeline = nil
        pipeline = try Opening.pipeline(for: new)
        tellNotes()
      }
      configuration = new
      log.notice("the configuration was reloaded")
    } catch {
      for sentence in error.sentences { log.error(sentence) }
      log.error("the configuration was not taken over; the one before stays in force")
      openAgain(old)
    }
    publishAgain()
    watch()
    scheduleRun()
  }

  private func openAgain(_ old: Configuration) {
    guard pipeline == nil else { return }
    do throws(Failure) {
      pipeline = try Opening.pipeline(for: old, needsInput: false)
    } catch {
      for sentence in error.sentences { log.error(sentence) }
      end(error.status, "could not go on")
    }
  }

  /// A changed title or address concerns every document.
  private func publishAgain() {
    do throws(Problem) {
      try publishAll()
    } catch {
      log.error("\(error)")
    }
  }
}

// MARK: Signs of life

extension Daemon {
  /// Twice as often as asked for, as sd_watchdog_enabled(3) advises; without a watchdog there is no timer.
  private func keepWatchdogQuiet(_ interval: Int64?) {
    guard let interval else { return }
    let timer = DispatchSource.makeTimerSource(queue: .main)
    let half = DispatchTimeInterval.nanoseconds(Int(interval / 2))
    timer.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.systemd.alive() } }
    timer.schedule(deadline: .now(), repeating: half, leeway: .milliseconds(100))
    timer.activate()
    sources.append(timer)
  }

  /// Called all through a run, which may take longer than systemd waits.
  private func showLife() {
    let now = Clock.monotonic
    guard now - lastSignOfLife > 1_000_000_000 else { return }
    lastSignOfLife = now
    systemd.alive()
    if !isReady { systemd.needsTime(60) }
  }
}
