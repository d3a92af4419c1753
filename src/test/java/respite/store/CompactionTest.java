package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import respite.Sample;
import respite.answers.Understanding;
import respite.journal.Change;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.Event;
import respite.talk.Talk;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.MessageKey;
import respite.talk.session.Act;
import respite.talk.session.Held;
import respite.talk.session.Session;

/** What is needed no more leaves the log, whatever happens meanwhile. */
class CompactionTest extends StoredOnSimulatedDisk {
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(6000, 0), 5, Duration.ofHours(1), 30_000, 1);
  private static final Person CAT = new Person(7_000_000_003L);

  CompactionTest() {
    super(SMALL);
  }

  private static Frame note(Store store, Person person, long update, String note) {
    Change change = Made.recorded(store.read(person).journal(), 7, note);
    Turn turn = Turn.of(Made.session(1, Optional.of(Made.due(1))), Made.say("f1")).and(change);
    return Made.turned(person, update, turn);
  }

  private static void send(Store store, Waiting waiting) {
    store.commit(new Frame.Sent(waiting.person(), waiting.number(), OptionalLong.of(500)));
  }

  /** Ann keeps an entry, deletes one and has one message unsent; Ben is erased; Cat is leaving. */
  private void live(Store store) {
    for (int i = 1; i <= 3; i++) {
      store.commit(note(store, ANN, i, "Ann wrote " + i)).forEach(sent -> send(store, sent));
    }
    var id = new EntryId(2);
    Turn turn = Turn.of(Made.session(1, Optional.of(Made.due(2))), Made.say("f2"));
    store.commit(Made.turned(ANN, 4, turn.and(new Change.Noted(id, "Ann regrets"))));
    store.commit(Made.turned(ANN, 5, turn.and(new Change.Removed(id))));
    store.commit(note(store, BEN, 6, "Ben wrote"));
    send(store, leave(store, BEN, 7));
    store.commit(note(store, CAT, 8, "Cat wrote"));
    leave(store, CAT, 9);
  }

  private static Waiting leave(Store store, Person person, long update) {
    var frame = new Frame.Leaving(person, update, Optional.empty(), new AlwaysLine.Help());
    return store.commit(frame).getFirst();
  }

  private record Seen(
      Journal ann, List<Waiting> waiting, OptionalLong message, List<Boolean> known) {
    static Seen of(Store store) {
      List<Boolean> known = new ArrayList<>();
      for (int update = 1; update <= 9; update++) {
        known.add(store.handled(update));
      }
      return new Seen(
          store.read(ANN).journal(),
          store.waiting(),
          store.messageOf(ANN, new MessageKey("f1")),
          known);
    }
  }

  /** Everything that can be read in the log with the keys there are. */
  private List<String> readable() throws IOException {
    List<String> all = new ArrayList<>();
    try (CommitLog log = CommitLog.open(disk, data.log(), 42, CommitLog.Limits.DEFAULT)) {
      log.read(
          1,
          record -> {
            if (record.kind() != FrameKind.ERASED) {
              var place = new Sealed.Place(record.key(), record.kind(), record.sequence());
              byte[] plain = Sealed.open(keys.require(record.key()), place, record.payload());
              all.add(new String(plain, StandardCharsets.UTF_8));
            }
          });
    }
    return all;
  }

  @Test
  void whatIsNeededNoMoreIsGoneAndTheRestIsAsItWas() throws IOException {
    Seen before;
    try (MapDbStore store = open()) {
      live(store);
      before = Seen.of(store);
      Compacted compacted = store.compact(Made.NOON);
      assertThat(compacted.after()).isLessThan(compacted.before());
      assertThat(compacted.forgot()).isTrue();
      assertThat(Seen.of(store)).isEqualTo(before);
    }
    assertThat(findings()).isEmpty();
    assertThat(String.join("\n", readable()))
        .contains("Ann wrote 1", "Ann wrote 3")
        .doesNotContain("Ann wrote 2", "regrets", "Ben", "Cat wrote");
    try (MapDbStore store = open()) {
      assertThat(Seen.of(store)).isEqualTo(before);
      assertThat(store.read(ANN).journal().nextId()).isEqualTo(new EntryId(4));
      assertThat(store.compact(Made.NOON).leftOut()).isZero();
      send(store, store.waiting().getLast());
      store.commit(note(store, ANN, 20, "Ann wrote 20"));
      assertThat(store.compact(Made.NOON).forgot()).isTrue();
    }
    assertThat(findings()).isEmpty();
    assertThat(readable()).noneMatch(text -> text.contains(Long.toString(CAT.id())));
  }

  @Test
  void aViewMadeFromTheCompactedLogIsTheSame() throws IOException {
    Seen before;
    try (MapDbStore store = open()) {
      live(store);
      before = Seen.of(store);
      store.compact(Made.NOON);
    }
    for (Path file : disk.list(data.view())) {
      disk.delete(file);
    }
    try (MapDbStore store = open()) {
      Seen after = Seen.of(store);
      assertThat(after.ann()).isEqualTo(before.ann());
      assertThat(after.waiting()).isEqualTo(before.waiting());
      assertThat(after.message()).isEqualTo(before.message());
    }
  }

  @Test
  void theViewThatHeldWhatWasDeletedIsRemovedFromTheDisk() throws IOException {
    try (MapDbStore store = open()) {
      live(store);
      store.compact(Made.NOON);
      assertThat(disk.list(data.view()))
          .extracting(path -> path.getFileName().toString())
          .containsExactly("journal-2", "journal-2.redo");
    }
  }

  @Test
  void aLossOfPowerAtAnyWriteOfACompactionChangesNothing() throws IOException {
    try (MapDbStore store = open()) {
      live(store);
    }
    SimulatedDisk start = disk;
    Seen before;
    long writes;
    try (MapDbStore store = open()) {
      before = Seen.of(store);
      long from = disk.operations();
      store.compact(Made.NOON);
      writes = disk.operations() - from;
    }
    Random chance = new Random(5);
    assertThat(writes).isGreaterThan(20);
    for (int stop = 1; stop <= writes; stop++) {
      disk = start.afterKill();
      try (MapDbStore store = open()) {
        disk.powerOffAt(stop);
        store.compact(Made.NOON);
      } catch (StoreFault | Store.StoreBroken e) {
        assertThat(e).hasStackTraceContaining("the power is gone");
      }
      disk = chance.nextBoolean() ? disk.afterKill() : disk.afterPowerLoss(chance);
      try (MapDbStore store = open()) {
        assertThat(Seen.of(store)).as("stop %d", stop).isEqualTo(before);
      }
      assertThat(findings()).as("stop %d", stop).isEmpty();
    }
  }

  @Test
  void peopleGoOnWhileItRuns() {
    try (MapDbStore store = open()) {
      live(store);
      var writing =
          CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 40; i++) {
              store.commit(note(store, new Person(100 + i % 7), 1000 + i, "note " + i));
            }
          });
      while (!writing.isDone()) {
        var removed = new Change.Removed(store.read(ANN).journal().entries().getFirst().id());
        store.commit(note(store, ANN, 5000 + disk.operations(), "more"));
        store.commit(
            Made.turned(
                ANN,
                9000 + disk.operations(),
                Turn.of(Made.session(2, Optional.empty())).and(removed)));
        store.compact(Made.NOON);
      }
      writing.join();
      long entries =
          LongStream.range(100, 107)
              .map(id -> store.read(new Person(id)).journal().entries().size())
              .sum();
      assertThat(entries).isEqualTo(40);
      assertThat(store.read(ANN).journal().entries()).hasSize(2);
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void aCompactedSegmentThatLostItsEndIsDamage() throws IOException {
    try (MapDbStore store = open()) {
      live(store);
      store.compact(Made.NOON);
    }
    Path segment = data.log().resolve(SegmentHeader.name(1));
    byte[] bytes = disk.bytes(segment);
    int last = bytes.length;
    try (Disk.DiskFile file = disk.open(segment)) {
      var reader = new SegmentReader(file);
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        last = (int) (reader.offset() - record.get().size());
      }
    }
    disk.put(segment, Arrays.copyOf(bytes, last));
    assertThat(findings())
        .singleElement()
        .asString()
        .contains("00000000000000000001.log")
        .contains("records of");
  }

  @Test
  void withoutRoomForASecondCopyNothingIsDoneAndThatIsTold() {
    try (MapDbStore store = open()) {
      live(store);
      disk.free(2000);
      Compacted none = store.compact(Made.NOON);
      assertThat(none.hadRoom()).isFalse();
      assertThat(none.leftOut()).isZero();
      disk.free(Long.MAX_VALUE);
      Compacted done = store.compact(Made.NOON);
      assertThat(done.hadRoom()).isTrue();
      assertThat(done.leftOut()).isPositive();
    }
  }

  /**
   * By the real talk: a score with a note, taken back with Undo, which can be taken back itself.
   */
  private void regret(Store store) {
    Turn begun =
        Turn.of(Session.NEW)
            .and(new Change.Consented(Talk.CONSENT, Made.NOON))
            .and(new Change.ZoneChosen(ZoneId.of("UTC")));
    store.commit(Made.turned(ANN, 1, begun));
    Life before = store.read(ANN);
    Change told = Made.recorded(before.journal(), 7, "Ann regrets");
    Optional<Act> act = Act.of(before.journal(), List.of(told), Made.NOON);
    store.commit(Made.turned(ANN, 2, Turn.of(before.session().last(act)).and(told)));
    says(store, 3, "/undo", Made.NOON);
  }

  private static void says(Store store, long update, String text, Instant at) {
    Life life = store.read(ANN);
    var said = new Event.Said(text, Understanding.nothing(), update);
    Turn turn = new Talk(Sample.article()).turn(life.session(), life.journal(), said, at);
    store.commit(Made.turned(ANN, update, turn)).forEach(sent -> send(store, sent));
  }

  @Test
  void whatUndoHoldsOfADeletedEntryIsGoneADayLaterThoughNothingElseHappens() throws IOException {
    try (MapDbStore store = open()) {
      regret(store);
      assertThat(store.read(ANN).journal().entries()).isEmpty();
      store.compact(Made.NOON.plus(Duration.ofHours(23)));
      assertThat(store.read(ANN).session().last()).isPresent();
    }
    assertThat(findings()).isEmpty();
    assertThat(String.join("\n", readable())).contains("Ann regrets");
    try (MapDbStore store = open()) {
      assertThat(store.compact(Made.NOON.plus(Duration.ofHours(24))).forgot()).isTrue();
      assertThat(disk.list(data.view())).anyMatch(file -> file.endsWith("journal-3"));
    }
    assertThat(findings()).isEmpty();
    assertThat(String.join("\n", readable())).doesNotContain("regrets");
    try (MapDbStore store = open()) {
      assertThat(store.read(ANN).session().last()).isEmpty();
      assertThat(store.compact(Made.NOON.plus(Duration.ofHours(25))).forgot()).isFalse();
    }
  }

  @Test
  void whatUndoHeldBeforeTheNextEventLeavesTheViewsFileToo() throws IOException {
    try (MapDbStore store = open()) {
      regret(store);
      store.compact(Made.NOON);
      says(store, 4, "/help", Made.NOON.plus(Duration.ofHours(24)));
      assertThat(store.read(ANN).session().last()).isEmpty();
      assertThat(store.compact(Made.NOON).forgot()).isTrue();
      assertThat(disk.list(data.view())).anyMatch(file -> file.endsWith("journal-3"));
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void aTextThatSoundedLikeADangerIsLetGoADayLater() throws IOException {
    var held = new Held("Ann wrote in the night", List.of(), 5, Made.NOON);
    try (MapDbStore store = open()) {
      store.commit(Made.turned(ANN, 1, Turn.of(Session.NEW.held(Optional.of(held)))));
      store.compact(Made.NOON.plus(Duration.ofHours(23)));
      assertThat(store.read(ANN).session().held()).contains(held);
      assertThat(store.compact(Made.NOON.plus(Duration.ofHours(24))).forgot()).isTrue();
    }
    assertThat(String.join("\n", readable())).doesNotContain("in the night");
    assertThat(findings()).isEmpty();
  }

  @Test
  void aCutTailIsKeptForAWeek() throws IOException {
    try (MapDbStore store = open()) {
      live(store);
    }
    Path segment = disk.list(data.log()).getLast();
    byte[] bytes = disk.bytes(segment);
    disk.put(segment, Arrays.copyOf(bytes, bytes.length + 20));
    LogCheck.Report report = new LogCheck(disk, data, keys).run();
    assertThat(report.findings()).isEmpty();
    assertThat(report.notes()).singleElement().asString().contains("1 unfinished", "20 bytes");
    disk.written(Made.NOON);
    try (MapDbStore store = open()) {
      store.compact(Made.NOON.plus(Duration.ofDays(7)));
      assertThat(store.health().cutTails()).isEqualTo(new CutTails(1, 20));
      disk.free(2000);
      store.compact(Made.NOON.plus(Duration.ofDays(7)).plusSeconds(1));
      assertThat(store.health().cutTails()).isEqualTo(new CutTails(0, 0));
    }
    assertThat(disk.list(data.log())).noneMatch(file -> file.toString().endsWith(".cut"));
    assertThat(new LogCheck(disk, data, keys).run().notes()).isEmpty();
  }

  @Test
  void aViewThatCouldNotBeMadeAnewIsMadeSoTheNextTime() throws IOException {
    try (MapDbStore store = open()) {
      live(store);
      store.compact(Made.NOON);
      disk.put(data.view().resolve("damaged"), new byte[0]);
      assertThat(store.compact(Made.NOON).forgot()).isFalse();
      assertThat(disk.list(data.view()))
          .extracting(path -> path.getFileName().toString())
          .containsExactly("journal-3", "journal-3.redo");
    }
  }

  @Test
  void aNumberThatWasUsedStaysUsedWhenItsEntryIsForgotten() {
    var id = new EntryId(1);
    var journal = Journal.EMPTY.with(new Change.Forgotten(id));
    assertThat(journal.entries()).isEmpty();
    assertThat(journal.nextId()).isEqualTo(new EntryId(2));
    assertThat(new Change.Removed(id).remains()).isEmpty();
    assertThat(Made.recorded(journal, 5, "x").subject()).contains(new EntryId(2));
  }
}
