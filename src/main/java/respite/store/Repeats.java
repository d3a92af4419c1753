package respite.store;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mapdb.BTreeMap;

/**
 * Which updates and taps were committed, so that Telegram's repeats are dropped: those of the last
 * 48 hours of running, and the last 10,000 in any case; never for ever, as Telegram's numbers may
 * start lower after a quiet week. Taps are kept as keyed hashes. One thread at a time.
 */
final class Repeats {
  static final int LEAST = 10_000;
  static final Duration KEPT = Duration.ofDays(2);
  private static final byte UPDATE = 1;
  private static final byte TAP = 2;

  /** One repeat to look out for: an update's number or a tap's hash, and when it came. */
  record Mark(byte kind, long value, long running) {
    static final int BYTES = 1 + 2 * Long.BYTES;

    static Mark read(ByteBuffer from) {
      return new Mark(from.get(), from.getLong(), from.getLong());
    }

    void write(ByteBuffer to) {
      to.put(kind).putLong(value).putLong(running);
    }
  }

  /** A mark, and the frame it is of. */
  record Placed(long sequence, Mark mark) {}

  /** A mark, and the life it is of. */
  private record Owned(KeyId life, Mark mark) {
    static final int BYTES = KeyId.BYTES + Mark.BYTES;

    static Owned read(ByteBuffer from) {
      return new Owned(KeyId.read(from), Mark.read(from));
    }
  }

  private final BTreeMap<byte[], byte[]> table;
  private final Keys keys;
  private final TreeMap<Long, Owned> byOrder = new TreeMap<>();
  private final Set<Long> updates = new HashSet<>();
  private final Set<Long> taps = new HashSet<>();

  Repeats(BTreeMap<byte[], byte[]> table, Keys keys) {
    this.table = table;
    this.keys = keys;
    for (Map.Entry<byte[], byte[]> row : table.entrySet()) {
      remember(
          ByteBuffer.wrap(row.getKey()).getLong(), Owned.read(ByteBuffer.wrap(row.getValue())));
    }
  }

  boolean handled(long update) {
    return updates.contains(update);
  }

  boolean handledTap(String callback) {
    return taps.contains(keys.hash(callback));
  }

  void addUpdate(KeyId life, long sequence, long running, long update) {
    add(life, sequence, new Mark(UPDATE, update, running));
  }

  void addTap(KeyId life, long sequence, long running, String callback) {
    add(life, sequence, new Mark(TAP, keys.hash(callback), running));
  }

  /** What is remembered of the frame with that sequence. */
  List<Mark> of(long sequence) {
    return Stream.of(2 * sequence, 2 * sequence + 1)
        .flatMap(order -> Optional.ofNullable(byOrder.get(order)).stream())
        .map(Owned::mark)
        .toList();
  }

  /** What is remembered of all frames of a life, in their order. */
  List<Placed> of(KeyId life) {
    return byOrder.entrySet().stream()
        .filter(entry -> entry.getValue().life().equals(life))
        .map(entry -> new Placed(entry.getKey() / 2, entry.getValue().mark()))
        .toList();
  }

  void add(KeyId life, long sequence, Mark mark) {
    long order = 2 * sequence + (mark.kind() == UPDATE ? 0 : 1);
    ByteBuffer row = ByteBuffer.allocate(Owned.BYTES);
    life.write(row);
    mark.write(row);
    table.put(Rows.ofSequence(order), row.array());
    remember(order, new Owned(life, mark));
    forgetOld(mark.running() - KEPT.toMillis());
  }

  private void remember(long order, Owned owned) {
    byOrder.put(order, owned);
    Mark mark = owned.mark();
    (mark.kind() == UPDATE ? updates : taps).add(mark.value());
  }

  /** Updates and their taps come in pairs at most, so twice as many marks hold enough of both. */
  private void forgetOld(long before) {
    Iterator<Map.Entry<Long, Owned>> oldest = byOrder.entrySet().iterator();
    while (byOrder.size() > 2 * LEAST) {
      Map.Entry<Long, Owned> entry = oldest.next();
      Mark mark = entry.getValue().mark();
      if (mark.running() >= before) {
        return;
      }
      (mark.kind() == UPDATE ? updates : taps).remove(mark.value());
      table.remove(Rows.ofSequence(entry.getKey()));
      oldest.remove();
    }
  }
}
