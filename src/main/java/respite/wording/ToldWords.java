package respite.wording;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import respite.journal.Detail;
import respite.journal.Grade;
import respite.journal.Share;

/** The extras of a day, in English. */
final class ToldWords {
  private static final int SHOWN = 200;

  private ToldWords() {}

  /** "Lower back", "took 2 ibuprofen", "slept 4 h". */
  static String words(Detail detail) {
    return switch (detail) {
      case Detail.Sleep(var how, var length) ->
          Stream.of(
                  length.map(time -> "slept " + length(time)),
                  how.map(grade -> (length.isPresent() ? "" : "slept ") + adverb(grade)))
              .flatMap(Optional::stream)
              .collect(Collectors.joining(", "));
      case Detail.Mood(var how) -> "mood " + adjective(how);
      case Detail.Managed(var share) -> "managed " + share(share);
      case Detail.Interference(var value) -> "interference " + value + " of 10";
      case Detail.Sites(var where) -> names(where);
      case Detail.Qualities(var feelings) -> names(feelings);
      case Detail.Medicines(var taken) ->
          "took " + Html.escape(Html.shortened(String.join(", ", taken), SHOWN));
    };
  }

  private static String length(Duration time) {
    return time.toMinutesPart() == 0
        ? time.toHours() + " h"
        : "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
  }

  private static String adverb(Grade grade) {
    return switch (grade) {
      case VERY_BAD -> "very badly";
      case BAD -> "badly";
      case MIDDLING -> "so-so";
      case GOOD -> "well";
      case VERY_GOOD -> "very well";
    };
  }

  private static String adjective(Grade grade) {
    return switch (grade) {
      case VERY_BAD -> "very bad";
      case BAD -> "bad";
      case MIDDLING -> "middling";
      case GOOD -> "good";
      case VERY_GOOD -> "very good";
    };
  }

  private static String share(Share share) {
    return switch (share) {
      case NOTHING -> "nothing";
      case A_LITTLE -> "a little";
      case ABOUT_HALF -> "about half";
      case MOST -> "most";
      case ALL -> "all";
    };
  }

  /** The names of sites and qualities are plain English words. */
  private static String names(List<? extends Enum<?>> named) {
    return named.stream()
        .map(one -> one.name().toLowerCase(Locale.ENGLISH).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
