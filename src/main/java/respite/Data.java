package respite;

import respite.port.Store;
import respite.store.DataDirectory;
import respite.store.FileDisk;
import respite.store.Keys;
import respite.store.MapDbStore;
import respite.store.StoreFault;
import respite.store.StoreLimits;

/** The data directory with its keys and the store in it, opened together and closed together. */
record Data(DataDirectory directory, Store store) implements AutoCloseable {

  /** Throws {@link StoreFault} with what is wrong and what to do. */
  static Data open(Settings settings, long bot) {
    DataDirectory directory = DataDirectory.open(settings.data(), bot);
    try {
      Keys keys = Keys.open(settings.masterKey(), directory.holdsData());
      return new Data(
          directory, MapDbStore.open(new FileDisk(), directory, keys, StoreLimits.DEFAULT));
    } catch (StoreFault e) {
      directory.close();
      throw e;
    }
  }

  @Override
  public void close() {
    store.close();
    directory.close();
  }
}
