package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import respite.Sample;
import respite.port.Attachment;
import respite.port.Person;
import respite.port.Store;
import respite.runtime.Engine;
import respite.runtime.Ports;
import respite.store.CommitLog;
import respite.store.DataDirectory;
import respite.store.Keys;
import respite.store.LifeKeys;
import respite.store.LogCheck;
import respite.store.MapDbStore;
import respite.store.Plaintext;
import respite.store.SimulatedDisk;
import respite.store.StoreFault;
import respite.store.StoreLimits;
import respite.talk.Contents;

/** One seed, from the first start to the last. */
final class Run {
  private static final List<Person> PEOPLE =
      LongStream.range(7_000_000_001L, 7_000_000_004L).mapToObj(Person::new).toList();
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(20_000, 1000), 40, Duration.ofHours(9), 100_000, 2);
  private static final int LIVES = 4;

  /** After a week without updates Telegram's numbers may go on anywhere. */
  private static final Duration QUIET = Duration.ofDays(8);

  /** How far the machine's clock may be wrong. */
  private static final List<Duration> CLOCKS =
      List.of(
          Duration.ZERO,
          Duration.ofDays(-365),
          Duration.ofDays(365),
          Duration.ofHours(-30),
          Duration.ofHours(30));

  /** Keys of nobody, made for this test. */
  private static final Path KEYS = Path.of("src/test/resources/simulation/keys");

  private final Path place;
  private final Random chance;
  final Ledger ledger = new Ledger();
  private final Telegram telegram;
  final StringBuilder trace = new StringBuilder();
  private final boolean clockJumps;
  private SimulatedDisk disk = new SimulatedDisk();
  private long nanos;
  private Duration ahead = Duration.ZERO;
  long writes;

  /** How many words stood in a journal once and stand nowhere at the end. */
  long forgotten;

  Run(long seed, Path place) {
    this(seed, place, false);
  }

  /** With clock jumps, the calendar is set by up to a year, forwards and back, now and then. */
  Run(long seed, Path place, boolean clockJumps) {
    this.place = place;
    this.clockJumps = clockJumps;
    this.chance = new Random(seed);
    this.telegram = new Telegram(chance, ledger);
  }

  /** The order of people in the view comes from the index key, so it is always the same one. */
  private void putKeys() throws IOException {
    for (String name : List.of("master.key", "index.key", "own.key")) {
      disk.put(place.resolve("keys").resolve(name), Files.readAllBytes(KEYS.resolve(name)));
    }
  }

  void all() throws IOException {
    putKeys();
    try (DataDirectory data = DataDirectory.open(place.resolve("data"), 42)) {
      for (int life = 0; life < LIVES; life++) {
        live(data, life, life == LIVES - 1);
      }
      finish(data);
    }
  }

  private void live(DataDirectory data, int life, boolean last) {
    Path master = place.resolve("keys/master.key");
    var time = new Schedule(chance, nanos, ahead);
    var broken = new AtomicBoolean();
    var store = new AtomicReference<MapDbStore>();
    var fault = new AtomicReference<RuntimeException>();
    boolean quiet = !last && chance.nextInt(12) == 0;
    long operationsBefore = disk.operations();
    if (!last && chance.nextBoolean()) {
      disk.powerOffAt(1 + chance.nextInt(300));
    }
    time.start(() -> {
      try {
        Keys keys = Keys.open(disk, master, life > 0, new SeededIds(chance));
        store.set(MapDbStore.open(disk, data, keys, SMALL, time.threads(), time));
      } catch (StoreFault e) {
        broken.set(true);
      } catch (RuntimeException e) {
        fault.set(e);
      }
    });
    time.runUntil(
        Duration.ofNanos(nanos), () -> broken.get() || store.get() != null || fault.get() != null);
    if (fault.get() != null) {
      throw new AssertionError("at a start", fault.get());
    }
    if (!broken.get()) {
      work(time, store.get(), broken, last, quiet ? QUIET : Duration.ZERO);
    }
    time.faults().stream()
        .findFirst()
        .ifPresent(found -> {
          throw new AssertionError("on a thread", found);
        });
    ledger.broken().stream()
        .findFirst()
        .ifPresent(found -> {
          throw new AssertionError("in the ledger", found);
        });
    nanos = time.nanos();
    ahead = time.ahead();
    long operations = disk.operations() - operationsBefore;
    writes += operations;
    trace.append(
        "life %d: %d frames, %d ns, %d writes%n"
            .formatted(life, ledger.frames(), nanos, operations));
    next(last || chance.nextBoolean());
  }

  /** A kill leaves what is not synced where a later loss of power may still take it. */
  private void next(boolean killed) {
    disk.slowSyncs(_ -> {});
    disk.failSyncs(false);
    disk.free(Long.MAX_VALUE);
    if (killed) {
      disk.goOn();
    } else {
      disk = disk.afterPowerLoss(chance);
    }
  }

  private Attachment made(Object of) {
    return new Attachment("made", "text/plain", of.toString(), new byte[0]);
  }

  private void work(
      Schedule time, MapDbStore store, AtomicBoolean broken, boolean last, Duration quiet) {
    compare(time, store, broken);
    disk.slowSyncs(file -> syncSlowly(file, time));
    var ports =
        new Ports(
            ledger.over(store),
            telegram.messenger(time, last, () -> disk.powerOffAt(1 + chance.nextInt(6))),
            Sample.understanding(),
            (drawing, _) -> made(drawing),
            (document, _) -> made(document),
            (_, _) -> new Contents.OutOfReach(),
            time,
            time);
    var engine =
        new Engine(
            ports, _ -> List.of(), Shortcuts.turns(), time::start, _ -> broken.set(true), _ -> {});
    var begun = new AtomicBoolean();
    time.start(() -> {
      engine.start();
      begun.set(true);
      telegram.poll(engine.intake(), time);
      broken.set(true);
    });
    time.start(() -> {
      rest(time, quiet);
      people(time, store, last ? 0 : 30 + chance.nextInt(60));
    });
    Duration end =
        Duration.ofNanos(nanos).plusHours(last ? 30 : 1 + chance.nextInt(60)).plus(quiet);
    time.runUntil(
        end,
        () ->
            broken.get()
                || (last
                    && begun.get()
                    && telegram.isQuiet()
                    && engine.health().outbox().size() == 0));
    if (last) {
      assertThat(telegram.isQuiet()).as("every update is confirmed").isTrue();
      assertThat(store.waiting()).as("every effect has left").isEmpty();
      ledger.everythingOwedWasHeard();
      telegram.assertWithinReach(PEOPLE);
    }
  }

  /**
   * A sync takes no time, or now and then a long one; only the log's, which nobody waits beside.
   */
  private void syncSlowly(Path file, Schedule time) {
    if (file.toString().endsWith(".log") && chance.nextInt(60) == 0) {
      time.pause(Duration.ofMillis(chance.nextInt(20_000)));
    }
  }

  private void rest(Schedule time, Duration quiet) {
    if (quiet.isPositive()) {
      time.pause(quiet);
      telegram.quietWeek();
    }
  }

  private void compare(Schedule time, Store store, AtomicBoolean broken) {
    var done = new AtomicBoolean();
    var fault = new AtomicReference<Throwable>();
    time.start(() -> {
      try {
        ledger.compare(store, PEOPLE);
      } catch (Store.StoreBroken e) {
        broken.set(true);
      } catch (RuntimeException | AssertionError e) {
        fault.set(e);
      }
      done.set(true);
    });
    assertThat(time.runUntil(Duration.ofNanos(nanos), done::get)).isTrue();
    if (fault.get() != null) {
      throw new AssertionError("after a start", fault.get());
    }
  }

  private void people(Schedule time, MapDbStore store, int deeds) {
    for (int i = 0; i < deeds; i++) {
      time.pause(Duration.ofSeconds(chance.nextInt(chance.nextInt(8) == 0 ? 20_000 : 40)));
      telegram.act(PEOPLE.get(chance.nextInt(PEOPLE.size())), time);
      switch (chance.nextInt(30)) {
        case 0 -> disk.free(500);
        case 1, 2, 3 -> disk.free(Long.MAX_VALUE);
        case 4 -> compact(store, time.now());
        case 5 -> disk.failSyncs(chance.nextInt(3) == 0);
        default -> {}
      }
      if (clockJumps && chance.nextInt(12) == 0) {
        time.setAhead(CLOCKS.get(chance.nextInt(CLOCKS.size())));
      }
    }
    time.setAhead(Duration.ZERO);
    disk.free(Long.MAX_VALUE);
    disk.failSyncs(false);
  }

  private void compact(MapDbStore store, Instant now) {
    ledger.compacting(now);
    try {
      var _ = store.compact(now);
    } catch (Store.StoreBroken e) {
      assertThat(e)
          .satisfiesAnyOf(
              why -> assertThat(why).hasStackTraceContaining("the power is gone"),
              why -> assertThat(why).hasStackTraceContaining("a sync failed"));
    }
  }

  /** The last start, in the ordinary way: all is sound, and nobody who left can be read. */
  private void finish(DataDirectory data) throws IOException {
    Keys keys = Keys.open(disk, place.resolve("keys/master.key"), true);
    try (MapDbStore store = MapDbStore.open(disk, data, keys, SMALL)) {
      ledger.compare(store, PEOPLE);
      compact(store, Instant.MAX);
      ledger.compare(store, PEOPLE);
    }
    assertThat(new LogCheck(disk, data, keys).run().findings()).isEmpty();
    String readable = String.join("\n", Plaintext.of(disk, data, keys));
    Set<String> held = ledger.held(telegram.words(), PEOPLE);
    assertThat(telegram.words().stream().filter(readable::contains))
        .as("what people wrote and did not take back, of all that the keys open")
        .containsExactlyInAnyOrderElementsOf(held);
    forgotten = ledger.entered(telegram.words()) - held.size();
    List<Person> here = PEOPLE.stream().filter(ledger.taken::isHere).toList();
    assertThat(disk.list(place.resolve("keys/people")))
        .as("a key for each who is here and none else")
        .containsExactlyInAnyOrderElementsOf(LifeKeys.of(disk, data, keys, here));
  }

  /** Ids of keys decide orders here and there, so they come from the seed too. */
  private static final class SeededIds extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final Random chance;

    SeededIds(Random chance) {
      this.chance = chance;
    }

    @Override
    public long nextLong() {
      return chance.nextLong();
    }
  }
}
