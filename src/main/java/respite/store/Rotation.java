package respite.store;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Puts a new master key in the place of the old one. The new one lies beside it until every key is
 * wrapped anew; a rotation that was cut short is finished whenever the keys are opened. No data are
 * touched.
 */
final class Rotation {
  private final KeyDirectory directory;
  private final Path next;

  Rotation(KeyDirectory directory) {
    this.directory = directory;
    next = next(directory.master());
  }

  /** Where the new master key lies as long as a rotation is under way. */
  static Path next(Path master) {
    return master.resolveSibling(master.getFileName() + ".next");
  }

  /**
   * Makes the new master key, once every key is known to open with the old one; from here on the
   * rotation goes through. Returns how many keys.
   */
  int begin() throws IOException, GeneralSecurityException {
    if (!disk().exists(next)) {
      refuseDamaged();
      directory.files().write(next, Random.randBytes(WrappedKeys.KEY_BYTES));
    }
    return finish();
  }

  /** Half of the keys with the new one and half that open with none would be past mending. */
  private void refuseDamaged() throws IOException, GeneralSecurityException {
    var from = directory.unwrapping();
    for (Path file : directory.wrapped()) {
      byte[] _ = from.read(file, directory.purpose(file));
    }
  }

  /** Finishes a rotation, if one is under way; returns how many keys there are then, or 0. */
  int finish() throws IOException, GeneralSecurityException {
    if (!disk().exists(next)) {
      return 0;
    }
    SmallFiles files = directory.files();
    var from = directory.unwrapping();
    var to = new WrappedKeys(files, files.read(next));
    List<Path> wrapped = directory.wrapped();
    for (Path file : wrapped) {
      if (!to.wrapped(file)) {
        String purpose = directory.purpose(file);
        to.write(file, purpose, from.read(file, purpose));
      }
    }
    disk().move(next, directory.master());
    disk().syncDirectory(SmallFiles.folder(next));
    return wrapped.size();
  }

  private Disk disk() {
    return directory.files().disk();
  }
}
