package respite.store;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes and checks the files of the key directory at the start of the program.
 *
 * @param master the master key's file; the others lie beside it
 */
record KeyDirectory(SmallFiles files, Path master) {
  /** The program's own keys: what people are filed by, and what belongs to no life. */
  static final String INDEX = "index";

  static final String OWN = "own";
  static final String SUFFIX = ".key";

  /** The 32 bytes of the master key; made at the first start. */
  byte[] masterKey(boolean dataExist) throws IOException {
    Path directory = SmallFiles.folder(master);
    if (disk().exists(directory)) {
      refuseOpen(directory, "700");
    }
    if (!disk().exists(master)) {
      refuseLoss(master, dataExist);
      disk().createDirectory(directory);
      files.write(master, Random.randBytes(WrappedKeys.KEY_BYTES));
    }
    refuseOpen(master, "600");
    byte[] key = files.read(master);
    if (key.length != WrappedKeys.KEY_BYTES) {
      throw new StoreFault.KeyUnusable(
          master,
          "holds %d bytes where a master key has %d".formatted(key.length, WrappedKeys.KEY_BYTES),
          "Bring back the master key of these data.");
    }
    return key;
  }

  /** A key of the program's own, beside the master key and wrapped with it. */
  byte[] programKey(WrappedKeys wrapped, String name, boolean dataExist) throws IOException {
    Path file = programKey(name);
    if (!disk().exists(file)) {
      refuseLoss(file, dataExist);
      wrapped.write(file, name, Random.randBytes(WrappedKeys.KEY_BYTES));
    }
    return wrapped.read(file, name);
  }

  /** The files without which no key opens: the master key and the program's own. */
  List<Path> needed() {
    return List.of(master, programKey(INDEX), programKey(OWN));
  }

  /** What opens the keys that are wrapped with the master key. */
  WrappedKeys unwrapping() throws IOException, GeneralSecurityException {
    return new WrappedKeys(files, files.read(master));
  }

  /** Where the key of a life lies. */
  Path of(KeyId life) {
    return people().resolve(life + SUFFIX);
  }

  /** Where the keys of people's lives lie. */
  Path people() {
    return master.resolveSibling("people");
  }

  private Path programKey(String name) {
    return master.resolveSibling(name + SUFFIX);
  }

  /** The files of all keys that are wrapped with the master key. */
  List<Path> wrapped() throws IOException {
    return Stream.concat(
            Stream.of(INDEX, OWN).map(this::programKey),
            disk().list(people()).stream().filter(file -> file.toString().endsWith(SUFFIX)))
        .toList();
  }

  /** What the key in a wrapped file is for; bound to it when it is wrapped. */
  String purpose(Path file) {
    String name = file.getFileName().toString().replace(SUFFIX, "");
    return SmallFiles.folder(file).equals(people()) ? "person " + name : name;
  }

  /** Refuses keys that others than their owner could read. */
  void refuseOpenKeys() throws IOException {
    refuseOpen(people(), "700");
    for (Path file : beside().stream().filter(path -> !disk().isDirectory(path)).toList()) {
      refuseOpen(file, "600");
    }
  }

  private List<Path> beside() throws IOException {
    return disk().list(SmallFiles.folder(master));
  }

  private Disk disk() {
    return files.disk();
  }

  private static void refuseLoss(Path file, boolean dataExist) {
    if (dataExist) {
      throw new StoreFault.KeyUnusable(
          file,
          "is missing, but the data directory holds data sealed with it",
          "Bring back the key directory, or start with an empty data directory.");
    }
  }

  private void refuseOpen(Path path, String mode) throws IOException {
    if (disk().isOpenToOthers(path)) {
      throw new StoreFault.KeyUnusable(
          path, "can be used by others than its owner", "Run: chmod " + mode + " " + path);
    }
  }
}
