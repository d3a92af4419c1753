package respite.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import respite.port.Store;

class MapDbStoreContractTest extends StoreContract {
  @TempDir Path directory;
  private DataDirectory data;

  @Override
  protected Store empty() {
    data = DataDirectory.open(directory.resolve("data"), 42);
    Keys keys =
        Keys.open(
            new FileDisk(), directory.resolve("keys/master.key"), data.holdsData(new FileDisk()));
    return MapDbStore.open(new FileDisk(), data, keys, StoreLimits.DEFAULT);
  }

  @AfterEach
  void unlock() {
    data.close();
  }
}
