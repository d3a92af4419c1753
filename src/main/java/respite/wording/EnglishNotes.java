package respite.wording;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import respite.talk.effect.NoteLine;
import respite.talk.effect.Occasion;
import respite.talk.typed.DayPart;

/** Typed texts that hold more than a score, in English. */
final class EnglishNotes {
  private static final int SHOWN = 300;

  private EnglishNotes() {}

  static String words(NoteLine line) {
    return switch (line) {
      case NoteLine.Stored stored -> stored(stored);
      case NoteLine.WhenWasIt() -> "When was that?";
    };
  }

  /** "Mon 23 Nov, 15:00", "Mon 23 Nov, morning", "Mon 23 Nov", "Right now". */
  static String occasion(Occasion when) {
    if (when.at().isPresent()) {
      var at = when.at().get();
      return Days.brief(at.toLocalDate()) + ", " + Days.clock(at.toLocalTime());
    } else if (when.part().isPresent()) {
      return Days.brief(when.day()) + ", " + part(when.part().get());
    }
    return switch (when.scope()) {
      case DAY -> Days.brief(when.day());
      case MOMENT -> "Right now";
    };
  }

  private static String stored(NoteLine.Stored stored) {
    String told = stored.told().stream().map(ToldWords::words).collect(Collectors.joining("; "));
    String note =
        stored.rest().isEmpty() ? "" : "Note: " + Html.escape(Html.shortened(stored.rest(), SHOWN));
    String week = stored.week().map(Scores::week).orElse("");
    return Stream.of(headed(stored, told), note, week)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String headed(NoteLine.Stored stored, String told) {
    String when = when(stored);
    return stored
        .rating()
        .map(rating ->
            stored
                    .before()
                    .map(before ->
                        "Changed from %s to <b>%s</b> %s."
                            .formatted(Scores.words(before), Scores.words(rating), when))
                    .orElseGet(() -> "<b>%s</b> %s.".formatted(Scores.words(rating), when))
                + beside(stored)
                + (told.isEmpty() ? "" : "\n" + capital(told) + "."))
        .orElseGet(() -> "Noted %s: %s.".formatted(when, told));
  }

  private static String beside(NoteLine.Stored stored) {
    return stored.beside().stream()
        .flatMap(rating ->
            stored.now().stream()
                .map(at ->
                    " <b>%s</b> right now, %s.".formatted(Scores.words(rating), Days.clock(at))))
        .findFirst()
        .orElse("");
  }

  private static String when(NoteLine.Stored stored) {
    Occasion when = stored.when();
    String weekday = Days.weekday(when.day());
    String day = stored.today() ? weekday : Days.full(when.day());
    if (stored.now().isPresent() && stored.beside().isEmpty()) {
      return "right now, %s %s".formatted(weekday, Days.clock(stored.now().get()));
    } else if (when.at().isPresent()) {
      var at = when.at().get();
      String night = at.toLocalDate().equals(when.day()) ? "" : " that night";
      return "for %s, %s%s".formatted(day, Days.clock(at.toLocalTime()), night);
    } else if (when.part().isPresent()) {
      return "for %s, %s".formatted(day, part(when.part().get()));
    }
    return stored.today() && stored.rating().isPresent() ? "for today, " + weekday : "for " + day;
  }

  private static String part(DayPart part) {
    return part.name().toLowerCase(Locale.ENGLISH);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }
}
