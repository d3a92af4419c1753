package respite.store;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Makes and checks the files of the key directory at the start of the program. */
final class KeyDirectory {
  private KeyDirectory() {}

  /** The 32 bytes of the master key; made at the first start. */
  static byte[] masterKey(Path file, boolean dataExist) throws IOException {
    Path directory = OwnerFiles.folder(file);
    if (Files.exists(directory)) {
      refuseOpen(directory, "700");
    }
    if (!Files.exists(file)) {
      refuseLoss(file, dataExist);
      OwnerFiles.createDirectory(directory);
      OwnerFiles.write(file, Random.randBytes(WrappedKeys.KEY_BYTES));
    }
    refuseOpen(file, "600");
    byte[] key = Files.readAllBytes(file);
    if (key.length != WrappedKeys.KEY_BYTES) {
      throw new StoreFault.KeyUnusable(
          file,
          "holds %d bytes where a master key has %d".formatted(key.length, WrappedKeys.KEY_BYTES),
          "Bring back the master key of these data.");
    }
    return key;
  }

  /** A key of the program's own, beside the master key and wrapped with it. */
  static byte[] programKey(WrappedKeys wrapped, Path masterKeyFile, String name, boolean dataExist)
      throws IOException {
    Path file = masterKeyFile.resolveSibling(name + ".key");
    if (!Files.exists(file)) {
      refuseLoss(file, dataExist);
      wrapped.write(file, name, Random.randBytes(WrappedKeys.KEY_BYTES));
    }
    return wrapped.read(file, name);
  }

  /** Where the keys of people's lives lie. */
  static Path people(Path masterKeyFile) {
    return masterKeyFile.resolveSibling("people");
  }

  /** What the key in a wrapped file is for; bound to it when it is wrapped. */
  static String purpose(Path file) {
    String name = file.getFileName().toString().replace(".key", "");
    return OwnerFiles.folder(file).endsWith("people") ? "person " + name : name;
  }

  /** Refuses keys that others than their owner could read. */
  static void refuseOpenKeys(Path masterKeyFile) throws IOException {
    refuseOpen(people(masterKeyFile), "700");
    try (Stream<Path> files = Files.list(OwnerFiles.folder(masterKeyFile))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        refuseOpen(file, "600");
      }
    }
  }

  private static void refuseLoss(Path file, boolean dataExist) {
    if (dataExist) {
      throw new StoreFault.KeyUnusable(
          file,
          "is missing, but the data directory holds data sealed with it",
          "Bring back the key directory, or start with an empty data directory.");
    }
  }

  private static void refuseOpen(Path path, String mode) throws IOException {
    if (OwnerFiles.openToOthers(path)) {
      throw new StoreFault.KeyUnusable(
          path, "can be used by others than its owner", "Run: chmod " + mode + " " + path);
    }
  }
}
