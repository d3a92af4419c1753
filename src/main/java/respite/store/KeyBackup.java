package respite.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  static final List<String> SLOTS = List.of("keys-1", "keys-2");

  /** A copy that is not whole yet. */
  private static final String DRAFT = "new";

  private final Disk disk;
  private final SmallFiles files;
  private final FileTree tree;
  private final Path masterKey;
  private final Path keys;

  /** Backups of the directory in which that master key lies. */
  public KeyBackup(Disk disk, Path masterKeyFile) {
    this.disk = disk;
    files = new SmallFiles(disk);
    tree = new FileTree(files);
    masterKey = masterKeyFile.toAbsolutePath();
    keys = SmallFiles.folder(masterKey);
  }

  /**
   * Copies the keys to a directory, while the bot runs or not; returns the copy's place. Throws
   * {@link StoreFault.KeyUnusable} and leaves the copies as they were when a key is missing or does
   * not open without which the others open nothing, and {@link StoreFault.BackupUnusable} when the
   * copies there are of other keys.
   */
  public Path make(Path target) {
    try {
      requireWhole();
      byte[] before = files.read(masterKey);
      byte[] index = requireOpening(before);
      Path place = target.toAbsolutePath();
      if (SmallFiles.isNested(keys, place)) {
        throw new StoreFault.BackupUnusable(
            target, "and the key directory lie in one another", "Name another directory.");
      }
      refuseOthers(place, index);
      disk.createDirectory(place);
      remember(List.of(place), keys);
      Path draft = place.resolve(DRAFT);
      tree.remove(draft);
      copy(keys, draft);
      refuseChanged(before);
      Path newest = place.resolve(SLOTS.getFirst());
      Path older = place.resolve(SLOTS.getLast());
      if (disk.exists(newest)) {
        tree.remove(older);
        disk.move(newest, older);
        disk.syncDirectory(place);
      }
      disk.move(draft, newest);
      disk.syncDirectory(place);
      purge(place);
      return newest;
    } catch (IOException | GeneralSecurityException e) {
      throw new StoreFault.BackupUnusable(target, "of the keys cannot be written", e);
    }
  }

  /** Keys that open nothing are not copied: two such copies would push out those that do. */
  private void requireWhole() throws IOException {
    Optional<Path> missing = missing(keys);
    if (missing.isPresent()) {
      throw new StoreFault.KeyUnusable(
          missing.get(),
          "is missing or not whole, and a copy without it would open nothing",
          "Bring it back first; the copies made before are as they were.");
    }
  }

  /** The key that people are filed by; while the master key changes, that is told instead. */
  private byte[] requireOpening(byte[] master) throws IOException, GeneralSecurityException {
    refuseChanged(master);
    try {
      KeyDirectory directory = directory(keys);
      WrappedKeys unwrapping = directory.unwrapping();
      directory.programKey(unwrapping, KeyDirectory.OWN, true);
      return directory.programKey(unwrapping, KeyDirectory.INDEX, true);
    } catch (StoreFault.KeyUnusable e) {
      refuseChanged(master);
      throw e;
    }
  }

  /** They may be all that is left of other keys, and two copies of these would push them out. */
  private void refuseOthers(Path place, byte[] own) {
    for (String slot : SLOTS) {
      Optional<byte[]> other = opened(place.resolve(slot), KeyDirectory.INDEX);
      if (other.isPresent() && !Arrays.equals(own, other.get())) {
        throw new StoreFault.BackupUnusable(
            place, "holds the keys of other data", "Name another directory, or move them away.");
      }
    }
  }

  /** One of the program's own keys in a copy; empty when it is spoilt or the copy lacks another. */
  private Optional<byte[]> opened(Path copy, String name) {
    try {
      var there = directory(copy);
      return missing(copy).isPresent()
          ? Optional.empty()
          : Optional.of(there.programKey(there.unwrapping(), name, true));
    } catch (IOException | GeneralSecurityException | StoreFault.KeyUnusable e) {
      LOG.warn("The copy of the keys at {} does not open", copy, e);
      return Optional.empty();
    }
  }

  private KeyDirectory directory(Path of) {
    return new KeyDirectory(files, of.resolve(masterKey.getFileName()));
  }

  /** A copy made while the master key changes may hold keys of both, and open half of them. */
  private void refuseChanged(byte[] before) throws IOException {
    if (disk.exists(Rotation.next(masterKey)) || !Arrays.equals(before, files.read(masterKey))) {
      throw new StoreFault.KeyUnusable(
          masterKey,
          "is being changed",
          "What was cut short ends at the next start or `rotate`; copy the keys then. The copies made"
              + " before are as they were.");
    }
  }

  /** Puts a copy in the place of a key directory that is gone; what it was, is restored. */
  public void restore(Path target) {
    try {
      Path slot =
          newest(target.toAbsolutePath())
              .orElseThrow(
                  () -> new StoreFault.BackupUnusable(target, "holds no whole copy of the keys"));
      if (disk.exists(masterKey)) {
        throw new StoreFault.KeyUnusable(
            masterKey, "is there already", "Move the key directory away first.");
      }
      disk.createDirectory(keys);
      copy(slot, keys);
    } catch (IOException e) {
      throw new StoreFault.BackupUnusable(target, "of the keys cannot be restored", e);
    }
  }

  /** Takes the keys of erased lives out of every copy within reach; warns of the others. */
  public void purge() {
    try {
      for (Path place : places(keys)) {
        tryPurge(place);
      }
    } catch (IOException e) {
      throw new StoreFault.BackupUnusable(keys, "of the keys cannot be purged", e);
    }
  }

  private void tryPurge(Path place) {
    if (!disk.isDirectory(place)) {
      LOG.warn("The backup of the keys at {} is out of reach; erased keys may be in it", place);
      return;
    }
    try {
      purge(place);
    } catch (IOException | StoreFault e) {
      LOG.warn("The backup of the keys at {} was not purged; erased keys may be in it", place, e);
    }
  }

  private void purge(Path place) throws IOException {
    Set<KeyId> erased = erasures(keys).ids();
    for (Path copy : SLOTS.stream().map(place::resolve).filter(disk::isDirectory).toList()) {
      erasures(copy).add(erased);
      disk.syncDirectory(copy); // a list that a killed program wrote, too
      destroy(erased, copy);
    }
    // Whoever fills it writes its list; one that was cut short holds keys and is never used.
    destroy(erased, place.resolve(DRAFT));
  }

  private void destroy(Set<KeyId> erased, Path copy) throws IOException {
    for (KeyId id : erased) {
      files.destroy(directory(copy).of(id));
    }
  }

  private ErasureList erasures(Path directory) throws IOException {
    return ErasureList.read(files, directory.resolve(ErasureList.NAME));
  }

  /** Where the copies of the keys in a directory lie. */
  private List<Path> places(Path directory) throws IOException {
    Path file = directory.resolve(PLACES);
    try {
      return files.lines(file).stream().map(Path::of).toList();
    } catch (InvalidPathException e) {
      throw new StoreFault.KeyUnusable(
          file, "holds a line that names no directory", "Correct the line.", e);
    }
  }

  /** Adds places to those that a directory tells of; durable when this returns. */
  private void remember(List<Path> places, Path directory) throws IOException {
    Set<Path> all = new LinkedHashSet<>(places(directory));
    if (all.addAll(places)) {
      String lines = String.join("\n", all.stream().map(Path::toString).toList());
      files.write(directory.resolve(PLACES), lines.getBytes(StandardCharsets.UTF_8));
    } else {
      disk.syncDirectory(directory); // a killed program may have written it
    }
  }

  /**
   * The list of the erased comes after the keys: whatever key is not in the copy is then on it. The
   * master key comes last: without it a copy is none. Which lives are beginning is true of this
   * moment only and is not copied.
   */
  private void copy(Path from, Path to) throws IOException {
    disk.createDirectory(to);
    Path master = from.resolve(masterKey.getFileName());
    Set<Path> apart = Set.of(master, from.resolve(ErasureList.NAME), from.resolve(PLACES));
    for (Path file : tree.within(from)) {
      boolean isDraft = file.toString().endsWith(SmallFiles.DRAFT);
      if (!isDraft && !apart.contains(file) && !file.startsWith(from.resolve(Beginnings.NAME))) {
        tree.copy(file, from, to);
      }
    }
    remember(places(from), to);
    erasures(to).add(erasures(from).ids());
    tree.copy(master, from, to);
  }

  /** The newest copy that opens; one of which only the program's other key is spoilt comes last. */
  private Optional<Path> newest(Path place) {
    List<Path> copies =
        SLOTS.stream()
            .map(place::resolve)
            .filter(copy -> opened(copy, KeyDirectory.INDEX).isPresent())
            .toList();
    return copies.stream()
        .filter(copy -> opened(copy, KeyDirectory.OWN).isPresent())
        .findFirst()
        .or(() -> copies.stream().findFirst());
  }

  /** Which of the keys that every start needs is not there, or not whole. */
  private Optional<Path> missing(Path directory) throws IOException {
    for (Path key : directory(directory).needed()) {
      if (!disk.exists(key)) {
        return Optional.of(key);
      }
    }
    Path master = directory.resolve(masterKey.getFileName());
    return files.read(master).length == WrappedKeys.KEY_BYTES
        ? Optional.empty()
        : Optional.of(master);
  }
}
