package respite;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import respite.port.Elapsed;
import respite.store.Apart;
import respite.store.Backup;
import respite.store.Compacted;
import respite.store.DataDirectory;
import respite.store.Disk;
import respite.store.FileDisk;
import respite.store.KeyBackup;
import respite.store.Keys;
import respite.store.LogCheck;
import respite.store.MapDbStore;
import respite.store.Rebuild;
import respite.store.Restore;
import respite.store.StoreFault;
import respite.store.StoreLimits;
import respite.store.WriteOff;

/** The data directory with its keys and the store in it, opened together and closed together. */
record Data(DataDirectory directory, MapDbStore store, Upkeep upkeep) implements AutoCloseable {

  private static final Disk DISK = new FileDisk();

  /**
   * Its upkeep begins when it is started. Throws {@link StoreFault} with what is wrong and what to
   * do.
   */
  static Data open(Settings settings, long bot) {
    DataDirectory directory = DataDirectory.open(settings.data(), bot);
    try {
      Keys keys = Keys.open(DISK, settings.masterKey(), directory.holdsData(DISK));
      var store = MapDbStore.open(DISK, directory, keys, StoreLimits.DEFAULT);
      var upkeep =
          new Upkeep(
              keyBackup(settings)::purge,
              () -> store.compact(Instant.now()).hadRoom(),
              InstantSource.system(),
              Elapsed.system());
      return new Data(directory, store, upkeep);
    } catch (StoreFault e) {
      directory.close();
      throw e;
    }
  }

  /** Verifies everything that is stored; the bot must be stopped. */
  static LogCheck.Report check(Settings settings, long bot) {
    return within(settings, bot, (directory, keys) -> new LogCheck(DISK, directory, keys).run());
  }

  /** Makes the view anew from the log and tells of how many frames; the bot must be stopped. */
  static long rebuild(Settings settings, long bot) {
    return within(settings, bot, (directory, keys) -> Rebuild.view(DISK, directory, keys));
  }

  /** Copies the log to a directory, while the bot runs or not. */
  static Backup.Made backup(Settings settings, Path target) {
    Apart.fromKeys(settings.masterKey(), target);
    return Backup.of(DISK, settings.data(), target);
  }

  /** Copies the keys to a directory, while the bot runs or not; returns the copy's place. */
  static Path backupKeys(Settings settings, Path target) {
    Apart.fromData(settings.data(), target);
    return keyBackup(settings).make(target);
  }

  /** Puts a copy of the keys in the place of a key directory that is gone. */
  static void restoreKeys(Settings settings, Path backup) {
    keyBackup(settings).restore(backup);
  }

  private static KeyBackup keyBackup(Settings settings) {
    return new KeyBackup(DISK, settings.masterKey());
  }

  /** Puts a backup in the place of data that are gone; tells how many frames there are. */
  static long restore(Settings settings, long bot, Path backup) {
    try (DataDirectory directory = DataDirectory.open(settings.data(), bot)) {
      return Restore.from(DISK, backup, directory, Keys.open(DISK, settings.masterKey(), true));
    }
  }

  /** Takes out of the log what is needed no more; the bot must be stopped. */
  static Compacted compact(Settings settings, long bot) {
    try (Data data = open(settings, bot)) {
      return data.store().compact(Instant.now());
    }
  }

  /** Puts a new master key in the place of the old one; the bot must be stopped. */
  static int rotate(Settings settings, long bot) {
    try (var _ = DataDirectory.open(settings.data(), bot)) {
      return Keys.rotate(DISK, settings.masterKey());
    }
  }

  /** Gives up what a key sealed that is gone for good; the bot must be stopped. */
  static void writeOff(Settings settings, long bot, String key) {
    try (var _ = DataDirectory.open(settings.data(), bot)) {
      WriteOff.of(Keys.open(DISK, settings.masterKey(), true), key);
    }
  }

  private static <R> R within(
      Settings settings, long bot, BiFunction<DataDirectory, Keys, R> work) {
    try (DataDirectory directory = DataDirectory.open(settings.data(), bot)) {
      return work.apply(
          directory, Keys.open(DISK, settings.masterKey(), directory.holdsData(DISK)));
    }
  }

  @Override
  public void close() {
    upkeep.close();
    store.close();
    directory.close();
  }
}
