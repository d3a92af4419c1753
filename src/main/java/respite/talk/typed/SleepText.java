package respite.talk.typed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import respite.journal.Detail;

/** Reads how long or how the person slept. Hours in bed are no sleep, and a range is no length. */
final class SleepText {
  private static final int LONGEST = 18;
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10));

  /** Groups: 1 hours, 2 a half or minutes, 3 the word "half". */
  private static final String LENGTH =
      "(\\d{1,2}(?:[.,]\\d{1,2})?|"
          + String.join("|", NUMBERS.keySet())
          + ")"
          + "( and a half| 1/2|½)? ?(?:h|hs|hrs?|hours?|hour's|hurs|horus)(?!\\p{L})"
          + "(?: ?(?:and )?(\\d{1,2}) ?(?:m|mins?|minutes?)?\\b)?(\\.? and a half)?";

  /** Whoever sleeps here is the person: nobody else stands before the word. */
  private static final String BY_ME =
      "(?<![\\p{L}\\d'])(?:(?:i|i've|only|just|and|but|then|also|have|had|barely|hardly|about) )*+"
          + "(?<!(?:he|she|they|son|daughter|baby|wife|husband|partner|dog|cat|kid|kids|we|mum|mom|dad) )";

  private static final String ABOUT =
      "(?: ?:)?(?: for| only| about| around| just| maybe| roughly| like| a| a total of| barely| under| over| ~)* ?";

  private static final List<Pattern> LENGTHS =
      List.of(
          Pattern.compile(
              BY_ME
                  + "(?:slept|sleep|slpet|slep|asleep|sleeping)"
                  + ABOUT
                  + LENGTH
                  + "(?: (?:of sleep|last night|total|in total|straight))?"),
          Pattern.compile(
              "(?<![\\p{L}\\d.,:/-]|\\d[-–] )"
                  + LENGTH
                  + "(?: of)?(?: broken| bad| solid| good| poor| light| decent)? (?:sleep|slept|slep|kip|shut-?eye)\\b"
                  + "(?: last night| total)?"));

  private static final Pattern HOW =
      Pattern.compile(
          BY_ME
              + "(?:slept|slpet|sleep was|sleep:) (?:really |very |so |quite |pretty |absolutely |just )?"
              + "(badly|bad|poorly|terribly|terrible|awful|awfully|horribly|horrible|crap|like crap|like shit"
              + "|shit|rubbish|lousy|badley|ok|okay|so-so|alright|all right|well|good|fine|great|wonderfully"
              + "|like a (?:baby|log|rock)|amazing|brilliantly)\\b(?: last night)?(?! for (?:him|her))");

  private static final Pattern NO_LENGTH =
      Pattern.compile("^(?: ago| later| before| after| in bed|-|–| or \\d| to \\d)");

  /** Before these the hours are somebody's wish or habit. */
  private static final Pattern NOT_SO =
      Pattern.compile(
          "(?:n't|not|never|no|need|want|wish|used to|should|usually|normally|if i|could have|hope to"
              + "|hoping for|without|after|trying to|gets?|needs?) (?:i |to |only |get |of )*$");

  private SleepText() {}

  /** Every length and grade of sleep in a lower-case text. */
  static List<Found<Detail.Sleep>> in(String lower) {
    var found = new ArrayList<Found<Detail.Sleep>>();
    for (Pattern pattern : LENGTHS) {
      Matcher match = pattern.matcher(lower);
      while (match.find()) {
        if (isSo(lower, match)) {
          length(match.group(1), match.group(2), match.group(3), match.group(4))
              .map(time -> new Detail.Sleep(Optional.empty(), Optional.of(time)))
              .map(sleep -> new Found<>(sleep, match.start(), match.end()))
              .filter(sleep -> found.stream().noneMatch(sleep::meets))
              .ifPresent(found::add);
        }
      }
    }
    Matcher how = HOW.matcher(lower);
    while (how.find()) {
      if (isSo(lower, how)) {
        var sleep = new Detail.Sleep(Optional.of(GradeWords.grade(how.group(1))), Optional.empty());
        found.add(new Found<>(sleep, how.start(), how.end()));
      }
    }
    return found;
  }

  private static boolean isSo(String lower, Matcher match) {
    String before = lower.substring(Math.max(0, match.start() - 40), match.start());
    return !NO_LENGTH.matcher(lower.substring(match.end())).find()
        && !NOT_SO.matcher(before).find();
  }

  private static Optional<Duration> length(
      String hours, @Nullable String half, @Nullable String minutes, @Nullable String andAHalf) {
    double whole =
        NUMBERS.containsKey(hours)
            ? NUMBERS.get(hours)
            : Double.parseDouble(hours.replace(',', '.'));
    long all =
        Math.round(whole * 60)
            + (half != null || andAHalf != null ? 30 : 0)
            + (minutes == null ? 0 : Long.parseLong(minutes));
    return all > LONGEST * 60L ? Optional.empty() : Optional.of(Duration.ofMinutes(all));
  }
}
