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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Announcement;
import respite.port.Announcements;

/**
 * Announcements as files in the data directory, so that a command beside a running bot can make
 * one: it puts a new file there, whole, and the bot that holds the directory names it by the
 * instant at which it takes it up, which stays its name for ever. A file that cannot be taken is
 * named in the log, once, and left where it is; it holds up no other.
 */
final class AnnouncementBoard implements Announcements {
  private static final Logger LOG = LoggerFactory.getLogger(AnnouncementBoard.class);
  private static final String NEW = ".new";
  private static final String TAKEN = ".txt";
  private static final Pattern INSTANT = Pattern.compile("(\\d{1,15})\\.txt");

  private final Path directory;
  private final Set<Path> passedOver = ConcurrentHashMap.newKeySet();

  AnnouncementBoard(Path data) {
    directory = data.resolve("announcements");
  }

  /** Puts one up; throws {@link Unusable} when it is empty or too long. */
  void post(String text) throws IOException {
    String words = text.strip();
    if (!isWithinBounds(words)) {
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
        takenUp(file, at).ifPresent(taken::add);
      }
      return List.copyOf(taken);
    } catch (IOException e) {
      throw new UncheckedIOException("the announcements cannot be read", e);
    }
  }

  /** Named by that instant from now on. It is read before, so that what gets a name can be read. */
  private Optional<Announcement> takenUp(Path file, Instant at) {
    Optional<String> words = words(file);
    try {
      if (words.isPresent()) {
        Path named = directory.resolve(at.toEpochMilli() + TAKEN);
        Files.move(file, named, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      passOver(file, "it cannot be renamed: " + e);
      return Optional.empty();
    }
    return words.map(text -> new Announcement(at, text));
  }

  private List<Announcement> taken() throws IOException {
    var all = new ArrayList<Announcement>();
    for (Path file : files(TAKEN)) {
      var name = INSTANT.matcher(file.getFileName().toString());
      if (name.matches()) {
        var at = Instant.ofEpochMilli(Long.parseLong(name.group(1)));
        words(file).map(text -> new Announcement(at, text)).ifPresent(all::add);
      } else {
        passOver(file, "its name is no instant");
      }
    }
    all.sort(Comparator.comparing(Announcement::at));
    return all;
  }

  private Optional<String> words(Path file) {
    try {
      Optional<String> words = Optional.of(Files.readString(file));
      if (words.filter(AnnouncementBoard::isWithinBounds).isEmpty()) {
        passOver(file, "it is empty or too long");
      }
      return words.filter(AnnouncementBoard::isWithinBounds);
    } catch (IOException e) {
      passOver(file, "it cannot be read: " + e);
      return Optional.empty();
    }
  }

  private void passOver(Path file, String why) {
    if (passedOver.add(file)) {
      LOG.warn("{} is not announced: {}", file, why);
    }
  }

  private static boolean isWithinBounds(String words) {
    return !words.isBlank() && words.length() <= Announcement.LONGEST;
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
