package respite.port;

import java.time.Instant;
import java.util.List;

/** Where the operator's announcements are found. */
@FunctionalInterface
public interface Announcements {
  /**
   * Every announcement ever made, earliest first, each with the same instant each time, no two with
   * the same. What was not taken up before is taken up now. Throws RuntimeException when they
   * cannot be read.
   */
  List<Announcement> all(Instant now);
}
