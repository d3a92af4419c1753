package respite.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lives that were erased, one key id a line, in the key directory. It only grows. Frames of a
 * life on it are passed over wherever they turn up; without it a missing key would be damage. Safe
 * for many threads.
 */
final class ErasureList {
  static final String NAME = "erased";
  private static final Pattern LINE = Pattern.compile("[0-9a-f]{32}");

  private final SmallFiles files;
  private final Path file;
  private final Set<String> ids;

  private ErasureList(SmallFiles files, Path file, Set<String> ids) {
    this.files = files;
    this.file = file;
    this.ids = ids;
  }

  /** Reads the list; empty where there is no file. A line that is no key id is a fault. */
  static ErasureList read(SmallFiles files, Path file) throws IOException {
    Set<String> ids = new TreeSet<>(files.lines(file));
    if (!ids.stream().allMatch(LINE.asMatchPredicate())) {
      throw new StoreFault.KeyUnusable(
          file, "is damaged", "Restore it from a backup of the keys, or remove the bad lines.");
    }
    return new ErasureList(files, file, ids);
  }

  synchronized boolean contains(KeyId life) {
    return ids.contains(life.toString());
  }

  synchronized Set<KeyId> ids() {
    return ids.stream().map(KeyId::parse).collect(Collectors.toSet());
  }

  /** Adds lives; durable when this returns. */
  synchronized void add(Set<KeyId> lives) throws IOException {
    if (ids.addAll(lives.stream().map(KeyId::toString).toList())) {
      String lines = ids.stream().map(id -> id + "\n").collect(Collectors.joining());
      files.write(file, lines.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
