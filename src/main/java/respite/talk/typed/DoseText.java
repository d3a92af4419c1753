package respite.talk.typed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a treatment ran and how much was given, as a text tells it beside the treatment. Amounts
 * of other medicines, and times that lie between two things, are none of it.
 *
 * @param length in whole minutes; empty when not told
 * @param dose as it was typed; empty when not told
 */
public record DoseText(Optional<Duration> length, String dose) {
  static final DoseText NONE = new DoseText(Optional.empty(), "");

  private static final Map<String, Integer> NUMBERS =
      Map.of("a", 1, "an", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6);

  private static final String MINUTES = " ?-?(?:minutes?|mins?|minuets?)";
  private static final String HOURS = " ?-?(?:hours?|hrs?|h)";

  /** Without the words that lead to it, the dose stands in a group of its own. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/-])(?:(?:over|for|lasting|lasted|with|at|about|around|approx|dose|dosage|ran"
              + "|of):? )*+(?:(?<dose>\\d{1,4}(?:[.,]\\d{1,3})? ?(?:mgs?|mcg|µg|ug|g|ml)"
              + "(?:(?: ?/ ?| per )(?:kg|kilo|h|hr|hour|min|minute))*)"
              + "|(?<half>half an hour)"
              + "|(?<hours>\\d{1,2}(?:[.,]\\d{1,2})?|an?|one|two|three|four|five|six)"
              + HOURS
              + "(?<more> and a half)?(?: ?(?:and )?(?<rest>\\d{1,2})"
              + MINUTES
              + ")?|(?<minutes>\\d{1,3})"
              + MINUTES
              + ")(?: long)?(?![\\p{L}\\d])");

  private static final Pattern NOT_ITS_OWN =
      Pattern.compile(
          "^ ?(?:ago|later|earlier|before|after|from|until|till|away|late|walk|drive|nap|sleep|rest|run"
              + "|bike|swim|of sleep|(?:of )?(?:saline|water|fluids?|"
              + MedicineWords.ANY
              + "))\\b");
  private static final Pattern ANOTHERS =
      Pattern.compile(
          "(?:\\b(?:in|every|last|within|after|before|slept|sleep|next)|"
              + MedicineWords.ANY
              + ") ?$");
  private static final Pattern BEHIND =
      Pattern.compile(
          "[ ,:;(-]*(?:(?:it|i|got|they|gave|me|given|ran|took|lasted|was|and|a|the|total|only|just|then"
              + "|ketamine|ket|iv|im|of) )*\\(?");
  private static final Pattern AHEAD = Pattern.compile(" *(?:of )?");

  /** Every length and dose of a text, in its order. */
  public static List<Found<DoseText>> in(Plain text) {
    var found = new ArrayList<Found<DoseText>>();
    Matcher match = AMOUNT.matcher(text.lower());
    while (match.find()) {
      boolean others =
          NOT_ITS_OWN.matcher(text.lower().substring(match.end())).find()
              || ANOTHERS.matcher(text.lower().substring(0, match.start())).find();
      if (!others) {
        found.add(new Found<>(of(match, text), match.start(), match.end()));
      }
    }
    return found;
  }

  private static DoseText of(Matcher match, Plain text) {
    if (match.group("dose") != null) {
      return new DoseText(
          Optional.empty(), text.words().substring(match.start("dose"), match.end("dose")));
    }
    return new DoseText(Optional.of(Duration.ofMinutes(minutes(match))), "");
  }

  private static long minutes(Matcher match) {
    if (match.group("half") != null) {
      return 30;
    } else if (match.group("minutes") != null) {
      return Long.parseLong(match.group("minutes"));
    }
    return Math.round(60 * number(match.group("hours")))
        + (match.group("more") == null ? 0 : 30)
        + Math.round(number(match.group("rest")));
  }

  private static double number(@Nullable String typed) {
    if (typed == null) {
      return 0;
    }
    return NUMBERS.containsKey(typed)
        ? NUMBERS.get(typed)
        : Double.parseDouble(typed.replace(',', '.'));
  }

  /** What stands beside a stretch of the text, and the stretch that has all of it. */
  static Found<DoseText> beside(Found<?> told, List<Found<DoseText>> amounts, String lower) {
    var all = new Found<>(NONE, told.start(), told.end());
    for (Found<DoseText> amount : amounts.reversed()) {
      if (amount.meets(all)) {
        all = with(all, amount);
      } else if (amount.end() <= all.start()
          && AHEAD.matcher(lower.substring(amount.end(), all.start())).matches()) {
        all = with(all, amount);
      }
    }
    for (Found<DoseText> amount : amounts) {
      if (amount.start() >= all.end()
          && BEHIND.matcher(lower.substring(all.end(), amount.start())).matches()) {
        all = with(all, amount);
      }
    }
    return all;
  }

  private static Found<DoseText> with(Found<DoseText> all, Found<DoseText> amount) {
    return new Found<>(
        all.what().and(amount.what()),
        Math.min(all.start(), amount.start()),
        Math.max(all.end(), amount.end()));
  }

  /** Both; of two lengths the first stands. */
  private DoseText and(DoseText other) {
    return new DoseText(
        length.or(other::length),
        dose.isEmpty() || other.dose.isEmpty() ? dose + other.dose : dose + ", " + other.dose);
  }

  /** All of them as one. */
  public static DoseText together(List<Found<DoseText>> amounts) {
    return amounts.stream().map(Found::what).reduce(NONE, DoseText::and);
  }

  /** The text with spaces for all that was found, so that what stands around it meets. */
  public static String without(List<Found<DoseText>> amounts, Plain text) {
    Plain left = text;
    for (Found<DoseText> amount : amounts) {
      left = left.blank(amount.start(), amount.end());
    }
    return left.lower();
  }
}
