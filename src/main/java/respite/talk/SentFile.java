package respite.talk;

import java.util.Locale;
import java.util.OptionalLong;
import respite.talk.session.FileId;

/**
 * A file that a person sent, as Telegram tells of it before it is fetched.
 *
 * @param id Telegram's name for it, by which it is fetched
 * @param name as the person's device has it; from outside, so never a path and never repeated
 * @param mediaType as the person's device has it; empty when it has none
 * @param bytes its size; empty when that is not told
 */
public record SentFile(FileId id, String name, String mediaType, OptionalLong bytes) {
  /** No larger file is fetched or read: some 60,000 scores fit, fewer with notes. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  private static final String ENDING = ".json";
  private static final String MEDIA_TYPE = "application/json";
  private static final String OURS = "respite-journal-";

  /** Whether it may hold a journal, by all that is known before it is fetched. */
  boolean mayBeJournal() {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING) || mediaType.equals(MEDIA_TYPE);
  }

  /** Whether it looks like an export of another kind, which cannot be taken back. */
  boolean isOtherExport() {
    return name.startsWith(OURS) && !mayBeJournal();
  }

  /** Whether it is known to be too large. */
  boolean isTooLarge() {
    return bytes.orElse(0) > MOST_BYTES;
  }
}
