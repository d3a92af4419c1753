package respite.store;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a new master key in the place of the old one. The new one lies beside it until every key is
 * wrapped anew; a rotation that was cut short is finished whenever the keys are opened. No data are
 * touched.
 */
final class Rotation {
  private final Path master;
  private final Path next;

  Rotation(Path masterKeyFile) {
    master = masterKeyFile;
    next = masterKeyFile.resolveSibling(masterKeyFile.getFileName() + ".next");
  }

  /** Makes the new master key; from here on the rotation goes through. Returns how many keys. */
  int begin() throws IOException, GeneralSecurityException {
    if (!Files.exists(next)) {
      OwnerFiles.write(next, Random.randBytes(WrappedKeys.KEY_BYTES));
    }
    return finish();
  }

  /** Finishes a rotation, if one is under way; returns how many keys there are then, or 0. */
  int finish() throws IOException, GeneralSecurityException {
    if (!Files.exists(next)) {
      return 0;
    }
    var from = new WrappedKeys(Files.readAllBytes(master));
    var to = new WrappedKeys(Files.readAllBytes(next));
    List<Path> files = files();
    for (Path file : files) {
      if (!to.wrapped(file)) {
        String purpose = KeyDirectory.purpose(file);
        to.write(file, purpose, from.read(file, purpose));
      }
    }
    Files.move(next, master, StandardCopyOption.ATOMIC_MOVE);
    new FileDisk().syncDirectory(OwnerFiles.folder(master));
    return files.size();
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path directory : List.of(OwnerFiles.folder(master), KeyDirectory.people(master))) {
      try (Stream<Path> all = Files.list(directory)) {
        files.addAll(
            all.filter(file -> file.toString().endsWith(".key") && !file.equals(master)).toList());
      }
    }
    return files;
  }
}
