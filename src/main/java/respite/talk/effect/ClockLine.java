package respite.talk.effect;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** What is said to learn a person's time zone. */
public sealed interface ClockLine extends Line {
  /** What time is it for you? */
  record WhatTime() implements ClockLine {}

  /** Something was sent for the journal before the clock is known: it was not kept. */
  record ClockFirst() implements ClockLine {}

  /** What was typed is no time of day. */
  record NoTime(String typed) implements ClockLine {}

  /** No clock in the world shows the time that was typed. */
  record NobodysTime(LocalTime typed) implements ClockLine {}

  /** Then it is that time for you; which place keeps your clock? */
  record WhichCity(LocalTime now) implements ClockLine {}

  /** Type a city or a country. */
  record TypeCity() implements ClockLine {}

  /** That name is not known. */
  record NoCity(String typed) implements ClockLine {}

  /** That name could be several places. */
  record SeveralCities(String typed) implements ClockLine {}

  /** The zone is set; the evening question comes at that time of day, or not at all. */
  record ZoneSet(ZoneId zone, LocalTime now, Optional<LocalTime> evening) implements ClockLine {}
}
