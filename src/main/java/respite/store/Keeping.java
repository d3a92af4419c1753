package respite.store;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import respite.journal.Change;
import respite.journal.EntryId;
import respite.port.Frame;
import respite.port.OutboxNumber;
import respite.port.Person;
import respite.port.Waiting;
import respite.store.ErasedSeal.Erased;
import respite.store.Kept.Last;
import respite.store.Repeats.Placed;
import respite.store.Rows.Changes;
import respite.store.Rows.Standing;
import respite.store.Table.Row;
import respite.talk.session.Act;
import respite.talk.session.Session;

/**
 * Decides what compaction keeps of each record, by the view as of the end of the compacted part. A
 * session that is kept lets go of what it may no longer hold.
 */
final class Keeping implements AutoCloseable {
  private final Keys keys;
  private final View view;
  private final Repeats repeats;
  private final Instant now;

  /** The last frame of each life. */
  private final Map<KeyId, Long> last = new HashMap<>();

  private final Map<KeyId, Set<EntryId>> removed = new HashMap<>();
  private long leftOut;
  private long changed;
  private boolean forgot;

  Keeping(CommitLog log, Keys keys, long end, Instant now) throws IOException {
    this.keys = keys;
    this.now = now;
    view = View.inMemory(log.id());
    repeats = new Repeats(view.repeats(), keys);
    var applier = new Applier(view, keys, repeats);
    log.read(
        1,
        end,
        record -> {
          applier.apply(record);
          if (record.kind() != FrameKind.ERASED) {
            last.put(record.key(), record.sequence());
          }
        });
    view.changes().map().values().forEach(this::findRemoved);
  }

  private void findRemoved(byte[] bytes) {
    Optional<Row<Changes>> row =
        unlessErased(Table.lifeOf(bytes), () -> Optional.of(view.changes().open(keys, bytes)));
    row.ifPresent(this::findRemoved);
  }

  /** What is erased is forgotten, too. */
  private <T> Optional<T> unlessErased(KeyId life, Supplier<Optional<T>> work) {
    Optional<T> done = keys.unlessErased(life, work);
    forgot |= keys.erased(life);
    return done;
  }

  private void findRemoved(Row<Changes> row) {
    for (Change change : row.value().changes()) {
      var out = removed.computeIfAbsent(row.life(), _ -> new HashSet<>());
      switch (change.presence()) {
        case IN -> change.subject().ifPresent(out::remove);
        case OUT -> change.subject().ifPresent(out::add);
        case AS_BEFORE -> {}
      }
    }
  }

  /** The record itself, another in its place, or none. */
  Optional<LogRecord> of(LogRecord record) {
    Optional<LogRecord> kept = kept(record);
    if (kept.isEmpty()) {
      leftOut++;
    }
    if (kept.filter(same -> same == record).isEmpty()) {
      changed++;
    }
    return kept;
  }

  private Optional<LogRecord> kept(LogRecord record) {
    if (record.kind() == FrameKind.ERASED) {
      return Optional.of(erased(record));
    }
    return unlessErased(
        record.key(), () -> record.kind() == FrameKind.KEPT ? again(record) : first(record));
  }

  /** By what the repeats of a life are known is needed for as long as those of others. */
  private LogRecord erased(LogRecord record) {
    Erased before = ErasedSeal.open(keys.own(), record);
    List<Placed> marks =
        before.marks().stream()
            .filter(placed -> repeats.of(placed.sequence()).contains(placed.mark()))
            .toList();
    if (marks.equals(before.marks())) {
      return record;
    }
    long sequence = record.sequence();
    byte[] payload =
        ErasedSeal.seal(keys.own(), record.key(), sequence, new Erased(before.running(), marks));
    return new LogRecord(sequence, 0, FrameKind.ERASED, record.key(), payload);
  }

  /** Keeps again what was kept before; most of it does not change. */
  private Optional<LogRecord> again(LogRecord record) {
    var before = FrameSeal.openKept(keys.require(record.key()), record);
    Optional<Last> last = before.kept().last();
    Kept kept = kept(record, last.map(Last::person));
    last.ifPresent(was -> compare(was.standing().session(), kept));
    return kept.equals(before.kept())
        ? Optional.of(record)
        : sealed(record, before.running(), kept);
  }

  private Optional<LogRecord> first(LogRecord record) {
    if (record.kind() == FrameKind.LEAVING) {
      return Optional.of(record);
    }
    var before = FrameSeal.open(keys.require(record.key()), record);
    Kept kept = kept(record, Optional.of(before.frame().person()));
    switch (before.frame()) {
      case Frame.Turned turned -> compare(turned.turn().next(), kept);
      case Frame.Ticked ticked -> compare(ticked.turn().next(), kept);
      case Frame.Sent _, Frame.Gone _, Frame.Back _, Frame.Leaving _ -> {}
    }
    return sealed(record, before.running(), kept);
  }

  /** Whether what a session of the log held of a person's words is held no more. */
  private void compare(Session before, Kept kept) {
    Session after = kept.last().map(last -> last.standing().session()).orElse(Session.NEW);
    boolean isActGone =
        before.last().filter(Act::holdsDeleted).isPresent() && !before.last().equals(after.last());
    boolean isTextGone = before.held().isPresent() && !before.held().equals(after.held());
    forgot |= isActGone || isTextGone;
  }

  private Optional<LogRecord> sealed(LogRecord record, long running, Kept kept) {
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    KeyId life = record.key();
    long sequence = record.sequence();
    byte[] payload = FrameSeal.seal(keys.require(life), life, sequence, running, kept);
    return Optional.of(new LogRecord(sequence, 0, FrameKind.KEPT, life, payload));
  }

  private Kept kept(LogRecord record, Optional<Person> person) {
    KeyId life = record.key();
    long sequence = record.sequence();
    boolean isLast = last.getOrDefault(life, 0L) == sequence;
    return new Kept(
        repeats.of(sequence),
        changes(life, sequence),
        waiting(sequence),
        person.filter(_ -> isLast).map(whose -> last(whose, life)));
  }

  private Last last(Person person, KeyId life) {
    Standing before = view.standing(keys, life);
    Session session = before.session().lettingGo(now);
    forgot |= !session.equals(before.session());
    var standing = new Standing(session, before.reachable(), before.person());
    return new Last(person, standing, view.messages(keys, life));
  }

  private List<Change> changes(KeyId life, long sequence) {
    Set<EntryId> out = removed.getOrDefault(life, Set.of());
    List<Change> before =
        view.changes()
            .get(keys, Rows.ofLife(life, sequence))
            .map(row -> row.value().changes())
            .orElse(List.of());
    List<Change> after =
        before.stream()
            .flatMap(change ->
                change.subject().filter(out::contains).isPresent()
                    ? change.remains().stream()
                    : Stream.of(change))
            .toList();
    forgot |= !after.equals(before);
    return after;
  }

  private List<Waiting> waiting(long sequence) {
    byte[] from = Rows.ofOutbox(new OutboxNumber(sequence, 0));
    byte[] end = Rows.ofOutbox(new OutboxNumber(sequence + 1, 0));
    return view.outbox().range(keys, from, end, Integer.MAX_VALUE).stream()
        .map(Row::value)
        .toList();
  }

  long leftOut() {
    return leftOut;
  }

  /** Records left out or put in another form, so far. */
  long changed() {
    return changed;
  }

  /** Whether anything that a person wrote was left out. */
  boolean forgot() {
    return forgot;
  }

  @Override
  public void close() {
    view.close();
  }
}
