package respite.store;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody with the data and the keys can read. */
public final class Plaintext {
  private Plaintext() {}

  /** Every record of the log and every row of the view, of all lives whose keys there are. */
  public static List<String> of(Disk disk, DataDirectory data, Keys keys) throws IOException {
    List<String> all = new ArrayList<>();
    try (CommitLog log = CommitLog.open(disk, data.log(), data.bot(), CommitLog.Limits.DEFAULT)) {
      log.read(1, record -> open(keys, record).ifPresent(all::add));
      try (View view =
          View.open(disk, ViewOpener.newest(disk, data.view()), log.id(), Long.MAX_VALUE)) {
        for (Table<?> table : view.tables()) {
          table.map().values().forEach(row -> all.add(table.open(keys, row).value().toString()));
        }
      }
    }
    return all;
  }

  private static Optional<String> open(Keys keys, LogRecord record) {
    if (record.kind() == FrameKind.ERASED) {
      return Optional.empty();
    }
    Optional<Aead> key = keys.open(record.key());
    var place = new Sealed.Place(record.key(), record.kind(), record.sequence());
    return key.map(
        opened -> new String(Sealed.open(opened, place, record.payload()), StandardCharsets.UTF_8));
  }
}
