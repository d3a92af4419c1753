package respite.port;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells of a fault for the log by kinds and places only: a message may hold a patient's words. */
public final class Trace {
  private static final int CAUSES = 4;
  private static final int PLACES = 4;

  private Trace() {}

  /** The fault and its causes, outermost first, each with the innermost places. */
  public static String of(Throwable fault) {
    var told = new StringBuilder(one(fault));
    var cause = fault.getCause();
    for (int depth = 1; cause != null && depth < CAUSES; depth++) {
      told.append(", caused by ").append(one(cause));
      cause = cause.getCause();
    }
    return told.toString();
  }

  private static String one(Throwable fault) {
    return fault.getClass().getName()
        + Arrays.stream(fault.getStackTrace())
            .limit(PLACES)
            .map(place -> " at " + place)
            .collect(Collectors.joining());
  }
}
