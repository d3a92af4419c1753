package respite.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.PrfHmacJce;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import respite.port.Lately;

/**
 * The key directory: the master key, and one wrapped key for each life of each person. Whoever has
 * it and the data can read everything; without it the data say nothing. Any thread may use it.
 */
public final class Keys {
  private static final int OPENED_KEPT = 1024;

  /** Room that stays for erasures and for a start: a life that cannot end would end the bot. */
  private static final long KEEP_FREE = 1 << 20;

  private final SmallFiles files;
  private final KeyDirectory directory;
  private final WrappedKeys wrapped;
  private final Prf index;
  private final Aead own;
  private final ErasureList erasures;
  private final Beginnings beginnings;
  private final SecureRandom chance;
  private final Map<KeyId, Aead> opened = new Lately<>(OPENED_KEPT);

  private Keys(
      SmallFiles files,
      KeyDirectory directory,
      WrappedKeys wrapped,
      ErasureList erasures,
      Beginnings beginnings,
      Prf index,
      Aead own,
      SecureRandom chance) {
    this.chance = chance;
    this.files = files;
    this.directory = directory;
    this.erasures = erasures;
    this.beginnings = beginnings;
    this.wrapped = wrapped;
    this.index = index;
    this.own = own;
  }

  /**
   * Opens the directory in which the master key's file lies, or makes it at the very first start.
   * Every trouble is a {@link StoreFault.KeyUnusable}.
   *
   * @param dataExist whether anything was stored already; then a missing master key is never made
   *     anew, as nothing could be read with it
   */
  public static Keys open(Disk disk, Path masterKeyFile, boolean dataExist) {
    return open(disk, masterKeyFile, dataExist, new SecureRandom());
  }

  /**
   * As {@link #open(Disk, Path, boolean)}; the ids of new keys, not the keys, come from that
   * chance.
   */
  public static Keys open(Disk disk, Path masterKeyFile, boolean dataExist, SecureRandom chance) {
    Path file = masterKeyFile.toAbsolutePath();
    try {
      SmallFiles files = new SmallFiles(disk);
      var directory = new KeyDirectory(files, file);
      byte[] master = directory.masterKey(dataExist);
      Path people = directory.people();
      disk.createDirectory(people);
      // What a killed program named may still be unsynced; from here on it counts as durable.
      disk.syncDirectory(SmallFiles.folder(file));
      disk.syncDirectory(people);
      directory.refuseOpenKeys();
      int rotated = new Rotation(directory).finish();
      WrappedKeys wrapped =
          new WrappedKeys(files, rotated == 0 ? master : directory.masterKey(true));
      byte[] index = directory.programKey(wrapped, KeyDirectory.INDEX, dataExist);
      byte[] own = directory.programKey(wrapped, KeyDirectory.OWN, dataExist);
      Prf prf = new PrfHmacJce("HMACSHA256", new SecretKeySpec(index, "HMAC"));
      ErasureList erasures = ErasureList.read(files, file.resolveSibling(ErasureList.NAME));
      Beginnings beginnings = Beginnings.in(files, file.resolveSibling(Beginnings.NAME));
      Keys keys =
          new Keys(
              files, directory, wrapped, erasures, beginnings, prf, new AesGcmJce(own), chance);
      // An erasure under way when the program ended, or a backup of the keys brought one back.
      erasures.ids().forEach(keys::destroy);
      return keys;
    } catch (IOException | GeneralSecurityException e) {
      throw new StoreFault.KeyUnusable(
          file, "cannot be used: " + e, "Name another in RESPITE_MASTER_KEY_FILE.", e);
    }
  }

  /**
   * Puts a new master key in the place of the one there is, and wraps every key with it; the bot
   * must be stopped. Returns how many keys.
   */
  public static int rotate(Disk disk, Path masterKeyFile) {
    Path file = masterKeyFile.toAbsolutePath();
    Keys _ = open(disk, file, true);
    try {
      return new Rotation(new KeyDirectory(new SmallFiles(disk), file)).begin();
    } catch (IOException | GeneralSecurityException e) {
      throw new StoreFault.KeyUnusable(
          file, "could not be changed: " + e, "The next start goes on with it.", e);
    }
  }

  /** Whether the key of another life may be written before the disk of the keys is full. */
  boolean hasRoom() {
    try {
      return files.disk().freeBytes(people()) >= KEEP_FREE;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /**
   * Makes the key of a new life; it is durable when this returns. The life is beginning until
   * {@link #begun} says that its first frame is kept.
   */
  public KeyId create() {
    KeyId id = KeyId.random(chance);
    try {
      beginnings.add(id);
      wrapped.write(file(id), purpose(id), Random.randBytes(WrappedKeys.KEY_BYTES));
    } catch (IOException e) {
      throw new StoreFault.KeyUnusable(
          file(id), "cannot be written", "Check the disk and the owner of its folder.", e);
    }
    return id;
  }

  /** The first frame of the life is in the log. Repeating is harmless. */
  void begun(KeyId id) {
    try {
      beginnings.remove(id);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /**
   * At a start: erases the keys of those lives that were beginning and of which nothing was kept.
   * Erased, not only destroyed: what may be left of a first frame, cut off or in a copy, is then
   * known as noise.
   *
   * @param kept whether anything is kept of a life
   */
  void settle(Predicate<KeyId> kept) {
    try {
      for (KeyId id : beginnings.ids()) {
        if (kept.test(id)) {
          begun(id);
        } else {
          erase(id);
        }
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private StoreFault.KeyUnusable unusable(Exception cause) {
    return new StoreFault.KeyUnusable(
        people(), "cannot be changed", "Check the disk and the owner of the folder.", cause);
  }

  /** The key of a life that must be there; {@link StoreFault.KeyLost} when it is not. */
  Aead require(KeyId id) {
    return open(id)
        .orElseThrow(() ->
            new StoreFault.KeyLost(
                file(id), "is missing, but the data hold frames sealed with it"));
  }

  /** The key of a life; empty when it was destroyed, or never was. */
  public Optional<Aead> open(KeyId id) {
    synchronized (opened) {
      Aead known = opened.get(id);
      if (known != null) {
        return Optional.of(known);
      }
      if (!files.disk().exists(file(id))) {
        return Optional.empty();
      }
      try {
        Aead key = new AesGcmJce(wrapped.read(file(id), purpose(id)));
        opened.put(id, key);
        return Optional.of(key);
      } catch (IOException | GeneralSecurityException e) {
        throw new StoreFault.KeyUnusable(
            file(id), "cannot be read", "Check the disk and the owner of the file.", e);
      }
    }
  }

  /**
   * Destroys the key of a life for good: it is on the erasure list before the file is gone, so that
   * no backup brings it back unnoticed. Repeating is harmless.
   */
  void erase(KeyId id) {
    try {
      erasures.add(Set.of(id));
    } catch (IOException e) {
      throw unusable(e);
    }
    destroy(id);
  }

  /** Whether the life is on the erasure list. */
  boolean erased(KeyId id) {
    return erasures.contains(id);
  }

  /** What comes of work with the key of a life; empty when the life is erased, also meanwhile. */
  <T> Optional<T> unlessErased(KeyId id, Supplier<Optional<T>> work) {
    if (erased(id)) {
      return Optional.empty();
    }
    try {
      return work.get();
    } catch (StoreFault.KeyUnusable e) {
      if (erased(id)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Destroys the key of a life: nothing sealed with it can be read again. Repeating is harmless.
   */
  public void destroy(KeyId id) {
    synchronized (opened) {
      opened.remove(id);
      try {
        files.destroy(file(id));
        beginnings.remove(id);
      } catch (IOException e) {
        throw unusable(e);
      }
    }
  }

  /** The program's own key, for what belongs to no life, like the chat of a receipt. */
  public Aead own() {
    return own;
  }

  /** What a Telegram id is filed under: 32 bytes that tell nothing without the index key. */
  public byte[] index(long telegramId) {
    try {
      byte[] id = ByteBuffer.allocate(Long.BYTES).putLong(telegramId).array();
      return index.compute(id, WrappedKeys.KEY_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("hashing failed", e);
    }
  }

  /** A keyed hash of a text, short enough for a set; tells nothing without the index key. */
  long hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(index.compute(bytes, Long.BYTES)).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("hashing failed", e);
    }
  }

  /** Where the keys of lives lie. */
  Path people() {
    return directory.people();
  }

  private Path file(KeyId id) {
    return directory.of(id);
  }

  private String purpose(KeyId id) {
    return directory.purpose(file(id));
  }
}
