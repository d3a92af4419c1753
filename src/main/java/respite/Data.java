package respite;

import java.util.function.BiFunction;
import respite.store.Compacted;
import respite.store.DataDirectory;
import respite.store.FileDisk;
import respite.store.Keys;
import respite.store.LogCheck;
import respite.store.MapDbStore;
import respite.store.Rebuild;
import respite.store.StoreFault;
import respite.store.StoreLimits;

/** The data directory with its keys and the store in it, opened together and closed together. */
record Data(DataDirectory directory, MapDbStore store, Upkeep upkeep) implements AutoCloseable {

  /** Throws {@link StoreFault} with what is wrong and what to do. */
  static Data open(Settings settings, long bot) {
    DataDirectory directory = DataDirectory.open(settings.data(), bot);
    try {
      Keys keys = Keys.open(settings.masterKey(), directory.holdsData());
      var store = MapDbStore.open(new FileDisk(), directory, keys, StoreLimits.DEFAULT);
      return new Data(directory, store, Upkeep.of(store::compact));
    } catch (StoreFault e) {
      directory.close();
      throw e;
    }
  }

  /** Verifies everything that is stored; the bot must be stopped. */
  static LogCheck.Report check(Settings settings, long bot) {
    return within(
        settings, bot, (directory, keys) -> new LogCheck(new FileDisk(), directory, keys).run());
  }

  /** Makes the view anew from the log and tells of how many frames; the bot must be stopped. */
  static long rebuild(Settings settings, long bot) {
    return within(
        settings, bot, (directory, keys) -> Rebuild.view(new FileDisk(), directory, keys));
  }

  /** Takes out of the log what is needed no more; the bot must be stopped. */
  static Compacted compact(Settings settings, long bot) {
    try (Data data = open(settings, bot)) {
      return data.store().compact();
    }
  }

  private static <R> R within(
      Settings settings, long bot, BiFunction<DataDirectory, Keys, R> work) {
    try (DataDirectory directory = DataDirectory.open(settings.data(), bot)) {
      return work.apply(directory, Keys.open(settings.masterKey(), directory.holdsData()));
    }
  }

  @Override
  public void close() {
    upkeep.close();
    store.close();
    directory.close();
  }
}
