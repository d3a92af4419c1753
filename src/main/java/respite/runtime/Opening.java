package respite.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Elapsed;
import respite.port.Life;
import respite.port.Person;
import respite.port.SentFiles;
import respite.port.Trace;
import respite.talk.Contents;
import respite.talk.Event;
import respite.talk.session.FileId;

/**
 * Opens the file that a turn needs before the turn is taken, in the lane of its person, so that
 * nobody else waits for it. What is in the file is part of what the talk sees; nothing is kept
 * before the turn, so after a crash in the middle the update comes again and the file is opened
 * again.
 */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private final Turns turns;
  private final SentFiles files;
  private final Elapsed elapsed;
  private final BooleanSupplier stopped;
  private final Counters counters;
  private final FileTime time;

  /**
   * Opens files by the outside's port.
   *
   * @param stopped whether the lanes take no more work
   */
  Opening(Turns turns, Ports ports, BooleanSupplier stopped, Counters counters) {
    this.turns = turns;
    this.files = ports.sentFiles();
    this.elapsed = ports.elapsed();
    this.stopped = stopped;
    this.counters = counters;
    this.time = new FileTime(elapsed);
  }

  /**
   * The event, with its file opened where the talk wants one; empty, and nothing opened, when the
   * person's files have taken too long of late. Throws {@link Lanes.Stopped} when a stop of the
   * program cut that short: the update stays unconfirmed and comes again.
   */
  Optional<Event> withFile(Person person, Life life, Event event, Instant at) {
    if (!(event instanceof Event.OnFile cause)) {
      return Optional.of(event);
    }
    Optional<FileId> file = wanted(life, event, at);
    if (file.isEmpty()) {
      return Optional.of(event);
    }
    return time.isLeft(person)
        ? file.map(id -> new Event.Opened(cause, opened(person, id, life.journal().dayOf(at))))
        : Optional.empty();
  }

  /** The turn itself will throw as this did, and is then handled as any turn that throws. */
  private Optional<FileId> wanted(Life life, Event event, Instant at) {
    try {
      return turns.wants(life.session(), life.journal(), event, at);
    } catch (RuntimeException | Error fault) {
      LOG.error("which file a turn needs could not be told: {}", Trace.of(fault));
      return Optional.empty();
    }
  }

  private Contents opened(Person person, FileId file, LocalDate today) {
    long begin = elapsed.nanos();
    Contents contents = carefully(file, today);
    time.took(person, Duration.ofNanos(elapsed.nanos() - begin));
    if (contents instanceof Contents.OutOfReach) {
      if (stopped.getAsBoolean()) {
        throw new Lanes.Stopped();
      }
      counters.unfetched.increment();
    }
    return contents;
  }

  /** A fault of the opener is taken as a file out of reach: the talk goes on. */
  private Contents carefully(FileId file, LocalDate today) {
    try {
      return files.open(file, today);
    } catch (RuntimeException | Error fault) {
      LOG.error("a file could not be opened: {}", Trace.of(fault));
      return new Contents.OutOfReach();
    }
  }
}
