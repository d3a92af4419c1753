package respite.port;

import java.time.LocalDate;
import respite.talk.Contents;
import respite.talk.session.FileId;

/**
 * Opens files that people sent. Safe for many threads; nothing is left on the disk, and what the
 * outside does or the file holds is never thrown. It ends within a minute.
 */
public interface SentFiles {
  /**
   * Fetches a file and reads it.
   *
   * @param today the journal day on which it is read
   */
  Contents open(FileId file, LocalDate today);
}
