package respite.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a backup of the log consists of; written last, so that a backup is whole or is the one
 * before. Lines of text: the format, the bot, the sequence after the last frame, then one line for
 * each segment in order.
 */
record Manifest(long bot, long next, List<Part> parts) {
  static final String NAME = "manifest";

  /** What every manifest begins with. */
  static final String SIGN = "respite-backup ";

  private static final String FORMAT = SIGN + "1";
  private static final String PART = "\\d{20}-\\d{1,9}-[0-9a-f]{1,64}\\.log";

  /**
   * One segment.
   *
   * @param name its file in the backup, which tells first sequence, generation and what is in it:
   *     no other content ever takes its place
   * @param sha256 of its bytes, in hexadecimal
   */
  record Part(String name, long bytes, String sha256) {
    static Part of(SegmentHeader header, byte[] bytes) {
      String sha256 = Backup.sha256(bytes);
      String name = "%020d-%d-%s.log".formatted(header.first(), header.generation(), sha256);
      return new Part(name, bytes.length, sha256);
    }

    /** Whether these are its bytes. */
    boolean isOf(byte[] content) {
      return content.length == bytes && Backup.sha256(content).equals(sha256);
    }

    /** The sequence that the segment begins with. */
    long first() {
      return Long.parseLong(name, 0, 20, 10);
    }
  }

  Manifest {
    parts = List.copyOf(parts);
  }

  /** The manifest of the backup in a directory; empty where none was ever finished. */
  static Optional<Manifest> read(SmallFiles files, Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    if (!files.disk().exists(file)) {
      return Optional.empty();
    }
    byte[] text = files.read(file);
    Manifest manifest = parse(file, new String(text, StandardCharsets.US_ASCII).lines().toList());
    // A bit that flips where nothing is read would go unnoticed until it flips the next one, too.
    if (!Arrays.equals(manifest.text(), text)) {
      throw new StoreFault.BackupUnusable(file, "is damaged");
    }
    return Optional.of(manifest);
  }

  /** Whether a file of that name is a segment in a backup, or a draft of one or of a manifest. */
  static boolean isOfBackup(String name) {
    String whole =
        name.endsWith(SmallFiles.DRAFT)
            ? name.substring(0, name.length() - SmallFiles.DRAFT.length())
            : name;
    return whole.matches(PART) || name.equals(NAME + SmallFiles.DRAFT);
  }

  private static Manifest parse(Path file, List<String> lines) {
    try {
      if (!lines.getFirst().equals(FORMAT)) {
        throw new StoreFault.BackupUnusable(file, "is of another format");
      }
      List<Part> parts = new ArrayList<>();
      for (String line : lines.subList(3, lines.size())) {
        String[] words = line.split(" ", -1);
        if (!words[0].matches(PART)) {
          throw new StoreFault.BackupUnusable(file, "is damaged");
        }
        parts.add(new Part(words[0], Long.parseLong(words[1]), words[2]));
      }
      return new Manifest(number(lines.get(1), "bot "), number(lines.get(2), "next "), parts);
    } catch (RuntimeException e) {
      throw e instanceof StoreFault ? e : new StoreFault.BackupUnusable(file, "is damaged");
    }
  }

  private static long number(String line, String label) {
    return Long.parseLong(line, label.length(), line.length(), 10);
  }

  void write(SmallFiles files, Path directory) throws IOException {
    files.write(directory.resolve(NAME), text());
  }

  private byte[] text() {
    var text = new StringBuilder("%s\nbot %d\nnext %d\n".formatted(FORMAT, bot, next));
    parts.forEach(
        part -> text.append("%s %d %s\n".formatted(part.name(), part.bytes(), part.sha256())));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
