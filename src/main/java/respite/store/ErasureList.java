package respite.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * The lives that were erased, in the key directory: a line that names the format, then one key id a
 * line with its CRC32C; in the first format bare ids. It only grows. Frames of a life on it are
 * passed over wherever they turn up; without it a missing key would be damage. Safe for many
 * threads.
 */
final class ErasureList {
  static final String NAME = "erased";
  private static final String FORMAT = "erased lives 2";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private final SmallFiles files;
  private final Path file;
  private final Set<String> ids;

  private ErasureList(SmallFiles files, Path file, Set<String> ids) {
    this.files = files;
    this.file = file;
    this.ids = ids;
  }

  /** Reads the list; empty where there is no file. A line that is not whole is a fault. */
  static ErasureList read(SmallFiles files, Path file) throws IOException {
    List<String> lines = files.lines(file);
    boolean isSummed = !lines.isEmpty() && lines.getFirst().equals(FORMAT);
    Set<String> ids = new TreeSet<>();
    for (int i = isSummed ? 1 : 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String id = line.substring(0, Math.min(line.length(), 32));
      if (!ID.matcher(id).matches() || !line.equals(isSummed ? summed(id) : id)) {
        throw new StoreFault.KeyUnusable(
            file, "is damaged at line " + (i + 1), "Bring it back from a backup of the keys.");
      }
      ids.add(id);
    }
    return new ErasureList(files, file, ids);
  }

  private static String summed(String id) {
    var sum = new CRC32C();
    sum.update(id.getBytes(StandardCharsets.US_ASCII));
    return "%s %08x".formatted(id, sum.getValue());
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
      String lines =
          ids.stream().map(id -> "\n" + summed(id)).collect(Collectors.joining("", FORMAT, "\n"));
      files.write(file, lines.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
