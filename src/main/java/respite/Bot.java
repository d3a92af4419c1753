package respite;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.export.Exports;
import respite.port.Elapsed;
import respite.port.Store;
import respite.port.Trace;
import respite.report.DrawnPictures;
import respite.report.MadePages;
import respite.runtime.Bounded;
import respite.runtime.Engine;
import respite.runtime.Ports;
import respite.talk.Talk;
import respite.telegram.BotApi;
import respite.telegram.FetchedFiles;
import respite.telegram.Greeting;
import respite.telegram.LongPoll;
import respite.telegram.MessageWriter;
import respite.telegram.PollEnd;
import respite.telegram.UpdateReader;
import respite.wording.English;
import respite.wording.EnglishPage;
import respite.wording.EnglishPictures;
import respite.wording.Wording;

/**
 * The bot, put together: the only place where all the parts are known. It opens what it needs from
 * the inside out, polls until something ends it, and closes everything in the opposite order.
 */
final class Bot {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final Duration NO_WAIT = Duration.ZERO;
  private static final Duration FOR_THE_ENGINE = Duration.ofMillis(1200);
  private static final Duration FOR_ALL = Duration.ofSeconds(5);

  /** The longest is the first reading, which waits seconds for the encoder to load. */
  private static final Duration FOR_A_TURN = Duration.ofMinutes(1);

  private final Settings settings;
  private final Knowledge knowledge;
  private final PrintStream out;
  private final Elapsed elapsed;
  private final CompletableFuture<ExitCode> broken = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Runnable stopping = () -> broken.complete(ExitCode.STOPPED);

  Bot(Settings settings, Knowledge knowledge, PrintStream out) {
    this(settings, knowledge, out, Elapsed.system());
  }

  /** As {@link #Bot(Settings, Knowledge, PrintStream)}, with that clock for pauses and limits. */
  Bot(Settings settings, Knowledge knowledge, PrintStream out, Elapsed elapsed) {
    this.settings = settings;
    this.knowledge = knowledge;
    this.out = out;
    this.elapsed = elapsed;
  }

  /** Runs until it is stopped or cannot go on; what it ended with. */
  ExitCode run() {
    // The watchdog outlives all else: whatever hangs at the end, the process does not.
    try (var watchdog = new Watchdog(Watchdog.Pace.USUAL, broken::complete, Bot::halt);
        var page = HealthPage.open(settings.healthPort());
        var surroundings = Surroundings.of(settings);
        var api =
            new BotApi(surroundings.telegram(), surroundings.token(), BotApi.USUAL_PATIENCE)) {
      return met(surroundings, api, page, watchdog);
    } finally {
      closed.countDown();
    }
  }

  /**
   * Asks it to stop, and waits until everything is closed, 5 s at most; a bot that ended by itself
   * is left alone.
   *
   * @return whether it was running, and so was stopped by this
   */
  boolean stop() throws InterruptedException {
    if (closed.getCount() == 0) {
      return false;
    }
    stopping.run();
    boolean inTime = closed.await(FOR_ALL.toMillis(), TimeUnit.MILLISECONDS);
    if (!inTime) {
      LOG.warn(
          "Not everything was closed within {} s; nothing is lost by that", FOR_ALL.toSeconds());
    }
    return true;
  }

  /** Whose token it is comes first: a token that is wrong must leave no trace in the data. */
  private ExitCode met(Surroundings surroundings, BotApi api, HealthPage page, Watchdog watchdog) {
    var greeting = new Greeting(api, elapsed);
    Wording words = new English(knowledge.article(), settings.operator(), knowledge.help());
    return switch (greeting.meet(Integer.MAX_VALUE)) {
      case Greeting.Met.TokenRefused(var said) ->
          throw new Unusable("Telegram does not know this token: " + said);
      case Greeting.Met.OutOfReach(var why) ->
          throw new Unusable("Telegram cannot be reached: " + why);
      case Greeting.Met.Known(var bot) -> {
        page.starts("The data are being opened.");
        try (var data = Data.open(settings, bot.id())) {
          greeting.introduce(Introductions.of());
          var bounded = new Bounded(daemons(), elapsed, FOR_A_TURN);
          var writer = new MessageWriter(api, words, bot, elapsed);
          var pictureWords = new EnglishPictures();
          var ports =
              new Ports(
                  data.store(),
                  writer,
                  bounded.reading(knowledge.understands()),
                  new DrawnPictures(pictureWords),
                  new MadeFiles(new MadePages(new EnglishPage(), pictureWords)),
                  new FetchedFiles(api, Exports::read, BotApi.USUAL_PATIENCE),
                  surroundings.calendar(),
                  elapsed);
          yield work(surroundings, ports, bounded, data, api, page, watchdog);
        }
      }
    };
  }

  private ExitCode work(
      Surroundings surroundings,
      Ports ports,
      Bounded bounded,
      Data data,
      BotApi api,
      HealthPage page,
      Watchdog watchdog) {
    ExitCode code = ExitCode.FAULT;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var engine =
          new Engine(
              ports,
              new AnnouncementBoard(settings.data()),
              bounded.turns(new TalkTurns(new Talk(knowledge.article()))),
              threads,
              this::broke,
              surroundings::publishNextReminder);
      var poll =
          new LongPoll(api, new UpdateReader(ports.calendar()), engine.intake(), ports.elapsed());
      try {
        engine.start();
        data.upkeep().start();
        lifeSigns(engine, bounded, poll, data).watchedBy(watchdog);
        page.runs(() -> vitals(engine, bounded, poll, data));
        welcome(surroundings);
        code = ended(poll);
      } finally {
        watchdog.ending(code);
        boolean _ = engine.stop(FOR_THE_ENGINE);
        api.close(); // ends the calls that still hang, which the threads would wait for
      }
    }
    return code;
  }

  private static LifeSigns lifeSigns(Engine engine, Bounded bounded, LongPoll poll, Data data) {
    return new LifeSigns(
        poll::isAlive,
        data.store()::isAlive,
        () -> engine.health().reminders().alive(),
        data.upkeep()::isAlive,
        bounded::overlong);
  }

  private static Vitals vitals(Engine engine, Bounded bounded, LongPoll poll, Data data) {
    return new Vitals(
        engine.health(),
        bounded.overlong(),
        poll.figures(),
        data.store().health(),
        data.upkeep().figures());
  }

  /** Threads for turns, which may come to no end and must not hold up the program's. */
  private static Executor daemons() {
    return Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("turn ", 0).factory());
  }

  private static void halt(ExitCode code) {
    Runtime.getRuntime().halt(code.code());
  }

  private ExitCode ended(LongPoll poll) {
    stopping = () -> poll.stop(NO_WAIT);
    var _ = broken.thenRun(() -> poll.stop(NO_WAIT));
    PollEnd end = poll.run();
    return broken.getNow(
        switch (end) {
          case PollEnd.Stopped() -> ExitCode.STOPPED;
          case PollEnd.TokenRefused(var said) -> {
            LOG.error("Telegram no longer knows this token: {}", said);
            yield ExitCode.UNUSABLE;
          }
          case PollEnd.OtherPoller(var said) -> {
            LOG.error("Another program polls for this bot: {}", said);
            yield ExitCode.OTHER_POLLER;
          }
          case PollEnd.NotDurable(var why) -> notDurable(why);
        });
  }

  /** Only a store that broke is the disk; whatever else an update met is a fault of the program. */
  static ExitCode notDurable(Throwable why) {
    var cause = why.getCause();
    var known = why instanceof CompletionException && cause != null ? cause : why;
    LOG.error("An update cannot be kept: {}", Trace.of(known));
    return known instanceof Store.StoreBroken ? ExitCode.DISK : ExitCode.FAULT;
  }

  private void broke(RuntimeException why) {
    LOG.error("The store is broken: {}", why.getMessage(), why);
    broken.complete(ExitCode.DISK);
  }

  private void welcome(Surroundings surroundings) {
    surroundings
        .page()
        .ifPresentOrElse(
            (URI page) -> {
              out.println("Respite runs in its sandbox. Talk to it at " + page);
              out.println("Nothing leaves this computer. Ctrl-C stops it.");
            },
            () -> out.println("Respite runs and polls Telegram."));
    out.flush();
  }
}
