package respite.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import org.mapdb.DBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.DueReminder;
import respite.port.Elapsed;
import respite.port.Frame;
import respite.port.Lately;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.effect.MessageKey;

/**
 * The store: every frame goes to the {@link CommitLog} first, sealed, then to the view in MapDB, in
 * the order of the log. Any thread may use it; opening throws {@link StoreFault}.
 */
public final class MapDbStore implements Store {
  private static final Logger LOG = LoggerFactory.getLogger(MapDbStore.class);

  /** For so long a cut tail can be looked at; what was deleted may be in it. */
  private static final Duration TAILS_KEPT = Duration.ofDays(7);

  private final CommitLog log;
  private final Keys keys;
  private final LiveView view;

  /** The sessions and journals last used; touched like the view. */
  private final Map<Person, Life> lives;

  private final Checkpoints checkpoints;
  private final Committer committer;

  private final Compaction compaction;
  private final ReentrantLock compacting = new ReentrantLock();

  private MapDbStore(
      Disk disk,
      DataDirectory directory,
      Keys keys,
      CommitLog log,
      StoreLimits limits,
      Elapsed elapsed)
      throws IOException {
    this.log = log;
    this.keys = keys;
    var opener = new ViewOpener(disk, directory.view(), log, keys, limits.redoBytes());
    ViewOpener.Caught caught = opener.caughtUp();
    keys.settle(caught.view()::holds);
    view = new LiveView(opener, caught);
    lives = new Lately<>(limits.livesKept());
    checkpoints = new Checkpoints(log, limits, this::checkpoint, elapsed);
    var uptime = new Uptime(caught.view().running(), elapsed);
    compaction = new Compaction(disk, directory, log, keys, limits.log());
    committer = new Committer(log, keys, view, lives, uptime, checkpoints);
  }

  /**
   * Opens the store: cuts a torn tail of the log, and brings the view as far as the log. The
   * directory stays the caller's to close, after the store.
   */
  public static MapDbStore open(Disk disk, DataDirectory directory, Keys keys, StoreLimits limits) {
    ThreadFactory threads = Thread.ofPlatform().name("commit-log").factory();
    return open(disk, directory, keys, limits, threads, Elapsed.system());
  }

  /**
   * As {@link #open(Disk, DataDirectory, Keys, StoreLimits)}, with another thread for the writer of
   * its log and another clock for how long it has been running.
   */
  public static MapDbStore open(
      Disk disk,
      DataDirectory directory,
      Keys keys,
      StoreLimits limits,
      ThreadFactory threads,
      Elapsed elapsed) {
    try {
      CommitLog log = CommitLog.open(disk, directory.log(), directory.bot(), limits.log(), threads);
      try {
        return new MapDbStore(disk, directory, keys, log, limits, elapsed);
      } catch (IOException | RuntimeException e) {
        log.close();
        throw e;
      }
    } catch (IOException | DBException.VolumeIOError e) {
      throw StoreFault.DirectoryUnusable.disk(directory.path(), "cannot be used", e);
    }
  }

  @Override
  public Life read(Person person) {
    return view.get(now -> lives.computeIfAbsent(person, now.reader()::read));
  }

  @Override
  public List<Waiting> commit(Frame frame) {
    return committer.commit(frame, read(frame.person()));
  }

  @Override
  public boolean handled(long update) {
    return view.get(now -> now.repeats().handled(update));
  }

  @Override
  public boolean handledTap(String callback) {
    return view.get(now -> now.repeats().handledTap(callback));
  }

  @Override
  public List<Waiting> waiting() {
    return view.get(now -> now.reader().waiting());
  }

  @Override
  public OptionalLong messageOf(Person person, MessageKey key) {
    return view.get(now -> now.reader().messageOf(person, key));
  }

  @Override
  public List<DueReminder> due(Instant until, int limit) {
    return view.get(now -> now.reader().due(until, limit));
  }

  @Override
  public List<Person> people() {
    return view.get(now -> now.reader().people());
  }

  @Override
  public Optional<Instant> nextDue() {
    return view.get(now -> now.reader().nextDue());
  }

  /**
   * Takes out of the log, and of the view, what is needed no more: sessions, sent messages, what
   * people deleted, the lives of those who left. What was cut off the end of the log is removed
   * after a week. Others go on meanwhile; a second call waits. Throws StoreBroken when the disk
   * fails; unless the log itself is broken, the store goes on as before.
   *
   * @param now by the calendar: what sessions held a day before it they let go of
   */
  public Compacted compact(Instant now) {
    compacting.lock();
    try {
      log.removeCutTails(now.minus(TAILS_KEPT));
      if (!log.hasRoom()) {
        return Compacted.withoutRoom(0);
      }
      long end = log.roll();
      checkpoints.now();
      Compacted compacted = compaction.below(end, now, view::markStale);
      // Or it was to be made anew after an earlier one, and something came between.
      boolean renews = compacted.forgot() || view.isStale();
      return !renews || view.renew(log) ? compacted : compacted.withoutRoomForTheView();
    } catch (IOException | UncheckedIOException | DBException.VolumeIOError e) {
      throw new StoreBroken("The log could not be compacted. Check the disk.", e);
    } catch (StoreFault e) {
      throw new StoreBroken(e.getMessage(), e);
    } finally {
      compacting.unlock();
    }
  }

  /** How the store is doing; asks the disk for its room. Throws nothing, whatever is the matter. */
  public StoreHealth health() {
    boolean alive = log.isAlive();
    return new StoreHealth(alive, alive && hasRoom(), log.counts(), log.cutTails());
  }

  private boolean hasRoom() {
    try {
      return log.hasRoom() && keys.hasRoom();
    } catch (StoreFault e) {
      LOG.warn("The disk does not tell how much room it has", e);
      return false;
    }
  }

  /** Writes the view to disk as of the last frame; runs on the log's thread. */
  private void checkpoint() {
    view.run(now -> now.view().checkpoint());
  }

  /** Whether the thread that writes runs and no write failed; asks nothing of the disk. */
  public boolean isAlive() {
    return log.isAlive();
  }

  @Override
  public void close() {
    if (checkpoints.close()) {
      log.close();
      view.close();
    }
  }
}
