package respite.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import respite.journal.Detail;
import respite.journal.Extra;
import respite.journal.Quality;
import respite.journal.Site;
import respite.talk.effect.ExtraLine;

/** The extras of a day, in English. */
final class EnglishExtras {
  private static final int SHOWN = 60;

  private EnglishExtras() {}

  static String words(ExtraLine line) {
    return switch (line) {
      case ExtraLine.Ask(var day, var today, var extra, var soFar) ->
          question(extra, day, today)
              + soFar.map(detail -> "\nSo far: " + bare(detail) + ".").orElse("");
      case ExtraLine.Kept(var day, var detail) ->
          "Kept for %s: %s.".formatted(Days.weekday(day), detail(detail));
    };
  }

  private static String question(Extra extra, LocalDate day, boolean today) {
    String on = today ? "today" : "on " + Days.full(day);
    return switch (extra) {
      case SLEEP ->
          today
              ? "How did you sleep last night?"
              : "How did you sleep, the night before %s?".formatted(Days.full(day));
      case MOOD -> "How was your mood %s?".formatted(on);
      case MANAGED -> "How much of what you wanted to do %s did you manage?".formatted(on);
      case INTERFERENCE ->
          "How much did pain get in the way %s, of enjoying life and of what you do?".formatted(on)
              + "\n0 not at all … 10 completely";
      case SITES -> "Where did it hurt %s? Tap all that fit, then Done.".formatted(on);
      case QUALITIES -> "What did it feel like %s? Tap all that fit, then Done.".formatted(on);
      case MEDICINES ->
          "What did you take against it %s? Tap or type it, several with commas.".formatted(on);
    };
  }

  /** All that is told, in one line. */
  static String all(List<Detail> told) {
    return told.stream().map(EnglishExtras::detail).collect(Collectors.joining("; "));
  }

  /** Where the question has said what it is about. */
  private static String bare(Detail detail) {
    return detail(detail).replaceFirst("^(?:sleep|mood|hurt:|felt|took) ", "");
  }

  /** "sleep good, 4 h". */
  static String detail(Detail detail) {
    return switch (detail) {
      case Detail.Sleep(var how, var length) -> {
        var parts = new ArrayList<String>();
        how.ifPresent(grade -> parts.add(Terms.name(grade)));
        length.ifPresent(time -> parts.add(Terms.length(time)));
        yield "sleep " + String.join(", ", parts);
      }
      case Detail.Mood(var how) -> "mood " + Terms.name(how);
      case Detail.Managed(var share) -> "managed " + Terms.name(share);
      case Detail.Interference(var value) -> "pain in the way " + value + " of 10";
      case Detail.Sites(var where) ->
          "hurt: " + Words.list(where.stream().map(EnglishExtras::words).toList());
      case Detail.Qualities(var feelings) ->
          "felt " + Words.list(feelings.stream().map(EnglishExtras::words).toList());
      case Detail.Medicines(var taken) ->
          "took "
              + Words.list(
                  taken.stream().map(name -> Html.escape(Html.shortened(name, SHOWN))).toList());
    };
  }

  /** What stands on the button of an extra. */
  static String name(Extra extra) {
    return switch (extra) {
      case SLEEP -> "Sleep";
      case MOOD -> "Mood";
      case MANAGED -> "What I managed";
      case INTERFERENCE -> "Pain in the way";
      case SITES -> "Where";
      case QUALITIES -> "What it felt like";
      case MEDICINES -> "Medicines";
    };
  }

  static String words(Site site) {
    return site.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
  }

  static String words(Quality quality) {
    return quality.name().toLowerCase(Locale.ENGLISH);
  }
}
