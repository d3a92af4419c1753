package respite.talk.session;

import java.util.Locale;
import java.util.Optional;

/** Where a deep link leads: what the person wanted before they had to be asked anything else. */
public enum Destination {
  LOG,
  RELIEF,
  REPORT,
  SETTINGS;

  /** The destination of a deep link's payload; empty for anything unknown, which is no error. */
  public static Optional<Destination> ofPayload(String payload) {
    return switch (payload.strip().toLowerCase(Locale.ROOT)) {
      case "log" -> Optional.of(LOG);
      case "relief" -> Optional.of(RELIEF);
      case "report" -> Optional.of(REPORT);
      case "settings" -> Optional.of(SETTINGS);
      default -> Optional.empty();
    };
  }
}
