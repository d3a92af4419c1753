package respite.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import respite.port.Store;

/**
 * A deed is done on a disk over and over, and ends at its first operation, at its second, and so
 * on: by a kill, after which the machine goes on, and by losses of power.
 */
final class PowerCuts {
  /** Something done on a disk, that may end with what the loss of power brings about. */
  interface Deed {
    void on(SimulatedDisk disk) throws IOException;
  }

  /** A start on the disk that is left, and what must hold then; it is done twice. */
  interface Start {
    void on(SimulatedDisk disk, String where) throws IOException;
  }

  /** How it is said that a start is the second one. */
  static final String AGAIN = ", then another";

  private final SimulatedDisk start;
  private final Deed deed;
  private final Random chance;

  /** The disk is as it was afterwards: the deed is done on copies. */
  PowerCuts(SimulatedDisk start, Deed deed) {
    this.start = start;
    this.deed = deed;
    this.chance = new Random(7);
  }

  /** Cuts the deed at each operation; returns how many there are. */
  long each(int losses, Start next) throws IOException {
    SimulatedDisk whole = start.afterKill();
    deed.on(whole);
    for (long stop = 1; stop <= whole.operations(); stop++) {
      String where = "stop %d of %d".formatted(stop, whole.operations());
      SimulatedDisk killed = cut(stop);
      killed.goOn();
      look(killed, next, where + ", killed");
      for (int loss = 1; loss <= losses; loss++) {
        look(cut(stop).afterPowerLoss(chance), next, where + ", loss of power " + loss);
      }
    }
    return whole.operations();
  }

  /** What the deed leaves when it ends at an operation, 1 for the first. */
  private SimulatedDisk cut(long stop) throws IOException {
    SimulatedDisk disk = start.afterKill();
    disk.powerOffAt(stop);
    try {
      deed.on(disk);
    } catch (StoreFault | Store.StoreBroken e) {
      assertThat(e).hasStackTraceContaining("the power is gone");
    }
    return disk;
  }

  /** What the first start does must itself be safe from a loss of power. */
  private void look(SimulatedDisk disk, Start next, String where) throws IOException {
    next.on(disk, where);
    next.on(disk.afterPowerLoss(chance), where + AGAIN);
  }
}
