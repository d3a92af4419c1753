package respite.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The lives whose key is made but whose first frame may not be in the log: an empty file each, in a
 * folder of the key directory. After a crash they alone may be erased for want of frames: where the
 * data directory was moved away, every other key seems unused too. Any thread may use it.
 */
final class Beginnings {
  static final String NAME = "beginning";

  private final SmallFiles files;
  private final Path folder;

  private Beginnings(SmallFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /**
   * Those noted in a folder, which is made where there is none. A note that was not whole yet is
   * removed: no key was made after it.
   */
  static Beginnings in(SmallFiles files, Path folder) throws IOException {
    Disk disk = files.disk();
    for (Path file : disk.list(folder)) {
      if (file.toString().endsWith(SmallFiles.DRAFT)) {
        disk.delete(file);
      }
    }
    disk.syncDirectory(folder);
    return new Beginnings(files, folder);
  }

  /** Notes a life; durable when this returns. */
  void add(KeyId life) throws IOException {
    files.write(file(life), new byte[0]);
  }

  /** Takes the note away for good, if there is one. */
  void remove(KeyId life) throws IOException {
    files.destroy(file(life));
  }

  List<KeyId> ids() throws IOException {
    return files.disk().list(folder).stream()
        .map(file -> file.getFileName().toString())
        .map(KeyId::parse)
        .toList();
  }

  private Path file(KeyId life) {
    return folder.resolve(life.toString());
  }
}
