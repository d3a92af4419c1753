package respite.store;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of one data directory whose log and view lie on a simulated disk; the keys on a real. */
abstract class StoredOnSimulatedDisk {
  @TempDir Path directory;
  SimulatedDisk disk = new SimulatedDisk();
  DataDirectory data;
  Keys keys;

  private final StoreLimits limits;

  StoredOnSimulatedDisk(StoreLimits limits) {
    this.limits = limits;
  }

  @BeforeEach
  void lock() {
    data = DataDirectory.open(directory.resolve("data"), 42);
    keys = Keys.open(new FileDisk(), master(), false);
  }

  @AfterEach
  void unlock() {
    data.close();
  }

  Path master() {
    return directory.resolve("keys/master.key");
  }

  MapDbStore open() {
    return open(disk);
  }

  MapDbStore open(Disk on) {
    return MapDbStore.open(on, data, keys, limits);
  }

  LogCheck.Report check() {
    return new LogCheck(disk, data, keys).run();
  }

  List<String> findings() {
    return check().findings();
  }
}
