package respite.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of the key directory, two at most: a new one takes the place of the older. The bot knows
 * where they lie and takes the keys of erased lives out of them too.
 */
public final class KeyBackup {
  private static final Logger LOG = LoggerFactory.getLogger(KeyBackup.class);
  private static final String PLACES = "backups";

  /** The newest first. */
  private static final List<String> SLOTS = List.of("keys-1", "keys-2");

  private final Path masterKey;
  private final Path keys;

  /** Backups of the directory in which that master key lies. */
  public KeyBackup(Path masterKeyFile) {
    masterKey = masterKeyFile.toAbsolutePath();
    keys = OwnerFiles.folder(masterKey);
  }

  /** Copies the keys to a directory, while the bot runs or not; returns the copy's place. */
  public Path make(Path target) {
    try {
      Path place = target.toAbsolutePath();
      OwnerFiles.createDirectory(place);
      remember(place);
      Path draft = place.resolve("new");
      remove(draft);
      copy(keys, draft);
      Path newest = place.resolve(SLOTS.getFirst());
      Path older = place.resolve(SLOTS.getLast());
      if (Files.exists(newest)) {
        remove(older);
        Files.move(newest, older, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(draft, newest, StandardCopyOption.ATOMIC_MOVE);
      new FileDisk().syncDirectory(place);
      purge(place);
      return newest;
    } catch (IOException e) {
      throw new StoreFault.BackupUnusable(target, "of the keys cannot be written: " + e);
    }
  }

  /** Puts a copy in the place of a key directory that is gone; what it was, is restored. */
  public void restore(Path target) {
    try {
      Path slot =
          newest(target.toAbsolutePath())
              .orElseThrow(() -> new StoreFault.BackupUnusable(target, "holds no keys"));
      if (Files.exists(masterKey)) {
        throw new StoreFault.KeyUnusable(
            masterKey, "is there already", "Move the key directory away first.");
      }
      OwnerFiles.createDirectory(keys);
      ErasureList before = ErasureList.read(keys.resolve(ErasureList.NAME));
      copy(slot, keys);
      ErasureList after = ErasureList.read(keys.resolve(ErasureList.NAME));
      for (KeyId id : before.ids()) {
        after.add(id);
      }
    } catch (IOException e) {
      throw new StoreFault.BackupUnusable(target, "of the keys cannot be restored: " + e);
    }
  }

  /** Takes the keys of erased lives out of every copy within reach. */
  public void purge() {
    try {
      for (Path place : places()) {
        if (Files.isDirectory(place)) {
          purge(place);
        } else {
          LOG.warn("The backup of the keys at {} is out of reach; erased keys may be in it", place);
        }
      }
    } catch (IOException e) {
      throw new StoreFault.BackupUnusable(keys, "of the keys cannot be purged: " + e);
    }
  }

  private void purge(Path place) throws IOException {
    ErasureList erased = ErasureList.read(keys.resolve(ErasureList.NAME));
    for (String slot : SLOTS) {
      Path copy = place.resolve(slot);
      if (Files.isDirectory(copy)) {
        ErasureList list = ErasureList.read(copy.resolve(ErasureList.NAME));
        for (KeyId id : erased.ids()) {
          list.add(id);
          OwnerFiles.destroy(copy.resolve("people").resolve(id + ".key"));
        }
      }
    }
  }

  private List<Path> places() throws IOException {
    Path file = keys.resolve(PLACES);
    return Files.exists(file)
        ? Files.readAllLines(file).stream().map(Path::of).toList()
        : List.of();
  }

  private void remember(Path place) throws IOException {
    List<Path> all = new ArrayList<>(places());
    if (!all.contains(place)) {
      all.add(place);
      String lines = String.join("\n", all.stream().map(Path::toString).toList());
      OwnerFiles.write(keys.resolve(PLACES), lines.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * The list of the erased comes last: whatever key is not in the copy is then on it. Which lives
   * are beginning is true of this moment only and is not copied.
   */
  private static void copy(Path from, Path to) throws IOException {
    OwnerFiles.createDirectory(to);
    try (Stream<Path> found = Files.walk(from)) {
      Comparator<Path> last = Comparator.comparing(file -> file.endsWith(ErasureList.NAME));
      List<Path> files =
          found
              .filter(file -> !file.toString().endsWith(OwnerFiles.DRAFT))
              .filter(file -> !file.startsWith(from.resolve(Beginnings.NAME)))
              .sorted(last.thenComparing(Comparator.naturalOrder()))
              .toList();
      for (Path file : files) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          OwnerFiles.createDirectory(copy);
        } else if (Files.exists(file)) {
          OwnerFiles.write(copy, Files.readAllBytes(file));
        }
      }
    }
  }

  private static Optional<Path> newest(Path place) {
    return SLOTS.stream().map(place::resolve).filter(Files::isDirectory).findFirst();
  }

  private static void remove(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
