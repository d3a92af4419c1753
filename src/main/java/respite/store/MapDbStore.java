package respite.store;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import respite.port.DueReminder;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.store.FrameSeal.Stamped;
import respite.talk.MessageKey;
import respite.talk.Turn;

/**
 * The store: every frame goes to the {@link CommitLog} first, sealed, then to the view in MapDB, in
 * the order of the log. Any thread may use it; opening throws {@link StoreFault}.
 */
public final class MapDbStore implements Store {
  private final CommitLog log;
  private final Keys keys;
  private final OpenView opener;
  private final View view;
  private final Repeats repeats;
  private final Applier applier;
  private final Reader reader;
  private final OpenLives lives;
  private final Running running;
  private final Checkpoints checkpoints;

  /** Held by whoever touches the view or what is kept open of it. */
  private final ReentrantLock lock = new ReentrantLock();

  private MapDbStore(
      Disk disk, DataDirectory directory, Keys keys, CommitLog log, StoreLimits limits)
      throws IOException {
    this.log = log;
    this.keys = keys;
    opener = new OpenView(disk, directory.view(), log, keys, limits.redoBytes());
    OpenView.Caught caught = opener.caughtUp();
    view = caught.view();
    repeats = caught.repeats();
    applier = caught.applier();
    reader = new Reader(view, keys);
    lives = new OpenLives(limits.livesKept());
    running = new Running(view.running());
    checkpoints = new Checkpoints(log, limits, this::checkpoint);
  }

  /**
   * Opens the store: cuts a torn tail of the log, and brings the view as far as the log. The
   * directory stays the caller's to close, after the store.
   */
  public static MapDbStore open(Disk disk, DataDirectory directory, Keys keys, StoreLimits limits) {
    try {
      CommitLog log = CommitLog.open(disk, directory.log(), directory.bot(), limits.log());
      try {
        return new MapDbStore(disk, directory, keys, log, limits);
      } catch (IOException | RuntimeException e) {
        log.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StoreFault.DirectoryUnusable(
          directory.path(), "cannot be used: " + e, "Check the disk and its permissions.", e);
    }
  }

  @Override
  public Life read(Person person) {
    return locked(() -> lives.get(person).orElseGet(() -> open(person)));
  }

  private Life open(Person person) {
    Life life = reader.read(person);
    lives.put(person, life);
    return life;
  }

  @Override
  public List<Waiting> commit(Frame frame) {
    Life next = after(frame);
    Optional<KeyId> known = locked(() -> reader.lifeOf(frame.person()));
    if (known.isEmpty() && !log.hasRoom()) {
      throw new DiskFull("The disk is nearly full. Nothing was stored.");
    }
    KeyId life = known.orElseGet(keys::create);
    try {
      return waiting(append(frame, life, next), frame);
    } catch (StoreFault.DiskNearlyFull e) {
      forget(known, life);
      throw new DiskFull(e.getMessage());
    } catch (StoreFault.LogBroken e) {
      throw new StoreBroken(e.getMessage(), e);
    }
  }

  /** Where the person stands after the frame; throws when a change does not fit the journal. */
  private Life after(Frame frame) {
    Life before = read(frame.person());
    return switch (frame) {
      case Frame.Turned turned -> after(before, turned.turn());
      case Frame.Ticked ticked -> after(before, ticked.turn());
      case Frame.Sent _, Frame.Gone _, Frame.Back _ -> before;
    };
  }

  private static Life after(Life before, Turn turn) {
    return new Life(turn.next(), before.journal().with(turn.changes()));
  }

  private long append(Frame frame, KeyId life, Life next) {
    Stamped stamped = new Stamped(running.millis(), frame);
    Aead key = keys.require(life);
    return log.append(
        new CommitLog.Draft(
            FrameKind.of(frame),
            life,
            !(frame instanceof Frame.Sent),
            sequence -> FrameSeal.seal(key, life, sequence, stamped),
            sequence -> apply(sequence, life, stamped, next)));
  }

  private void apply(long sequence, KeyId life, Stamped stamped, Life next) {
    locked(() -> {
      applier.apply(sequence, life, stamped);
      lives.put(stamped.frame().person(), next);
      return true;
    });
    checkpoints.applied();
  }

  /** A key made for a first frame that was not kept would never be used. */
  private void forget(Optional<KeyId> known, KeyId life) {
    if (known.isEmpty()) {
      keys.destroy(life);
    }
  }

  private static List<Waiting> waiting(long sequence, Frame frame) {
    return switch (frame) {
      case Frame.Turned(var person, _, _, _, var turn) -> Applier.waiting(sequence, person, turn);
      case Frame.Ticked(var person, _, _, var turn) -> Applier.waiting(sequence, person, turn);
      case Frame.Sent _, Frame.Gone _, Frame.Back _ -> List.of();
    };
  }

  @Override
  public boolean handled(long update) {
    return locked(() -> repeats.handled(update));
  }

  @Override
  public boolean handledTap(String callback) {
    return locked(() -> repeats.handledTap(callback));
  }

  @Override
  public List<Waiting> waiting() {
    return locked(reader::waiting);
  }

  @Override
  public OptionalLong messageOf(Person person, MessageKey key) {
    return locked(() -> reader.messageOf(person, key));
  }

  @Override
  public List<DueReminder> due(Instant until, int limit) {
    return locked(() -> reader.due(until, limit));
  }

  @Override
  public Optional<Instant> nextDue() {
    return locked(reader::nextDue);
  }

  /** What was cut off the log's end at this start and before, for health. */
  public CutTails cutTails() {
    return log.cutTails();
  }

  /** Frames and syncs of the log since the store was opened. */
  public LogCounts counts() {
    return log.counts();
  }

  /** Writes the view to disk as of the last frame; runs on the log's thread. */
  private void checkpoint() {
    locked(() -> {
      view.checkpoint();
      return true;
    });
  }

  /** Touches the view; when that finds it damaged, the next start makes it anew. */
  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } catch (StoreFault.ViewDamaged | StoreFault.SealBroken | org.mapdb.DBException e) {
      opener.markDamaged();
      throw new StoreBroken("The view is damaged; start again to make it anew from the log.", e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    if (checkpoints.close()) {
      log.close();
      lock.lock();
      try {
        view.close();
      } finally {
        lock.unlock();
      }
    }
  }
}
