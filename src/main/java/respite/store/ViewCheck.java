package respite.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapdb.BTreeMap;

/** Compares the view on disk with one made in memory from the log, as far as the view goes. */
final class ViewCheck {
  private final Disk disk;
  private final Path directory;
  private final CommitLog log;
  private final Keys keys;
  private final List<String> findings;
  private final List<String> notes;

  ViewCheck(
      Disk disk,
      Path directory,
      CommitLog log,
      Keys keys,
      List<String> findings,
      List<String> notes) {
    this.disk = disk;
    this.directory = directory;
    this.log = log;
    this.keys = keys;
    this.findings = findings;
    this.notes = notes;
  }

  /** Returns how many rows were compared: none of a view that is to be made anew. */
  long run() throws IOException {
    if (ViewOpener.isMarked(disk, directory)) {
      notes.add("The view is damaged or out of date; the next start makes it anew.");
      return 0;
    }
    try (View found =
            View.open(disk, ViewOpener.newest(disk, directory), log.id(), Long.MAX_VALUE);
        View made = View.inMemory(log.id())) {
      if (found.applied() >= log.next()) {
        throw new StoreFault.ViewAhead(found.applied(), log.next() - 1, log.directory());
      }
      if (found.applied() + 1 < log.compactedTo()) {
        findings.add("The view is older than the compacted log; the next start makes it anew.");
        return 0;
      }
      if (found.holdsErased(keys)) {
        notes.add("The view holds somebody who was erased since; the next start puts it right.");
        return 0;
      }
      Applier applier = new Applier(made, keys, new Repeats(made.repeats(), keys));
      log.read(1, found.applied() + 1, applier::apply);
      return compare(found, made);
    }
  }

  /** What a row says, once opened: sealed bytes differ each time they are sealed. */
  private interface Meaning {
    Object of(byte[] row);
  }

  private long compare(View found, View made) {
    long rows = compare("lives", found.lives(), made.lives(), Arrays::toString);
    // What it has more is fine: the log forgot where that came from.
    rows += missing("repeats", found.repeats(), made.repeats(), Arrays::toString);
    List<Table<?>> others = made.tables();
    for (int i = 0; i < others.size(); i++) {
      Table<?> table = found.tables().get(i);
      rows += compare(table.name(), table.map(), others.get(i).map(), row -> meaning(table, row));
    }
    return rows;
  }

  /** Where a row was last written from is not compared: compaction may move that. */
  private List<Object> meaning(Table<?> table, byte[] bytes) {
    Table.Row<?> row = table.open(keys, bytes);
    return List.of(row.life(), row.value());
  }

  private long compare(
      String name, BTreeMap<byte[], byte[]> found, BTreeMap<byte[], byte[]> made, Meaning meaning) {
    long rows = missing(name, found, made, meaning);
    for (Map.Entry<byte[], byte[]> row : found.entrySet()) {
      if (!made.containsKey(row.getKey())) {
        findings.add("The view's row %s is not in the log.".formatted(place(name, row)));
      }
    }
    return rows;
  }

  /** Finds what the view lacks or has otherwise; returns how many rows there should be. */
  private long missing(
      String name, BTreeMap<byte[], byte[]> found, BTreeMap<byte[], byte[]> made, Meaning meaning) {
    long rows = 0;
    for (Map.Entry<byte[], byte[]> row : made.entrySet()) {
      Optional<byte[]> other = Optional.ofNullable(found.get(row.getKey()));
      if (other.isEmpty() || !same(meaning, other.get(), row.getValue())) {
        findings.add("The view's row %s differs from the log.".formatted(place(name, row)));
      }
      rows++;
    }
    return rows;
  }

  private static boolean same(Meaning meaning, byte[] found, byte[] made) {
    try {
      return meaning.of(found).equals(meaning.of(made));
    } catch (StoreFault.SealBroken | StoreFault.FormUnknown e) {
      return false;
    }
  }

  private static String place(String table, Map.Entry<byte[], byte[]> row) {
    return table + " " + HexFormat.of().formatHex(row.getKey());
  }
}
