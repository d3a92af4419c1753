package respite.runtime;

import io.github.bucket4j.TimeMeter;
import respite.port.Elapsed;

/** Elapsed time as the limits count it. */
record ElapsedMeter(Elapsed elapsed) implements TimeMeter {
  @Override
  public long currentTimeNanos() {
    return elapsed.nanos();
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
