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
    private static Mark read(byte[] row) {
      ByteBuffer from = ByteBuffer.wrap(row);
      return new Mark(from.get(), from.getLong(), from.getLong());
    }
  }

  private final BTreeMap<byte[], byte[]> table;
  private final Keys keys;
  private final TreeMap<Long, Mark> byOrder = new TreeMap<>();
  private final Set<Long> updates = new HashSet<>();
  private final Set<Long> taps = new HashSet<>();

  Repeats(BTreeMap<byte[], byte[]> table, Keys keys) {
    this.table = table;
    this.keys = keys;
    for (Map.Entry<byte[], byte[]> row : table.entrySet()) {
      remember(ByteBuffer.wrap(row.getKey()).getLong(), Mark.read(row.getValue()));
    }
  }

  boolean handled(long update) {
    return updates.contains(update);
  }

  boolean handledTap(String callback) {
    return taps.contains(keys.hash(callback));
  }

  void addUpdate(long sequence, long running, long update) {
    add(sequence, new Mark(UPDATE, update, running));
  }

  void addTap(long sequence, long running, String callback) {
    add(sequence, new Mark(TAP, keys.hash(callback), running));
  }

  /** What is remembered of the frame with that sequence. */
  List<Mark> of(long sequence) {
    return Stream.of(2 * sequence, 2 * sequence + 1)
        .flatMap(order -> Optional.ofNullable(byOrder.get(order)).stream())
        .toList();
  }

  /** Takes over what another remembers. */
  void addAll(Repeats other) {
    other.byOrder.forEach((order, mark) -> {
      if (!byOrder.containsKey(order)) {
        put(order, mark);
      }
    });
  }

  void add(long sequence, Mark mark) {
    put(2 * sequence + (mark.kind() == UPDATE ? 0 : 1), mark);
    forgetOld(mark.running() - KEPT.toMillis());
  }

  private void put(long order, Mark mark) {
    ByteBuffer value = ByteBuffer.allocate(1 + 2 * Long.BYTES);
    value.put(mark.kind()).putLong(mark.value()).putLong(mark.running());
    table.put(Rows.ofSequence(order), value.array());
    remember(order, mark);
  }

  private void remember(long order, Mark mark) {
    byOrder.put(order, mark);
    (mark.kind() == UPDATE ? updates : taps).add(mark.value());
  }

  /** Updates and their taps come in pairs at most, so twice as many marks hold enough of both. */
  private void forgetOld(long before) {
    Iterator<Map.Entry<Long, Mark>> oldest = byOrder.entrySet().iterator();
    while (byOrder.size() > 2 * LEAST) {
      Map.Entry<Long, Mark> entry = oldest.next();
      Mark mark = entry.getValue();
      if (mark.running() >= before) {
        return;
      }
      (mark.kind() == UPDATE ? updates : taps).remove(mark.value());
      table.remove(Rows.ofSequence(entry.getKey()));
      oldest.remove();
    }
  }
}
