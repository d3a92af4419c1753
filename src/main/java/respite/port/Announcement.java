package respite.port;

import java.time.Instant;

/**
 * Something that whoever runs this copy has to tell everybody, once.
 *
 * @param at when the bot took it up; it is for those who agreed to the consent text before that
 * @param text plain words, up to {@link #LONGEST} UTF-16 units
 */
public record Announcement(Instant at, String text) {
  /** So that it fits one message with what is said around it. */
  public static final int LONGEST = 3500;
}
