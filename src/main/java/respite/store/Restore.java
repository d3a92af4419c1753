package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  private long frames;
  private long closed;
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
   * backup is whole, of the same bot, and opens with the keys.
   */
  public static long from(Disk disk, Path backup, DataDirectory directory, Keys keys) {
    try {
      Manifest manifest =
          Manifest.read(new SmallFiles(disk), backup)
              .orElseThrow(() -> new StoreFault.BackupUnusable(backup, "has no manifest"));
      return new Restore(disk, backup, directory, keys).run(manifest);
    } catch (IOException e) {
      throw new StoreFault.BackupUnusable(backup, "cannot be restored: " + e);
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
    refuseOtherKeys();
    bring(manifest.parts(), replacement);
    long made = Rebuild.view(disk, directory, keys);
    if (made != manifest.next() - 1) {
      throw new StoreFault.BackupUnusable(
          backup, "ends at frame %d instead of %d".formatted(made, manifest.next() - 1));
    }
    return made;
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
    if (bytes.length != part.bytes() || !Backup.sha256(bytes).equals(part.sha256())) {
      throw new StoreFault.BackupUnusable(file, "is damaged");
    }
    try (DiskFile open = disk.openToRead(file)) {
      var reader = new SegmentReader(open);
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        tryKey(record.get());
      }
    }
  }

  private void tryKey(LogRecord record) {
    frames++;
    try {
      LogCheck.open(keys, record);
    } catch (StoreFault e) {
      closed++;
      why = Optional.of(why.orElse(e));
    }
  }

  private void refuseOtherKeys() {
    if (why.isPresent()) {
      throw new StoreFault.KeyUnusable(
          keys.people(),
          "and its folder do not fit this backup: %d of %d frames do not open"
              .formatted(closed, frames),
          "Bring back the key directory that belongs to it (restore-keys), and nothing else.",
          why.get());
    }
  }
}
