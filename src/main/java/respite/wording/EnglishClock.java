package respite.wording;

import java.time.LocalTime;
import respite.talk.effect.ClockLine;

/** The time zone, in English. */
final class EnglishClock {
  private static final int SHOWN = 60;

  private EnglishClock() {}

  static String words(ClockLine line) {
    return switch (line) {
      case ClockLine.WhatTime() ->
          "So that evenings come in the evening: <b>what time is it for you?</b>\n"
              + "Tap the nearest, or type it, or type your city.";
      case ClockLine.ClockFirst() ->
          "I can't keep that yet, because I don't know what day it is for you: <b>what time is it there?</b> Please send it again afterwards.";
      case ClockLine.NoTime(var typed) ->
          "I don't know “%s” as a time or a city. A time looks like 14:05 or 2:05 pm. What time is it for you?"
              .formatted(shown(typed));
      case ClockLine.NobodysTime(var typed) ->
          "No clock on earth shows %s at the moment. What time is it for you?"
              .formatted(Days.clock(typed));
      case ClockLine.WhichCity(var now) ->
          "Then it is about %s for you. <b>Which place keeps your clock?</b>"
              .formatted(Days.clock(now));
      case ClockLine.TypeCity() -> "Type the name of a large city near you, or your country.";
      case ClockLine.NoCity(var typed) ->
          "I don't know “%s”. Please type a larger city nearby, or your country."
              .formatted(shown(typed));
      case ClockLine.SeveralCities(var typed) ->
          "“%s” could be one of these. Which one?".formatted(shown(typed));
      case ClockLine.ZoneSet(var zone, var now, var evening) ->
          "Your clock is %s, where it is %s. %sYou can type a score any time, like <b>7</b> or <b>7 bad night</b>."
              .formatted(
                  Html.escape(city(zone.getId())),
                  Days.clock(now),
                  evening.map(EnglishClock::asked).orElse(""));
    };
  }

  private static String asked(LocalTime evening) {
    return "I'll ask once each evening at %s, and not when you have already answered. "
        .formatted(Days.clock(evening));
  }

  private static String city(String zone) {
    return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private static String shown(String typed) {
    return Html.escape(Html.shortened(typed, SHOWN));
  }
}
