package respite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import respite.port.Announcement;
import respite.port.Announcements;

/**
 * Announcements as files in the data directory, so that a command beside a running bot can make
 * one: it puts a new file there, whole, and the bot that holds the directory names it by the
 * instant at which it takes it up, which stays its name for ever.
 */
final class AnnouncementBoard implements Announcements {
  private static final String NEW = ".new";
  private static final String TAKEN = ".txt";

  private final Path directory;

  AnnouncementBoard(Path data) {
    directory = data.resolve("announcements");
  }

  /** Puts one up; throws {@link Unusable} when it is empty or too long. */
  void post(String text) throws IOException {
    String words = text.strip();
    if (words.isEmpty() || words.length() > Announcement.LONGEST) {
      throw new Unusable(
          "An announcement has 1 to %d characters, not %d."
              .formatted(Announcement.LONGEST, words.length()));
    }
    Files.createDirectories(directory);
    Path draft = Files.createTempFile(directory, "announcement-", ".draft");
    Files.writeString(draft, words);
    Path whole = directory.resolve(draft.getFileName().toString().replace(".draft", NEW));
    Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public List<Announcement> all(Instant now) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try {
      var taken = new ArrayList<>(taken());
      for (Path file : files(NEW)) {
        long free = taken.isEmpty() ? 0 : taken.getLast().at().toEpochMilli() + 1;
        var at = Instant.ofEpochMilli(Math.max(now.toEpochMilli(), free));
        Path named = directory.resolve(at.toEpochMilli() + TAKEN);
        Files.move(file, named, StandardCopyOption.ATOMIC_MOVE);
        taken.add(new Announcement(at, Files.readString(named)));
      }
      return List.copyOf(taken);
    } catch (IOException e) {
      throw new UncheckedIOException("the announcements cannot be read", e);
    }
  }

  private List<Announcement> taken() throws IOException {
    var all = new ArrayList<Announcement>();
    for (Path file : files(TAKEN)) {
      String name = file.getFileName().toString();
      long at = Long.parseLong(name.substring(0, name.length() - TAKEN.length()));
      all.add(new Announcement(Instant.ofEpochMilli(at), Files.readString(file)));
    }
    all.sort(Comparator.comparing(Announcement::at));
    return all;
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
