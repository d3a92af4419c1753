package respite.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Keeps data and keys apart, and the copies of the two: whoever finds both in one place can read
 * every journal.
 */
public final class Apart {
  /** So far below the directory of a copy, copies of the other kind are looked for. */
  private static final int DEPTH = 4;

  /** A file that no key directory and no copy of one is without. */
  private static final String KEY = "index.key";

  private Apart() {}

  /**
   * Whether two directories, which need not be there yet, are the same or one lies in the other;
   * links are followed.
   */
  public static boolean isNested(Path one, Path other) throws IOException {
    return SmallFiles.isNested(one, other);
  }

  /**
   * Refuses, with {@link StoreFault.BackupUnusable}, a place for a copy of the data that is, holds,
   * or lies in the key directory or copies of keys.
   *
   * @param masterKey its folder is the key directory
   */
  public static void fromKeys(Path masterKey, Path target) {
    refuse(
        target, SmallFiles.folder(masterKey), "the key directory", "copies of keys", Apart::isKeys);
  }

  /**
   * Refuses, with {@link StoreFault.BackupUnusable}, a place for copies of the keys that is, holds,
   * or lies in the data directory or a backup of data.
   */
  public static void fromData(Path data, Path target) {
    refuse(target, data, "the data directory", "a backup of data", Apart::isBackup);
  }

  private static void refuse(
      Path target, Path other, String name, String copies, Predicate<Path> isCopy) {
    try {
      if (isNested(target, other)) {
        throw unusable(target, "and " + name + " lie in one another");
      }
      if (isInside(target, isCopy) || holds(target, isCopy)) {
        throw unusable(target, "and " + copies + " lie in one another");
      }
    } catch (IOException e) {
      throw unusable(target, "cannot be looked at: " + e);
    }
  }

  private static StoreFault unusable(Path target, String why) {
    return new StoreFault.BackupUnusable(
        target, why, "Name another directory, apart from those of the other kind.");
  }

  private static boolean isInside(Path target, Predicate<Path> isCopy) throws IOException {
    for (Path place = SmallFiles.real(target.toAbsolutePath());
        place != null;
        place = place.getParent()) {
      if (isCopy.test(place)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Path target, Predicate<Path> isCopy) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    var found = new AtomicBoolean();
    Files.walkFileTree(
        target.toRealPath(),
        Set.of(),
        DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            found.compareAndSet(false, isCopy.test(directory));
            return found.get() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // what this user cannot read, this user did not copy
          }
        });
    return found.get();
  }

  /** Keys, or the place of copies of them. */
  private static boolean isKeys(Path directory) {
    return Files.exists(directory.resolve(KEY))
        || KeyBackup.SLOTS.stream().anyMatch(slot -> Files.exists(directory.resolve(slot, KEY)));
  }

  private static boolean isBackup(Path directory) {
    Path file = directory.resolve(Manifest.NAME);
    byte[] sign = Manifest.SIGN.getBytes(StandardCharsets.US_ASCII);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var start = Files.newInputStream(file)) {
      return Arrays.equals(start.readNBytes(sign.length), sign);
    } catch (IOException e) {
      return true; // not known, so not trusted
    }
  }
}
