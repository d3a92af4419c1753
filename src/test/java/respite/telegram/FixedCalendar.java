package respite.telegram;

import java.time.Instant;
import respite.port.Calendar;

/** A calendar that stands still; nothing here waits for it. */
record FixedCalendar(Instant now) implements Calendar {
  static final FixedCalendar NOON = new FixedCalendar(Instant.parse("2026-03-01T12:00:00Z"));

  @Override
  public void awaitUntil(Instant instant) {
    throw new UnsupportedOperationException("nothing here waits for the calendar");
  }

  @Override
  public void wake() {
    throw new UnsupportedOperationException("nothing here waits for the calendar");
  }
}
