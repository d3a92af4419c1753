package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import respite.store.Disk.DiskFile;
import respite.store.Manifest.Part;

/**
 * Puts a backup into an empty data directory, once it is known to be whole and the keys are known
 * to open it. Lives on the erasure list stay erased.
 */
public final class Restore {
  private final Disk disk;
  private final SmallFiles files;
  private final Path backup;
  private final DataDirectory directory;
  private final Keys keys;
  private long next = 1;
  private Optional<KeyId> log = Optional.empty();
  private long frames;
  private long closed;
  private final Set<KeyId> lost = new TreeSet<>(Comparator.comparing(KeyId::toString));
  private Optional<StoreFault> why = Optional.empty();

  private Restore(Disk disk, Path backup, DataDirectory directory, Keys keys) {
    this.disk = disk;
    this.files = new SmallFiles(disk);
    this.backup = backup;
    this.directory = directory;
    this.keys = keys;
  }

  /**
   * Restores and makes the view; returns how many frames the log has. Nothing is changed unless the
   * backup is whole, of the same bot, and opens with the keys. When only the view cannot be made,
   * the {@link StoreFault.DirectoryUnusable} says so, and the data are there.
   */
  public static long from(Disk disk, Path backup, DataDirectory directory, Keys keys) {
    try {
      Manifest manifest =
          Manifest.read(new SmallFiles(disk), backup)
              .orElseThrow(() -> new StoreFault.BackupUnusable(backup, "has no manifest"));
      return new Restore(disk, backup, directory, keys).run(manifest);
    } catch (IOException e) {
      throw new StoreFault.BackupUnusable(backup, "cannot be restored", e);
    }
  }

  private long run(Manifest manifest) throws IOException {
    var replacement = new Replacement(disk, directory.log());
    replacement.finish();
    if (directory.holdsData(disk)) {
      throw new StoreFault.DirectoryUnusable(
          directory.path(), "holds data", "Move them away first: nothing is ever overwritten.");
    }
    if (manifest.bot() != directory.bot()) {
      throw new StoreFault.OtherBot(backup, manifest.bot(), directory.bot());
    }
    for (Part part : manifest.parts()) {
      verify(part);
    }
    if (next != manifest.next()) {
      throw new StoreFault.BackupUnusable(
          backup, "ends at frame %d instead of %d".formatted(next - 1, manifest.next() - 1));
    }
    refuseOtherKeys();
    bring(manifest.parts(), replacement);
    return view();
  }

  private long view() {
    try {
      return Rebuild.view(disk, directory, keys);
    } catch (RuntimeException e) {
      throw new StoreFault.DirectoryUnusable(
          directory.path(),
          "is restored, but its view was not made: " + e.getMessage(),
          "Run \"rebuild\".",
          e);
    }
  }

  /** All segments or none: what is left of a restore that was cut short counts for nothing. */
  private void bring(List<Part> parts, Replacement replacement) throws IOException {
    for (Part part : parts) {
      byte[] bytes = files.read(backup.resolve(part.name()));
      try (DiskFile file = disk.open(replacement.draft(part.first()))) {
        file.write(ByteBuffer.wrap(bytes), 0);
        file.force();
      }
    }
    replacement.commit();
  }

  private void verify(Part part) throws IOException {
    Path file = backup.resolve(part.name());
    if (!disk.exists(file)) {
      throw new StoreFault.BackupUnusable(file, "is missing");
    }
    byte[] bytes = files.read(file);
    if (!part.isOf(bytes)) {
      throw new StoreFault.BackupUnusable(file, "is damaged");
    }
    try (DiskFile open = disk.openToRead(file)) {
      SegmentHeader header =
          Segments.header(file, open)
              .orElseThrow(() -> new StoreFault.BackupUnusable(file, "is damaged"));
      KeyId same = log.orElse(header.log());
      boolean follows = header.first() == next && part.first() == next;
      if (!follows || header.bot() != directory.bot() || !header.log().equals(same)) {
        throw new StoreFault.BackupUnusable(file, "does not go on from the one before it");
      }
      log = Optional.of(same);
      next = verify(new SegmentWalk(file, header, new SegmentReader(open)));
    } catch (StoreFault.LogDamaged e) {
      throw new StoreFault.BackupUnusable(file, e.what());
    }
  }

  private long verify(SegmentWalk walk) throws IOException {
    for (var record = walk.next(); record.isPresent(); record = walk.next()) {
      tryKey(record.get());
    }
    return walk.end();
  }

  private void tryKey(LogRecord record) {
    frames++;
    try {
      LogCheck.open(keys, record);
    } catch (StoreFault e) {
      closed++;
      lost.add(record.key());
      why = Optional.of(why.orElse(e));
    }
  }

  private void refuseOtherKeys() {
    if (why.isPresent()) {
      throw new StoreFault.KeyUnusable(
          keys.people(),
          "and its folder do not fit this backup: %d of %d frames do not open"
              .formatted(closed, frames),
          "Bring back the key directory that belongs to it (restore-keys), and nothing else. Keys that were"
              + " copied before the data lack those of newcomers: take the backup of the data before"
              + " this one, or let their entries go with \"write-off\" (%s)."
                  .formatted(
                      String.join(", ", lost.stream().limit(3).map(KeyId::toString).toList())),
          why.get());
    }
  }
}
