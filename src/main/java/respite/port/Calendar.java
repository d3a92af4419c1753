package respite.port;

import java.time.Instant;

/**
 * The calendar the bot lives by: days, reminders and the times of entries. In the sandbox it can be
 * moved, only forward. Safe for use by many threads.
 */
public interface Calendar {
  /** The present instant. */
  Instant now();

  /**
   * Waits until the calendar has reached the instant, or until {@link #wake} is called by anybody;
   * returns at once when it lies in the past.
   */
  void awaitUntil(Instant instant) throws InterruptedException;

  /** Ends every wait under way, so that waiters look at their agenda again. */
  void wake();
}
